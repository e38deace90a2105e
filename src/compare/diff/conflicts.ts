import type { Comparison, Dispute, Objection } from '../../model/comparison.ts';
import type { Change } from '../../model/diff.ts';
import { change } from './change.ts';
import { citedBy } from './located.ts';
import { heldKey } from './positions.ts';
import { nameOf, positionWords } from './statements.ts';

/** Objections that are open now and were not, and those that were and are no longer. */
export function objectionChanges(old: Comparison, now: Comparison): Change[] {
  const key = ({ person, position }: Objection): string => heldKey(person, position);
  return [
    ...lacking(old.objections, now.objections, key).map((one) =>
      change({
        ...ofObjection(one),
        kind: 'closed',
        from: positionWords(one.position),
        cites: answer(one, now),
      }),
    ),
    ...lacking(now.objections, old.objections, key).map((one) =>
      change({
        ...ofObjection(one),
        kind: 'opened',
        to: positionWords(one.position),
        cites: citedBy(one.position.because),
      }),
    ),
  ];
}

function lacking<T>(those: readonly T[], others: readonly T[], key: (one: T) => string): T[] {
  const known = new Set(others.map(key));
  const seen = new Set<string>();
  return those.filter((one) => {
    const own = key(one);
    const first = !known.has(own) && !seen.has(own);
    seen.add(own);
    return first;
  });
}

function ofObjection({ person }: Objection) {
  return { part: 'objections', subject: person.name, person: person.id } as const;
}

/** What ended an objection: what its author holds of these options now, or else what was decided. */
function answer({ person, position }: Objection, { stands, outcome }: Comparison): string[] {
  const own = heldKey(person, position);
  const held = stands.find((stand) => stand.person.id === person.id)?.positions ?? [];
  const since = held.find((one) => one.current && one.stance !== 'opposes' && heldKey(person, one) === own);
  if (since !== undefined) return citedBy(since.because);
  return outcome.source === undefined ? [] : [outcome.source];
}

/** Cells on which views came into conflict, and those on which they no longer are. */
export function disputeChanges(old: Comparison, now: Comparison): Change[] {
  const key = ({ criterion, option }: Dispute): string => `${criterion.id}--${option.id}`;
  return [
    ...lacking(old.disputes, now.disputes, key).map((one) =>
      change({ ...ofDispute(one), kind: 'closed', from: sidesOf(one), cites: settling(one, now) }),
    ),
    ...lacking(now.disputes, old.disputes, key).map((one) =>
      change({ ...ofDispute(one), kind: 'opened', to: sidesOf(one), cites: citedIn(one) }),
    ),
  ];
}

function ofDispute({ criterion, option }: Dispute) {
  return {
    part: 'disputes',
    subject: `${criterion.name}, ${nameOf(option)}`,
    criterion: criterion.id,
    option: option.id,
  } as const;
}

/** What the sides of a dispute rest on. */
function citedIn({ sides }: Dispute): string[] {
  const claims = sides.flatMap(({ claims: own }) => own);
  return [...new Set(claims.flatMap(({ because }) => citedBy(because)))];
}

/** What ended a dispute: whatever is cited of its cell now and was not cited for a side of it. */
function settling(dispute: Dispute, { rows }: Comparison): string[] {
  const row = rows.find(({ criterion }) => criterion.id === dispute.criterion.id);
  const claims = row?.claims.filter(({ option }) => option.id === dispute.option.id) ?? [];
  const before = new Set(citedIn(dispute));
  return [...new Set(claims.flatMap(({ because }) => citedBy(because)))].filter((one) => !before.has(one));
}

/** `bad: Ada Reed; good: Ben Moss`. */
function sidesOf({ sides }: Dispute): string {
  return sides
    .map(({ side, claims }) => {
      const who = claims.map(({ speaker }) => speaker?.name ?? 'unnamed');
      return `${side}: ${[...new Set(who)].join(', ')}`;
    })
    .join('; ');
}
