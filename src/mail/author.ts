import type { Author } from '../model/message.ts';
import type { Person } from '../model/shared.ts';
import type { FieldName } from './header.ts';
import { firstMailbox, type Mailbox } from './mailbox.ts';

/** Names the authors of an archive: `of` for each mail on the way, `settle` once all are read. */
export interface Authors {
  readonly of: (fields: ReadonlyMap<FieldName, string>) => Author;
  readonly settle: () => void;
}

/** An author whose name is not settled. */
type Draft = { -readonly [Key in keyof Author]: Author[Key] };

/** Names under one address that are compared; a mask may stand for thousands. */
const SHARING = 50;

const VIA = /^(.*\S)\s+via\s+\S/i;

/**
 * One Author per address and person, so that a mail by a bare address takes the name of the same person's other mails. List
 * rewrites (`NAME via LIST`) give the person back: name before `via`, address from X-Original-From or Reply-To.
 * `settle` fixes the names: that of people.yaml, else the first one that the address posted under.
 */
export function authorsOf(people: readonly Person[], decode: (text: string) => string): Authors {
  const known = knownNames(people);
  const byField = new Map<string, Author>();
  const byAddress = new Map<string, Draft[]>();
  const add = (mailbox: Mailbox): Author => {
    const name = cleanName(mailbox.name);
    const key = mailbox.address === '' ? `name:${foldName(name)}` : mailbox.address;
    const drafts = byAddress.get(key) ?? [];
    // Lists and masks give one address to many people: a name that shares no word with the others is another person.
    const before = drafts.slice(0, SHARING).find((draft) => mayBe(draft.name, name));
    if (before !== undefined) {
      if (before.name === '') before.name = name;
      return before;
    }
    const author: Draft = { name, address: mailbox.address };
    byAddress.set(key, drafts);
    drafts.push(author);
    return author;
  };
  return {
    of: (fields) => {
      const from = fields.get('from') ?? '';
      const rewritten = / via /i.test(from) || fields.has('x-original-from');
      const key = rewritten
        ? `${from}\0${fields.get('x-original-from') ?? fields.get('reply-to') ?? ''}`
        : from;
      const before = byField.get(key);
      if (before !== undefined) return before;
      const author = add(mailboxOf(fields, decode));
      byField.set(key, author);
      return author;
    },
    settle: () => {
      for (const author of [...byAddress.values()].flat()) {
        const person = known.get(foldName(author.name)) ?? known.get(author.address);
        if (person !== undefined) {
          author.name = person.name;
          author.person = person.id;
        } else if (author.name === '') author.name = fallbackName(author.address);
      }
    },
  };
}

/** Whether two display names may be one person's: one is missing, or they share a word. */
function mayBe(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  const words = new Set(foldName(one).split(' '));
  return foldName(other)
    .split(' ')
    .some((word) => words.has(word));
}

/** People by every name and address they post under. */
export function knownNames(people: readonly Person[]): ReadonlyMap<string, Person> {
  const known = new Map<string, Person>();
  for (const person of people)
    for (const name of [person.name, ...person.also]) known.set(foldName(name), person);
  return known;
}

/** A name for comparing: case, marks of punctuation and double blanks levelled; an address only lower-cased. */
export function foldName(name: string): string {
  const lower = name.normalize('NFKC').toLowerCase().trim();
  return lower.includes('@') ? lower.replace(/[<>]/g, '') : lower.replace(/[\s.,'"]+/g, ' ').trim();
}

/** A display name as people say it: quotes, addresses and `via LIST` taken off, `Last, First` turned around. */
export function cleanName(display: string): string {
  const bare = display.replace(/\\?"/g, ' ').replace(/\s+/g, ' ').trim();
  const via = VIA.exec(bare)?.[1] ?? bare;
  const name = via
    .replace(/[(<[][^()<>[\]]{0,200}@[^()<>[\]]{0,200}[)>\]]/g, ' ')
    .replace(/\S{0,250}@\S{0,250}/g, ' ')
    .replace(/[<>]/g, ' ')
    .replace(/\(\s{0,9}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(.*)'$/, '$1');
  const comma = /^([^\s,]+(?: [^\s,]+)?), ([^\s,]+(?: [^\s,]+)?)$/.exec(name);
  if (comma === null || /^(?:jr|sr|ii|iii|phd|md)\.?$/i.test(comma[2] ?? '')) return name;
  return `${comma[2]} ${comma[1]}`;
}

function mailboxOf(fields: ReadonlyMap<FieldName, string>, decode: (text: string) => string): Mailbox {
  const from = firstMailbox(decode(fields.get('from') ?? ''));
  const original = fields.get('x-original-from');
  if (original !== undefined) {
    const person = firstMailbox(decode(original));
    return { name: person.name || from.name, address: person.address || from.address };
  }
  if (!VIA.test(from.name)) return from;
  const answer = firstMailbox(decode(fields.get('reply-to') ?? ''));
  const own =
    answer.address !== '' && foldName(cleanName(answer.name)) !== '' ? sameName(answer, from) : false;
  return { name: from.name, address: own ? answer.address : `via:${foldName(cleanName(from.name))}` };
}

function sameName(one: Mailbox, other: Mailbox): boolean {
  return foldName(cleanName(one.name)) === foldName(cleanName(other.name));
}

/** A name from an address without giving the address: its local part in words. */
function fallbackName(address: string): string {
  const local = (address.split('@')[0] ?? '').replace(/^via:/, '').replace(/\+.*$/, '');
  return local.replace(/[._]+/g, ' ').trim() || 'unknown';
}
