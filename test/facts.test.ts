import { beforeAll, describe, expect, test } from 'vitest';
import { renderTable } from '../src/documents.ts';
import { examine } from '../src/pipeline.ts';
import { type Cells, READERS, type Shown } from './helpers/cells.ts';
import { setting, shippedFolder } from './helpers/folder.ts';

/** Twenty cells of the four tiers, as anyone can read them out of the thread: criterion, option, words, mark. */
const FACTS: readonly (readonly [criterion: string, option: string, words: string, mark: string])[] = [
  ['Who decides', '#1 device', 'device holder', 'device holder'],
  ['Who decides', '#2 platform', 'the platform', 'the platform'],
  ['Who decides', '#3 capability', 'root', 'root'],
  ['Who decides', '#4 anyone', 'everyone', 'everyone'],
  ['Host load (DoS)', '#1 device', 'disputed: bad / neutral', '-/0 !'],
  ['Host load (DoS)', '#2 platform', 'good', '+'],
  ['Host load (DoS)', '#3 capability', 'not discussed', '.'],
  ['Host load (DoS)', '#4 anyone', 'very bad to bad (our reading)', '--/(-)'],
  ['User choice', '#1 device', 'good to very good', '+/++'],
  ['User choice', '#2 platform', 'very bad', '--'],
  ['Compatibility', '#1 device', 'neutral', '0'],
  ['Compatibility', '#2 platform', 'very good', '++'],
  ['Compatibility', '#3 capability', 'bad', '-'],
  ['Kernel simplicity', '#1 device', 'disputed: bad / good', '-/+ !'],
  ['Kernel simplicity', '#2 platform', 'disputed: bad / good', '-/+ !'],
  ['Kernel simplicity', '#4 anyone', 'very good (our reading)', '(++)'],
  ['VM as process', '#2 platform', 'neutral', '0'],
  ['Can be withdrawn', '#1 device', 'disputed: bad / neutral', '-/0 !'],
  ['Can be withdrawn', '#4 anyone', 'not applicable', 'n/a'],
  ['Safe by default', '#2 platform', 'good', '+'],
];

function cell(words: string, mark: string): Shown {
  const states: Readonly<Record<string, Shown['state']>> = { '.': 'not-discussed', 'n/a': 'not-applicable' };
  if (mark === words) return { state: 'fact', values: [{ value: words, editorial: false }], words, mark };
  return { state: states[mark] ?? 'rated', values: [], words, mark };
}

describe.each(READERS)('the published comparison of the four tiers as $form', ({ form, read, shows }) => {
  let cells: Cells;
  beforeAll(async () => {
    const examination = await examine(shippedFolder());
    const wbinvd = examination.rfcs.find(({ rfc }) => rfc.id === 'wbinvd');
    if (wbinvd === undefined) throw new Error('The shipped data have no `wbinvd`.');
    cells = read(await renderTable(examination, wbinvd, {}, form, setting([form])));
  });

  test.each(FACTS)('%s, %s: %s', (criterion, option, words, mark) => {
    expect(cells.get(criterion)?.get(option)).toBe(shows(cell(words, mark)));
  });

  test('has eight criteria and four options', () => {
    expect([...cells.values()].map((row) => row.size)).toEqual(Array.from({ length: 8 }, () => 4));
  });
});

test('the bad and the neutral word on the host load of #1 are those of the two who said them', async () => {
  const { rfcs } = await examine(shippedFolder());
  const disputes = rfcs.flatMap(({ comparison }) => comparison.disputes);
  const load = disputes.find(({ anchor }) => anchor === 'dos-exposure--device');
  const sides = load?.sides.map(({ side, claims }) => [side, ...claims.map(({ speaker }) => speaker?.id)]);
  expect(sides).toEqual([
    ['bad', 'alex'],
    ['neutral', 'jgg'],
  ]);
});
