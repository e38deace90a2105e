import { expect, test } from 'vitest';
import { addPeople } from '../../src/author/add-people.ts';
import { namePeople } from '../../src/author/name-people.ts';
import { speakersOf } from '../../src/find/speakers.ts';
import type { Author } from '../../src/model/message.ts';

const by = (name: string, address: string): Author => ({ name, address });
const EMPTY = { subject: '', enumerations: [], options: [], statements: [], threads: [], problems: [] };

test('a name with its initials and one without are one person, who is written down with both', () => {
  const ada = by('Ada Reed', 'ada@example.org');
  const home = by('Ada B. Reed', 'reed@home.example.org');
  const speakers = speakersOf([ada, home, by('Ada Moss', 'moss@example.org')], []);
  expect(speakers.of(home)).toBe(speakers.of(ada));
  expect(speakers.of(home)).toEqual({ id: 'ada', name: 'Ada Reed', known: false, also: ['Ada B. Reed'] });
  expect(speakers.named('Ada B. Reed')).toBe(speakers.of(ada));
  const people = namePeople(EMPTY, [], [speakers.of(ada)]);
  expect(addPeople('', people.lacking([speakers.of(ada)]))).toBe(
    'ada:\n  name: Ada Reed\n  also:\n    - Ada B. Reed\n',
  );
});

test('who has only a name and an initial stays somebody else than who has another', () => {
  const speakers = speakersOf(
    [by('Ada R.', 'a@example.org'), by('Ada M.', 'b@example.org'), by('Ada', 'c@example.org')],
    [],
  );
  const ids = ['Ada R.', 'Ada M.', 'Ada'].map((name) => speakers.of(by(name, '')).id);
  expect(new Set(ids).size).toBe(3);
});
