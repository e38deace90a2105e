import { type Io, UsageError } from '../io.ts';
import { readArchive } from '../mail/archive.ts';
import { BOUNDS } from '../mail/bounds.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { type Correspondents, correspondentsOf } from '../mail/recipients.ts';
import { eachThread, messagesOf } from '../mail/threads.ts';
import { wordDecoder } from '../mail/words.ts';
import type { Person } from '../model/shared.ts';
import type { Archive, Thread } from '../model/thread.ts';
import { threadsWith } from './cited-mail.ts';
import { masked } from './load.ts';
import { withProgress } from './progress.ts';
import { readAgain } from './read-again.ts';
import type { MailSources } from './read-mail.ts';

/** What a thread says of the mail that is to go to it. */
export interface Answered {
  /** Where an answer to the mail goes that is answered; nobody where none is. */
  readonly writer: readonly Mailbox[];
  /** Whom that mail went to. */
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** Everybody who wrote, in the thread's order. */
  readonly others: readonly Mailbox[];
  /** Message-IDs before the answered mail, the root first. */
  readonly references: readonly string[];
}

/**
 * Who takes part in the thread of `replyTo`, or in the one thread that there is. People who are withdrawn are left out.
 * @throws UsageError if there is no such mail, if nothing tells which thread is meant, or if it is too long
 */
export async function readAnswered(
  io: Io,
  opened: MailSources,
  people: readonly Person[],
  replyTo: string | undefined,
): Promise<Answered> {
  const archive = await readArchive(withProgress(io, opened.events()), masked(people));
  const messages = messagesOf([chosenThread(archive, replyTo)]);
  if (messages.length > BOUNDS.debate)
    throw new UsageError(
      `The thread of --cc-thread has ${messages.length} mails, more than ${BOUNDS.debate}.`,
    );
  const again = readAgain(opened, archive.account);
  const decode = await wordDecoder();
  const read = new Map<string, Correspondents>();
  for await (const { message, bytes } of again(messages))
    read.set(message.id, correspondentsOf(bytes, decode));
  const hidden = new Set(people.filter(({ withdrawn }) => withdrawn).map(({ id }) => id));
  const gone = new Set(
    messages.flatMap(({ author }) =>
      author.person !== undefined && hidden.has(author.person) ? [author.address] : [],
    ),
  );
  const here = (all: readonly Mailbox[] = []): Mailbox[] =>
    all.filter(({ address }) => !gone.has(address.toLowerCase()));
  const answered = replyTo === undefined ? undefined : read.get(replyTo);
  return {
    writer: here(answered && (answered.replyTo.length > 0 ? answered.replyTo : answered.from)),
    to: here(answered?.to),
    cc: here(answered?.cc),
    others: messages.flatMap(({ id }) => here(writerOf(read.get(id)))),
    references: messages.find(({ id }) => id === replyTo)?.references ?? [],
  };
}

function chosenThread(archive: Archive, replyTo: string | undefined): Thread {
  const threads =
    replyTo === undefined
      ? [...eachThread(archive.messages, false)]
      : threadsWith(archive, new Set([replyTo]));
  const [thread] = threads;
  const has = thread !== undefined && messagesOf([thread]).some(({ id }) => id === replyTo);
  if (thread === undefined || (replyTo !== undefined && !has)) {
    const count = archive.messages.length;
    const [problem] = archive.account.problems;
    const why = problem === undefined ? '' : ` (${problem.at.source}: ${problem.reason})`;
    const which = replyTo === undefined ? '' : `, and none of them is <${replyTo}>`;
    throw new UsageError(`--cc-thread holds ${count === 1 ? '1 mail' : `${count} mails`}${which}${why}.`);
  }
  if (threads.length > 1)
    throw new UsageError(
      `--cc-thread holds ${threads.length} threads; say with --reply-to which mail is answered.`,
    );
  return thread;
}

/** Who wrote a mail; where a list has put itself in the place of the writer, Reply-To has the one. */
function writerOf(mail: Correspondents | undefined): readonly Mailbox[] {
  if (mail === undefined) return [];
  const rewritten = mail.from.some(({ name }) => / via /i.test(name)) && mail.replyTo.length > 0;
  return rewritten ? mail.replyTo : mail.from;
}
