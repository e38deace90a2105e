import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTable } from '../src/documents.ts';
import type { CellState, Comparison } from '../src/model/comparison.ts';
import { type Examination, type Examined, examine, renderSite } from '../src/pipeline.ts';
import { type Cells, READERS, type Reader } from './helpers/cells.ts';
import { folderOf, SHED, setting, shippedFolder } from './helpers/folder.ts';
import { dataFolders, ODD_WORDS } from './helpers/generate.ts';

const SEED = 20_210_604;

/** Wide enough for a grid with the whole names as heads. */
const WIDTH = 4_000;

const STATES: readonly CellState[] = [
  'rated',
  'fact',
  'disputed',
  'unknown',
  'not-applicable',
  'not-discussed',
];

/** What a format must say of each cell. */
function expected({ options, rows }: Comparison, { shows, names }: Reader): [string, [string, string][]][] {
  return rows.map(({ criterion, cells }) => [
    names(criterion.name),
    cells.map((cell, at) => {
      const { label = '', id = '' } = options[at] ?? {};
      return [names(label === id ? id : `${label} ${id}`), shows(cell)];
    }),
  ]);
}

function listed(cells: Cells): [string, [string, string][]][] {
  return [...cells].map(([criterion, row]) => [criterion, [...row]]);
}

async function agree(examination: Examination, one: Examined): Promise<void> {
  for (const reader of READERS) {
    const text = await renderTable(examination, one, {}, reader.form, setting([reader.form], WIDTH));
    expect(listed(reader.read(text)), reader.form).toEqual(expected(one.comparison, reader));
  }
}

describe('the same cell says the same in HTML, Markdown, text, CSV and JSON', () => {
  test('of the shipped data', async () => {
    const examination = await examine(shippedFolder());
    expect(examination.rfcs.length).toBeGreaterThan(1);
    for (const one of examination.rfcs) await agree(examination, one);
  });

  test('in every state that a cell can have', async () => {
    const examination = await examine(folderOf(SHED));
    const states = examination.rfcs.flatMap(({ comparison }) =>
      comparison.rows.flatMap(({ cells }) => cells.map(({ state }) => state)),
    );
    expect(new Set(states)).toEqual(new Set(STATES));
    for (const one of examination.rfcs) await agree(examination, one);
  });

  test('of any data, whatever the names and values are', async () => {
    const folders = dataFolders({ options: 6, criteria: 6, words: ODD_WORDS, longest: 4 });
    await fc.assert(
      fc.asyncProperty(folders, async (files) => {
        const examination = await examine(folderOf(files));
        expect(examination.rfcs).toHaveLength(1);
        for (const one of examination.rfcs) await agree(examination, one);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('on the pages of a site as in the table that is pasted', async () => {
    const examination = await examine(folderOf(SHED));
    for (const reader of READERS) {
      const pages = await renderSite(examination, setting([reader.form], WIDTH));
      for (const { comparison } of examination.rfcs) {
        const names = [`index.${reader.form}`, 'table.csv', 'rfc.json'].map(
          (name) => `${comparison.id}/${name}`,
        );
        const page = pages.find(({ path }) => names.includes(path));
        expect(listed(reader.read(page?.text ?? '')), reader.form).toEqual(expected(comparison, reader));
      }
    }
  });
});
