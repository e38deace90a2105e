import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { locked } from '../src/files/lock.ts';
import { mendSwap } from '../src/files/swap.ts';
import { clearData, writeData } from '../src/files/write-data.ts';
import { writeOnce } from '../src/files/write-once.ts';
import { Stopped, UsageError } from '../src/io.ts';
import { FAULTS, type Fault, reset } from './helpers/faulty-fs.ts';
import { memoryIo } from './helpers/memory-io.ts';
import { swapPages } from './helpers/swap-pages.ts';

vi.mock('node:fs', async (original) => (await import('./helpers/faulty-fs.ts')).withFaults(original));

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
});
afterEach(() => {
  reset(0);
  rmSync(cwd, { recursive: true });
});

/** Every file, folder and link of a folder, with what it holds. */
function tree(root: string, folder = ''): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(join(root, folder)).map((name) => {
      const path = join(folder, name);
      const stat = lstatSync(join(root, path));
      if (stat.isDirectory()) return { [path]: '/', ...tree(root, path) };
      return { [path]: stat.isSymbolicLink() ? '->' : readFileSync(join(root, path), 'utf8') };
    }),
  );
}

/** Puts the lock of a process that is no more in the place of ours, which a simulated end leaves behind. */
function orphan(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  rmSync(path);
  symlinkSync(`rfc-compare:1:0:another-start:${hostname()}`, path);
}

/** Runs work with a fault at each step in turn, until there is none left; returns how many there were. */
async function everyStep(
  fault: Fault,
  prepare: () => Promise<void>,
  work: () => Promise<void>,
  judge: (error: unknown) => Promise<void>,
): Promise<number> {
  for (let step = 1; ; step++) {
    reset(0);
    rmSync(cwd, { recursive: true });
    cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
    await prepare();
    reset(step, fault);
    const error = await work().catch((thrown: unknown) => thrown);
    const struck = reset(0) >= step;
    await judge(error);
    if (!struck) return step - 1;
  }
}

/** A refusal of the disk is told in one sentence that says where, why, and what is there now. */
function told(fault: Fault, error: unknown): void {
  if (fault === 'KILL' || error === undefined) return;
  expect(error).toBeInstanceOf(UsageError);
  expect((error as Error).message).toMatch(
    new RegExp(`^Cannot write \`[^\`]+\`: [a-z -]+(; [a-z ]+)? \\(${fault}\\)\\. .+\\.$`),
  );
}

/** The pages of a version; one of them never changes. */
const pages = (version: string): { path: string; text: string }[] => [
  ...['a/one.html', 'index.html'].map((path) => ({ path, text: `${version} ${path}` })),
  { path: 'a/style.css', text: 'always' },
];

describe.each(FAULTS)('%s at every step', (fault) => {
  const build = async (version: string): Promise<void> => {
    await swapPages(memoryIo(cwd), 'site', pages(version), []);
  };
  const lock = (): string => join(cwd, '.site.lock');

  const cuts: readonly (readonly [string, number, () => Promise<void>])[] = [
    ['of a first build', 8, async () => undefined],
    ['of a build', 14, () => build('old')],
    [
      'of a build after one that was cut between its two renames',
      18,
      async () => {
        await build('old');
        renameSync(join(cwd, 'site'), join(cwd, '.site.kept'));
        await build('cut');
        renameSync(join(cwd, 'site'), join(cwd, '.site.next'));
        renameSync(join(cwd, '.site.kept'), join(cwd, '.site.last'));
      },
    ],
  ];
  test.each(cuts)('%s leaves the old site or the new one, whole', async (name, least, prepare) => {
    let missing = 0;
    let whole: Record<string, string>[] = [];
    const before = async (): Promise<void> => {
      await prepare();
      whole = ['site', '.site.last', '.site.next']
        .filter((folder) => existsSync(join(cwd, folder)))
        .map((folder) => tree(join(cwd, folder)));
    };
    const fresh = async (): Promise<void> => {
      await mendSwap(memoryIo(cwd), 'site');
      await build('new');
    };
    const steps = await everyStep(fault, before, fresh, async (error) => {
      told(fault, error);
      const site = join(cwd, 'site');
      if (existsSync(site)) {
        const marker = { '.rfc-compare': expect.stringContaining('written by rfc-compare') };
        const made = Object.fromEntries(pages('new').map(({ path, text }) => [path, text]));
        const now = { ...marker, a: '/', ...made };
        expect([...whole, now]).toContainEqual(tree(site));
      } else missing += whole.length === 0 ? 0 : 1;
      orphan(lock());
      await fresh();
      expect(readFileSync(join(site, 'a/one.html'), 'utf8')).toBe('new a/one.html');
      expect(readdirSync(cwd)).toEqual(['site']);
    });
    expect(steps).toBeGreaterThanOrEqual(least);
    // Between the two renames there is no site, until the next command; a fault that can be answered takes the first back.
    if (name === 'of a build') expect(missing).toBe(fault === 'KILL' ? 1 : 0);
  });

  test('of a change of data leaves each file the old one or the new one, and a new folder whole or not there', async () => {
    const put = (people: string, folder: boolean): Promise<void> =>
      writeData(memoryIo(cwd), 'data', async () => ({
        files: [{ path: 'people.yaml', text: people }],
        ...(folder
          ? {
              folder: {
                name: 'cache',
                files: [
                  { path: 'rfc.md', text: 'rfc' },
                  { path: 'options/1-a.md', text: 'a' },
                ],
              },
            }
          : {}),
      }));
    const data = (): Record<string, string> =>
      Object.fromEntries(Object.entries(tree(join(cwd, 'data'))).filter(([path]) => !path.startsWith('.')));
    const whole = { cache: '/', 'cache/rfc.md': 'rfc', 'cache/options': '/', 'cache/options/1-a.md': 'a' };
    const steps = await everyStep(
      fault,
      () => put('old', false),
      () => put('new', true),
      async (error) => {
        told(fault, error);
        expect([
          { 'people.yaml': 'old' },
          { 'people.yaml': 'new' },
          { 'people.yaml': 'new', ...whole },
        ]).toContainEqual(data());
        orphan(join(cwd, 'data/.rfc-compare.lock'));
        await clearData(memoryIo(cwd), 'data');
        expect(readdirSync(join(cwd, 'data')).filter((name) => name.startsWith('.'))).toEqual([]);
        if (!existsSync(join(cwd, 'data/cache'))) await put('new', true);
        else await put('new', false);
        expect(tree(join(cwd, 'data'))).toEqual({ 'people.yaml': 'new', ...whole });
      },
    );
    expect(steps).toBeGreaterThanOrEqual(15);
  });

  test('of a new file leaves none or a whole one, and nothing beside it after the next run', async () => {
    const put = (): Promise<void> => writeOnce(memoryIo(cwd), 'rfc.eml', 'the whole mail');
    const steps = await everyStep(
      fault,
      async () => undefined,
      put,
      async (error) => {
        told(fault, error);
        const path = join(cwd, 'rfc.eml');
        if (existsSync(path)) expect(readFileSync(path, 'utf8')).toBe('the whole mail');
        orphan(join(cwd, '.rfc.eml.lock'));
        await put();
        expect(tree(cwd)).toEqual({ 'rfc.eml': 'the whole mail' });
      },
    );
    expect(steps).toBeGreaterThanOrEqual(7);
  });
});

