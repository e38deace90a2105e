import { expect, test } from 'vitest';
import { findIn, mboxOf } from './read.ts';

const ROOT = {
  id: 'root',
  by: 'Ada Reed',
  text: [
    'There are three ways to report a lost event:',
    '',
    'Option #1: emit a tracepoint for each of them',
    'Option #2: block the writer until there is room',
    'Option #3: grow the queue without a bound',
    '',
    'Which of them do you want?',
  ].join('\n'),
};

async function saidBy(id: string, ...more: { id: string; by: string; text: string; to: string }[]) {
  const { findings } = await findIn(mboxOf([ROOT, ...more]));
  return findings.statements
    .filter(({ message }) => message.includes(id))
    .map(({ option, stance }) => `${option} ${stance}`);
}

test('an option is called by a word that no other has, before a noun for options', async () => {
  const answer = (text: string) => saidBy('a1', { id: 'a1', by: 'Bo Lind', text, to: 'root' });
  expect(await answer('I prefer the tracepoint approach.')).toEqual(['1 supports']);
  expect(await answer('I prefer the tracepoint that we have.')).toEqual([]);
  expect(await answer('I prefer the event approach.')).toEqual([]);
});

test('an option is called by who added it', async () => {
  const added = {
    id: 'a1',
    by: 'Bodil Lind',
    text: 'There is another one:\n\nOption #4: count them and say how many were lost',
    to: 'root',
  };
  const answer = (text: string) => saidBy('a2', added, { id: 'a2', by: 'Cleo Park', text, to: 'a1' });
  expect(await answer("I prefer Bodil's idea.")).toEqual(['4 supports']);
  expect(await answer("I prefer Dana's idea.")).toEqual([]);
});
