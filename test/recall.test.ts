import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { DataFolder } from '../src/model/files.ts';
import { examine } from '../src/pipeline.ts';
import { recall } from '../src/text/recall.ts';
import { type Files, folderOf, SHED } from './helpers/folder.ts';
import { mutated } from './helpers/mutate.ts';

/** A later version of a folder, in which a file that says the same is the same value, as one that is kept has it. */
function later(folder: DataFolder, files: Files): DataFolder {
  const last = new Map(folder.files.map((file) => [file.path, file]));
  const now = folderOf(files).files.map((file) => {
    const before = last.get(file.path);
    return before?.text === file.text ? before : file;
  });
  return { ...folder, files: now };
}

test('a run that remembers others comes to what a first one does, whatever changed between them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutated(SHED), { minLength: 2, maxLength: 3 }), async (versions) => {
      const memory = recall();
      let folder = folderOf(SHED);
      for (const files of [SHED, ...versions, SHED]) {
        folder = later(folder, files);
        expect(await examine(folder, undefined, memory)).toEqual(await examine(folder));
      }
    }),
    { numRuns: 4 },
  );
});

/** The comparison of each RFC, by two runs one after the other. */
async function twice(files: Files): Promise<[unknown, unknown][]> {
  const memory = recall();
  const folder = folderOf(SHED);
  const before = await examine(folder, undefined, memory);
  const after = await examine(later(folder, files), undefined, memory);
  return before.rfcs.map(({ comparison }, at) => [comparison, after.rfcs[at]?.comparison]);
}

test('what did not change is not made again', async () => {
  const edited = { ...SHED, 'fence/options/2-oak.md': `${SHED['fence/options/2-oak.md']}\nIt is heavy.\n` };
  const [fence = [], shed = []] = await twice(edited);
  expect(fence[0]).not.toBe(fence[1]);
  expect(shed[0]).toBe(shed[1]);
});

test('a title that changes has no other RFC judged again', async () => {
  const memory = recall();
  const folder = folderOf(SHED);
  const titled = { ...SHED, 'fence/rfc.md': (SHED['fence/rfc.md'] ?? '').replace('Wood of', 'The wood of') };
  const findings = async (of: DataFolder): Promise<Diagnostic[]> =>
    (await examine(of, undefined, memory)).diagnostics.filter(({ at }) => at.file.startsWith('shed/'));
  const before = await findings(folder);
  const after = await findings(later(folder, titled));
  expect(before.length).toBeGreaterThan(10);
  expect(after.length).toBe(before.length);
  for (const [at, one] of before.entries()) expect(after[at]).toBe(one);
});

test('a file that all share makes all anew', async () => {
  const people = `${SHED['people.yaml']}gil: { name: Gil Reed }\n`;
  for (const [before, after] of await twice({ ...SHED, 'people.yaml': people })) {
    expect(before).not.toBe(after);
  }
});

test('an RFC that goes is missed by those that name it', async () => {
  const memory = recall();
  const folder = folderOf(SHED);
  await examine(folder, undefined, memory);
  const left = Object.fromEntries(Object.entries(SHED).filter(([path]) => !path.startsWith('fence/')));
  const { diagnostics } = await examine(later(folder, left), undefined, memory);
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^Unknown RFC `fence`/),
  );
});
