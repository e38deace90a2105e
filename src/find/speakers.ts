import type { Speaker } from '../model/findings.ts';
import type { Author } from '../model/message.ts';
import type { Person } from '../model/shared.ts';
import { isId, toId } from '../text/id.ts';

/** The people of threads, and how texts name them. */
export interface Speakers {
  readonly of: (author: Author) => Speaker;
  /** Whom a name as it stands in a text means: in full, a surname, or a first name that only one of them has. */
  readonly named: (name: string) => Speaker | undefined;
}

/**
 * Gives every author an id: that of people.yaml, else the handle that they post under where their name shows in it
 * (`jgg`), else the first name, else the whole name. Ids are unique; the authors are to come in a fixed order. Names that
 * differ by initials alone (`Ada B. Reed`) are one person's.
 */
export function speakersOf(authors: readonly Author[], people: readonly Person[]): Speakers {
  const taken = new Set(people.map(({ id }) => id));
  const speakers = new Map<string, Speaker>();
  const keyOf = ({ person, name }: Author): string => person ?? `name ${withoutInitials(name)}`;
  for (const [key, [author, ...others]] of byKey(authors, keyOf)) {
    if (author === undefined) continue;
    const known = people.find(({ id }) => id === author.person);
    const id = known?.id ?? freeId(author, taken);
    taken.add(id);
    const also = [...new Set(others.map(({ name }) => name))].filter((name) => name !== author.name).sort();
    const spelled = also.length === 0 ? {} : { also };
    speakers.set(key, { id, name: author.name, known: known !== undefined, ...spelled });
  }
  const all = [...speakers.values()];
  const byName = names(all);
  return {
    of: (author) =>
      speakers.get(keyOf(author)) ?? { id: toId(author.name) || 'somebody', name: author.name, known: false },
    named: (name) => byName.get(fold(name)),
  };
}

function byKey(authors: readonly Author[], keyOf: (author: Author) => string): ReadonlyMap<string, Author[]> {
  const found = new Map<string, Author[]>();
  for (const author of authors) {
    const key = keyOf(author);
    const same = found.get(key);
    if (same === undefined) found.set(key, [author]);
    else same.push(author);
  }
  return found;
}

/** A name for comparing, without its initials where two other words are left. */
function withoutInitials(name: string): string {
  const words = fold(name).split(/[\s.,]+/);
  const long = words.filter((word) => word.length > 1);
  return long.length < 2 ? fold(name) : long.join(' ');
}

function freeId(author: Author, taken: ReadonlySet<string>): string {
  const words = nameWords(author.name);
  const first = words[0] ?? 'somebody';
  const last = words.at(-1) ?? '';
  const wanted = [handle(author.address, words), first, `${first}-${last}`, words.join('-')];
  const free = wanted.find((id) => id !== undefined && isId(id) && !taken.has(id));
  if (free !== undefined) return free;
  const base = isId(first) ? first : 'somebody';
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

/** The part of an address before `@`, where it is short and made of the name: its initials, or the start of a surname. */
function handle(address: string, words: readonly string[]): string | undefined {
  const local = address.split('@')[0]?.toLowerCase() ?? '';
  if (!/^[a-z]{3,8}$/.test(local) || words.length < 2) return undefined;
  const surname = words.at(-1) ?? '';
  const initials = words.map((word) => word[0]).join('');
  const spells = surname.startsWith(local) && local.length >= 4 && local !== surname;
  const abbreviates = local[0] === initials[0] && local.length === 3 && !words.includes(local);
  return spells || (abbreviates && local.at(-1) === surname[0]) ? local : undefined;
}

function nameWords(name: string): string[] {
  return toId(name)
    .split('-')
    .filter((word) => word.length > 1 && word !== 'dr');
}

/** Names in full, surnames, and first names, each where only one person has it. */
function names(speakers: readonly Speaker[]): ReadonlyMap<string, Speaker> {
  const found = new Map<string, Speaker | undefined>();
  const add = (name: string, speaker: Speaker): void => {
    const key = fold(name);
    if (key.length < 3) return;
    found.set(key, found.has(key) && found.get(key) !== speaker ? undefined : speaker);
  };
  for (const speaker of speakers) {
    const words = speaker.name.split(/[\s,]+/).filter((word) => /^\p{L}[\p{L}'.-]+$/u.test(word));
    for (const name of [speaker.name, ...(speaker.also ?? [])]) add(name, speaker);
    add(speaker.id, speaker);
    for (const word of new Set(words)) if (word.replace(/\./g, '').length >= 3) add(word, speaker);
  }
  return new Map([...found].flatMap(([key, one]) => (one === undefined ? [] : [[key, one] as const])));
}

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
