import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTable } from '../src/documents.ts';
import type { Comparison } from '../src/model/comparison.ts';
import { type Examination, examine } from '../src/pipeline.ts';
import { displayWidth, wrap } from '../src/text/wrap.ts';
import { folderOf, SHED, setting, shippedFolder } from './helpers/folder.ts';
import { dataFolders, ODD_WORDS } from './helpers/generate.ts';
import { missingWords, wordsOf } from './helpers/words.ts';

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

async function holds(examination: Examination, width: number): Promise<void> {
  for (const [comparison, text] of await tables(examination, width)) {
    expect(tooWide(text, width)).toEqual([]);
    expect(missingWords(wordsOf(comparison), text)).toEqual([]);
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
