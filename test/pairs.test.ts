import { describe, expect, test } from 'vitest';
import { pairsOf } from '../src/compare/pairs.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { pairName } from '../src/render/pairs.ts';
import { folderOf, SHED, setting } from './helpers/folder.ts';

/** The pairs of so many options, of which these are the status quo or chosen. */
function pairs(count: number, statusQuo?: number, chosen?: number): string[] {
  const options = Array.from({ length: count }, (_, at) => ({
    id: `o${at + 1}`,
    label: `#${at + 1}`,
    at: { file: '', line: 1, column: 1 },
    number: at + 1,
    title: '',
    statusQuo: at + 1 === statusQuo,
    chosen: at + 1 === chosen,
    body: [],
    arguments: [],
  }));
  return pairsOf({ options, rows: [] }).map(pairName);
}

describe('pairs of options that have a page', () => {
  test('are all of them, while they are few', () => {
    expect(pairs(1)).toEqual([]);
    expect(pairs(3)).toEqual(['o1--o2', 'o1--o3', 'o2--o3']);
    expect(pairs(4).length).toBe(6);
  });

  test('are those of the status quo and of what was chosen, of many', () => {
    expect(pairs(5, 2)).toEqual(['o1--o2', 'o2--o3', 'o2--o4', 'o2--o5']);
    expect(pairs(20, 1, 20).length).toBe(19 + 18);
  });

  test('are neighbours where there is neither', () => {
    expect(pairs(5)).toEqual(['o1--o2', 'o2--o3', 'o3--o4', 'o4--o5']);
  });

  test('are left out of a site that wants none, and so are the links to them', async () => {
    const pages = async (line: string) => {
      const files = { ...SHED, 'site.yaml': `${SHED['site.yaml']}${line}` };
      return renderSite(await examine(folderOf(files)), setting());
    };
    const [all, without] = await Promise.all([pages(''), pages('pairs: false\n')]);
    expect(all.filter(({ path }) => path.includes('--')).length).toBeGreaterThan(0);
    expect(without.map(({ path }) => path)).toEqual(
      all.map(({ path }) => path).filter((path) => !path.includes('--')),
    );
    expect(without.filter(({ text }) => /[a-z]--[a-z]+\.(html|md|txt)/.test(text))).toEqual([]);
  });
});
