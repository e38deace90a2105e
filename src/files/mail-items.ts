import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { gitEpochs, gitMails } from './git-inbox.ts';
import type { MailItem } from './mail-item.ts';
import { unpacked } from './unpack.ts';

const CHUNK = 512 << 10;
const DEEPEST = 8;

/**
 * The items of a file or folder, in order of name: a file, the mails of a Maildir (`cur/`, `new/`), of a public-inbox v2
 * folder or one of its epochs, or all files below a folder. Links are not followed; what is no file is refused. With
 * `wanted`, only items of those names.
 */
export async function* mailItems(
  io: Io,
  path: string,
  wanted?: ReadonlySet<string>,
): AsyncGenerator<MailItem, void> {
  const full = resolve(io.cwd, path);
  const stats = await lstat(full).catch(() => undefined);
  if (stats?.isSymbolicLink() === true) {
    // What people name themselves may be a link; what is found in a folder may not.
    yield* mailItems(io, await realPath(full), wanted);
  } else if (stats?.isDirectory() === true) yield* folderItems(io, full, path, 0, wanted);
  else yield fileItem(full, path, stats);
}

async function realPath(path: string): Promise<string> {
  const { realpath } = await import('node:fs/promises');
  return realpath(path).catch(() => `${path} (a link to nothing)`);
}

async function* folderItems(
  io: Io,
  full: string,
  name: string,
  depth: number,
  wanted: ReadonlySet<string> | undefined,
): AsyncGenerator<MailItem, void> {
  if (depth > DEEPEST) {
    yield { name, refused: `folders stand more than ${DEEPEST} deep; name the inner folder itself` };
    return;
  }
  const entries = await readdir(full, { withFileTypes: true }).catch((error: Error) => error);
  if (entries instanceof Error) {
    yield { name, refused: `the folder cannot be listed: ${entries.message}` };
    return;
  }
  const epochs = await gitEpochs(full, name);
  if (epochs.length > 0) {
    for (const epoch of epochs) yield* gitMails(io, epoch, wanted);
    return;
  }
  const names = entries.map((entry) => entry.name).sort();
  const maildir = entries.some((entry) => entry.isDirectory() && /^(?:cur|new)$/.test(entry.name));
  for (const entry of names) {
    if (entry.startsWith('.') || (maildir && entry === 'tmp')) continue;
    const stats = lstatSync(join(full, entry), { throwIfNoEntry: false });
    const inner = `${name.replace(/\/$/, '')}/${entry}`;
    const single = /(?:^|\/)(?:cur|new)$/.test(full);
    if (stats?.isDirectory() === true) yield* folderItems(io, join(full, entry), inner, depth + 1, wanted);
    else if (wanted === undefined || wanted.has(inner))
      yield fileItem(join(full, entry), inner, stats, single);
  }
}

function fileItem(full: string, name: string, stats: Stats | undefined, single = false): MailItem {
  if (stats === undefined) return { name, refused: 'there is no such file; check the path' };
  if (stats.isSymbolicLink()) return { name, refused: 'it is a link, and links in folders are not followed' };
  if (!stats.isFile()) return { name, refused: 'it is neither a file nor a folder' };
  const small = stats.size <= CHUNK;
  let plain = true;
  const bytes = (): AsyncIterable<Uint8Array> => (small ? wholeFile(full) : fileChunks(full));
  const open = (): AsyncIterable<Uint8Array> =>
    unpacked(bytes(), () => {
      plain = false;
    });
  return { name, single, open, isPlain: () => plain };
}

/** A small file at once: a Maildir has one for each mail, and opening them in steps takes ten times as long. */
async function* wholeFile(path: string): AsyncGenerator<Uint8Array, void> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Error(`it cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (bytes.length > 0) yield bytes;
}

/** The bytes of a file in chunks; a chunk is overwritten when the next is asked for. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array, void> {
  const file = await open(path, 'r').catch((error: Error) => error);
  if (file instanceof Error) throw new Error(`it cannot be opened: ${file.message}`);
  try {
    yield* handleChunks(file);
  } finally {
    await file.close();
  }
}

/** The bytes of an open file from its start, as above; it stays open. */
export async function* handleChunks(file: FileHandle): AsyncGenerator<Uint8Array, void> {
  const { size } = await file.stat();
  const chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK, Math.max(size, 4096)));
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}
