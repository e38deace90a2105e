import { expect, test } from 'vitest';
import { mentionsIn } from '../../src/find/mentions.ts';
import { findIn, mboxOf } from './read.ts';

/** The labels that a text names. */
function named(text: string, labels: readonly string[]): string[] {
  const vocabulary = {
    labels: new Set(labels.map((label) => label.toLowerCase())),
    capitals: new Set(labels.filter((label) => /^[A-Z]$/.test(label))),
  };
  return mentionsIn(text, vocabulary).map(({ label }) => label);
}

test.each([
  ["Don't throw away 3.", ['3']],
  ['I could be talked into 2 or 4, the latter being more work.', ['2', '4']],
  ["I'd rank 4 directly below it.", ['4']],
  ["If I had to choose it'd be 1.", ['1']],
  ['A vote for the plain 1, please.', ['1']],
  ['I still like 2 better.', ['2']],
  ['From down here 1 and 3 are the same to me.', ['1', '3']],
  ['4 I would push today.', ['4']],
  ['With 2 on the other hand you have two queues.', ['2']],
  ['I leave out number four.', ['4']],
  ['Option two is fine.', ['2']],
  ['It costs 3.', []],
  ['There are 2 or 4 of them.', []],
  ['With this proposal one file is enough.', []],
  ['A number four times as large.', []],
])('numbers in %j', (text, labels) => {
  expect(named(text, ['1', '2', '3', '4'])).toEqual(labels);
});

test.each([
  ['We would be back to A with this.', ['A']],
  ['C alone gets you there and A hardly pulls its weight.', ['C', 'A']],
  ['A few of the paths may sleep.', []],
  ['This is A Great Thing.', []],
])('capitals in %j', (text, labels) => {
  expect(named(text, ['A', 'B', 'C'])).toEqual(labels);
});

test('small letters are labels at the end of what is said', () => {
  expect(named('No objection to b.', ['a', 'b'])).toEqual(['b']);
  expect(named('No objection to b files.', ['a', 'b'])).toEqual([]);
});

const ROOT = {
  id: 'root',
  by: 'Ada Reed',
  text: 'There are three ways:\n\n1) hold the lock in watch_queue()\n2) block the writer\n3) grow the queue\n\nWhich?',
};

async function saidIn(text: string, root = ROOT): Promise<string[]> {
  const { findings } = await findIn(mboxOf([root, { id: 'a1', by: 'Bo Lind', text, to: 'root' }]));
  return findings.statements
    .filter(({ message }) => message === 'a1@example.org')
    .map(({ option, stance }) => `${option} ${stance}`);
}

test('a sentence that tells options apart speaks of each, a roll of them of none', async () => {
  expect(
    await saidIn('No energy is left for 2), 3) has few friends, and 1) has met with silence.'),
  ).toHaveLength(3);
  expect(await saidIn('So we have 1), 2) and 3) on the table.')).toEqual([]);
});

test('what is ranked behind another one is spoken of, what is only compared is not', async () => {
  expect(await saidIn('I would rather have 1) than 2).')).toEqual(['1 supports', '2 neutral']);
  expect(await saidIn('1) is simpler than 2).')).toEqual(['1 supports']);
  expect(await saidIn('I measured all of them except for 2).')).toEqual([]);
  expect(await saidIn("Please don't throw away 2).")).toEqual(['2 supports']);
});

test('a label that a broken line begins with stands in its sentence', async () => {
  expect(await saidIn('I am very much in favour of that\n#2 variant which blocks the writer.')).toEqual([
    '2 supports',
  ]);
});

test('an identifier names an option, unless it was known before', async () => {
  expect(await saidIn('I prefer watch_queue() by far.')).toEqual(['1 supports']);
  const { findings } = await findIn(
    mboxOf([
      { id: 'first', by: 'Cleo Park', text: 'The hang is in watch_queue() again.' },
      { ...ROOT, to: 'first' },
      {
        id: 'a1',
        by: 'Bo Lind',
        to: 'root',
        text: 'I do not see what calls watch_queue() there. I prefer 2).',
      },
    ]),
  );
  expect(findings.statements.map(({ option }) => option)).toEqual(['2']);
});
