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
