import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { onDisk } from './disk-error.ts';
import type { MailItem } from './mail-item.ts';
import { handleChunks } from './mail-items.ts';
import { unpacked } from './unpack.ts';

/** Standard input as an item; `done` removes what was kept of it. */
export interface Spooled {
  readonly item: MailItem;
  readonly done: () => Promise<void>;
}

/**
 * Standard input as an item that can be opened once, or, with `again`, as often as needed: then it is kept in a
 * temporary file until `done`, or until the process ends in whatever way: the file has no name.
 */
export async function spoolStdin(io: Io, again: boolean): Promise<Spooled> {
  const name = 'standard input';
  if (io.stdin.isTTY === true)
    return {
      item: { name, refused: 'nothing is piped in; use: rfc-compare thread - < archive.mbox' },
      done: async () => undefined,
    };
  if (!again)
    return { item: { name, single: false, open: () => unpacked(io.stdin) }, done: async () => undefined };
  const file = await kept(io.stdin);
  return {
    item: { name, single: false, open: () => unpacked(handleChunks(file)) },
    done: () => file.close(),
  };
}

/** What a stream brings, in a file that is gone when it is closed. */
export function kept(stream: AsyncIterable<Uint8Array | string>): Promise<FileHandle> {
  return onDisk(tmpdir(), 'Save the mail to a file, and name that.', async () => {
    const file = await nameless();
    try {
      for await (const chunk of stream) await file.appendFile(chunk);
      return file;
    } catch (error) {
      await file.close();
      throw error;
    }
  });
}

/** An empty file that is gone when it is closed. */
async function nameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'rfc-compare-'));
  try {
    return await open(join(folder, 'stdin'), 'wx+');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
