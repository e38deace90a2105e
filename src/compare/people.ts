import type { PersonRef } from '../model/comparison.ts';
import type { Person } from '../model/shared.ts';

/** Looks people up as readers see them; an id that nobody has stands for itself. */
export function peopleIndex(people: readonly Person[]): (id: string) => PersonRef {
  const refs = new Map(people.map((person) => [person.id, toRef(person, people)]));
  return (id) => refs.get(id) ?? { id, name: id, short: id };
}

function toRef(person: Person, people: readonly Person[]): PersonRef {
  if (person.withdrawn) return { id: person.id, name: 'Name withdrawn', short: 'name withdrawn' };
  const family = familyName(person.name);
  const shared = people.some((other) => other.id !== person.id && familyName(other.name) === family);
  return {
    id: person.id,
    name: person.name,
    short: shared ? person.name : family,
    ...(person.role === undefined ? {} : { role: person.role }),
    ...(person.org === undefined ? {} : { org: person.org }),
  };
}

function familyName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
