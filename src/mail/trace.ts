import type { BodyLine, LineOwner, Message } from '../model/message.ts';
import type { Person } from '../model/shared.ts';
import type { Thread } from '../model/thread.ts';
import { foldName, knownNames } from './author.ts';
import type { SketchLine } from './lines.ts';
import { settleOwners } from './owners.ts';
import { type Budget, emptyView, findLine, levelled, type TextView, viewOf } from './text-view.ts';

/** Ancestors that are searched for a quoted line, nearest first. */
const NEAREST = 12;
/** Characters from which a line can be known again anywhere in the thread. */
const TELLING = 20;
/** Characters searched for one mail's quotes; an honest mail of 1,000 lines takes a tenth. */
const SEARCHED = 500_000_000;

/**
 * Gives each line of a thread's mails its owner. A quoted line is looked for in the mail replied to, one quote less deep, where
 * it already has an owner; then in the mails above that, then by its words in the thread. A line that is found nowhere
 * takes the owner of its block, else the name of the attribution line, else the author of the mail replied to.
 * `sketches` is by Message-ID; the result too.
 */
export function traceThread(
  thread: Thread,
  sketches: ReadonlyMap<string, readonly SketchLine[]>,
  people: readonly Person[],
): ReadonlyMap<string, readonly BodyLine[]> {
  const views = new Map<string, TextView>();
  const traced = new Map<string, readonly BodyLine[]>();
  const words = new Map<string, LineOwner>();
  const name = namer(thread, people);
  for (const index of byTime(thread)) {
    const entry = thread.entries[index];
    const sketch = sketches.get(entry?.id ?? '');
    if (entry?.message === undefined || sketch === undefined) continue;
    const above = ancestors(thread, index);
    const nearest = above.map((message) => views.get(message.id) ?? emptyView());
    const budget = { left: SEARCHED };
    const keys = sketch.map(({ text }) => levelled(text));
    const found = sketch.map(({ depth }, at) => ownerByText(keys[at] ?? '', depth, nearest, words, budget));
    const lines = settleOwners(entry.message, sketch, found, above, name);
    traced.set(entry.id, lines);
    views.set(entry.id, viewOf(lines, keys));
    for (const [at, line] of lines.entries()) {
      const key = keys[at] ?? '';
      if (line.depth === 0 && line.owner !== undefined && key.length >= TELLING && !words.has(key))
        words.set(key, { ...line.owner, by: 'text' });
    }
  }
  return traced;
}

/** Entries so that a mail comes after those it answers, and otherwise by time. */
function byTime(thread: Thread): readonly number[] {
  const times: number[] = [];
  thread.entries.forEach((entry, index) => {
    times[index] = Math.max(entry.message?.time ?? 0, times[entry.parent] ?? 0);
  });
  return thread.entries.map((_, index) => index).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
}

function ancestors(thread: Thread, index: number): readonly Message[] {
  const above: Message[] = [];
  let at = thread.entries[index]?.parent ?? -1;
  while (at >= 0 && above.length < NEAREST) {
    const entry = thread.entries[at];
    if (entry?.message !== undefined) above.push(entry.message);
    at = entry?.parent ?? -1;
  }
  return above;
}

/** Whose the words of a quoted line are, levelled: nearest mail first, and in it the depth that fits first. */
function ownerByText(
  key: string,
  depth: number,
  nearest: readonly TextView[],
  words: ReadonlyMap<string, LineOwner>,
  budget: Budget,
): LineOwner | undefined {
  if (depth === 0 || key === '') return undefined;
  for (let up = 0; up < nearest.length; up++) {
    const view = nearest[up];
    if (view === undefined) continue;
    const fitting = depth - 1 - up;
    const owner = findLine(view, key, fitting, budget);
    if (owner !== undefined) return owner.by === 'author' ? { ...owner, by: 'text' } : owner;
  }
  return key.length >= TELLING ? words.get(key) : undefined;
}

/** A name of an attribution line as the thread or people.yaml writes it. */
function namer(
  thread: Thread,
  people: readonly Person[],
): (text: string) => Pick<LineOwner, 'name' | 'person'> {
  const known = knownNames(people);
  const authors = new Map<string, Pick<LineOwner, 'name' | 'person'>>();
  for (const { message } of thread.entries) {
    if (message === undefined) continue;
    const { name, person } = message.author;
    authors.set(foldName(name), { name, ...(person === undefined ? {} : { person }) });
  }
  return (text) => {
    const person = known.get(foldName(text));
    if (person !== undefined) return { name: person.name, person: person.id };
    return authors.get(foldName(text)) ?? { name: text };
  };
}
