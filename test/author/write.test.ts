import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadIfThere, standingIn, targetOf } from '../../src/commands/import-target.ts';
import { writeMore, writeNewRfc } from '../../src/commands/import-write.ts';
import { locked } from '../../src/files/lock.ts';
import type { Person } from '../../src/model/shared.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { found, PEOPLE_YAML, STATEMENTS } from './debate.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');

/** Every file under the folder with its text. */
function all(folder = ''): Record<string, string> {
  const entries = readdirSync(join(cwd, folder), { withFileTypes: true });
  return Object.assign(
    {},
    ...entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? all(path) : { [path]: read(path) };
    }),
  );
}

/** What the command does once the mails are read; says what it tells people. */
async function imported(into: string, statements = STATEMENTS): Promise<string> {
  const io = memoryIo(cwd);
  const target = targetOf(into);
  const loaded = await loadIfThere(io, target.data);
  const standing = standingIn(io, target, loaded);
  const people: readonly Person[] = loaded?.examination.site.shared.people ?? [];
  const world = { ...found({ statements }), people };
  const { said } =
    standing === undefined
      ? await writeNewRfc(io, target, world)
      : await writeMore(io, target, standing, world);
  return said;
}

describe('a new folder', () => {
  test('comes with all that a data folder needs, where there is none', async () => {
    expect(await imported('data/cache')).toBe(
      'Wrote data/cache: 2 options, 5 lines to review in data/cache/review.md.',
    );
    expect(Object.keys(all()).sort()).toEqual([
      'data/cache/options/1-one-cache-held-server.md',
      'data/cache/options/2-cache-client.md',
      'data/cache/review.md',
      'data/cache/rfc.md',
      'data/people.yaml',
      'data/site.yaml',
    ]);
    expect(read('data/people.yaml')).toContain('ada:\n  name: Ada Reed\n');
  });

  test.each([
    ['in a folder deeper down', 'a/b/cache/'],
    ['beside where we are', 'cache'],
  ])('may stand %s', async (_, into) => {
    await imported(into);
    expect(existsSync(join(cwd, into, 'rfc.md'))).toBe(true);
  });

  test('leaves the shared files as they are, but for people at the end', async () => {
    const people = `\ufeff# ours\r\n${PEOPLE_YAML.replace(/\n/g, '\r\n').trimEnd()}`;
    put('data/people.yaml', people);
    put('data/site.yaml', 'title: Mine # yes\n');
    await imported('data/cache');
    expect(read('data/people.yaml')).toBe(`${people}\r\nben:\r\n  name: Ben Moss\r\n`);
    expect(read('data/site.yaml')).toBe('title: Mine # yes\n');
  });

  test('takes the place of an empty folder, and of nothing else', async () => {
    mkdirSync(join(cwd, 'data/cache'), { recursive: true });
    await imported('data/cache');
    put('data/notes/todo.txt', 'mine');
    const before = all();
    await expect(imported('data/notes')).rejects.toThrow('holds no `rfc.md`');
    symlinkSync(cwd, join(cwd, 'data/link'));
    await expect(imported('data/link')).rejects.toThrow('holds no `rfc.md`');
    rmSync(join(cwd, 'data/link'));
    expect(all()).toEqual(before);
  });

  test('clears what one that was stopped left', async () => {
    put('data/.rfc-compare.next/cache/rfc.md', 'half');
    await imported('data/cache');
    expect(readdirSync(join(cwd, 'data')).sort()).toEqual(['cache', 'people.yaml', 'site.yaml']);
    expect(read('data/cache/rfc.md')).not.toContain('half');
  });

  test('is not written through a link, nor while another run writes', async () => {
    put('people.yaml', '# mine\n');
    mkdirSync(join(cwd, 'data'));
    symlinkSync('../people.yaml', join(cwd, 'data/people.yaml'));
    await expect(imported('data/cache')).rejects.toThrow(
      'data/people.yaml:1: The file cannot be read: it is a link',
    );
    expect(read('people.yaml')).toBe('# mine\n');
    rmSync(join(cwd, 'data/people.yaml'));
    symlinkSync('../site.yaml', join(cwd, 'data/site.yaml'));
    await expect(imported('data/cache')).rejects.toThrow('`data/site.yaml` is no plain file');
    expect(existsSync(join(cwd, 'site.yaml'))).toBe(false);
    rmSync(join(cwd, 'data/site.yaml'));
    await locked(join(cwd, 'data/.rfc-compare.lock'), 'data', async () => {
      await expect(imported('data/cache')).rejects.toThrow(/Another run \(process \d+\) writes `data`/);
    });
    expect(readdirSync(join(cwd, 'data'))).toEqual([]);
  });

  test('is not written where check would refuse it', async () => {
    put('data/people.yaml', 'ada: {\n');
    const before = all();
    await expect(imported('data/cache')).rejects.toThrow(/^data\/people\.yaml:1: .* Mend it first/);
    expect(all()).toEqual(before);
    rmSync(join(cwd, 'data/people.yaml'));
    await expect(imported('data/index')).rejects.toThrow(
      /^Nothing was written, for `check` would refuse it: data\/index\/.*:1: .* kept for a page/,
    );
    expect(existsSync(join(cwd, 'data/index'))).toBe(false);
  });

  test('is held against the data as they are when nobody else can write', async () => {
    const io = memoryIo(cwd);
    const target = targetOf('data/cache');
    put('data/site.yaml', 'title: T\n');
    expect(standingIn(io, target, await loadIfThere(io, 'data'))).toBeUndefined();
    put('data/people.yaml', 'dan:\n  name: Dan Hidden\n  withdrwan: true\n');
    await expect(writeNewRfc(io, target, found())).rejects.toThrow(/^data\/people\.yaml:3: .* Mend it first/);
    expect(existsSync(join(cwd, 'data/cache'))).toBe(false);
  });
});

describe('a folder that is an RFC', () => {
  test('has its worksheet changed alone, and only for what is new', async () => {
    await imported('data/cache', STATEMENTS.slice(0, 1));
    const before = all();
    expect(await imported('data/cache', STATEMENTS.slice(0, 1))).toBe('Nothing new.');
    expect(all()).toEqual(before);
    expect(await imported('data/cache', STATEMENTS.slice(0, 2))).toBe('data/cache/review.md gained 1 line.');
    const { 'data/cache/review.md': grown, ...rest } = all();
    expect({ ...rest, 'data/cache/review.md': before['data/cache/review.md'] }).toEqual(before);
    expect(grown).toContain('- ben opposes cache-client, because');
  });

  test.each([
    ['rfc.md', '---\ntitle: [\n---\n'],
    ['rfc.md', 'no front matter'],
    ['review.md', new Uint8Array([0xff, 0xfe, 0x41])],
  ])('is left alone where its %s cannot be read', async (name, text) => {
    await imported('data/cache', STATEMENTS.slice(0, 1));
    put(`data/cache/${name}`, text);
    const before = all();
    await expect(imported('data/cache')).rejects.toThrow(`\`data/cache/${name}\` cannot be read`);
    expect(all()).toEqual(before);
  });
});

describe('the target', () => {
  test.each(['data/My Cache', 'data/2cache', '.', 'data/..'])('%s is no RFC', (into) => {
    expect(() => targetOf(into)).toThrow('has no name of an RFC');
  });

  test('has a suggestion where one is near', () => {
    expect(() => targetOf('data/My Cache')).toThrow('Did you mean `data/my-cache`?');
  });
});
