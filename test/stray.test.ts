import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isRead, readDataFolder } from '../src/files/read-data.ts';
import { parseData } from '../src/parse/parse.ts';
import { folderOf } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

const OPTION = '---\ntitle: a\n---\nText.\n';
const AROUND = {
  'clock/rfc.md': '---\ntitle: Clock\nquestion: Which?\nstatus: draft\ncriteria: []\n---\n',
  'clock/options/1-wall.md': OPTION,
};

/** What is said of one more file: `severity rule suggestion`. */
function said(path: string): string[] {
  const { diagnostics, units } = parseData(folderOf({ ...AROUND, [path]: OPTION }));
  return [...diagnostics, ...units.flatMap((unit) => unit.diagnostics)]
    .filter(({ at }) => at.file === path)
    .map(({ severity, rule, suggestion }) => [severity, rule, suggestion ?? ''].join(' ').trim());
}

test.each([
  ['clock/options/device.md', 'clock/options/2-device.md'],
  ['clock/options/1-wall.markdown', 'clock/options/2-wall.md'],
  ['clock/options/3_The Device.md', 'clock/options/3-the-device.md'],
  ['clock/options/1.md', 'clock/options/1-id.md'],
  ['clock/option/2-device.md', 'clock/options/2-device.md'],
  ['clock/Options/1-wall.md', 'clock/options/2-wall.md'],
  ['clock/options/sub/1-a.md', 'clock/options/1-a.md'],
  ['clock/2-device.md', 'clock/options/2-device.md'],
  ['clock/RFC.markdown', undefined],
  ['clock/reveiw.md', 'clock/review.md'],
  ['clock/citation.lock.json', 'clock/citations.lock.json'],
  ['clock/people.yaml', 'people.yaml'],
  ['people.yml', 'people.yaml'],
  ['Criteria.yaml', 'criteria.yaml'],
  ['sites.yaml', 'site.yaml'],
  ['rfc.md', 'ID/rfc.md'],
])('%s looks like what it is meant to be, which is an error', (path, meant) => {
  const suggestion =
    meant === undefined
      ? 'Put what it holds into `clock/rfc.md`, and delete it.'
      : `Move it to \`${meant}\`.`;
  expect(said(path)).toEqual([`error near-file ${suggestion}`]);
});

test.each([
  'clock/notes.md',
  'clock/notes/device.md',
  'clock/2024-minutes.md',
  'clock/options/README.md',
  'clock/options/wall.png',
  'clock/rfc.md.orig',
  'clock/preview.md',
  'note.yaml',
  'clock/ref.md',
  'sketch.png',
])('%s is another file, which is a warning', (path) => {
  expect(said(path)).toEqual(['warning stray-file']);
});

test.each(['README.md', 'clock/README.md', 'clock/README'])('%s may stand there', (path) => {
  expect(said(path)).toEqual([]);
});

test('folders below `options` are seen, no others as deep, and nothing that an editor leaves', () => {
  const root = mkdtempSync(join(tmpdir(), 'rfc-compare-stray-'));
  const paths = [
    'clock/options/sub/1-a.md',
    'clock/notes/sub/b.md',
    'clock/options/sub/sub/c.md',
    'clock/rfc.md~',
    'clock/options/#1-wall.md#',
    'clock/rfc.md',
  ];
  try {
    for (const path of paths) {
      mkdirSync(dirname(join(root, 'data', path)), { recursive: true });
      writeFileSync(join(root, 'data', path), OPTION);
    }
    const { files } = readDataFolder(memoryIo(root), 'data');
    const seen = ['clock/options/sub/1-a.md', 'clock/rfc.md'];
    expect(files.map(({ path }) => path)).toEqual(seen);
    expect(paths.filter(isRead)).toEqual(seen);
  } finally {
    rmSync(root, { recursive: true });
  }
});
