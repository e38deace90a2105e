import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import { clearNew, writeNew } from './write-new.ts';

/**
 * Writes a file that is not there yet, as a whole. One that is there and has just this text is left as it is.
 * @throws UsageError if a file that differs, or anything else, has the name, or if there is no folder for it
 */
export async function writeOnce(io: Io, name: string, text: string): Promise<void> {
  const path = resolve(io.cwd, name);
  await clearNew(io, name);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    if (!existsSync(dirname(path)))
      throw new UsageError(`There is no folder for \`${name}\`; make it first, or name another with -o.`);
    await writeNew(io, name, text);
    return;
  }
  if (stat.isFile() && readFileSync(path, 'utf8') === text) return;
  const what = stat.isFile() ? 'is there already and differs' : 'is there already and is no file';
  throw new UsageError(
    `\`${name}\` ${what}; nothing was written. Name another with -o, or take it away first.`,
  );
}
