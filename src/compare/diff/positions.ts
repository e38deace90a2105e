import type { Comparison, PersonRef, PositionLine } from '../../model/comparison.ts';
import type { Change } from '../../model/diff.ts';
import { change } from './change.ts';
import { ofPosition, positionWords, statementChanges } from './statements.ts';

/** A person's positions on the same options, in the order of time. */
interface Held {
  readonly person: PersonRef;
  readonly lines: readonly PositionLine[];
}

/** What people hold of the same options as before, from what to what; positions that came and went. */
export function positionChanges(old: Comparison, now: Comparison): Change[] {
  const [before, after] = [heldIn(old), heldIn(now)];
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  const byPerson = new Map<string | undefined, string[]>();
  for (const key of keys) {
    const person = (after.get(key) ?? before.get(key))?.person.id;
    byPerson.set(person, [...(byPerson.get(person) ?? []), key]);
  }
  const changes = [...byPerson.values()].flat().flatMap((key) => heldChange(before.get(key), after.get(key)));
  return changes.length > 0 ? changes : orderChange(old, now);
}

/** Positions by who holds them and on which options, whoever spoke first comes first. */
function heldIn({ stands }: Comparison): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const { person, positions } of stands) {
    for (const line of positions.toReversed()) {
      const key = heldKey(person, line);
      held.set(key, { person, lines: [...(held.get(key)?.lines ?? []), line] });
    }
  }
  return held;
}

/** Who holds a position, and on which options. */
export function heldKey(person: PersonRef, { options }: PositionLine): string {
  return JSON.stringify([person.id, ...options.map(({ id }) => id).sort()]);
}

function heldChange(old: Held | undefined, now: Held | undefined): Change[] {
  const person = now?.person ?? old?.person;
  if (person === undefined) return [];
  const statementsOf = (held: Held | undefined) =>
    held?.lines.map((line) => ofPosition(line, person.id)) ?? [];
  const { statements, reordered } = statementChanges(statementsOf(old), statementsOf(now));
  const [from, to] = [currentWords(old), currentWords(now)];
  const own = { part: 'positions', subject: person.name, person: person.id, statements } as const;
  if (statements.length === 0)
    return reordered ? [change({ ...own, kind: 're-ordered', ...(to === undefined ? {} : { to }) })] : [];
  const kind = from === undefined ? 'added' : to === undefined ? 'removed' : from === to ? 'kept' : 'changed';
  return [change({ ...own, kind, from, to })];
}

/** The last word on these options that nobody else reports, or else the last. */
function currentWords(held: Held | undefined): string | undefined {
  const line = held?.lines.findLast(({ current }) => current);
  return line === undefined ? undefined : positionWords(line);
}

/** The order of all positions, where that alone changed: it is the order of time. */
function orderChange(old: Comparison, now: Comparison): Change[] {
  const order = ({ stands }: Comparison): string =>
    JSON.stringify(stands.map(({ person, positions }) => [person.id, positions.map(heldKeyOf(person))]));
  return order(old) === order(now)
    ? []
    : [change({ part: 'positions', kind: 're-ordered', subject: 'The positions' })];
}

function heldKeyOf(person: PersonRef): (line: PositionLine) => string {
  return (line) => heldKey(person, line);
}
