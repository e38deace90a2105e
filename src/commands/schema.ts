import type { Io } from '../io.ts';
import type { SchemaName } from '../reference.ts';
import { unknown } from './unknown.ts';
import { write } from './write.ts';

/** `schema NAME`: the JSON Schema of a part of the data on stdout; without a name, which there are and what for. */
export async function schema(io: Io, name: string | undefined): Promise<number> {
  const { schemaFiles, schemaText } = await import('../reference.ts');
  const files = await schemaFiles();
  const names = Object.keys(files) as SchemaName[];
  if (name === undefined) {
    const size = Math.max(...names.map(({ length }) => length));
    io.stdout.write(names.map((one) => `${one.padEnd(size)}  ${files[one]}\n`).join(''));
    return 0;
  }
  const found = names.find((one) => one === name);
  if (found === undefined) throw unknown('schema', name, names);
  await write(io.stdout, await schemaText(found));
  return 0;
}
