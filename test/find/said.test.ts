import { expect, test } from 'vitest';
import { findIn, mboxOf } from './read.ts';

const ROOT = {
  id: 'root',
  by: 'Ada Reed',
  text: [
    'There are three ways to report a lost event:',
    '',
    '1) A uevent, and user space decides',
    '2) Skip the event, and count it',
    '3) Grow the queue without a bound',
    '',
    'Which of them do you want?',
  ].join('\n'),
};

/** What somebody says of the options who answers words of Bo Lind under a quote of them. */
async function answer(words: string, text: string, quoted = words): Promise<string[]> {
  const quote = quoted
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  const { findings } = await findIn(
    mboxOf([
      ROOT,
      { id: 'a1', by: 'Bo Lind', text: words, to: 'root' },
      { id: 'a2', by: 'Cleo Park', text: `Bo Lind wrote:\n${quote}\n\n${text}`, to: 'a1' },
    ]),
  );
  return findings.statements
    .filter(({ message }) => message === 'a2@example.org')
    .map(({ option, stance }) => `${option} ${stance}`);
}

const FOR = 'My users ask for 1).\nI could live with it if\nit says how many were lost.';

test('who agrees with words about an option takes their stance', async () => {
  expect(await answer('I prefer 1) by far.', '+1')).toEqual(['1 supports']);
  expect(await answer('I do not want 1).', 'Agreed.')).toEqual(['1 opposes']);
  expect(await answer('I prefer 1) by far.', 'Works for me.')).toEqual(['1 accepts']);
});

test('an assent to words that are against an option is none to the option', async () => {
  expect(await answer('I do not want 1).', 'Works for me.')).toEqual(['1 neutral']);
});

test('the quoted words need not name the option, if they were found to speak of it', async () => {
  const tail = 'I could live with it if\nit says how many were lost.';
  expect(await answer(FOR, 'I can live with that, too.', tail)).toEqual(['1 accepts']);
  expect(await answer(FOR, 'I can live with that, too.', 'Thanks for the list.')).toEqual([]);
});

test('words under a few quoted ones that take a stance speak of the same option', async () => {
  const words = 'I do not want 1).';
  expect(await answer(words, 'Hm. The daemon has been there for years.')).toEqual(['1 neutral']);
  const long = ['Some', 'more', 'lines', 'on', 'that', words].join('\n');
  expect(await answer(long, 'The daemon has been there for years.')).toEqual([]);
});

test('a word alone is neither praise nor blame', async () => {
  const quote = '> 3) Grow the queue without a bound';
  const { findings } = await findIn(
    mboxOf([
      ROOT,
      {
        id: 'a1',
        by: 'Bo Lind',
        to: 'root',
        text: `Ada Reed wrote:\n${quote}\n\nCute. What does it do to the memory?`,
      },
    ]),
  );
  expect(findings.statements.map(({ option, stance }) => `${option} ${stance}`)).toEqual(['3 neutral']);
});

test('an option is called by its first words where a stance is taken', async () => {
  const said = async (text: string) => {
    const { findings } = await findIn(mboxOf([ROOT, { id: 'a1', by: 'Bo Lind', text, to: 'root' }]));
    return findings.statements.map(({ option, stance }) => `${option} ${stance}`);
  };
  expect(await said('I prefer the uevent.')).toEqual(['1 supports']);
  expect(await said("I'm in favour of skipping.")).toEqual(['2 supports']);
  expect(await said('I looked at the uevent today.')).toEqual([]);
  expect(await said('I prefer the uevent daemon of ours.')).toEqual([]);
});
