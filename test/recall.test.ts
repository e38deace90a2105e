import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examine } from '../src/pipeline.ts';
import { recall } from '../src/text/recall.ts';
import { type Files, folderOf, SHED } from './helpers/folder.ts';
import { mutated } from './helpers/mutate.ts';

test('a run that remembers others comes to what a first one does, whatever changed between them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutated(SHED), { minLength: 2, maxLength: 3 }), async (versions) => {
      const memory = recall();
      for (const files of [SHED, ...versions, SHED]) {
        const folder = folderOf(files);
        expect(await examine(folder, undefined, memory)).toEqual(await examine(folder));
      }
    }),
    { numRuns: 12 },
  );
});

/** What is made for each RFC, by two runs one after the other: the values themselves. */
async function twice(files: Files, later: Files): Promise<[unknown, unknown][]> {
  const memory = recall();
  const before = await examine(folderOf(files), undefined, memory);
  const after = await examine(folderOf(later), undefined, memory);
  return before.rfcs.map(({ comparison }, at) => [comparison, after.rfcs[at]?.comparison]);
}

test('what did not change is not made again', async () => {
  const edited = { ...SHED, 'fence/options/2-oak.md': `${SHED['fence/options/2-oak.md']}\nIt is heavy.\n` };
  const [fence = [], shed = []] = await twice(SHED, edited);
  expect(fence[0]).not.toBe(fence[1]);
  expect(shed[0]).toBe(shed[1]);
});

test('a file that all share makes all anew', async () => {
  const people = `${SHED['people.yaml']}gil: { name: Gil Reed }\n`;
  for (const [before, after] of await twice(SHED, { ...SHED, 'people.yaml': people })) {
    expect(before).not.toBe(after);
  }
});

test('an RFC that goes is missed by those that name it', async () => {
  const memory = recall();
  await examine(folderOf(SHED), undefined, memory);
  const left = Object.fromEntries(Object.entries(SHED).filter(([path]) => !path.startsWith('fence/')));
  const { diagnostics } = await examine(folderOf(left), undefined, memory);
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^Unknown RFC `fence`/),
  );
});
