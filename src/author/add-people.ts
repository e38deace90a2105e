import { eolOf } from './grow-review.ts';
import type { NewPerson } from './name-people.ts';
import { personEntry } from './review-text.ts';

/** `people.yaml` with more people at its end; what was there stays as it is, line endings too. */
export function addPeople(text: string, people: readonly NewPerson[]): string {
  if (people.length === 0) return text;
  const eol = eolOf(text);
  const glue = text === '' || /(?:^|[\r\n])$/.test(text) ? '' : eol;
  return `${text}${glue}${people.map(personEntry).join('').replace(/\n/g, eol)}`;
}
