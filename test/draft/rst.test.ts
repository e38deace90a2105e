import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WriteDraft } from '../../src/render/draft/draft.ts';
import { writePep } from '../../src/render/draft/pep.ts';
import { writeRst } from '../../src/render/draft/rst.ts';
import { optionName } from '../../src/render/words.ts';
import { folderOf, ROOT, SHED, shippedFolder } from '../helpers/folder.ts';
import { blocks, type Drafted, draftedOf, draftSetting, hostileRfcs } from './drafts.ts';
import { missingDocutils, PYTHON } from './programs.ts';
import { lost, saidIn } from './words.ts';

const missing = missingDocutils() ?? '';

interface Read {
  readonly problems: readonly string[];
  readonly markup: readonly string[];
  readonly text: string;
  readonly headings: readonly string[];
  readonly links: readonly string[];
  readonly notes: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** What docutils makes of documents, by name; one process for all of them. */
function readAll(documents: Readonly<Record<string, string>>): Map<string, Read> {
  const { stdout, stderr, status } = spawnSync(PYTHON, [join(ROOT, 'test/draft/read-rst.py')], {
    input: JSON.stringify(documents),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return new Map(Object.entries(JSON.parse(stdout) as Record<string, Read>));
}

function level(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const FORMS: readonly (readonly [string, WriteDraft])[] = [
  ['rst', writeRst],
  ['pep', writePep],
];

describe.skipIf(missing !== '')(`read by docutils ${missing}`, () => {
  test.each(FORMS)(
    "as %s: every cell is the model's, nothing is lost, and no text becomes markup",
    async (form, write) => {
      const all: Drafted[] = [
        ...(await draftedOf(shippedFolder())),
        ...(await draftedOf(folderOf(SHED))),
        ...(await blocks()),
        ...(await hostileRfcs(20_210_604, 6)),
      ];
      const documents = all.map(
        ({ name, comparison, site }) =>
          [`${name}.${form}`, write(comparison, site, draftSetting({ tags: true }))] as const,
      );
      const read = readAll(Object.fromEntries(documents));
      for (const { name, comparison } of all) {
        const found = read.get(`${name}.${form}`);
        if (found === undefined) throw new Error(`${name} was not read.`);
        const { options, rows, sources } = comparison;
        expect({ name, problems: found.problems }).toEqual({ name, problems: [] });
        expect(found.tables, name).toContainEqual([
          ['Criterion', ...options.map((option) => level(optionName(option)))],
          ...rows.map(({ criterion, cells }) => [
            level(criterion.name),
            ...cells.map(({ mark }) => level(mark)),
          ]),
        ]);
        expect({ name, lost: lost(saidIn(comparison), found.text) }).toEqual({ name, lost: [] });
        expect({
          name,
          markup: found.markup.filter((one) => form !== 'pep' || one !== 'field_list'),
        }).toEqual({ name, markup: [] });
        const urls = new Set(
          [...sources.map(({ url }) => url), ...comparison.threads.map(({ url }) => url)].map(decodeURI),
        );
        expect({ name, links: found.links.map(decodeURI).filter((url) => !urls.has(url)) }).toEqual({
          name,
          links: [],
        });
        expect(found.notes, name).toEqual(
          sources
            .flatMap(({ number }) => number ?? [])
            .sort((a, b) => a - b)
            .map(String),
        );
      }
    },
  );

  test('docutils --strict and sphinx -W -n take them', async () => {
    const root = mkdtempSync(join(tmpdir(), 'rfc-compare-rst-'));
    try {
      const names: string[] = [];
      mkdirSync(join(root, 'in'));
      for (const { name, comparison, site } of [
        ...(await draftedOf(shippedFolder())),
        ...(await hostileRfcs(3, 2)),
      ]) {
        writeFileSync(join(root, 'in', `${name}.rst`), writeRst(comparison, site, draftSetting()));
        names.push(name);
      }
      const strict = spawnSync(
        PYTHON,
        [
          '-m',
          'docutils',
          '--report=2',
          '--exit-status=2',
          '--strict',
          join(root, 'in/wbinvd.rst'),
          join(root, 'x.html'),
        ],
        { encoding: 'utf8' },
      );
      expect(strict.stderr).toBe('');
      expect(strict.status).toBe(0);
      writeFileSync(join(root, 'in/conf.py'), 'project = "drafts"\n');
      writeFileSync(
        join(root, 'in/index.rst'),
        `Drafts\n======\n\n.. toctree::\n\n${names.map((name) => `   ${name}\n`).join('')}`,
      );
      const sphinx = spawnSync(
        PYTHON,
        ['-m', 'sphinx', '-W', '-n', '-q', '-b', 'dummy', join(root, 'in'), join(root, 'out')],
        {
          encoding: 'utf8',
        },
      );
      expect(sphinx.stderr).toBe('');
      expect(sphinx.status).toBe(0);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }, 60_000);
});
