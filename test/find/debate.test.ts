import { expect, test } from 'vitest';
import { missingShared, shared } from '../mail/shared.ts';
import { type Draft, findIn, mboxOf } from './read.ts';

const OPTIONS: Draft = {
  id: 'options',
  by: 'Ada Reed',
  text: 'Which process holds the cache? I see three options:\n\n1) every client\n2) the server\n3) nobody, we read the disk\n\n#1 is what we have today.',
};

/** Statements of the replies to OPTIONS, shortly. */
async function saidIn(...replies: readonly Omit<Draft, 'id'>[]): Promise<string[]> {
  const drafts = replies.map((reply, at) => ({ to: 'options', ...reply, id: `re-${at}` }));
  const { findings } = await findIn(mboxOf([OPTIONS, ...drafts]));
  return findings.statements
    .filter(({ message }) => message !== 'options@example.org')
    .map(({ by, option, stance, secondHand, of, together }) =>
      [
        by.id,
        stance,
        together.length > 0 ? together.join('+') : option,
        ...(secondHand ? [`says of ${of?.id ?? '?'}`] : []),
      ].join(' '),
    );
}

test('the list that people come back to declares the options; steps, questions and patches do not', async () => {
  const { findings } = await findIn(
    mboxOf([
      {
        id: 'steps',
        by: 'Cid Hall',
        text: 'Steps to reproduce:\n\n1) start the server\n2) stop it\n3) look at the cache',
      },
      { ...OPTIONS, to: 'steps' },
      {
        id: 'asks',
        by: 'Ben Moss',
        to: 'options',
        text: 'Questions:\n\n1) How large is it?\n2) Who reads it?',
      },
      { id: 'takes', by: 'Cid Hall', to: 'options', text: 'I would take #2.' },
    ]),
  );
  expect(findings.main).toBe('options@example.org');
  expect(findings.question).toBe('Which process holds the cache?');
  expect(findings.enumerations.map(({ kind }) => kind)).toEqual(['steps', 'options', 'questions']);
  const winner = findings.enumerations.find(({ message }) => message === 'options@example.org');
  expect(winner?.reason).toContain('1 mail by 1 other person name its labels');
});

test('an abbreviation ends no option', async () => {
  const text =
    'Which process holds the cache? I see two options:\n\n1) every process, e.g. a client. It has the memory.\n2) one process (a.k.a. the server)\n\n#1 is what we have today.';
  const { findings } = await findIn(
    mboxOf([
      { ...OPTIONS, text },
      { id: 'takes', by: 'Cid Hall', to: 'options', text: 'I would take #2.' },
    ]),
  );
  expect(findings.options.map((option) => option.text)).toEqual([
    'every process, e.g. a client',
    'one process (a.k.a. the server)',
  ]);
});

test('a label means the list that its reader sees, not a bare number', async () => {
  expect(
    await saidIn({ by: 'Ben Moss', text: 'My plan:\n\n1) measure\n2) write\n\n2) will take a week.' }),
  ).toEqual([]);
  expect(await saidIn({ by: 'Ben Moss', text: 'See issue #2, CPU#3, patch 1/3, step 2 and RFC 2.' })).toEqual(
    [],
  );
});

test('names, strings of names and ranges', async () => {
  expect(await saidIn({ by: 'Ben Moss', text: 'I prefer option 2.' })).toEqual(['ben supports 2']);
  expect(await saidIn({ by: 'Ben Moss', text: 'I am fine with either 1 or 2.' })).toEqual([
    'ben accepts 1',
    'ben accepts 2',
  ]);
  expect(await saidIn({ by: 'Ben Moss', text: 'Options 1-3 are all broken.' })).toEqual([
    'ben opposes 1',
    'ben opposes 2',
    'ben opposes 3',
  ]);
  expect(await saidIn({ by: 'Ben Moss', text: 'I am opposed to #1+#3.' })).toEqual([
    'ben opposes 1+3',
    'ben opposes 1+3',
  ]);
  expect(await saidIn({ by: 'Ben Moss', text: 'I prefer 2 over 3.' })).toEqual([
    'ben supports 2',
    'ben neutral 3',
  ]);
});

