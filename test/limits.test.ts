import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkMarkdown } from '../src/parse/limits.ts';
import { type Answer, examiner } from './helpers/examiner.ts';
import { type Files, SHED } from './helpers/folder.ts';
import { replaced } from './helpers/mutate.ts';

const SECONDS = 5;
/** A page says at most this many times what its data do, beside what every page says. */
const GROWTH = 64;

const { examine, stop } = examiner();
/** Characters that are written of a shed with nothing wrong in it: what every page says. */
let usual = 0;
beforeAll(async () => {
  usual = (await examine(SHED)).written;
}, 30_000);
afterAll(stop);

type Family = (times: number) => string;

/** Shapes that cost a parser of YAML or Markdown more than their length. */
const FAMILIES: Readonly<Record<string, Family>> = {
  '[': (times) => '['.repeat(times),
  '[ closed': (times) => '['.repeat(times) + ']'.repeat(times),
  '{': (times) => '{'.repeat(times),
  '{a: ': (times) => '{a: '.repeat(times),
  '?': (times) => '?'.repeat(times),
  '? ': (times) => '? '.repeat(times),
  '-': (times) => '-'.repeat(times),
  '- ': (times) => `${'- '.repeat(times)}a`,
  '>': (times) => '>'.repeat(times),
  '> ': (times) => `${'> '.repeat(times)}a`,
  '*': (times) => '*'.repeat(times),
  '* ': (times) => `${'* '.repeat(times)}a`,
  _: (times) => '_'.repeat(times),
  '|': (times) => '|'.repeat(times),
  '#': (times) => '#'.repeat(times),
  '[^1]': (times) => '[^1]'.repeat(times),
  '[a][b]': (times) => '[a][b]'.repeat(times),
  '[a][start]': (times) => '[a][start]'.repeat(times),
  '![': (times) => '!['.repeat(times),
  '<': (times) => '<'.repeat(times),
  '&': (times) => '&'.repeat(times),
  '`': (times) => '`'.repeat(times),
  '~': (times) => '~'.repeat(times),
  '*_': (times) => '*_'.repeat(times),
  'a_ ': (times) => 'a_ '.repeat(times),
  'a**b': (times) => 'a**b'.repeat(times),
  'a*b_c ': (times) => 'a*b_c '.repeat(times),
  '>*>*': (times) => '>*>*'.repeat(times),
  '1. ': (times) => `${'1. '.repeat(times)}a`,
  '1) > ': (times) => `${'1) > '.repeat(times)}a`,
  '[[..]]': (times) => `${'[['.repeat(times)}a${']]'.repeat(times)}`,
  '["': (times) => '["'.repeat(times),
  '["a" ': (times) => '["a" '.repeat(times),
  '["a"] ': (times) => '["a"] '.repeat(times),
  '["a][start] ': (times) => '["a][start] '.repeat(times),
  '["a"](': (times) => '["a"]('.repeat(times),
  '[a](': (times) => '[a]('.repeat(times),
  '<a@b': (times) => '<a@b'.repeat(times),
  '<a@b>': (times) => '<a@b>'.repeat(times),
  ', because ': (times) => ', because '.repeat(times),
  ', says ada': (times) => ', says ada'.repeat(times),
  'ada + ': (times) => 'ada + '.repeat(times),
  'very good ': (times) => 'very good '.repeat(times),
  spaces: (times) => `a${' '.repeat(times)}b`,
  'indented deeper and deeper': (times) => staircase(times, (depth) => `${' '.repeat(depth)}a:`),
  'lists deeper and deeper': (times) => staircase(times, (depth) => `${'  '.repeat(depth)}- a`),
  'a quote with lazy lines': (times) => `> a\n${'b\n'.repeat(times)}`,
  'quotes with lazy lines': (times) => '> a\nb\n'.repeat(times),
  'underlined headings': (times) => 'a\n=\n'.repeat(times),
  'backtick runs': (times) =>
    Array.from({ length: Math.ceil(Math.sqrt(times)) }, (_, size) => `${'`'.repeat(size + 1)} a `).join(''),
  'escaped backticks': (times) => '\\`` '.repeat(times),
  'many columns': (times) => `${table(times)}\n`,
  'many rows of one cell': (times) => `${table(20)}\n${'|a|\n'.repeat(times)}`,
  'a quote over many lines': (times) => `["${'word\n'.repeat(times)}"][start]`,
  'quotes over lines, not closed': (times) => '["word\n'.repeat(times),
  '- ["x': (times) => '- ["x\n'.repeat(times),
  'list items': (times) => '- a\n'.repeat(times),
  claims: (times) => '- Good for cost, because a [start][start]\n'.repeat(times),
  positions: (times) => '- ada supports oil, because a [start][start]\n'.repeat(times),
  headings: (times) => '## a\n'.repeat(times),
  'small headings': (times) => '### a\n\n'.repeat(times),
  paragraphs: (times) => 'a\n\n'.repeat(times),
  fences: (times) => '```\n'.repeat(times),
  definitions: (times) => '[a]: b\n'.repeat(times),
  'a wide map': (times) => Array.from({ length: times }, (_, at) => `k${at}: v`).join('\n'),
  'a wide map on a line': (times) => `{${Array.from({ length: times }, (_, at) => `k${at}: v`).join(', ')}}`,
  'a wide list': (times) => Array.from({ length: times }, (_, at) => `- v${at}`).join('\n'),
  'a long list on a line': (times) => `[${'a, '.repeat(times)}]`,
  'the same key': (times) => 'a: b\n'.repeat(times),
  anchors: (times) => Array.from({ length: times }, (_, at) => `a${at}: &x${at} [*x${at - 1}]`).join('\n'),
  documents: (times) => '---\na: b\n'.repeat(times),
  'line feeds': (times) => '\n'.repeat(times),
  NUL: (times) => '\0'.repeat(times),
};

/**
 * Where the text of a stranger can stand, as data folders with the text in one place of each file. Together they have
 * every kind of file, and every part of one.
 */
const PLACES: Readonly<Record<string, (text: string) => Files>> = {
  'whole files and heads': (text) => ({
    'site.yaml': text,
    'people.yaml': text,
    'criteria.yaml': text,
    'shed/options/10-tar.md': `---\n${text}\n---\nTar.\n`,
    'fence/rfc.md': `---\n${text}\n---\nA fence.\n`,
    'shed/citations.lock.json': text,
  }),
  values: (text) => ({
    'site.yaml': `format: 1\ntitle: ${text}\n`,
    'people.yaml': `${SHED['people.yaml']}eve:\n  name: ${text}\n`,
    'criteria.yaml': `${SHED['criteria.yaml']}new:\n  name: New\n  asks: ${text}\n`,
    'shed/options/10-tar.md': `---\ntitle: ${text}\n---\nTar.\n`,
    'fence/rfc.md': replaced(SHED, 'fence/rfc.md', 'criteria: [cost]\n', `sources:\n  eve: ${text}\n`),
  }),
  bodies: (text) => ({
    'shed/rfc.md': replaced(SHED, 'shed/rfc.md', 'The boards are grey', `${text}\n\nThe boards`),
    'fence/options/1-larch.md': replaced(SHED, 'fence/options/1-larch.md', '---\n-', `---\n${text}\n\n-`),
  }),
  positions: (text) => ({
    'shed/rfc.md': replaced(SHED, 'shed/rfc.md', '## Positions\n', `## Positions\n\n${text}\n`),
  }),
  reasons: (text) => ({
    'shed/rfc.md': replaced(SHED, 'shed/rfc.md', 'she was away', text),
    'fence/options/1-larch.md': replaced(SHED, 'fence/options/1-larch.md', 'it grows here', text),
  }),
};

const COMMENTS = ['#', 'headings', 'small headings', 'line feeds'];
const WORDS = ['{', '{a: ', '?', '? ', '#', 'ada + ', 'spaces', 'a long list on a line', 'positions'];
const BLOCKS = ['list items', 'claims', 'small headings', 'paragraphs', 'a wide list', 'line feeds'];

/** What is a comment, a value, a sentence or many of them in a place, and wrong only for its length. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  'whole files and heads': COMMENTS,
  values: ['?', '-', '_', '<', '~', 'spaces', 'line feeds'],
  bodies: [...WORDS, ...BLOCKS],
  positions: ['positions', 'line feeds'],
  reasons: [...WORDS, ...BLOCKS, '-', '- ', '1. '],
};

function staircase(times: number, step: (depth: number) => string): string {
  const depth = Math.ceil(Math.sqrt(times * 2));
  return Array.from({ length: depth }, (_, at) => step(at)).join('\n');
}

function table(columns: number): string {
  return `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}`;
}

/** The families that cost most by their length. */
const COSTLY = [
  '[ closed',
  '[a][start]',
  '&',
  '*_',
  'a**b',
  '>*>*',
  '[[..]]',
  '["',
  '["a][start] ',
  '[a](',
  '<a@b',
  'indented deeper and deeper',
  'lists deeper and deeper',
  'a quote with lazy lines',
  'underlined headings',
  'backtick runs',
  'escaped backticks',
  'many rows of one cell',
  'claims',
  'headings',
  'fences',
];

/** What is wrong with an answer; nothing, if it came in time. */
function complaints(files: Files, { threw, examined, rendered, written, polluted }: Answer): string[] {
  if (threw !== undefined) return [threw];
  const size = Object.values({ ...SHED, ...files }).reduce((sum, text) => sum + text.length, 0);
  return [
    ...(examined > SECONDS * 1000 ? [`took ${Math.round(examined)} ms to examine`] : []),
    ...(rendered > SECONDS * 1000 ? [`took ${Math.round(rendered)} ms to render`] : []),
    ...(written - usual > size * GROWTH ? [`${size} characters of data became ${written}`] : []),
    ...(polluted === '' ? [] : [`Object.prototype has ${polluted}`]),
  ];
}

/** The files in which nothing was found. */
function silent(files: Files, { found }: Answer): string[] {
  const said = found.filter(({ severity }) => severity !== 'info').map(({ at }) => at.file);
  return Object.keys(files).filter((path) => !said.includes(path));
}

describe.each(Object.keys(PLACES))('%s', (place) => {
  test.each([1_000, 100_000])(
    'are examined in time whatever stands there %i times',
    async (times) => {
      const failures: string[] = [];
      for (const [name, family] of Object.entries(FAMILIES)) {
        const files = PLACES[place]?.(family(times)) ?? {};
        const answer = await examine({ ...SHED, ...files }, []);
        failures.push(...complaints(files, answer).map((wrong) => `${name}: ${wrong}`));
        const plain = times === 1_000 && PLAIN[place]?.includes(name);
        if (!plain)
          failures.push(...silent(files, answer).map((path) => `${name}: nothing found in ${path}`));
      }
      expect(failures).toEqual([]);
    },
    60_000,
  );
});

test('a file that is full of paragraphs, each as costly as one may be, is examined and rendered in time', {
  retry: 2,
  timeout: 120_000,
}, async () => {
  const failures: string[] = [];
  for (const name of COSTLY) {
    const family = FAMILIES[name] ?? (() => '');
    const unit = family(most((times) => checkMarkdown('', `a\n\n${family(times)}`, 1) === undefined));
    const text = `${unit}\n\n`.repeat(Math.ceil(64_000 / (unit.length + 2)));
    const taken = cut(text, (part) => checkMarkdown('', part, 1) === undefined);
    const files = PLACES.bodies?.(taken) ?? {};
    const answer = await examine({ ...SHED, ...files }, ['md', 'html']);
    failures.push(...complaints(files, answer).map((wrong) => `${name}: ${taken.length} ${wrong}`));
  }
  expect(failures).toEqual([]);
});

const YAML_FILES = ['site.yaml', 'people.yaml', 'criteria.yaml'];

function heads(text: string): Files {
  const yaml = Object.fromEntries(YAML_FILES.map((path) => [path, text]));
  const front = { 'fence/rfc.md': `---\n${text}---\n`, 'shed/options/10-tar.md': `---\n${text}---\n` };
  return { ...yaml, ...front };
}

test.each([
  ['a nest of brackets, in sixty files', '['.repeat(1_500), 60],
  ['a nest of closed brackets, in sixty files', '['.repeat(1_500) + ']'.repeat(1_500), 60],
  ['a nest of list marks', '- '.repeat(20_000), 8],
  ['a nest of `?`', '? '.repeat(1_000), 8],
])('YAML that is %s, is refused by a process that lives on', async (_, text, count) => {
  for (let at = 0; at < count; at += Object.keys(heads('')).length) {
    const files = heads(`${text}\n`);
    const answer = await examine({ ...SHED, ...files }, []);
    expect(complaints(files, answer)).toEqual([]);
    expect(silent(files, answer)).toEqual([]);
  }
});

test.each([
  ['a directive', '%YAML 1.1\n---\ntitle: no\n'],
  ['an anchor', 'title: &a b\n'],
  ['an anchor in a list', 'title: [&a b]\n'],
  ['an anchor on a key', '&a title: b\n'],
  ['an alias', 'title: *a\n'],
  ['an alias in a list', 'title: [*a]\n'],
  ['nothing but an alias', '*a\n'],
  ['a merge', 'title: &a {b: c}\nmore:\n  <<: *a\n'],
  ['a tag', 'title: !!str 5\n'],
  ['a tag in a list', 'title: [!!binary aGk=]\n'],
  ['a tag of a language', 'title: !!js/function "x"\n'],
  ['the same key twice', 'title: a\ntitle: b\n'],
  ['two documents', 'title: a\n---\ntitle: b\n'],
  ['an explicit key', '? title\n: a\n'],
  ['a list as a key', '{[a]: b}\n'],
  ['2,500 keys', Array.from({ length: 2_500 }, (_, at) => `k${at}: v\n`).join('')],
  ['NUL', 'title: a\0b\n'],
  ['an escape', 'title: a\u001b[31mb\n'],
  ['a C1 control character', 'title: a\u009bb\n'],
  ['DEL', 'title: a\u007f\n'],
  ['a value that is a comment', 'title: #2 it is\n'],
  ['`__proto__` as a key', '__proto__: {polluted: true}\n'],
  ['`__proto__` as a key of a map', 'title: {__proto__: {polluted: true}}\n'],
  ['`constructor` as a key', 'constructor:\n  prototype: {polluted: true}\n'],
])('YAML with %s is refused in every file', async (_, text) => {
  const files = heads(text);
  const answer = await examine({ ...SHED, ...files }, []);
  expect(complaints(files, answer)).toEqual([]);
  expect(silent(files, answer)).toEqual([]);
});

test('`__proto__` is no person, criterion, source or message', async () => {
  const files = {
    'people.yaml': '__proto__:\n  name: Eve\n',
    'criteria.yaml': '__proto__:\n  name: Eve\n',
    'fence/rfc.md': replaced(
      SHED,
      'fence/rfc.md',
      '---\nThe',
      'sources:\n  __proto__: <eve@example.org>\n---\nThe',
    ),
  };
  const answer = await examine({ ...SHED, ...files });
  expect(complaints(files, answer)).toEqual([]);
  expect(silent(files, answer)).toEqual([]);
  const lock = '{"format":1,"messages":{"__proto__":{"from":"Eve","subject":"x","polluted":true}}}';
  expect(await examine({ ...SHED, 'shed/citations.lock.json': lock })).toMatchObject({ polluted: '' });
});

/** The largest number up to 20,000 that holds, if all smaller ones hold. */
function most(holds: (times: number) => boolean): number {
  let low = 1;
  let high = 20_000;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The longest start of a text, by its paragraphs, that holds. */
function cut(text: string, holds: (part: string) => boolean): string {
  const paragraphs = text.split('\n\n');
  return paragraphs
    .slice(
      0,
      most((count) => holds(paragraphs.slice(0, count).join('\n\n'))),
    )
    .join('\n\n');
}

test('Markdown of as many lines as a file may have is taken, and of one more refused in words', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => (at % 100 === 99 ? '' : '#')).join('\n');
  expect(checkMarkdown('a/rfc.md', lines(16_000), 5)).toBeUndefined();
  expect(checkMarkdown('a/rfc.md', lines(16_001), 5)).toMatchObject({
    at: { file: 'a/rfc.md', line: 5 },
    message: 'Found 16001 lines of Markdown; expected 16000 at the most.',
  });
});