test('folders in folders are made one by one, and the one that cannot be made is told with the reason of the disk', async () => {
  reset(2, 'EIO');
  await expect(swapPages(memoryIo(cwd), 'a/b/site', pages('new'), [])).rejects.toThrow(
    /^Cannot write `a\/b\/site`: the disk failed; .* \(EIO\)\. There was none, and there is none now\.$/,
  );
  expect(tree(cwd)).toEqual({ a: '/' });
  reset(0);
  writeFileSync(join(cwd, 'file'), '');
  await expect(swapPages(memoryIo(cwd), 'file/site', pages('new'), [])).rejects.toThrow(
    /^Cannot write `file\/site`: a part of the path is a file; expected a folder \(ENOTDIR\)/,
  );
});

describe('a lock', () => {
  const path = (): string => join(cwd, '.site.lock');
  const tried = (): Promise<string> => locked(path(), 'site', async () => 'done');
  const left = (text: string): void => symlinkSync(text, path());

  test('keeps out a second run while the first one lives, and says who has it', async () => {
    await locked(path(), 'site', async () => {
      await expect(tried()).rejects.toThrow(
        `Another run (process ${process.pid}) writes \`site\`; wait until`,
      );
    });
    expect(await tried()).toBe('done');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('that another run has taken meanwhile is left to it', async () => {
    await locked(path(), 'site', async () => {
      rmSync(path());
      left('rfc-compare:1:1:another:elsewhere');
    });
    expect(readlinkSync(path())).toBe('rfc-compare:1:1:another:elsewhere');
  });

  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const began = readFileSync('/proc/self/stat', 'utf8').replace(/.*\) /s, '').split(' ')[19];
  test.each([
    ['a process that is no more', `rfc-compare:4194305:1:${boot}:${hostname()}`],
    ['another process that had the number', `rfc-compare:${process.pid}:1:${boot}:${hostname()}`],
    ['a time before the machine was started', `rfc-compare:${process.pid}:${began}:another:${hostname()}`],
  ])('of %s is taken over', async (_, text) => {
    left(text);
    expect(await tried()).toBe('done');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('of another machine, or what is no lock, is left alone and named', async () => {
    left(`rfc-compare:1:1:${boot}:elsewhere`);
    await expect(tried()).rejects.toThrow('A run on elsewhere (process 1) writes `site`');
    rmSync(path());
    left('/etc/passwd');
    await expect(tried()).rejects.toThrow('is no lock of rfc-compare');
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s while files are written leaves the old site and nothing beside it', async (signal, code) => {
  await swapPages(memoryIo(cwd), 'site', pages('old'), []);
  let off = 0;
  const io = {
    ...memoryIo(cwd),
    onStop: (listen: (asked: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void) => {
      setImmediate(() => listen(signal));
      return () => {
        off += 1;
      };
    },
  };
  const error = await swapPages(io, 'site', pages('new'), []).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Stopped);
  expect([(error as Stopped).code, off]).toEqual([code, 1]);
  expect(readdirSync(cwd)).toEqual(['site']);
  expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toBe('old index.html');
});