test('words under an option that is quoted speak of it', async () => {
  expect(await saidIn({ by: 'Ben Moss', text: '> 2) the server\n\nThis is too slow for us.' })).toEqual([
    'ben opposes 2',
  ]);
  expect(
    await saidIn({
      by: 'Ben Moss',
      text: '> 1) every client\n> 2) the server\n> 3) nobody, we read the disk\n\nWhat a list that is.',
    }),
  ).toEqual([]);
});

test('trailers, votes and verdicts', async () => {
  expect(await saidIn({ by: 'Ben Moss', text: '+1 for 2, -1 for 3' })).toEqual([
    'ben supports 2',
    'ben opposes 3',
  ]);
  expect(await saidIn({ by: 'Ben Moss', text: '2 > 1 > 3' })).toEqual([
    'ben accepts 1',
    'ben supports 2',
    'ben opposes 3',
  ]);
  expect(await saidIn({ by: 'Ben Moss', text: '1 = 2 > 3' })).toEqual([
    'ben supports 1',
    'ben supports 2',
    'ben accepts 3',
  ]);
  expect(await saidIn({ by: 'Ben Moss', text: 'NAK on #3.' })).toEqual(['ben opposes 3']);
});

test('what is reported is told from what is meant', async () => {
  expect(
    await saidIn(
      { by: 'Ben Moss', text: 'I talked to Cid. Cid prefers #3.' },
      { by: 'Cid Hall', text: 'Thanks for asking.' },
    ),
  ).toEqual(['ben supports 3 says of cid']);
});

test('a late addition is an option of the mail that makes it', async () => {
  const { findings } = await findIn(
    mboxOf([
      OPTIONS,
      {
        id: 'more',
        by: 'Ben Moss',
        to: 'options',
        text: 'I would add\n\n4) a process of its own for the cache',
      },
      { id: 'takes', by: 'Cid Hall', to: 'more', text: 'I prefer #4.' },
    ]),
  );
  expect(findings.options.map(({ label, message }) => `${label} ${message}`)).toEqual([
    '1 options@example.org',
    '2 options@example.org',
    '3 options@example.org',
    '4 more@example.org',
  ]);
  expect(findings.statements.at(-1)).toMatchObject({ option: '4', stance: 'supports' });
});

test('a comma behind the label of a late addition is no part of it', async () => {
  const { findings } = await findIn(
    mboxOf([
      OPTIONS,
      { id: 'more', by: 'Ben Moss', to: 'options', text: "I'll add 4), a process of its own for the cache." },
    ]),
  );
  expect(findings.options.at(-1)?.text).toMatch(/^a process of its own/);
});

test('without options there is a problem in a sentence, and a message can be named', async () => {
  const none = await findIn(mboxOf([{ id: 'one', by: 'Ada Reed', text: 'Hello.' }]));
  expect(none.findings).toMatchObject({ options: [], statements: [] });
  expect(none.findings.problems).toEqual([
    'No mail has a labelled list in its own words; expected one that declares the options.',
  ]);
  const steps = mboxOf([{ id: 'steps', by: 'Ada Reed', text: 'Steps:\n\n1) start it\n2) stop it' }]);
  expect((await findIn(steps)).findings.main).toBeUndefined();
  expect((await findIn(steps, 'steps@example.org')).findings.options.map(({ label }) => label)).toEqual([
    '1',
    '2',
  ]);
});

const missing = missingShared('seed/ioasid-uapi-tiers.txt');

test.skipIf(missing !== undefined)(
  `the first subject: four tiers and four glosses ${missing ?? ''}`,
  async () => {
    const { findings } = await findIn(shared('seed/ioasid-uapi-tiers.txt'));
    expect(findings.options.map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
    expect(findings.question).toBe('What "security proof" do you want before the wbinvd can be enabled?');
    expect(
      findings.statements.map(({ option, stance, quote }) => [option, stance, quote.slice(0, 20)]),
    ).toEqual([
      ['1', 'supports', '#1 is an improvement'],
      ['2', 'neutral', '#2 is where we are t'],
      ['3', 'neutral', '#3 is "there is a pr'],
      ['4', 'neutral', '#4 is "there is no p'],
    ]);
  },
);
