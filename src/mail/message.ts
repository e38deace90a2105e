import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { MailPlace, MailProblem, Message, RawMail } from '../model/message.ts';
import { allowing, limit } from '../text/limits.ts';
import type { Authors } from './author.ts';
import { mailTime, mailZone } from './date.ts';
import { scanHeader } from './header.ts';
import { messageIds } from './message-id.ts';
import { pastedDoubt } from './pasted.ts';

/** What reading a header needs besides its bytes. */
export interface HeadTools {
  /** RFC 2047 encoded words into text. */
  readonly decode: (text: string) => string;
  readonly authors: Authors;
  /** The one copy of a string that many mails share. */
  readonly intern: (text: string) => string;
  /** Told of what is left out of a mail that is kept. */
  readonly note: (note: MailProblem) => void;
}

const NO_COPIES: readonly MailPlace[] = [];
const NO_IDS: readonly string[] = [];

/** The headers of a mail, or why it is none: it has no header field at all, or too long a header block. */
export function readHead(mail: RawMail, tools: HeadTools): Message | string {
  const { decode, intern } = tools;
  const { fields, found, cut } = scanHeader(mail.bytes);
  if (!found) return 'it has no header field; expected lines such as "Subject: ..." at its start';
  if (cut)
    return `its header block is longer than the ${limit('header-bytes')} bytes that are read (\`--limit header-bytes=NUMBER\` sets it)`;
  const own = messageIds(decode(fields.get('message-id') ?? ''))[0];
  const listId = /<([^<>]+)>/.exec(fields.get('list-id') ?? '')?.[1];
  return {
    id: own === undefined ? madeUpId(mail.bytes) : intern(own),
    idMadeUp: own === undefined,
    author: tools.authors.of(fields),
    ...timeOf(fields.get('date') ?? '', mail.received),
    subject: intern(
      decode(fields.get('subject') ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
    references: referencesOf(
      fields.get('references') ?? '',
      fields.get('in-reply-to') ?? '',
      own,
      mail.at,
      tools,
    ),
    ...(listId === undefined ? {} : { listId: intern(listId) }),
    at: mail.at,
    ...(mail.lead === undefined ? {} : { lead: mail.lead, size: mail.bytes.length }),
    copies: NO_COPIES,
  };
}

/** The zone that a mail's Date field is written in, `-0300`. */
export function dateZone(bytes: Uint8Array): string | undefined {
  return mailZone(scanHeader(bytes).fields.get('date') ?? '');
}

/** Keeps one copy of equal strings, cut loose from the larger text they came from. */
export function interner(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const own = Buffer.from(text, 'utf8').toString('utf8');
    kept.set(own, own);
    return own;
  };
}

function madeUpId(bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}@no-message-id.invalid`;
}

function timeOf(field: string, received: number | undefined): { time?: number; timeDoubt?: string } {
  const { time, doubt } = mailTime(field);
  const doubtful = pastedDoubt(field) ?? doubt;
  if (time === undefined && received !== undefined)
    return { time: received, timeDoubt: `${doubt}; the time is that of the mbox separator` };
  return {
    ...(time === undefined ? {} : { time }),
    ...(doubtful === undefined ? {} : { timeDoubt: doubtful }),
  };
}

/** The chain of a mail: References, or the first id of In-Reply-To (RFC 5256, 3); of a longer one its start and its end. */
function referencesOf(
  references: string,
  inReplyTo: string,
  own: string | undefined,
  at: MailPlace,
  { decode, intern, note }: HeadTools,
): readonly string[] {
  let ids = messageIds(decode(references));
  if (ids.length === 0) ids = messageIds(decode(inReplyTo)).slice(0, 1);
  const others = ids.filter((id) => id !== own);
  if (others.length === 0) return NO_IDS;
  const most = limit('references');
  if (others.length <= most) return others.map(intern);
  const read =
    most > 1
      ? `only the first and the last ${most - 1} are read`
      : most === 1
        ? 'only the first is read'
        : 'none of them is read';
  const reason = `its References name ${others.length} mails; ${read} (${allowing('references', others.length)})`;
  note({ at, reason });
  return [...others.slice(0, Math.min(most, 1)), ...(most > 1 ? others.slice(1 - most) : [])].map(intern);
}
