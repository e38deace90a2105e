import type { Findings, Speaker } from '../model/findings.ts';
import type { Person } from '../model/shared.ts';
import { isId, toId } from '../text/id.ts';
import { plainText } from './plain-text.ts';
import { free } from './slug.ts';

/** Somebody whom `people.yaml` does not have yet. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  /** Other names that they post under. */
  readonly also: readonly string[];
}

/** The people of findings, under ids that the data can hold. */
export interface NamedPeople {
  /** Id of a speaker. */
  readonly idOf: (speaker: Speaker) => string;
  readonly isGone: (speaker: Speaker) => boolean;
  /** What `people.yaml` lacks of those speakers, each once. */
  readonly lacking: (speakers: readonly Speaker[]) => NewPerson[];
}

/**
 * Ids for everybody who speaks in the findings, and for `others`; one that is no id, or another's, is made from the name.
 */
export function namePeople(
  findings: Findings,
  people: readonly Person[],
  others: readonly Speaker[] = [],
): NamedPeople {
  const known = new Map(people.map((person) => [person.id, person]));
  const ids = new Map<string, string>();
  const taken = new Set(known.keys());
  for (const speaker of [...speakersOf(findings), ...others]) {
    if (ids.has(speaker.id)) continue;
    const wanted = isId(speaker.id)
      ? speaker.id
      : toId(speaker.name)
          .slice(0, 40)
          .replace(/(?<!-)-+$/, '') || 'person';
    const id = isThem(speaker, known.get(speaker.id)) ? speaker.id : free(wanted, taken);
    taken.add(id);
    ids.set(speaker.id, id);
  }
  const idOf = ({ id }: Speaker): string => ids.get(id) ?? id;
  return {
    idOf,
    isGone: (speaker) => known.get(idOf(speaker))?.withdrawn === true,
    lacking: (speakers) => {
      const found = new Map(speakers.map((speaker) => [idOf(speaker), speaker]));
      return [...found]
        .filter(([id]) => !known.has(id))
        .map(([id, { name, also = [] }]) => ({ id, name: nameText(name) || id, also: also.map(nameText) }));
    },
  };
}

function nameText(name: string): string {
  return plainText(name, [], 200);
}

/** Whether a speaker is the person of that id, and not another whom a finder would call the same. */
function isThem({ known, name, also = [] }: Speaker, person: Person | undefined): boolean {
  if (person === undefined) return false;
  return known || [name, ...also].some((one) => [person.name, ...person.also].includes(one));
}

/** Names that are to appear nowhere, the longest first: one that is part of another must not leave the rest of that. */
export function goneNames(people: readonly Person[]): string[] {
  return people
    .filter(({ withdrawn }) => withdrawn)
    .flatMap(({ name, also }) => [name, ...also])
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length);
}

function speakersOf({ options, statements }: Findings): Speaker[] {
  return [
    ...options.map(({ by }) => by),
    ...statements.flatMap(({ by, of }) => (of === undefined ? [by] : [by, of])),
  ];
}
