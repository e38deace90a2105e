import { expect, test } from 'vitest';
import { findIn, mboxOf } from './read.ts';

const LIST = [
  'There are four ways to tell the admin of a full spool:',
  '',
  'a) A watchdog which mails once an hour.',
  'b) Refuse new jobs until there is room.',
  'c) An exporter for the dashboards we have.',
  'd) Nothing, and a paragraph in the manual.',
  '',
  'Which of them do you want?',
].join('\n');

async function optionsOf(text: string, root = LIST, ...more: { by: string; text: string }[]) {
  const drafts = [
    { id: 'root', by: 'Ada Reed', text: root },
    ...more.map((one, at) => ({ ...one, id: `m${at}`, to: at === 0 ? 'root' : `m${at - 1}` })),
    { id: 'last', by: 'Bo Lind', text, to: more.length === 0 ? 'root' : `m${more.length - 1}` },
  ];
  const { findings } = await findIn(mboxOf(drafts));
  return findings.statements.filter(({ message }) => message.startsWith('last')).map(({ option }) => option);
}

test('a small letter that is no word is a label where small letters label the options', async () => {
  expect(await optionsOf('With b the spool stays full over the weekend.')).toEqual(['b']);
  expect(await optionsOf('In order of preference: c, a.')).toEqual(['a', 'c']);
  expect(await optionsOf('b and d I would vote against.')).toEqual(['b', 'd']);
  expect(await optionsOf('That takes a while, and a b-tree or x = b does not help.')).toEqual([]);
});

test('a bare number is a label behind what one tries and goes back to, and before what it did', async () => {
  const numbered = LIST.replace(/^([a-d])\)/gm, (_, letter: string) => `${'abcd'.indexOf(letter) + 1})`);
  expect(await optionsOf('We tried 1 before, and went back to 2.', numbered)).toEqual(['1', '2']);
  expect(await optionsOf('In our lab 2 gave fewer calls.', numbered)).toEqual([]);
  expect(await optionsOf('Calls a week: 2 gave fewer of them.', numbered)).toEqual(['2']);
});

test('a ranking by marks names all that it ranks', async () => {
  const numbered = LIST.replace(/^([a-d])\)/gm, (_, letter: string) => `${'abcd'.indexOf(letter) + 1})`);
  expect(await optionsOf('My order would be #3 > 1 > 4.', numbered)).toEqual(['1', '3', '4']);
});

test('a label stands behind a preposition that begins a clause, and at the end of a condition', async () => {
  const numbered = LIST.replace(/^([a-d])\)/gm, (_, letter: string) => `${'abcd'.indexOf(letter) + 1})`);
  expect(await optionsOf('Small point: with 2 and 3 a full spool goes unnoticed.', numbered)).toEqual([
    '2',
    '3',
  ]);
  expect(await optionsOf('Without that patch, 3.', numbered)).toEqual(['3']);
});

test('letters in square brackets are labels', async () => {
  const squared = LIST.replace(/^([a-d])\)/gm, '[$1]');
  expect(await optionsOf('[b] - no, and no.', squared)).toEqual(['b']);
  expect(await optionsOf('See the report [b][c] of last year.', squared)).toEqual([]);
});

test('what loses changes is no list of changes', async () => {
  const lossy = `The worker no longer gets changes from the spool. ${LIST}`;
  expect(await optionsOf('I prefer (c).', lossy)).toEqual(['c']);
});

test('an option is called by its place among the others', async () => {
  expect(await optionsOf('The first.')).toEqual(['a']);
  expect(await optionsOf('I sponsor the last item.')).toEqual(['d']);
  expect(await optionsOf('The last two would do for us.')).toEqual(['c', 'd']);
  expect(await optionsOf('The first variant finds it. The third depends on the weather.')).toEqual([
    'a',
    'c',
  ]);
  expect(await optionsOf('There are two problems. The first is noise.')).toEqual([]);
  expect(await optionsOf('That is my second choice.')).toEqual([]);
});

test('an option is called by the word that says what it is, and not by those that say how', async () => {
  expect(await optionsOf('The watchdog has been in our tree for years.')).toEqual(['a']);
  expect(await optionsOf('I know the hour when it comes.')).toEqual([]);
  expect(await optionsOf('Refusing is what the old spooler did.')).toEqual(['b']);
});

test('words under a few quoted ones that name an option without a stance are about it if they weigh', async () => {
  const quoted = { by: 'Cleo Park', text: 'The watchdog runs from cron, in our tree at least.' };
  const under = (text: string) =>
    optionsOf(`> The watchdog runs from cron, in our tree at least.\n\n${text}`, LIST, quoted);
  expect(await under('I have no objection then, it is cheap enough.')).toEqual(['a']);
  expect(await under('Which tree is that?')).toEqual([]);
});

test('the one option that leaves all as it is is called by words for that', async () => {
  expect(await optionsOf('Doing nothing has a price as well.')).toEqual(['d']);
  expect(await optionsOf('The status quo is not so bad.')).toEqual(['d']);
  expect(
    await optionsOf('Doing nothing has a price as well.', LIST.replace('a) A', 'a) Nothing, a')),
  ).toEqual([]);
});

test('words of one option in quotation marks, and two in a row of its text, name it', async () => {
  expect(await optionsOf('When I read "until there is room" I smile.')).toEqual(['b']);
  expect(await optionsOf('When I read "which of them" I smile.')).toEqual([]);
  const further = LIST.replace('new jobs', 'further jobs');
  expect(await optionsOf('But further jobs are what we live on.', further)).toEqual(['b']);
  expect(await optionsOf('But jobs are what we live on.', further)).toEqual([]);
});

test('the other two are those that were not named', async () => {
  expect(await optionsOf('(a) is fine, (c) too. The other two I do not like.')).toEqual(['a', 'b', 'c', 'd']);
  expect(await optionsOf('(a) is fine. The other two I do not like.')).toEqual(['a']);
  expect(await optionsOf('(a) is fine, (c) too. The other two spools are empty.')).toEqual(['a', 'c']);
});

test('a word that is a label is one behind what one goes with, and in a ranking', async () => {
  const words = LIST.replace('a)', '- mail:')
    .replace('b)', '- refuse:')
    .replace('c)', '- export:')
    .replace('d)', '- nothing:');
  expect(await optionsOf('I would go with export > refuse.', words)).toEqual(['export', 'refuse']);
  expect(await optionsOf('I would start with export and see.', words)).toEqual(['export']);
  expect(await optionsOf('We start to export and to refuse things.', words)).toEqual([]);
});
