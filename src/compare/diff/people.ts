import type { Comparison, PersonRef } from '../../model/comparison.ts';
import type { Change } from '../../model/diff.ts';
import { valueChange } from './change.ts';
import { peopleOf } from './translate.ts';

/** People who go by another name now, or speak for somebody else. */
export function peopleChanges(old: Comparison, now: Comparison): Change[] {
  const before = peopleOf(old);
  const people = [...peopleOf(now).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return people.flatMap((person) => {
    const former = before.get(person.id);
    return former === undefined ? [] : changed(former, person);
  });
}

function changed(old: PersonRef, now: PersonRef): Change[] {
  const own = { part: 'people', subject: now.name, person: now.id } as const;
  return [
    ...valueChange({ ...own, what: 'name', from: old.name, to: now.name }),
    ...valueChange({ ...own, what: 'role', from: old.role, to: now.role }),
    ...valueChange({ ...own, what: 'organisation', from: old.org, to: now.org }),
  ];
}
