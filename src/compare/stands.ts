import type { OptionRef, PersonRef, PositionLine, Stand } from '../model/comparison.ts';
import type { Lock } from '../model/lock.ts';
import type { Position, Rfc } from '../model/rfc.ts';
import { isEditorial } from './claims.ts';
import { citationsOf } from './prose-walk.ts';

/** Where each person stands, the one who spoke last first, each newest first: the order in the file is that of time. */
export function toStands(
  rfc: Rfc,
  options: (id: string) => OptionRef,
  person: (id: string) => PersonRef,
  messageDay: (source: string) => string | undefined,
): Stand[] {
  const counts = new Map<string, number>();
  const lines = rfc.positions.map((position, index) => {
    const key = anchorStem(position);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const current = !rfc.positions.slice(index + 1).some((later) => takesBack(later, position));
    return { position, line: toLine(position, `${key}--${count}`, current, options, person, messageDay) };
  });
  const newest = lines.toReversed();
  const people = [...new Set(newest.map(({ position }) => position.person.value))];
  return people.map((id) => ({
    person: person(id),
    positions: newest.filter(({ position }) => position.person.value === id).map(({ line }) => line),
  }));
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
  messageDay: (source: string) => string | undefined,
): PositionLine {
  const options = position.options.map(({ value }) => option(value));
  const first = citationsOf(position.because)[0];
  const date = first === undefined ? undefined : messageDay(first.source);
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
    ...(date === undefined ? {} : { date }),
    because: position.because,
  };
}

/** The day of a message, `2021-06-04`, where the lock knows it. */
export function dayIn(lock: Lock | undefined, messageId: string): string | undefined {
  const known =
    lock !== undefined && Object.hasOwn(lock.messages, messageId) ? lock.messages[messageId] : undefined;
  return known?.date?.slice(0, 10);
}
