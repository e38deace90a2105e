import { expect, test } from 'vitest';
import { findIn, mboxOf } from './read.ts';

/** The labels of the lists in one mail. */
async function labelsIn(text: string): Promise<string[][]> {
  const { findings } = await findIn(mboxOf([{ id: 'one', by: 'Ada Reed', text }]));
  return findings.enumerations.map(({ items }) => items.map(({ label }) => label));
}

test.each([
  ['1) keep it as it is\n2) move it to the server\n3) drop it', ['1', '2', '3']],
  ['1. keep it as it is\n2. move it to the server', ['1', '2']],
  ['(a) keep it as it is\n(b) move it to the server', ['a', 'b']],
  ['#1 - keep it as it is\n#2 - move it to the server', ['1', '2']],
  ['#1 keep it as it is\n#2 move it to the server\n   for good', ['1', '2']],
  ['1b. keep it, but smaller\n\n2b. move it, but later', ['1b', '2b']],
  ['- Choice 1, proposed by Ben Moss\n- Choice 2, proposed by Cleo Park', ['1', '2']],
  ['[   2   ] Choice 1: Keep it\n[   1   ] Choice 2: Move it', ['1', '2']],
  ['Option A (simplest):\n\nKeep it.\n\nOption B (fastest):\n\nMove it.', ['A', 'B']],
  ['Approach 1: keep it as it is\n\nApproach 2: move it', ['1', '2']],
  ['Alternative 1: keep it as it is\n\nAlternative 2: move it', ['1', '2']],
  ['Case (a): the client restarts\n\nCase (b): the server restarts', ['a', 'b']],
  ['i) keep it as it is\nii) move it to the server\niii) drop it', ['i', 'ii', 'iii']],
  ['1) keep it as it is\n1a) but smaller\n1b) but faster\n2) drop it', ['1', '1a', '1b', '2']],
  ['  D    keep it as it is\n  U    move it to the server\n  F    further discussion', ['D', 'U', 'F']],
  ['* keep-it: as it is\n* move-it: to the server', ['keep-it', 'move-it']],
  ['We can either (a) keep it as it is or (b) move it to the server.', ['a', 'b']],
])('labels of %j', async (text, labels) => {
  expect(await labelsIn(`There are these options:\n\n${text}\n\nThoughts?`)).toEqual([labels]);
});

test('quoted lists, one label alone and references are no lists', async () => {
  expect(await labelsIn('> 1) keep it\n> 2) move it\n\nNeither.')).toEqual([]);
  expect(await labelsIn('1) is all that I would say about that.')).toEqual([]);
  expect(await labelsIn('1) costs a lock, 2) costs the server a lookup.')).toEqual([]);
  expect(await labelsIn('#1 is racy, and\n#2 would be slow.')).toEqual([]);
  expect(await labelsIn('A policy that permits (a) and (b) would permit (c) too.')).toEqual([]);
});

test('a ballot is known by the letters that people use', async () => {
  const { findings } = await findIn(
    mboxOf([
      {
        id: 'ballot',
        by: 'Ada Reed',
        text: 'The choices are:\n\nChoice 1: K: Keep it\nChoice 2: M: Move it\nChoice 3: N: None of the above',
      },
      { id: 'vote', by: 'Ben Moss', to: 'ballot', text: 'K > N > M' },
    ]),
  );
  expect(findings.options.map(({ label }) => label)).toEqual(['K', 'M', 'N']);
  expect(findings.statements.map(({ option, stance }) => [option, stance])).toEqual([
    ['K', 'supports'],
    ['M', 'opposes'],
  ]);
});

const OPTIONS = 'There are two ways to do it:\n\n#1 keep it as it is\n#2 move it to the server\n\nWhich one?';

/** The options of a list by one person and of what the answers to it add. */
async function optionsOf(...answers: { by: string; text: string; to?: string }[]): Promise<string[]> {
  const mails = answers.map(({ by, text, to = 'root' }, at) => ({ id: `a${at + 1}`, by, text, to }));
  const { findings } = await findIn(mboxOf([{ id: 'root', by: 'Ada Reed', text: OPTIONS }, ...mails]));
  expect(findings.main).toBe('root@example.org');
  return findings.options.map(({ label }) => label);
}

const CHOICE = { by: 'Ben Moss', text: 'I prefer #1.' };

test('what is called option 3, or stands alone under the next label, adds an option', async () => {
  const add = (text: string) => optionsOf(CHOICE, { by: 'Cleo Park', text, to: 'a1' });
  expect(await add('There is another way, call it option 3. The client asks each time.')).toEqual([
    '1',
    '2',
    '3',
  ]);
  expect(await add('Why not this?\n\n#3 the client asks each time')).toEqual(['1', '2', '3']);
  expect(await add('I would call it a day. The client asks each time.')).toEqual(['1', '2']);
});

test('variants of several options add to the list, and are no list to choose from', async () => {
  const variants = {
    by: 'Cleo Park',
    text: 'I would add\n\n1b. keep it, but smaller\n\n2b. move it, but later',
  };
  const votes = ['Ben Moss', 'Dan Holt', 'Eva Lund'].map((by) => ({
    by,
    text: 'I prefer 2b to 1b.',
    to: 'a1',
  }));
  expect(await optionsOf(variants, ...votes)).toEqual(['1', '2', '1b', '2b']);
});

test('a list that starts over adds nothing, and neither does a letter within a word', async () => {
  const review = 'A few notes:\n\n1. the tests pass\n2. the name is odd\n3. the docs are missing still';
  expect(await optionsOf(CHOICE, { by: 'Cleo Park', text: review })).toEqual(['1', '2']);
  const { findings } = await findIn(
    mboxOf([
      {
        id: 'root',
        by: 'Ada Reed',
        text: 'There are two options:\n\n(a) keep it as it is\n(b) move it to the server',
      },
      {
        id: 'a1',
        by: 'Ben Moss',
        to: 'root',
        text: 'I prefer (a). Also half of it is basic: code of the client.',
      },
    ]),
  );
  expect(findings.options.map(({ label }) => label)).toEqual(['a', 'b']);
});

test('bullets that tell of choices declare none', async () => {
  const told =
    'The ballot has\n\n- Choice 1, proposed by Ada\n- Choice 2, proposed by Cleo\n- Choice 3, withdrawn';
  const { findings } = await findIn(
    mboxOf([
      { id: 'root', by: 'Ada Reed', text: 'The choices are:\n\nChoice 1: Keep it\nChoice 2: Move it' },
      { id: 'a1', by: 'Ben Moss', to: 'root', text: told },
      { id: 'a2', by: 'Cleo Park', to: 'a1', text: 'I prefer choice 1.' },
      { id: 'a3', by: 'Dan Holt', to: 'a1', text: 'I prefer choice 2.' },
    ]),
  );
  expect(findings.main).toBe('root@example.org');
  expect(findings.options.map(({ label }) => label)).toEqual(['1', '2']);
});
