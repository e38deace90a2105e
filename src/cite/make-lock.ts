import type { Lock, LockedMessage, LockedQuote, UncitedMessage } from '../model/lock.ts';
import type { Message } from '../model/message.ts';
import type { JudgedUse } from '../model/proof.ts';
import { withoutAddresses } from '../text/addresses.ts';
import { levelledDigest } from '../text/level.ts';
import { type Named, optionsNamed } from './names.ts';
import { ownDigest, type Run } from './own-text.ts';

/** A message as an archive has it. */
export interface FoundMessage {
  readonly message: Message;
  readonly zone?: string;
  readonly own: readonly Run[];
}

/** What a lock is made from. */
export interface LockParts {
  readonly judged: readonly JudgedUse[];
  /** Cited messages by Message-ID, as far as an archive has them. */
  readonly cited: ReadonlyMap<string, FoundMessage>;
  /** All messages of the RFC's threads. */
  readonly threads: readonly FoundMessage[];
  /** Message-IDs that the RFC gives for its threads. */
  readonly roots: readonly string[];
  readonly options: readonly Named[];
  /** Message-ID of the mail that declared the options: only from it on do their labels name them. */
  readonly declaredBy?: string;
  /** Ids of people whose names are to appear nowhere. */
  readonly withdrawn: ReadonlySet<string>;
}

/** The lock of one RFC: sorted, and free of mail text and addresses. */
export function makeLock(parts: LockParts): Lock {
  const { judged, cited, threads, roots, withdrawn } = parts;
  const naming = namingOf(parts);
  const ids = [...new Set(judged.map(({ use }) => use.messageId))].sort();
  const messages = ids.flatMap((id): [string, LockedMessage][] => {
    const found = cited.get(id);
    return found === undefined ? [] : [[id, lockedMessage(found, naming, withdrawn)]];
  });
  const known = new Set([...cited.keys(), ...threads.map(({ message }) => message.id)]);
  return {
    format: 1,
    messages: Object.fromEntries(messages),
    quotes: lockedQuotes(judged),
    missing: [...new Set([...ids, ...roots])].filter((id) => !known.has(id)).sort(),
    uncited: threads
      .filter(({ message }) => !ids.includes(message.id) && !message.idMadeUp)
      .map((found) => uncitedMessage(found, naming, withdrawn))
      .sort((a, b) => compareText(`${a.date ?? '~'} ${a.id}`, `${b.date ?? '~'} ${b.id}`)),
  };
}

/** A lock as its file holds it. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

function lockedMessage(found: FoundMessage, naming: Naming, withdrawn: ReadonlySet<string>): LockedMessage {
  const { message, zone, own } = found;
  const date = dateOf(message);
  return {
    ...(isWithdrawn(message, withdrawn) ? {} : { from: message.author.name }),
    ...(date === undefined ? {} : { date }),
    ...(date === undefined || zone === undefined ? {} : { zone }),
    subject: withoutAddresses(message.subject),
    ...(message.listId === undefined ? {} : { list: message.listId }),
    digest: ownDigest(own),
    ...naming(found),
  };
}

function uncitedMessage(found: FoundMessage, naming: Naming, withdrawn: ReadonlySet<string>): UncitedMessage {
  const { message } = found;
  const { id, author } = message;
  const date = dateOf(message);
  const who =
    author.person === undefined ? { from: author.name } : { from: author.name, person: author.person };
  return {
    id,
    ...(isWithdrawn(message, withdrawn) ? {} : who),
    ...(date === undefined ? {} : { date }),
    ...naming(found),
  };
}

/** Which options a message names. */
type Naming = (found: FoundMessage) => { readonly names?: readonly string[] };

function namingOf({ cited, threads, options, declaredBy }: LockParts): Naming {
  const declaring =
    declaredBy === undefined
      ? undefined
      : (cited.get(declaredBy) ?? threads.find(({ message }) => message.id === declaredBy))?.message.time;
  return ({ message, own }) => {
    const labelled = declaring !== undefined && message.time !== undefined && message.time >= declaring;
    const names = optionsNamed(own, options, labelled);
    return names.length === 0 ? {} : { names };
  };
}

function isWithdrawn({ author }: Message, withdrawn: ReadonlySet<string>): boolean {
  return author.person !== undefined && withdrawn.has(author.person);
}

function lockedQuotes(judged: readonly JudgedUse[]): LockedQuote[] {
  const quotes = new Map<string, LockedQuote>();
  for (const { use, proof } of judged) {
    if (use.quote === undefined || proof?.kind !== 'proven') continue;
    const digest = levelledDigest(use.quote);
    const { paragraph, line } = proof;
    quotes.set(`${use.messageId} ${digest}`, { source: use.messageId, paragraph, line, digest });
  }
  return [...quotes.values()].sort(
    (a, b) => compareText(a.source, b.source) || a.line - b.line || compareText(a.digest, b.digest),
  );
}

/** UTC, to the second; nothing where the mail's own date is doubtful. */
function dateOf({ time, timeDoubt }: Message): string | undefined {
  if (time === undefined || timeDoubt !== undefined) return undefined;
  return new Date(time * 1000).toISOString().replace('.000Z', 'Z');
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
