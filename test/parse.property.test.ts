import fc, { type Arbitrary } from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '../src/check/rules.ts';
import type { DataFile } from '../src/model/files.ts';
import { type Examination, examine } from '../src/pipeline.ts';
import { type Files, folderOf, SHED, shippedFolder } from './helpers/folder.ts';
import { edit, SPECIAL } from './helpers/mutate.ts';

const SEED = 20_210_604;

const PATHS = Object.keys(SHED);
const KNOWN: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));
const KEYS = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

/** Nothing is thrown, and every finding says where it is and what: in a file that is there, on a line that is there. */
function sound({ diagnostics, site, rfcs }: Examination, files: readonly DataFile[]): void {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  expect(site.summaries).toHaveLength(rfcs.length);
  for (const { at, rule, severity, message, suggestion } of diagnostics) {
    const said = `${at.file}:${at.line}:${at.column} ${rule}: ${message}`;
    expect(KNOWN, said).toContain(rule);
    expect(['error', 'warning', 'info'], said).toContain(severity);
    expect(message.trim(), said).not.toBe('');
    expect(suggestion?.trim(), said).not.toBe('');
    const text = texts.get(at.file);
    if (text === undefined) {
      const folders = files.some(({ path }) => path.startsWith(at.file.replace(/[^/]*$/, '')));
      expect([folders, at.line, at.column], said).toEqual([true, 1, 1]);
      continue;
    }
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    const line = lines[at.line - 1];
    expect(line, said).toBeDefined();
    expect(Number.isInteger(at.column) && at.column >= 1, said).toBe(true);
    expect(at.column, said).toBeLessThanOrEqual((line ?? '').length + 1);
  }
}

afterEach(() => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(KEYS);
});

async function check(files: Files): Promise<void> {
  const folder = folderOf(files);
  sound(await examine(folder), folder.files);
}

async function holds(texts: (valid: string) => Arbitrary<string>, numRuns: number): Promise<void> {
  const changed = fc
    .constantFrom(...PATHS)
    .chain((path) => texts(SHED[path] ?? '').map((text): Files => ({ ...SHED, [path]: text })));
  await fc.assert(fc.asyncProperty(changed, check), { seed: SEED, numRuns });
}

describe('whatever a data file holds, reading it ends with findings that say where and what', () => {
  beforeAll(async () => {
    const { 'shed/citations.lock.json': _invented, ...written } = SHED;
    const { diagnostics } = await examine(folderOf(written));
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('data without a mistake', async () => {
    await check(SHED);
    const shipped = shippedFolder();
    sound(await examine(shipped), shipped.files);
  });

  test('bytes', async () => {
    const bytes = fc
      .uint8Array({ maxLength: 400 })
      .map((array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(array));
    await holds(() => bytes, 300);
  });

  test('characters', async () => {
    await holds(() => fc.string({ unit: 'binary', maxLength: 300 }), 300);
    await holds(() => fc.string({ unit: fc.constantFrom(...SPECIAL), maxLength: 60 }), 500);
  });

  test('characters after front matter that is right', async () => {
    const body = fc.string({
      unit: fc.constantFrom(...SPECIAL, 'word', 'ada', 'oil', 'Good for cost'),
      maxLength: 60,
    });
    await holds(
      (valid) => body.map((text) => `${/^---\n[\s\S]*?\n---\n/.exec(valid)?.[0] ?? ''}${text}`),
      500,
    );
  });

  test('valid text with a few edits', async () => {
    await holds(
      (valid) =>
        fc
          .array(edit(valid), { minLength: 1, maxLength: 4 })
          .map((edits) => edits.reduce((text, change) => change(text), valid)),
      700,
    );
  });

  test('a folder of files in any place', async () => {
    const path = fc
      .array(
        fc.constantFrom(
          'shed',
          'options',
          'rfc.md',
          '1-a.md',
          '-',
          '..',
          'site.yaml',
          'A',
          '__proto__',
          'README.md',
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((parts) => parts.join('/'));
    const files = fc.dictionary(path, fc.constantFrom(...Object.values(SHED), ''), { maxKeys: 8 });
    await fc.assert(fc.asyncProperty(files, check), { seed: SEED, numRuns: 200 });
  });
});

describe('a byte order mark, other line ends and a missing last line feed change nothing', () => {
  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['CR LF', (text) => text.replace(/\n/g, '\r\n')],
    ['CR', (text) => text.replace(/\n/g, '\r')],
    ['no last line feed', (text) => text.replace(/\n$/, '')],
  ];
  test.each(changes)('%s', async (_, change) => {
    const wanted = await examine(folderOf(SHED));
    const other = Object.fromEntries(Object.entries(SHED).map(([path, text]) => [path, change(text)]));
    const found = await examine(folderOf(other));
    expect(found.diagnostics).toEqual(wanted.diagnostics);
    expect(found.rfcs.map(({ comparison }) => comparison)).toEqual(
      wanted.rfcs.map(({ comparison }) => comparison),
    );
  });
});
