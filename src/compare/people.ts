import type { PersonRef } from '../model/comparison.ts';
import type { Person } from '../model/shared.ts';
import { withoutAddressesIn } from '../text/addresses.ts';
import { oncePer } from '../text/once-per.ts';

/** Looks people up as readers see them; an id that nobody has stands for itself. */
export const peopleIndex: (people: readonly Person[]) => (id: string) => PersonRef = oncePer((people) =>
  indexOf(withoutAddressesIn(people)),
);

function indexOf(people: readonly Person[]): (id: string) => PersonRef {
  const bearers = new Map<string, Set<string>>();
  for (const { id, name } of people) {
    const family = familyName(name);
    bearers.set(family, (bearers.get(family) ?? new Set()).add(id));
  }
  const refs = new Map(people.map((person) => [person.id, toRef(person, bearers)]));
  return (id) => refs.get(id) ?? { id, name: id, short: id };
}

/** `bearers` are the ids of all who have a family name. */
function toRef(person: Person, bearers: ReadonlyMap<string, ReadonlySet<string>>): PersonRef {
  if (person.withdrawn) return { id: person.id, name: 'Name withdrawn', short: 'name withdrawn' };
  const family = familyName(person.name);
  return {
    id: person.id,
    name: person.name,
    short: (bearers.get(family)?.size ?? 0) > 1 ? person.name : family,
    ...(person.role === undefined ? {} : { role: person.role }),
    ...(person.org === undefined ? {} : { org: person.org }),
  };
}

function familyName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
