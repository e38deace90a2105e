import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { DataFolder } from '../src/model/files.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { compiled } from './helpers/examiner.ts';
import { folderOf, ROOT, SHED, setting, shippedFolder } from './helpers/folder.ts';

const SEED = 20_210_604;
const FOLDERS: readonly (readonly [string, () => DataFolder])[] = [
  ['the shipped data', shippedFolder],
  ['invented data', () => folderOf(SHED)],
];

/** Everything that can be seen of a data folder: its findings and its pages. */
async function everything(folder: DataFolder): Promise<string> {
  const examination = await examine(folder);
  return JSON.stringify([examination.diagnostics, await renderSite(examination, setting())]);
}

describe.each(FOLDERS)('%s', (_, folder) => {
  test('become the same pages and findings when they are read twice', async () => {
    expect(await everything(folder())).toBe(await everything(folder()));
  });

  test('become the same pages and findings in whatever order the files are found', async () => {
    const data = folder();
    const wanted = await everything(data);
    expect(await everything({ ...data, files: data.files.toReversed() })).toBe(wanted);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...data.files], { minLength: data.files.length }),
        async (files) => {
          expect(await everything({ ...data, files })).toBe(wanted);
        },
      ),
      { seed: SEED, numRuns: 10 },
    );
  }, 60_000);
});

test('broken data get the same findings in whatever order the files are found', async () => {
  const broken = Object.fromEntries(
    Object.entries(SHED).map(([path, text]) => [path, text.replace(/cost/, 'cots').replace(/ada/, 'adda')]),
  );
  const data = folderOf({
    ...broken,
    'shed/options/02-tin.md': '',
    'UPPER/rfc.md': '',
    'x.md': '',
    'a/b.md': '',
  });
  const wanted = (await examine(data)).diagnostics;
  expect(wanted.length).toBeGreaterThan(10);
  const reversed = await examine({ ...data, files: data.files.toReversed() });
  expect(reversed.diagnostics).toEqual(wanted);
});

describe('a build', () => {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true });
  });

  /** The shipped data, built by another process; every file by its path. */
  function build(
    env: Readonly<Record<string, string>>,
    nodeOptions: readonly string[] = [],
  ): Map<string, string> {
    const parent = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
    made.push(parent);
    const out = join(parent, 'site');
    const bin = fileURLToPath(compiled('bin.cjs'));
    const { status, stderr } = spawnSync(
      process.execPath,
      [...nodeOptions, bin, 'build', '--data', join(ROOT, 'data'), '--out', out],
      { env: { PATH: process.env.PATH, ...env }, encoding: 'utf8', cwd: parent, timeout: 60_000 },
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining('Wrote ')]);
    const paths = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1));
    return new Map(paths.sort().map((path) => [path, readFileSync(join(out, path), 'utf8')]));
  }

  const plain = build({});

  test('writes every form', () => {
    const ends = new Set([...plain.keys()].map((path) => path.split('.').at(-1)));
    for (const end of ['html', 'md', 'txt', 'csv', 'json', 'css']) expect(ends).toContain(end);
  });

  test.each([
    ['again', {}],
    ['in another time zone', { TZ: 'Pacific/Kiritimati' }],
    ['in one that is behind', { TZ: 'America/St_Johns' }],
    ['in Turkish', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['in the C locale', { LANG: 'C', LC_ALL: 'C' }],
    ['in Swedish, and coloured', { LC_ALL: 'sv_SE.UTF-8', FORCE_COLOR: '1', COLUMNS: '40' }],
    ['without colour', { NO_COLOR: '1', TERM: 'dumb' }],
  ])('writes the same bytes %s', (_, env) => {
    expect([...build(env)]).toEqual([...plain]);
  });

  test('writes the same bytes where objects have no `__proto__`', () => {
    expect([...build({}, ['--disable-proto=delete'])]).toEqual([...plain]);
  });
});
