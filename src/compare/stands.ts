import type { OptionRef, PersonRef, PositionLine, Stand } from '../model/comparison.ts';
import type { Lock } from '../model/lock.ts';
import type { Position, Rfc } from '../model/rfc.ts';
import { isEditorial } from './claims.ts';
import { citationsOf } from './prose-walk.ts';

/**
 * Where each person stands, the one who spoke last first, each newest first: by the times of the messages, where the lock knows
 * them, else by the order in the file. Which position on the same options holds is told by that order alone.
 */
export function toStands(
  rfc: Rfc,
  options: (id: string) => OptionRef,
  person: (id: string) => PersonRef,
  messageTime: (source: string) => string | undefined,
): Stand[] {
  const counts = new Map<string, number>();
  const lines = rfc.positions.map((position, index) => {
    const key = anchorStem(position);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const current = !rfc.positions.slice(index + 1).some((later) => takesBack(later, position));
    const first = citationsOf(position.because)[0];
    const time = first === undefined ? undefined : messageTime(first.source);
    return { position, time, line: toLine(position, `${key}--${count}`, current, options, person, time) };
  });
  const newest = inTime(lines).toReversed();
  const people = [...new Set(newest.map(({ position }) => position.person.value))];
  return people.map((id) => ({
    person: person(id),
    positions: newest.filter(({ position }) => position.person.value === id).map(({ line }) => line),
  }));
}

/** In the order of time; what has no time comes with the line above it. */
function inTime<T extends { readonly time: string | undefined }>(lines: readonly T[]): T[] {
  let last = '';
  const timed = lines.map((line) => {
    last = line.time ?? last;
    return { line, time: last };
  });
  return timed.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)).map(({ line }) => line);
}

/** A later word of the same person on the same options; what somebody else reports takes nothing back. */
function takesBack(later: Position, position: Position): boolean {
  return anchorStem(later) === anchorStem(position) && later.says === undefined;
}

/** `PERSON--OPTION`, `PERSON--OPTION+OPTION` in alphabetical order, or `PERSON` for the question as a whole. */
function anchorStem({ person, options }: Position): string {
  const ids = options.map((option) => option.value).sort();
  return ids.length === 0 ? person.value : `${person.value}--${ids.join('+')}`;
}

function toLine(
  position: Position,
  anchor: string,
  current: boolean,
  option: (id: string) => OptionRef,
  person: (id: string) => PersonRef,
  time: string | undefined,
): PositionLine {
  const options = position.options.map(({ value }) => option(value));
  return {
    anchor,
    at: position.at,
    stance: position.stance,
    options,
    words: [position.stance, options.map(({ label }) => label).join(' with ')].join(' ').trim(),
    ...(position.says === undefined ? {} : { reporter: person(position.says.value) }),
    ...(position.condition === undefined ? {} : { condition: position.condition.value }),
    editorial: isEditorial(position),
    current,
    ...(time === undefined ? {} : { date: dayOf(time) }),
    because: position.because,
  };
}

/** When a message was sent, `2021-06-04T05:06:07Z`, where the lock knows it. */
export function timeIn(lock: Lock | undefined, messageId: string): string | undefined {
  return lock !== undefined && Object.hasOwn(lock.messages, messageId)
    ? lock.messages[messageId]?.date
    : undefined;
}

/** The day of a time, `2021-06-04`. */
export function dayOf(time: string): string {
  return time.slice(0, 10);
}
