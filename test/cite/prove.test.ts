import { expect, test } from 'vitest';
import { aroundQuote } from '../../src/cite/around.ts';
import { ownDigest, ownRuns, type Run } from '../../src/cite/own-text.ts';
import { explain, prove } from '../../src/cite/prove.ts';
import { quoteLines } from '../../src/mail/quotes.ts';
import type { BodyLine, LineOwner } from '../../src/model/message.ts';
import type { Proof } from '../../src/model/proof.ts';

const ADA: LineOwner = { name: 'Ada Reed', id: 'one@example.org', by: 'author' };
const BEN: LineOwner = { name: 'Ben Moss', id: 'zero@example.org', by: 'text' };

/** A body of ours: `> ` are the words of Ben, `>> ` of nobody known, the rest those of Ada. */
function body(text: string): BodyLine[] {
  return text.split('\n').map((line): BodyLine => {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const plain = { text: line.replace(/^>+ ?/, ''), depth };
    if (depth > 1) return { ...plain, kind: 'quoted' };
    return depth === 1 ? { ...plain, kind: 'quoted', owner: BEN } : { ...plain, kind: 'own', owner: ADA };
  });
}

const MAIL = body(`Hello,
> The clock should be round.
>> Somebody's clock was square once.
The clock should be square, since
square ones stack better.

They cost less \u2014 "not much", says the shop.

NAK

A third paragraph about non-coherent bells.

A fourth one closes it.`);

const OWN = ownRuns(MAIL, 'Ada Reed');

function judge(quote: string, copies: readonly (readonly Run[])[] = [OWN]): Proof {
  const context = {
    id: 'one@example.org',
    lines: MAIL,
    others: [
      {
        id: 'two@example.org',
        name: 'Cleo Moss',
        own: ownRuns(body('It rang at noon, twice.'), 'Cleo Moss'),
      },
    ],
  };
  return prove(quote, { copies }) ?? explain(quote, { copies }, context);
}

test.each([
  ['as it stands, over a line end', 'since square ones', 2, 4],
  ['wrapped and with other marks', 'They cost\n less - \u201cnot much\u201d', 3, 7],
  ['elided within a paragraph', 'The clock ... stack better', 2, 4],
  ['elided into the second paragraph after', 'stack better [...] NAK', 2, 5],
  ['a whole line, however short', 'NAK', 4, 9],
  ['twelve characters, two words', 'non-coherent bells', 5, 11],
])('proven: %s', (_, quote, paragraph, line) => {
  expect(judge(quote)).toEqual({ kind: 'proven', paragraph, line });
});

test.each([
  ['another case', 'the clock should be square', 'not-there'],
  ['a word cut in two', 'tack better.', 'not-there'],
  ['half of a compound', 'coherent bells', 'not-there'],
  ['words that are elided backwards', 'stack better ... The clock', 'not-there'],
  ['elided over three paragraphs', 'stack better ... fourth one closes', 'not-there'],
  ['words over those of somebody else', 'Hello, The clock should', 'not-there'],
  ['elided over those of somebody else', 'Hello, ... clock should be square', 'not-there'],
  ['too short', 'less', 'too-short'],
  ['too short for part of a line', 'A third', 'too-short'],
  ['nothing but an elision', '...', 'too-short'],
])('not proven: %s', (_, quote, kind) => {
  expect(judge(quote).kind).toBe(kind);
});

test('says whose words it quotes, or in which message they stand', () => {
  expect(judge('clock should be round')).toEqual({
    kind: 'quoted-there',
    name: 'Ben Moss',
    id: 'zero@example.org',
  });
  expect(judge('clock was square once')).toEqual({ kind: 'ambiguous', because: 'owner' });
  expect(judge('rang at noon')).toEqual({ kind: 'elsewhere', name: 'Cleo Moss', id: 'two@example.org' });
  expect(prove('rang at noon', undefined)).toEqual({ kind: 'no-message' });
});

test('mails of one Message-ID that differ prove only what is in all of them', () => {
  const other = ownRuns(body('The clock should be square.\n\nNAK'), 'Ada Reed');
  expect(judge('clock should be square', [OWN, other]).kind).toBe('proven');
  expect(judge('square ones stack better', [OWN, other])).toEqual({ kind: 'ambiguous', because: 'copies' });
});

test('shows the nearest passage and where it differs', () => {
  expect(judge('since round ones stack better')).toEqual({
    kind: 'not-there',
    nearest: [
      { kind: 'same', words: 'since' },
      { kind: 'mail', words: 'square' },
      { kind: 'quote', words: 'round' },
      { kind: 'same', words: 'ones stack' },
      { kind: 'quote', words: 'better' },
    ],
  });
  expect(judge('nothing like it anywhere')).toEqual({ kind: 'not-there' });
});

test('shows the paragraphs around a quote, its words marked', () => {
  expect(aroundQuote('since square ... cost less', OWN)).toBe(
    'The clock should be square, «since square» ones stack better. They «cost less» - "not much", says the shop.',
  );
});

test('authors sign with trailers of their own; those of others, patches and signatures prove nothing', () => {
  const line = (text: string, kind: BodyLine['kind']) => ({ text, kind, depth: 0 });
  const runs = ownRuns(
    [
      line('Acked-by: Ada Reed <[address]>', 'trailer'),
      line('Acked-by: Ben Moss', 'trailer'),
      line('+ int clock = 1;', 'patch'),
    ],
    'Ada Reed',
  );
  expect(prove('Acked-by: Ada Reed', { copies: [runs] })?.kind).toBe('proven');
  expect(prove('Acked-by: Ben Moss', { copies: [runs] })).toBeUndefined();
  expect(prove('int clock = 1', { copies: [runs] })).toBeUndefined();
});

test('a lone >From within a paragraph is no quote', () => {
  const depths = (text: string) =>
    quoteLines(text, false, false).map(({ depth, text: line }) => `${depth} ${line}`);
  expect(depths('I think\n>From here on\nit holds.')).toEqual(['0 I think', '0 From here on', '0 it holds.']);
  expect(depths('Ben wrote:\n>From here on\n>it holds.')).toEqual([
    '0 Ben wrote:',
    '1 From here on',
    '1 it holds.',
  ]);
  expect(depths('Ben wrote:\n>From here on\n\nNo.')[1]).toBe('1 From here on');
});

test('the digest of own text changes with its words, not with its wrapping or its quotes', () => {
  const digest = (text: string): string => ownDigest(ownRuns(body(text), 'Ada Reed'));
  expect(digest('one two\nthree')).toBe(digest('one  two three'));
  expect(digest('one\n> quoted\ntwo')).toBe(digest('one\n> else\n> where\ntwo'));
  expect(digest('one two')).not.toBe(digest('one Two'));
});
