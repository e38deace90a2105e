import type { MailPlace, MailProblem, Message, RawMail, ReadEvent } from '../model/message.ts';
import type { Person } from '../model/shared.ts';
import type { Archive, SourceAccount } from '../model/thread.ts';
import { authorsOf } from './author.ts';
import { BOUNDS } from './bounds.ts';
import { equalBytes } from './bytes.ts';
import { interner, readHead } from './message.ts';
import { wordDecoder } from './words.ts';

/** Places kept of one message; further copies are counted. */
const COPIES = 50;

/** An archive, and the mails of those messages that were asked for, by Message-ID. */
export interface HeldArchive extends Archive {
  readonly held: ReadonlyMap<string, readonly RawMail[]>;
}

/**
 * Reads the headers of all mails that `events` yields. Mails with the same Message-ID are one message, found in several
 * places: list footers differ, the words do not. The account balances: read = kept + duplicates + problems. Of messages in
 * `hold` the mails themselves come back too.
 */
export async function readArchive(
  events: AsyncIterable<ReadEvent>,
  people: readonly Person[],
  hold: ReadonlySet<string> = new Set(),
): Promise<HeldArchive> {
  const decode = await wordDecoder();
  const authors = authorsOf(people, decode);
  const messages = new Map<string, Message>();
  const problems: MailProblem[] = [];
  const notes: MailProblem[] = [];
  const sources: SourceAccount[] = [];
  const held = new Map<string, readonly RawMail[]>();
  let duplicates = 0;
  const note = (one: MailProblem): void => {
    if (notes.length < BOUNDS.notes) notes.push(one);
  };
  const tools = { decode, authors, intern: interner(), note };
  for await (const event of events) {
    if (event.kind === 'problem') problems.push(event.problem);
    else if (event.kind === 'end')
      sources.push({ source: event.source, variant: event.variant, bytes: event.bytes });
    else if (event.kind === 'note') note(event.note);
    else {
      const head = readHead(event.mail, tools);
      if (typeof head !== 'string' && hold.has(head.id))
        held.set(head.id, withMail(held.get(head.id), event.mail));
      if (typeof head === 'string') problems.push({ at: event.mail.at, reason: head });
      else if (messages.has(head.id)) {
        duplicates++;
        messages.set(head.id, withCopy(messages.get(head.id) ?? head, event.mail.at));
      } else messages.set(head.id, head);
    }
  }
  authors.settle();
  const kept = [...messages.values()];
  const read = kept.length + duplicates + problems.length;
  return {
    messages: kept,
    account: { read, kept: kept.length, duplicates, problems, notes, sources },
    held,
  };
}

/** The mails of a message, one of a kind: lists send the same bytes twice, too. A chunk does not outlive the next. */
function withMail(mails: readonly RawMail[] = [], mail: RawMail): readonly RawMail[] {
  if (mails.length >= COPIES || mails.some(({ bytes }) => equalBytes(bytes, mail.bytes))) return mails;
  return [...mails, { ...mail, bytes: mail.bytes.slice() }];
}

function withCopy(message: Message, copy: MailPlace): Message {
  if (message.copies.length >= COPIES) return message;
  return { ...message, copies: [...message.copies, copy] };
}
