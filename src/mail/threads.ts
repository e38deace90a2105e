import type { Message } from '../model/message.ts';
import type { Thread, ThreadEntry } from '../model/thread.ts';
import { linkMessages } from './links.ts';
import { type Forest, joinBySubject } from './subject-step.ts';

/**
 * The discussions among messages, oldest first (RFC 5256, REFERENCES; JWZ). With `bySubject`, roots of the same base
 * subject are joined as the RFC says; lists reuse subjects, so it is off for them. A missing mail with one reply gives
 * its place to that reply, one with several keeps an entry without message.
 */
export function threadsOf(messages: readonly Message[], bySubject: boolean): Thread[] {
  return [...eachThread(messages, bySubject)];
}

/** The threads of `threadsOf` one after another, for archives whose trees should not all be held at once. */
export function* eachThread(messages: readonly Message[], bySubject: boolean): Generator<Thread> {
  const { ids, parents } = linkMessages(messages);
  const times = sortTimes(messages);
  const forest = arrange(ids, parents, messages.length, times);
  const { children, roots } = bySubject ? joinBySubject(forest, messages, times) : forest;
  for (const root of roots) yield threadOf(root, children, ids, parents, messages);
}

/** The mails of threads, in their order. */
export function messagesOf(threads: Iterable<Thread>): Message[] {
  const messages: Message[] = [];
  for (const { entries } of threads)
    for (const { message } of entries) if (message !== undefined) messages.push(message);
  return messages;
}

/** Times for sorting: a mail without one takes that of the mail before it in the archive. */
function sortTimes(messages: readonly Message[]): number[] {
  let last = 0;
  return messages.map((message) => {
    last = message.time ?? last;
    return last;
  });
}

/** Missing mails pruned (step 3), siblings and roots sorted by time, then by place in the archive (steps 4 and 6). */
function arrange(
  ids: readonly string[],
  parents: Int32Array,
  count: number,
  times: readonly number[],
): Forest {
  const families = familiesOf(parents);
  const kept: (readonly number[])[] = ids.map(() => NONE);
  const first = new Float64Array(ids.length);
  for (const at of postOrder(parents, families)) {
    const own: number[] = [];
    for (const child of childrenOf(families, at))
      if (child < count) own.push(child);
      else own.push(...(kept[child] ?? NONE));
    own.sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || a - b);
    // A copy takes no more than it needs: there is one for each mail that was answered.
    if (own.length > 0) kept[at] = own.slice();
    first[at] = at < count ? (times[at] ?? 0) : (first[own[0] ?? -1] ?? 0);
  }
  const roots: number[] = [];
  for (let at = 0; at < ids.length; at++) {
    if ((parents[at] ?? -1) >= 0) continue;
    const own = kept[at] ?? [];
    if (at < count || own.length > 1) roots.push(at);
    else roots.push(...own);
  }
  roots.sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || rank(a, kept) - rank(b, kept));
  return { children: kept, roots };
}

/** No children: most mails have none, and share this. */
const NONE: readonly number[] = [];

/** The first child of each, and the next one of the same parent; -1 is none. Arrays of numbers, as trees of a whole archive are held. */
interface Families {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function familiesOf(parents: Int32Array): Families {
  const first = new Int32Array(parents.length).fill(-1);
  const next = new Int32Array(parents.length).fill(-1);
  for (let child = parents.length - 1; child >= 0; child--) {
    const parent = parents[child] ?? -1;
    if (parent < 0) continue;
    next[child] = first[parent] ?? -1;
    first[parent] = child;
  }
  return { first, next };
}

function* childrenOf({ first, next }: Families, parent: number): Generator<number> {
  for (let child = first[parent] ?? -1; child >= 0; child = next[child] ?? -1) yield child;
}

/** Place in the archive: of a missing mail, that of its first reply. */
function rank(at: number, children: readonly (readonly number[])[]): number {
  return children[at]?.[0] !== undefined ? Math.min(at, children[at][0]) : at;
}

/** Every index, children before parents, without recursion. */
function postOrder(parents: Int32Array, families: Families): Int32Array {
  const before = new Int32Array(parents.length);
  let seen = 0;
  const stack: number[] = [];
  for (let at = 0; at < parents.length; at++) if ((parents[at] ?? -1) < 0) stack.push(at);
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    before[seen++] = at;
    for (const child of childrenOf(families, at)) stack.push(child);
  }
  return before.subarray(0, seen).reverse();
}

function threadOf(
  root: number,
  children: readonly (readonly number[])[],
  ids: readonly string[],
  parents: Int32Array,
  messages: readonly Message[],
): Thread {
  const entries: ThreadEntry[] = [];
  const stack = [{ at: root, parent: -1, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { at, parent, depth } = next;
    const message = messages[at];
    const above = parents[at] ?? -1;
    const shown = parent >= 0 && entries[parent]?.id === ids[above];
    const missing = above >= messages.length && !shown ? ids[above] : undefined;
    const place = entries.length;
    entries.push({
      id: ids[at] ?? '',
      ...(message === undefined ? {} : { message }),
      parent,
      depth,
      ...(missing === undefined ? {} : { missing }),
    });
    const below = children[at] ?? [];
    for (let index = below.length - 1; index >= 0; index--)
      stack.push({ at: below[index] ?? 0, parent: place, depth: depth + 1 });
  }
  const first = entries.find((entry) => entry.message !== undefined)?.message;
  const subject = first === undefined ? '' : first.subject;
  return { subject, entries };
}
