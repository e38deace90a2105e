import { expect, test } from 'vitest';
import { phrases } from '../../src/find/frames.ts';
import * as lexicon from '../../src/find/lexicon.ts';
import { mentionsIn } from '../../src/find/mentions.ts';
import { PHRASES } from '../../src/find/phrases.ts';
import { type Named, SLOT, SLOT_END } from '../../src/find/slots.ts';
import { stancesIn } from '../../src/find/stance.ts';

const VOCABULARY = { labels: new Set(['1', '2', '3']), capitals: new Set<string>() };

/** Stances on #2 by one phrase. */
function takenOn2(text: string): string[] {
  const named = mentionsIn(text, VOCABULARY).map(
    ({ label, start, end }): Named => ({ options: [label], start, end, together: false, compared: false }),
  );
  return stancesIn(text, named, []).flatMap(({ option, stance }) => (option === '2' ? [stance] : []));
}

test.each(PHRASES.map(({ yes, stance }) => [yes, stance] as const))('"%s" %s it', (yes, stance) => {
  expect(takenOn2(yes)).toContain(stance);
});

test.each(PHRASES.map(({ no, stance }) => [no, stance] as const))(
  '"%s" does not say that one %s it',
  (no, stance) => {
    expect(takenOn2(no)).not.toContain(stance);
  },
);

test('what a phrase needs is there wherever it matches', () => {
  const sentences = PHRASES.flatMap(({ yes, no }) => [yes, no]).map((sentence) =>
    sentence.replace(/#(\d)/g, `${SLOT}$1${SLOT_END}`),
  );
  const missed = PHRASES.flatMap(({ says, needs, yes }) =>
    sentences
      .filter((sentence) => {
        const isThere = needs.every((needed) => needed.test(sentence));
        return !isThere && sentence.search(says) >= 0;
      })
      .map((sentence) => `${yes} on ${sentence}`),
  );
  expect(missed).toEqual([]);
  expect(PHRASES.filter(({ needs }) => needs.length > 0).length).toBeGreaterThan(PHRASES.length / 2);
});

test('an option that is worth something is praised, whatever it costs', () => {
  expect(takenOn2('#2 is worth the trouble.')).toEqual(['supports']);
  expect(takenOn2('#2 is not worth the trouble.')).toEqual(['opposes']);
});

test.each([
  ['#2 leaves the callers untouched.', 'supports'],
  ['#2 leaves us with two locks.', 'opposes'],
  ['#2 ties our hands.', 'opposes'],
  ['#2 puts the burden on drivers.', 'opposes'],
  ['#2 pushes the burden onto drivers.', 'opposes'],
  ['#2 opens the door for abuse.', 'opposes'],
  ['#2 would leave us with two locks.', 'opposes'],
])('"%s" %s it by what it does', (text, stance) => {
  expect(takenOn2(text)).toEqual([stance]);
});

test('classes of words hold no mark that a string has swallowed', () => {
  const swallowed = Object.entries(lexicon).filter(([, words]) => /[\0-\x1f]|(?<![\\\w])[wdS]\+/.test(words));
  expect(swallowed.map(([name]) => name)).toEqual([]);
});

test('a phrase with a class of words that does not exist is refused', () => {
  expect(() => phrases('supports', {}, [['# {IS} {NICE}', '#2 is nice.', '#2 is not nice.']])).toThrow(
    'A phrase has {NICE}; expected one of the classes of words GOOD, ',
  );
});

test('a negation turns a phrase around', () => {
  expect(takenOn2('I am opposed to #2.')).toEqual(['opposes']);
  expect(takenOn2('I am not opposed to #2.')).toEqual(['accepts']);
  expect(takenOn2('I am in favour of #2.')).toEqual(['supports']);
  expect(takenOn2('I am not in favour of #2.')).toEqual(['opposes']);
});

test('what hangs on an if, is asked, or stands in quotation marks is no stance', () => {
  expect(takenOn2('If #2 is broken, we shall see.')).toEqual([]);
  expect(takenOn2('Do you prefer #2?')).toEqual([]);
  expect(takenOn2('#2 is "there is no problem here".')).toEqual([]);
});

test.each([
  ['it survives a restart.', 'it survives a restart'],
  ['it survives a restart (of the host).', 'it survives a restart (of the host)'],
  ['it survives a restart).', 'it survives a restart'],
])('a condition is kept in its words: %s', (end, condition) => {
  const text = `I can live with #2 if ${end}`;
  const [named] = mentionsIn(text, VOCABULARY).map(({ label, start, end }) => ({
    options: [label],
    start,
    end,
    together: false,
    compared: false,
  }));
  const [taken] = stancesIn(text, named === undefined ? [] : [named], []);
  expect(taken).toMatchObject({ stance: 'accepts', condition });
});
