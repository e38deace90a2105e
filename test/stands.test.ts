import { expect, test } from 'vitest';
import { checkRfc } from '../src/check/check.ts';
import { compare } from '../src/compare/compare.ts';
import { parseData } from '../src/parse/parse.ts';
import { folderOf } from './helpers/folder.ts';

const RFC = '---\ntitle: Clock\nquestion: Which?\nstatus: draft\ncriteria: []\n---\n\n## Positions\n\n';
const MESSAGES = {
  'one@example.org': { from: 'Ada Reed', date: '2001-02-03T04:05:06Z', subject: 'Clock' },
  'two@example.org': { from: 'Ben Moss', date: '2001-02-03T05:06:07Z', subject: 'Re: Clock' },
  'three@example.org': { from: 'Ada Reed', date: '2001-02-05T04:05:06Z', subject: 'Re: Clock' },
};

/** Who stands where, as pages tell it, and what is said of the order. */
function told(positions: readonly string[], locked: boolean): { stands: string[]; order: string[] } {
  const { shared, units } = parseData(
    folderOf({
      'people.yaml': 'ada: { name: Ada Reed }\nben: { name: Ben Moss }\n',
      'clock/rfc.md': `${RFC}${positions.map((one) => `- ${one}\n`).join('')}`,
      'clock/options/1-wall.md': '---\ntitle: wall\n---\nThe wall clock.\n',
      'clock/options/2-steady.md': '---\ntitle: steady\n---\nA steady clock.\n',
      ...(locked ? { 'clock/citations.lock.json': JSON.stringify({ format: 1, messages: MESSAGES }) } : {}),
    }),
  );
  const { rfc, lock } = units[0] ?? {};
  if (rfc === undefined) throw new Error('The RFC was not read.');
  const comparison = compare(rfc, shared, lock);
  return {
    stands: comparison.stands.flatMap(({ person, positions: own }) =>
      own.map(({ words, current }) => `${person.name} ${words}${current ? '' : ' (before)'}`),
    ),
    order: checkRfc(rfc, comparison, { shared, outlines: [] }, lock)
      .filter(({ rule }) => rule === 'order-against-dates')
      .map(({ at }) => `line ${at.line}`),
  };
}

test('people and their words come by the times of their messages, whatever option they stand under in the file', () => {
  const positions = [
    'ada opposes wall, because no <three@example.org>',
    'ben supports wall, because so <two@example.org>',
    'ada supports steady, because so <one@example.org>',
  ];
  expect(told(positions, true)).toEqual({
    stands: ['Ada Reed opposes #1', 'Ada Reed supports #2', 'Ben Moss supports #1'],
    order: [],
  });
  expect(told(positions, false).stands).toEqual([
    'Ada Reed supports #2',
    'Ada Reed opposes #1',
    'Ben Moss supports #1',
  ]);
});

test('on the same options the order in the file says what holds, and is held against the times', () => {
  const positions = [
    'ada opposes wall + steady, because no <three@example.org>',
    'ada supports steady + wall, because so <one@example.org>',
  ];
  expect(told(positions, true)).toEqual({
    stands: ['Ada Reed opposes #1 with #2 (before)', 'Ada Reed supports #2 with #1'],
    order: ['line 11'],
  });
});

test('a word without a time comes with the one above it', () => {
  const positions = [
    'ada opposes wall, because no <three@example.org>',
    'ada supports steady, because so',
    'ben supports wall, because so <two@example.org>',
  ];
  expect(told(positions, true).stands).toEqual([
    'Ada Reed supports #2',
    'Ada Reed opposes #1',
    'Ben Moss supports #1',
  ]);
});
