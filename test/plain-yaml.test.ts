import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainYaml } from '../src/parse/plain-yaml.ts';
import { parseWholeYaml } from '../src/parse/whole-yaml.ts';

/** Whether the plain reader reads a text at all; what it reads must be what the library reads, in which nothing is wrong. */
function bothWays(text: string): boolean {
  const source = { file: 'rfc.md', text, firstLine: 2 };
  const node = plainYaml(source);
  if (node !== undefined)
    expect(parseWholeYaml(source), JSON.stringify(text)).toEqual({ node, diagnostics: [] });
  return node !== undefined;
}

/** What a value may be made of: words, what looks like more, marks, white space of any kind. */
const PIECES = [
  ...' :#-,[]{}<>&*!|?%@`"\'\\~=+.\t'.split(''),
  ...[
    'word',
    'two words',
    'null',
    'true',
    'false',
    'No',
    'y',
    'yes',
    '0x1f',
    '1e3',
    '7',
    '0',
    '007',
    '1234567890',
    '.inf',
    '---',
    '...',
    '<a@example.org>',
  ],
  ...[
    'é',
    '計',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    ': ',
    ' #',
    '# ',
    'a:b',
    '- ',
    '? ',
    '[a, b]',
    '{ a: b }',
  ],
];
const value = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(''));
const simple = fc.constantFrom(
  'plain words',
  '<a@example.org>',
  '[one, two]',
  'Where: it',
  '',
  'x',
  '[null, a]',
  '1',
  'false',
);
const key = fc.constantFrom(
  'title',
  'question',
  'a',
  'b-2',
  'null',
  'true',
  'A',
  '1',
  'no',
  'constructor',
  '__proto__',
  '<<',
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '  ', ' ', '    ', '\t'),
    key,
    fc.constantFrom(': ', ': ', ': ', ':', ' : ', ':  '),
    fc.oneof(simple, value),
  )
  .map((parts) => parts.join(''));
/** What the plain reader reads, so that much of it is read with one odd line in it. */
const lines = fc
  .tuple(
    fc.shuffledSubarray([
      'title: plain words',
      'a: x',
      'b-2: [one, two]',
      'c:\n  m: <a@example.org>\n  n: [x]',
      'd: No',
      'e: 20',
      'f: true',
    ]),
    fc.array(line, { maxLength: 2 }),
    fc.nat(5),
  )
  .map(([known, odd, at]) => known.toSpliced(at, 0, ...odd));
const text = fc
  .tuple(fc.oneof(lines, fc.array(line, { maxLength: 6 })), fc.constantFrom('\n', '\n', '\n\n', ''))
  .map(([all, end]) => all.join('\n') + end);

test('the plain reader and the library agree on random text', () => {
  let read = 0;
  fc.assert(
    fc.property(text, (one) => {
      if (bothWays(one)) read += 1;
    }),
    { numRuns: 6000 },
  );
  expect(read).toBeGreaterThan(200);
});

const DATA = join(import.meta.dirname, '..', 'data');
const heads = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(md|yaml)$/.test(path))
  .sort()
  .map((path) => readFileSync(join(DATA, path), 'utf8'))
  .map((all) => /^---\n(.*?\n)---\n/s.exec(all)?.[1] ?? all);

test('the plain reader reads most of the shipped data, as the library does, also with a piece put in anywhere', () => {
  expect(heads.filter(bothWays).length).toBeGreaterThan(heads.length / 2);
  const edits = fc.record({
    head: fc.constantFrom(...heads.map((head) => head.slice(0, 600))),
    at: fc.nat(600),
    piece: fc.constantFrom(...PIECES, '\n', '\n  ', '\n\n'),
  });
  fc.assert(
    fc.property(edits, ({ head, at, piece }) => {
      bothWays(`${head.slice(0, at)}${piece}${head.slice(at)}`);
    }),
    { numRuns: 1500 },
  );
});
