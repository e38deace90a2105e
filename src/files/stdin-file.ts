import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import type { DataFile, DataFolder } from '../model/files.ts';
import { MOST_BYTES } from './read-data.ts';

/**
 * The data with the text of standard input in the place of the file `name`, which need not be there; and that file's path.
 * @throws UsageError if the file is not in the data folder, or the input is no text
 */
export async function withStdin(
  io: Io,
  folder: DataFolder,
  name: string,
): Promise<{ readonly folder: DataFolder; readonly path: string }> {
  const path = pathIn(io, folder.name, name);
  if (path === undefined)
    throw new UsageError(`\`${name}\` is not in the data folder \`${folder.name}\`; name that with --data.`);
  const fresh: DataFile = { path, text: await textOfStdin(io) };
  const files = [...folder.files.filter((file) => file.path !== path), fresh];
  const unread = folder.unread.filter((file) => file.path !== path);
  return { folder: { ...folder, files, unread }, path };
}

/** Path in the data folder, with `/`; links on the way to either are followed. */
function pathIn(io: Io, data: string, name: string): string | undefined {
  const file = resolve(io.cwd, name);
  const root = resolve(io.cwd, data);
  const path = relative(real(root), join(real(dirname(file)), file.slice(dirname(file).length)));
  return path === '' || path.split(sep)[0] === '..' ? undefined : path.split(sep).join('/');
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * The text of standard input, without a byte order mark.
 * @throws UsageError if it is no UTF-8, or more than a file of the data may have
 */
export async function textOfStdin({ stdin }: Io): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) throw new UsageError(`Standard input has more than ${MOST_BYTES} bytes.`);
    chunks.push(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new UsageError('Standard input is not UTF-8.');
  }
}
