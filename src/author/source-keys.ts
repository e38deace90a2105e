import type { Message } from '../model/message.ts';
import { sourceOf } from './message-ref.ts';
import { free } from './slug.ts';

/** A message under a key. */
export interface KeyedSource {
  readonly key: string;
  readonly messageId: string;
  /** As `sources` hold it. */
  readonly written: string;
}

/** Characters of all sources together, so that a head stays within its limits. */
const MOST = 40_000;
const MOST_ID = 50;

/**
 * Keys such as `jgg-0604` for messages: who wrote it, month and day in UTC; in the order of their dates, those without one
 * last. What has no room is left out, and can be cited by `mid:`. `first` is never left out.
 */
export function keySources(
  ids: readonly string[],
  messages: ReadonlyMap<string, Message>,
  authorOf: (messageId: string) => string,
  first?: string,
  taken: readonly string[] = [],
): KeyedSource[] {
  const keys = new Set(taken);
  let room = MOST;
  const sorted = [...new Set(ids)].sort((a, b) => byTime(messages.get(a), messages.get(b)));
  const inTurn = first === undefined ? sorted : [first, ...sorted.filter((id) => id !== first)];
  const kept = new Set(
    inTurn.filter((id) => {
      const written = sourceOf(id);
      room -= (written?.length ?? 0) + MOST_ID;
      return written !== undefined && room > 0;
    }),
  );
  return sorted
    .filter((id) => kept.has(id))
    .map((messageId) => {
      const key = free(keyOf(authorOf(messageId), messages.get(messageId)), keys);
      keys.add(key);
      return { key, messageId, written: sourceOf(messageId) ?? '' };
    });
}

function keyOf(author: string, message: Message | undefined): string {
  const id = author.slice(0, MOST_ID).replace(/(?<!-)-+$/, '');
  if (message?.time === undefined) return id;
  return `${id}-${dayOf(message.time).slice(5).replace('-', '')}`;
}

/** `YYYY-MM-DD`, UTC. */
export function dayOf(time: number): string {
  const date = new Date(time * 1000);
  return Number.isNaN(date.getTime()) ? '1970-01-01' : date.toISOString().slice(-24, -14);
}

function byTime(a: Message | undefined, b: Message | undefined): number {
  return (a?.time ?? Number.MAX_SAFE_INTEGER) - (b?.time ?? Number.MAX_SAFE_INTEGER);
}
