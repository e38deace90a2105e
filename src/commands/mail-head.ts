import { gitConfig } from '../files/git-config.ts';
import { readExact } from '../files/read-exact.ts';
import { isTaken } from '../files/write-data.ts';
import { type Io, UsageError } from '../io.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { writtenId } from '../mail/message-id.ts';
import type { MailHead } from '../model/draft.ts';
import type { Person, SiteConfig } from '../model/shared.ts';
import { isAddress, isFieldId, mailboxText } from '../text/header-field.ts';
import { isMessageId } from '../text/message-id.ts';
import { type Answered, readAnswered } from './answered.ts';
import { fieldsOf, mailboxesOf } from './mailboxes.ts';
import { openMail, type SourceFailure } from './read-mail.ts';

/** What the command line says of a mail's head. */
export interface MailHeadOptions {
  readonly from?: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** What `thread` reads: the thread that the mail goes to. */
  readonly ccThread?: string;
  readonly replyTo?: string;
  /** Text, or the name of a file that has it. */
  readonly signature?: string;
}

/** What the site says that reading a thread needs. */
export interface HeadSite {
  readonly config: SiteConfig;
  readonly people: readonly Person[];
}

/**
 * The head of a mail: from whom, to whom, and what it answers. The author is whom `--from` or git names. With a thread,
 * the mail goes to the one whom it answers, and in copy to whom that mail went and to everybody who wrote.
 * @throws UsageError if a name on the command line is none, or nothing says whom the mail is from
 */
export async function mailHead(
  io: Io,
  options: MailHeadOptions,
  { config, people }: HeadSite,
): Promise<MailHead | SourceFailure> {
  const from = await author(io, options.from);
  const replyTo = options.replyTo === undefined ? undefined : messageId(options.replyTo);
  const thread = await threadOf(io, options.ccThread, replyTo, { config, people });
  if ('message' in thread) return thread;
  const own = from.address.toLowerCase();
  const named = options.to.flatMap((text) => mailboxesOf('--to', text));
  const writer = thread.writer.filter(({ address }) => address.toLowerCase() !== own);
  // Who answers a mail of their own writes to those whom it went to.
  const answer = writer.length > 0 ? writer : thread.to;
  const to = named.length > 0 ? named : answer;
  const copies = options.cc.flatMap((text) => mailboxesOf('--cc', text));
  const cc = [...copies, ...thread.writer, ...thread.to, ...thread.cc, ...thread.others];
  return {
    from: mailboxText(from.name, from.address),
    to: fieldsOf(to, named.length > 0 ? [] : [from]),
    cc: fieldsOf(cc, [from, ...to]),
    references: thread.references,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(options.signature === undefined ? {} : { signature: signatureOf(io, options.signature) }),
  };
}

/** What only a mail has, with its name on the command line. */
const MAIL_ALONE = [
  ['to', '--to'],
  ['cc', '--cc'],
  ['ccThread', '--cc-thread'],
  ['replyTo', '--reply-to'],
  ['signature', '--signature'],
] as const;

/** The documents that name who writes them. */
const WITH_AUTHOR: readonly string[] = ['kramdown', 'pep'];

/**
 * The head of a document that is no mail: its author, whom `--from` names, or git where the document has a place for one.
 * @throws UsageError if the command line says more of a mail, or if that is no name
 */
export async function documentHead(
  io: Io,
  form: string,
  options: MailHeadOptions,
): Promise<MailHead | undefined> {
  const [, said] = MAIL_ALONE.find(([key]) => options[key] !== undefined && options[key].length > 0) ?? [];
  if (said !== undefined)
    throw new UsageError(
      `${said} is for a mail, and \`${form}\` is none; leave it out, or draft with --as mail.`,
    );
  const nobody = { to: [], cc: [], references: [] };
  if (options.from !== undefined) {
    const { name, address } = await author(io, options.from);
    return { ...nobody, from: mailboxText(name, address) };
  }
  const name = WITH_AUTHOR.includes(form) ? await gitConfig(io, 'user.name') : undefined;
  return name === undefined ? undefined : { ...nobody, from: name };
}

const NO_THREAD: Answered = { writer: [], to: [], cc: [], others: [], references: [] };

async function threadOf(
  io: Io,
  source: string | undefined,
  replyTo: string | undefined,
  { config, people }: HeadSite,
): Promise<Answered | SourceFailure> {
  if (source === undefined) return NO_THREAD;
  const opened = await openMail(io, [source], config.archive, true);
  if ('message' in opened) return opened;
  try {
    return await readAnswered(io, opened, people, replyTo);
  } finally {
    await opened.done();
  }
}

/** What the file says that the text names, else the text. */
function signatureOf(io: Io, text: string): string {
  const isName = text.length <= 255 && !text.includes('\n') && isTaken(io, text);
  return isName ? (readExact(io, text) ?? text) : text;
}

async function author(io: Io, written: string | undefined): Promise<Mailbox> {
  if (written !== undefined) {
    const [one, ...others] = mailboxesOf('--from', written);
    if (one !== undefined && others.length === 0) return one;
    throw new UsageError(`--from has several addresses; expected one, \`Name <name@example.org>\`.`);
  }
  const address = await gitConfig(io, 'user.email');
  if (address !== undefined && isAddress(address))
    return { name: (await gitConfig(io, 'user.name')) ?? '', address };
  const why =
    address === undefined ? 'git has no user.email' : `git's user.email is \`${address}\`, no mail address`;
  throw new UsageError(
    `Nothing says whom the mail is from: ${why}; expected \`--from\` with \`Name <name@example.org>\`.`,
  );
}

/** @throws UsageError if the text is no Message-ID */
function messageId(written: string): string {
  const id = writtenId(written);
  if (id !== undefined && isFieldId(id) && isMessageId(id)) return id;
  throw new UsageError(`\`${written}\` of --reply-to is no Message-ID; expected \`<id@host>\`.`);
}
