import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Io } from '../io.ts';
import type { MailItem } from './mail-item.ts';
import { fileChunks } from './mail-items.ts';
import { unpacked } from './unpack.ts';

/** Standard input as an item; `done` removes what was kept of it. */
export interface Spooled {
  readonly item: MailItem;
  readonly done: () => Promise<void>;
}

/**
 * Standard input as an item that can be opened once, or, with `again`, as often as needed: then it is kept in a
 * temporary file until `done`.
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
  const folder = await mkdtemp(join(tmpdir(), 'rfc-compare-'));
  const path = join(folder, 'stdin');
  await pipeline(io.stdin, createWriteStream(path));
  return {
    item: { name, single: false, open: () => unpacked(fileChunks(path)) },
    done: () => rm(folder, { recursive: true, force: true }),
  };
}
