import type { Io } from '../io.ts';
import type { Account, ReadMessage, Thread } from '../model/thread.ts';
import { accountJson, threadJson } from '../report/thread-json.ts';
import { accountText, threadLines, threadTree } from '../report/thread-text.ts';
import { write } from './write.ts';

/** The mails of a thread in lines, where lines were asked for. */
export type Read = (one: Thread) => readonly ReadMessage[] | undefined;

/** Trees, lines and account for people. */
export async function writeText(
  io: Io,
  threads: Iterable<Thread>,
  read: Read,
  account: Account,
  verbose: boolean,
): Promise<void> {
  for (const one of threads) {
    await write(io.stdout, `${threadTree(one, verbose)}\n`);
    const messages = read(one);
    if (messages !== undefined) await write(io.stdout, `${threadLines(messages)}\n`);
  }
  await write(io.stdout, accountText(account, verbose));
}

/** Threads and account as one JSON value, a thread a line. */
export async function writeJson(
  io: Io,
  threads: Iterable<Thread>,
  read: Read,
  account: Account,
): Promise<void> {
  await write(io.stdout, '{"format":1,"threads":[\n');
  let comma = '';
  for (const one of threads) {
    await write(io.stdout, `${comma}${threadJson(one, read(one))}`);
    comma = ',\n';
  }
  await write(io.stdout, `\n],"account":${accountJson(account)}}\n`);
}
