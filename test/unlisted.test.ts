import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../src/cli.ts';
import { keepData } from '../src/files/kept-data.ts';
import { readDataFolder } from '../src/files/read-data.ts';
import { refused, reset } from './helpers/faulty-fs.ts';
import { SHED } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

vi.mock('node:fs', async (original) => (await import('./helpers/faulty-fs.ts')).withFaults(original));

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  for (const [path, text] of Object.entries(SHED)) {
    mkdirSync(dirname(join(cwd, 'data', path)), { recursive: true });
    writeFileSync(join(cwd, 'data', path), text);
  }
});
afterEach(() => {
  reset(0);
  rmSync(cwd, { recursive: true });
});

const OPTIONS = 'fence/options';
const refuse = (code: string): void => void refused.set(join(cwd, 'data', OPTIONS), code);

describe('a folder of the data that cannot be listed', () => {
  test.each(['EACCES', 'EIO', 'EMFILE'])('is an error that names it, for %s', async (code) => {
    refuse(code);
    const io = memoryIo(cwd);
    expect(readDataFolder(io, 'data').unread).toEqual([{ path: `${OPTIONS}/`, reason: code }]);
    expect(await run(['check'], io)).toBe(1);
    expect(io.written.stdout).toContain(`data/${OPTIONS}/:1:1`);
    expect(io.written.stdout).toContain(`The folder cannot be listed: ${code}.`);
  });

  test.each(['ENOENT', 'ENOTDIR'])('is empty where it is none any more, as %s says', (code) => {
    refuse(code);
    const { files, unread } = readDataFolder(memoryIo(cwd), 'data');
    expect(unread).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(
      Object.keys(SHED)
        .filter((path) => !path.startsWith(`${OPTIONS}/`))
        .sort(),
    );
  });

  test('is told and forgotten by data that are kept in memory, as by one reading of all', () => {
    const io = memoryIo(cwd);
    const kept = keepData(io, 'data');
    refuse('EACCES');
    expect(kept.refresh([OPTIONS])).toBe('lost');
    expect(kept.folder()).toEqual(readDataFolder(io, 'data'));
    expect(kept.refresh([OPTIONS])).toBe('same');
    refuse('EIO');
    expect(kept.refresh([OPTIONS])).toBe('changed');
    refused.clear();
    expect(kept.refresh([OPTIONS])).toBe('changed');
    expect(kept.folder()).toEqual(readDataFolder(io, 'data'));
    expect(kept.folder().unread).toEqual([]);
  });

  test('takes no RFC away from a difference', async () => {
    mkdirSync(join(cwd, 'old'));
    for (const path of ['people.yaml', 'criteria.yaml', 'site.yaml'])
      writeFileSync(join(cwd, 'old', path), SHED[path] ?? '');
    refused.set(join(cwd, 'data/fence'), 'EACCES');
    const io = memoryIo(cwd);
    await run(['diff', 'old', 'data', '--as', 'json'], io);
    const { unread, added } = JSON.parse(io.written.stdout);
    expect(unread).toEqual(['fence']);
    expect(added.map(({ id }: { id: string }) => id)).not.toContain('fence');
  });
});
