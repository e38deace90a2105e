import { addEntry } from './add-entry.ts';
import type { NewPerson } from './name-people.ts';
import { personEntry } from './review-text.ts';

/** `people.yaml` with more people at its end; what was there stays as it is, line endings too. */
export function addPeople(text: string, people: readonly NewPerson[]): string {
  return people.length === 0 ? text : addEntry(text, people.map(personEntry).join(''));
}
