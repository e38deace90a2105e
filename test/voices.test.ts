import { expect, test } from 'vitest';
import { compare } from '../src/compare/compare.ts';
import type { Comparison } from '../src/model/comparison.ts';
import { parseData } from '../src/parse/parse.ts';
import { folderOf } from './helpers/folder.ts';

const RFC = '---\ntitle: Clock\nquestion: Which?\nstatus: draft\ncriteria: [cost]\n---\n';
const MESSAGES = {
  'one@example.org': { from: 'Ada Reed', subject: 'Clock' },
  'two@example.org': { from: 'Reed, Ada', subject: 'Re: Clock' },
  'three@example.org': { from: 'Eve Stray', subject: 'Re: Clock' },
  'four@example.org': { from: 'Eve Stray', subject: 'Re: Clock' },
  'five@example.org': { subject: 'Re: Clock' },
};

function told(claims: readonly string[], locked: boolean): Comparison {
  const { shared, units } = parseData(
    folderOf({
      'people.yaml': 'ada: { name: Ada Reed, also: ["Reed, Ada"] }\nben: { name: Ben Moss }\n',
      'criteria.yaml': 'cost: { name: Cost }\n',
      'clock/rfc.md': RFC,
      'clock/options/1-wall.md': `---\ntitle: wall\n---\n${claims.map((claim) => `- ${claim}\n`).join('')}`,
      ...(locked ? { 'clock/citations.lock.json': JSON.stringify({ format: 1, messages: MESSAGES }) } : {}),
    }),
  );
  const { rfc, lock } = units[0] ?? {};
  if (rfc === undefined) throw new Error('The RFC was not read.');
  return compare(rfc, shared, lock);
}

test.each([
  [
    'two mails of one author',
    'Good for cost, because so <one@example.org>',
    'Bad for cost, because no <two@example.org>',
    '-',
  ],
  [
    'a person, and a mail of theirs',
    'Good for cost, says ada, because so <three@example.org>',
    'Bad for cost, because no <two@example.org>',
    '-',
  ],
  [
    'two mails of one who is no person',
    'Good for cost, because so <three@example.org>',
    'Bad for cost, because no <four@example.org>',
    '-',
  ],
  [
    'mails of two authors',
    'Good for cost, because so <one@example.org>',
    'Bad for cost, because no <three@example.org>',
    '-/+ !',
  ],
  [
    'a mail of an unknown author',
    'Good for cost, because so <one@example.org>',
    'Bad for cost, because no <five@example.org>',
    '-/+ !',
  ],
])('with a lock, %s are as many voices', (_, first, second, mark) => {
  expect(told([first, second], true).rows[0]?.cells[0]?.mark).toBe(mark);
  expect(told([first, second], false).rows[0]?.cells[0]?.mark).toBe('-/+ !');
});

test('a lock moves no anchor', () => {
  const claims = [
    'Good for cost, says ada, because so <one@example.org>',
    'Bad for cost, because no <two@example.org>',
    'Bad for cost, says ada, because no <two@example.org>',
    'Good for cost, because so <three@example.org>',
  ];
  const anchors = (locked: boolean) => told(claims, locked).rows[0]?.claims.map(({ anchor }) => anchor);
  expect(anchors(true)).toEqual([
    'cost--wall--ada--1',
    'cost--wall--+1',
    'cost--wall--ada--2',
    'cost--wall--+2',
  ]);
  expect(anchors(false)).toEqual(anchors(true));
});
