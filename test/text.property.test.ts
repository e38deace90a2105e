import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../src/model/comparison.ts';
import type { Block, Inline, Prose } from '../src/model/prose.ts';
import { type Examination, examine, renderTable } from '../src/pipeline.ts';
import { displayWidth, wrap } from '../src/text/wrap.ts';
import { folderOf, SHED, setting, shippedFolder } from './helpers/folder.ts';
import { dataFolders, ODD_WORDS } from './helpers/generate.ts';

const SEED = 20_210_604;
const RUNS = 60;

const WIDTHS = fc.integer({ min: 40, max: 120 });
const SMALL = dataFolders({ options: 5, criteria: 8, words: ODD_WORDS, longest: 12 });
const LARGE = dataFolders({ options: 30, criteria: 20, words: ODD_WORDS, longest: 20 });

async function tables(examination: Examination, width: number): Promise<[Comparison, string][]> {
  return Promise.all(
    examination.rfcs.map(
      async (one): Promise<[Comparison, string]> => [
        one.comparison,
        await renderTable(examination, one, {}, 'txt', setting(['txt'], width)),
      ],
    ),
  );
}

/** Lines wider than allowed: all but a link, which may have its number before it, and one word after its indent. */
function tooWide(text: string, width: number): string[] {
  return text
    .split('\n')
    .filter((line) => displayWidth(line) > width)
    .filter((line) => !/^[\s*|]*(\d+\. +|\[\d+\] +)?\S+$/.test(line));
}

/** The words of a comparison that its page must hold: names, titles, values, conditions, and what claims say. */
function wordsOf(comparison: Comparison): string[] {
  const { title, question, options, rows, stands, context } = comparison;
  const claims = [...rows.flatMap((row) => row.claims), ...options.flatMap((option) => option.arguments)];
  return [
    title,
    question,
    ...options.flatMap((option) => [option.label, option.id, option.title, ...proseWords(option.body)]),
    ...rows.flatMap(({ criterion, cells }) => [
      criterion.name,
      ...cells.flatMap(({ values }) => values.map(({ value }) => value)),
    ]),
    ...claims.flatMap(({ verdict, condition, speaker, because }) => [
      verdict.kind === 'fact' ? verdict.value : '',
      condition ?? '',
      speaker?.short ?? '',
      ...proseWords(because),
    ]),
    ...stands.flatMap(({ person, positions }) => [
      person.short,
      ...positions.flatMap(({ words, condition }) => [words, condition ?? '']),
    ]),
    ...proseWords(context),
  ];
}

function proseWords(prose: Prose): string[] {
  return prose.flatMap(blockWords);
}

function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineWords(block.children);
    case 'list':
      return block.items.flatMap(proseWords);
    case 'quote':
      return proseWords(block.children);
    case 'code':
      return [block.text];
    case 'table':
      return block.rows.flat().flatMap(inlineWords);
  }
}

function inlineWords(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text' || inline.kind === 'code') return [inline.text];
    const quoted = inline.kind === 'citation' && inline.quote !== undefined ? [inline.quote] : [];
    return [...quoted, ...inlineWords(inline.children)];
  });
}

/** The words that a text has not; a mark that stands next to one is no loss. */
function missing(words: readonly string[], text: string): string[] {
  const has = new Set(text.split(/\s+/));
  const joined = text.replace(/\s+/g, ' ');
  return [...new Set(words.flatMap((one) => one.split(/\s+/)))].filter(
    (word) => word !== '' && !has.has(word) && !joined.includes(word),
  );
}

async function holds(examination: Examination, width: number): Promise<void> {
  for (const [comparison, text] of await tables(examination, width)) {
    expect(tooWide(text, width)).toEqual([]);
    expect(missing(wordsOf(comparison), text)).toEqual([]);
    expect(text.split('\n').filter((line) => line.startsWith('From '))).toEqual([]);
    expect(text.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(text).not.toMatch(/\n{3}|^\n|[^\n]$/);
  }
}

describe('a comparison as text stays within its width, loses no word and starts no line with `From `', () => {
  test.each(Array.from({ length: 9 }, (_, at) => 40 + at * 10))(
    'the shipped ones, %i columns',
    async (width) => {
      await holds(await examine(shippedFolder()), width);
      await holds(await examine(folderOf(SHED)), width);
    },
  );

  test.each([
    ['of a usual size', SMALL, RUNS],
    ['of up to 30 options and 20 criteria', LARGE, RUNS / 4],
  ])('any one %s', async (_, folders, numRuns) => {
    await fc.assert(
      fc.asyncProperty(folders, WIDTHS, async (files, width) => {
        const examination = await examine(folderOf(files));
        expect(examination.rfcs).toHaveLength(1);
        await holds(examination, width);
      }),
      { seed: SEED, numRuns },
    );
  });
});

/** Ideographs without the spaces between them: a line may end there. */
function inOne(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

describe('wrapped text', () => {
  const text = fc
    .array(fc.constantFrom(...ODD_WORDS), { minLength: 1, maxLength: 60 })
    .map((words) => words.join(' '));
  const indent = fc.constantFrom('', '  ', '> ', '        ');

  test('has the same words in the same order, on lines that fit', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 100 }), indent, (words, width, rest) => {
        const lines = wrap(words, width, { first: rest, rest });
        const bare = lines.map((line) => (line.startsWith(rest) ? line.slice(rest.length) : line).trim());
        expect(inOne(bare.filter((line) => line !== '').join(' '))).toBe(inOne(words));
        expect(
          bare.filter((line, at) => displayWidth(lines[at] ?? '') > width && line.includes(' ')),
        ).toEqual([]);
        expect(lines.filter((line) => line.startsWith('From '))).toEqual([]);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});
