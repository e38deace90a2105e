import type { Io } from '../io.ts';
import { readArchive } from '../mail/archive.ts';
import { readThread, type SketchedMail, sentMails, sketchMail } from '../mail/bodies.ts';
import { BOUNDS } from '../mail/bounds.ts';
import { mboxrdMail } from '../mail/mboxrd.ts';
import { writtenId } from '../mail/message-id.ts';
import { eachThread, messagesOf } from '../mail/threads.ts';
import { DEFAULT_ARCHIVE, type Person } from '../model/shared.ts';
import type { Account, Archive, ReadMessage, Thread } from '../model/thread.ts';
import { accountText } from '../report/thread-text.ts';
import { visibleLine } from '../text/visible.ts';
import { withProgress } from './progress.ts';
import { readAgain } from './read-again.ts';
import { type MailSources, openMail } from './read-mail.ts';
import { writeJson, writeText } from './thread-write.ts';
import { write } from './write.ts';

/** Options of `thread`. */
export interface ThreadOptions {
  /** Message-ID of any mail of the one thread to show, as people write one. */
  readonly thread?: string;
  /** Show the lines of each mail with owner and kind. */
  readonly lines?: boolean;
  readonly as?: 'text' | 'json' | 'mbox';
  readonly verbose?: boolean;
  /** People of people.yaml. */
  readonly people?: readonly Person[];
  /** Link mask of the archive, `%s` standing for the Message-ID. */
  readonly archive?: string;
}

/**
 * Reads archives and shows their threads, who wrote which line, and the account of every mail. Exit code: 0 clean, 1 when
 * the archive has problems, 2 for wrong use, 3 when the network fails. Data goes to stdout, all else to stderr.
 */
export async function thread(io: Io, sources: readonly string[], options: ThreadOptions): Promise<number> {
  const { as = 'text', people = [], lines = false, verbose = false } = options;
  const opened = await openMail(io, sources, options.archive ?? DEFAULT_ARCHIVE, lines || as === 'mbox');
  if ('message' in opened) {
    await write(io.stderr, `rfc-compare thread: ${visibleLine(opened.message)}\n`);
    return opened.code;
  }
  try {
    const archive = await readArchive(withProgress(io, opened.events()), people);
    const all = { [Symbol.iterator]: () => eachThread(archive.messages, false) };
    const chosen = options.thread === undefined ? all : threadWith(all, options.thread);
    const wrong = wrongUse(chosen, archive, options, lines);
    if (wrong !== undefined) {
      await write(io.stderr, `rfc-compare thread: ${visibleLine(wrong)}\n`);
      if (as === 'text') await write(io.stderr, accountText(archive.account, verbose));
      return 2;
    }
    if (as === 'mbox') await writeMbox(io, opened, chosen, archive.account);
    else {
      const bodies = lines ? await readBodies(opened, chosen, archive.account) : undefined;
      const account = withBodyProblems(archive.account, bodies, chosen);
      const read = (one: Thread): ReadMessage[] | undefined => bodies && readThread(one, bodies, people);
      await (as === 'json' ? writeJson : writeText)(io, chosen, read, account, verbose);
      if (verbose)
        await write(io.stderr, `decoded ${bodies?.size ?? 0} of ${archive.messages.length} bodies\n`);
    }
    return archive.account.problems.length > 0 ? 1 : 0;
  } finally {
    await opened.done();
  }
}

function threadWith(threads: Iterable<Thread>, wanted: string): readonly Thread[] {
  const id = writtenId(wanted) ?? wanted;
  for (const one of threads)
    if (one.entries.some((entry) => entry.id === id || entry.missing === id)) return [one];
  return [];
}

function wrongUse(
  chosen: Iterable<Thread>,
  { messages }: Archive,
  options: ThreadOptions,
  lines: boolean,
): string | undefined {
  if (options.thread !== undefined && messagesOf(chosen).length === 0)
    return `no mail of the ${messages.length} read has the Message-ID ${options.thread}; "thread SOURCE -v" lists them`;
  const mails = lines ? messagesOf(chosen).length : 0;
  if (mails > BOUNDS.debate)
    return `--lines would show ${mails} mails, more than ${BOUNDS.debate}; choose one thread with --thread MSGID`;
  return undefined;
}

/** The bodies of the chosen threads' mails, and of no other, by Message-ID. */
async function readBodies(
  opened: MailSources,
  chosen: Iterable<Thread>,
  account: Account,
): Promise<ReadonlyMap<string, SketchedMail>> {
  const messages = messagesOf(chosen);
  const bodies = new Map<string, SketchedMail>();
  for await (const mail of readAgain(opened, account)(messages))
    bodies.set(mail.message.id, await sketchMail(mail.bytes));
  return bodies;
}

/** What was wrong with bodies, as notes: the mails themselves are kept. */
function withBodyProblems(
  account: Account,
  bodies: ReadonlyMap<string, SketchedMail> | undefined,
  chosen: Iterable<Thread>,
): Account {
  if (bodies === undefined) return account;
  const notes = messagesOf(chosen).flatMap(({ id, at }) => {
    const body = bodies.get(id) ?? { problems: ['it was not found again; the source has changed meanwhile'] };
    return body.problems.map((reason) => ({ at, reason }));
  });
  return { ...account, notes: [...account.notes, ...notes] };
}

async function writeMbox(
  io: Io,
  opened: MailSources,
  chosen: Iterable<Thread>,
  account: Account,
): Promise<void> {
  const messages = messagesOf(chosen);
  const wanted = new Set(messages.map((message) => message.at.source));
  for await (const mail of sentMails(opened.events(wanted), messages, account))
    await write(io.stdout, mboxrdMail(mail.bytes));
  await write(io.stderr, accountText(account, false));
}
