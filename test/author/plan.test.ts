import { expect, test } from 'vitest';
import { planOf } from '../../src/author/plan.ts';
import { fileText } from '../../src/check/file-text.ts';
import type { Enumeration } from '../../src/model/findings.ts';
import { listJson, planJson } from '../../src/report/plan-json.ts';
import { listText, planText } from '../../src/report/plan-text.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { ADA, found, STATEMENTS, statement } from './debate.ts';

const LIST: Enumeration = {
  message: 'list@example.org',
  by: ADA,
  kind: 'options',
  items: ['1', '2'].map((label, at) => ({ label, text: 'one', line: at + 1 })),
  score: 7,
  reason: 'numbered, and named 4 times; ask ada@example.org',
};
const WORLD = found({
  enumerations: [LIST],
  statements: [...STATEMENTS, statement('re-2@example.org', '2', 'opposes', 'never said that')],
});
const PLAN = planOf(WORLD);

test('a plan has what would be written, and says what would not', () => {
  expect(PLAN.statements).toHaveLength(4);
  expect(PLAN.problems).toEqual([
    'Left out: what Ada Reed says of `2` in <re-2@example.org>, for "never said that" cannot be quoted and proven.',
  ]);
});

test('a plan reads well in 80 columns', () => {
  const text = planText(PLAN);
  expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  expect(text.slice(0, text.indexOf('2  a cache'))).toBe(
    `${fileText`
    Where the cache lives

    Options as listed by Ada Reed in <list@example.org> (score 7: numbered, and
    named 4 times; ask [address]):

    1  one cache, held by the server
      2030-01-05  Ben Moss: supports
        "I would take the first."
        <re-1@example.org>
      2030-01-06  Ada Reed: accepts, if it survives a restart
        "Fine by me"
        <re-2@example.org>
  `}\n`,
  );
});

test('a plan as JSON has one shape, with and without a main list', () => {
  const read = JSON.parse(planJson(PLAN));
  expect(Object.keys(read)).toEqual([
    'format',
    'main',
    'options',
    'enumerations',
    'statements',
    'answers',
    'problems',
  ]);
  expect(read.format).toBe(1);
  expect(read.options[0]).toEqual({
    label: '1',
    text: 'one cache, held by the server',
    message: 'list@example.org',
  });
  expect(read.enumerations).toEqual([
    {
      message: 'list@example.org',
      by: 'Ada Reed',
      kind: 'options',
      labels: ['1', '2'],
      score: 7,
      reason: 'numbered, and named 4 times; ask [address]',
    },
  ]);
  expect(read.statements[3]).toEqual({
    message: 're-3@example.org',
    by: 'Ben Moss',
    option: '2',
    stance: 'opposes',
    quote: 'she hates the second one',
    explicit: true,
    secondHand: true,
    of: 'Ada Reed',
  });
  const { main: _, ...without } = PLAN;
  expect(JSON.parse(planJson(without)).main).toBeNull();
  expect(JSON.parse(listJson(PLAN))).toEqual({ format: 1, enumerations: read.enumerations });
});

test('a list gives every enumeration with its score', () => {
  expect(listText(PLAN).split('\n')).toEqual([
    '   7  options: 1 2, by Ada Reed (the options)',
    '      <list@example.org>',
    '      numbered, and named 4 times; ask [address]',
    '',
  ]);
  expect(listText({ ...PLAN, enumerations: [] })).toBe('No enumerations were found.\n');
});
