import { prove } from '../cite/prove.ts';
import { keepHeapEven } from '../files/small-heap.ts';
import { type Io, UsageError } from '../io.ts';
import { readArchive } from '../mail/archive.ts';
import { BOUNDS } from '../mail/bounds.ts';
import { writtenId } from '../mail/message-id.ts';
import { eachThread, messagesOf } from '../mail/threads.ts';
import type { Answer } from '../model/answer.ts';
import type { Findings } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { Person } from '../model/shared.ts';
import type { Archive, ReadMessage, Thread } from '../model/thread.ts';
import { oneOf } from '../text/near.ts';
import { readCited, readOwners, threadsWith } from './cited-mail.ts';
import { withProgress } from './progress.ts';
import { type ReadAgain, readAgain } from './read-again.ts';
import type { MailSources } from './read-mail.ts';

/** Threads with every line of their mails. */
export interface Debate {
  readonly archive: Archive;
  readonly threads: readonly { readonly thread: Thread; readonly read: readonly ReadMessage[] }[];
  /** The mails of these threads, by Message-ID. */
  readonly messages: ReadonlyMap<string, Message>;
}

/** Mails whose lines are held at once where each thread is a debate of its own, and where a lot is another reading of all. */
const LOT = 50;
const LOT_OF_READING = 1000;

/**
 * Reads the headers of all mails of `sources`, as they were named.
 * @throws UsageError if there is no mail
 */
export async function readHeads(
  io: Io,
  sources: readonly string[],
  opened: MailSources,
  people: readonly Person[],
): Promise<Archive> {
  const archive = await readArchive(withProgress(io, opened.events()), people);
  if (archive.messages.length > 0) return archive;
  const [problem] = archive.account.problems;
  if (problem === undefined) throw new UsageError(`There is no mail in ${oneOf(sources)}.`);
  const { at, reason } = problem;
  const where = sources.length === 1 && at.source === sources[0] ? '' : `${at.source}: `;
  throw new UsageError(`There is no mail in ${oneOf(sources)}: ${where}${reason}.`);
}

/** Whether the mails are more than one debate may have. */
export function isTooLarge({ messages }: Archive): boolean {
  return messages.length > BOUNDS.debate;
}

/**
 * Reads all threads of an archive line by line, or the one that `wanted` is a message of.
 * @throws UsageError if there is no such mail, or if there are too many
 */
export async function readDebate(
  opened: MailSources,
  archive: Archive,
  people: readonly Person[],
  wanted: string | undefined,
): Promise<Debate> {
  const chosen =
    wanted === undefined
      ? [...eachThread(archive.messages, false)]
      : threadsWith(archive, new Set([writtenId(wanted) ?? wanted]));
  if (chosen.length === 0)
    throw new UsageError(`No mail of the ${archive.messages.length} read has the Message-ID ${wanted}.`);
  const size = messagesOf(chosen).length;
  if (size > BOUNDS.debate)
    throw new UsageError(
      `There are ${size} mails, more than ${BOUNDS.debate}; choose one thread with --thread MSGID, or see what each lists with --list.`,
    );
  return readLines(readAgain(opened, archive.account), chosen, archive, people);
}

/**
 * Reads an archive of any size line by line, some of its threads at once: what is no plain file is read again for each such lot.
 * A thread of too many mails is left out, and `onLarge` is told.
 */
export async function* eachLot(
  opened: MailSources,
  archive: Archive,
  people: readonly Person[],
  onLarge: (thread: Thread, size: number) => Promise<void>,
): AsyncGenerator<Debate, void> {
  keepHeapEven();
  const again = readAgain(opened, archive.account);
  let lot: Thread[] = [];
  let held = 0;
  const most = archive.messages.every(({ lead }) => lead !== undefined) ? LOT : LOT_OF_READING;
  for (const thread of eachThread(archive.messages, false)) {
    const size = messagesOf([thread]).length;
    if (size > BOUNDS.debate) {
      await onLarge(thread, size);
      continue;
    }
    if (lot.length > 0 && held + size > most) {
      yield await readLines(again, lot, archive, people);
      lot = [];
      held = 0;
    }
    lot.push(thread);
    held += size;
  }
  if (lot.length > 0) yield await readLines(again, lot, archive, people);
}

async function readLines(
  again: ReadAgain,
  chosen: readonly Thread[],
  archive: Archive,
  people: readonly Person[],
): Promise<Debate> {
  const owned = await readOwners(again, chosen, people);
  const threads = chosen.map((thread) => ({
    thread,
    read: thread.entries.flatMap(({ id }) => owned.get(id) ?? []),
  }));
  const messages = new Map(messagesOf(chosen).map((message) => [message.id, message]));
  return { archive, threads, messages };
}

/** What tells whether words of these findings and answers stand in their message, by each of its mails: as `verify` will judge them. */
export async function proverOf(
  io: Io,
  opened: MailSources,
  { options, statements }: Findings,
  answers: readonly Answer[],
  people: readonly Person[],
): Promise<(messageId: string, words: string) => boolean> {
  const ids = new Set([...options, ...statements, ...answers].map(({ message }) => message));
  if (ids.size === 0) return () => false;
  const { cited } = await readCited(io, opened, ids, people);
  return (messageId, words) => prove(words, cited.get(messageId))?.kind === 'proven';
}
