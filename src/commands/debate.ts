import { prove } from '../cite/prove.ts';
import { type Io, UsageError } from '../io.ts';
import { readArchive } from '../mail/archive.ts';
import { messageIds } from '../mail/message-id.ts';
import { eachThread } from '../mail/threads.ts';
import type { Answer } from '../model/answer.ts';
import type { Findings } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { Person } from '../model/shared.ts';
import type { Archive, ReadMessage, Thread } from '../model/thread.ts';
import { readCited, readOwners, threadsWith } from './cited-mail.ts';
import { withProgress } from './progress.ts';
import type { MailSources } from './read-mail.ts';

/** Threads with every line of their mails. */
export interface Debate {
  readonly archive: Archive;
  readonly threads: readonly { readonly thread: Thread; readonly read: readonly ReadMessage[] }[];
  /** The mails of these threads, by Message-ID. */
  readonly messages: ReadonlyMap<string, Message>;
}

/** Mails whose lines are held at once. */
const MOST = 5000;

/**
 * Reads all threads of the sources line by line, or the one that `wanted` is a message of.
 * @throws UsageError if there is no such mail, or if there are too many
 */
export async function readDebate(
  io: Io,
  opened: MailSources,
  people: readonly Person[],
  wanted: string | undefined,
): Promise<Debate> {
  const archive = await readArchive(withProgress(io, opened.events()), people);
  if (archive.messages.length === 0) {
    const [problem] = archive.account.problems;
    const why = problem === undefined ? '' : `: ${problem.at.source}: ${problem.reason}`;
    throw new UsageError(`The sources named hold no mail${why}.`);
  }
  const chosen =
    wanted === undefined
      ? [...eachThread(archive.messages, false)]
      : threadsWith(archive, new Set([idOf(wanted)]));
  if (chosen.length === 0)
    throw new UsageError(`No mail of the ${archive.messages.length} read has the Message-ID ${wanted}.`);
  const inThreads = chosen.flatMap(({ entries }) => entries.flatMap(({ message }) => message ?? []));
  if (inThreads.length > MOST)
    throw new UsageError(
      `There are ${inThreads.length} mails, more than ${MOST}; choose one thread with --thread MSGID.`,
    );
  const owned = await readOwners(opened, chosen, archive, people);
  const threads = chosen.map((thread) => ({
    thread,
    read: thread.entries.flatMap(({ id }) => owned.get(id) ?? []),
  }));
  return { archive, threads, messages: new Map(inThreads.map((message) => [message.id, message])) };
}

/** A Message-ID as people write it, bare. */
export function idOf(written: string): string {
  return messageIds(written)[0] ?? written.replace(/^mid:/i, '');
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
