import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Swapped } from '../src/files/next-folder.ts';
import { mendSwap, swapIn } from '../src/files/swap.ts';
import { memoryIo } from './helpers/memory-io.ts';
import { swapPages } from './helpers/swap-pages.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const swap = (text: string, keep: string[] = [], name = 'site'): Promise<Swapped | undefined> =>
  swapPages(memoryIo(cwd), name, [{ path: 'a/index.txt', text }], keep);
const published = (): string => readFileSync(join(cwd, 'site/a/index.txt'), 'utf8');

describe('the published folder', () => {
  test('is replaced as a whole: no file of the old one is left, and nothing lies beside it', async () => {
    await swap('one');
    writeFileSync(join(cwd, 'site/old.txt'), '');
    await swap('two');
    expect(published()).toBe('two');
    expect(existsSync(join(cwd, 'site/old.txt'))).toBe(false);
    expect(readdirSync(cwd)).toEqual(['site']);
  });

  test('keeps the very files that do not change', async () => {
    const pages = ['one', 'two'].map((text) => ({ path: `a/${text}.txt`, text }));
    const put = (now: typeof pages) => swapPages(memoryIo(cwd), 'site', now, []);
    const inode = (path: string): number => statSync(join(cwd, 'site', path)).ino;
    expect(await put(pages)).toEqual({ written: 2, unchanged: 0, removed: 0 });
    const [site, kept] = [inode('.'), inode('a/one.txt')];
    expect(await put(pages)).toEqual({ written: 0, unchanged: 2, removed: 0 });
    expect([inode('.'), inode('a/one.txt')]).toEqual([site, kept]);
    const changed = [
      { path: 'a/one.txt', text: 'one' },
      { path: 'b/three.txt', text: 'three' },
    ];
    expect(await put(changed)).toEqual({ written: 1, unchanged: 1, removed: 1 });
    expect([inode('.') === site, inode('a/one.txt')]).toEqual([false, kept]);
    expect(readdirSync(join(cwd, 'site'), { recursive: true }).sort()).toEqual([
      '.rfc-compare',
      'a',
      'a/one.txt',
      'b',
      'b/three.txt',
    ]);
  });

  test.each(['an edit', 'a link', 'an empty folder', 'a file more', 'a marker that says otherwise'])(
    'is what it should be again after %s',
    async (what) => {
      await swap('right');
      const file = join(cwd, 'site/a/index.txt');
      if (what === 'an edit') writeFileSync(file, 'wrong');
      if (what === 'a link') {
        renameSync(file, join(cwd, 'elsewhere'));
        symlinkSync('../../elsewhere', file);
      }
      if (what === 'an empty folder') mkdirSync(join(cwd, 'site/b'));
      if (what === 'a file more') writeFileSync(join(cwd, 'site/b'), '');
      if (what === 'a marker that says otherwise') writeFileSync(join(cwd, 'site/.rfc-compare'), '');
      await swap('right');
      expect(published()).toBe('right');
      expect(lstatSync(file).isFile()).toBe(true);
      expect(readdirSync(join(cwd, 'site'))).toEqual(['.rfc-compare', 'a']);
      expect(readFileSync(join(cwd, 'site/.rfc-compare'), 'utf8')).toMatch(/written by rfc-compare/);
    },
  );

  test('stays, with nothing beside it, where the pages turn out to be none to publish', async () => {
    await swap('old');
    const none = swapIn(memoryIo(cwd), 'site', [], async (put) => {
      await put({ path: 'a/index.txt', text: 'half' });
      return false;
    });
    expect(await none).toBeUndefined();
    expect(published()).toBe('old');
    expect(readdirSync(cwd)).toEqual(['site']);
  });

  test('is completed with the new one when a swap was cut between its two renames', async () => {
    await swap('old');
    renameSync(join(cwd, 'site'), join(cwd, '.site.last'));
    mkdirSync(join(cwd, '.site.next/a'), { recursive: true });
    writeFileSync(join(cwd, '.site.next/a/index.txt'), 'new');
    writeFileSync(join(cwd, '.site.next/.rfc-compare'), '');
    await mendSwap(memoryIo(cwd), 'site');
    expect(published()).toBe('new');
    expect(readdirSync(cwd)).toEqual(['site']);
  });

  test('is completed with the old one when nothing new stands beside', async () => {
    await swap('old');
    renameSync(join(cwd, 'site'), join(cwd, '.site.last'));
    await mendSwap(memoryIo(cwd), 'site');
    expect(published()).toBe('old');
    expect(readdirSync(cwd)).toEqual(['site']);
  });

  test('stays when a write was cut before the swap', async () => {
    await swap('old');
    mkdirSync(join(cwd, '.site.next'));
    writeFileSync(join(cwd, '.site.next/.rfc-compare'), '');
    writeFileSync(join(cwd, '.site.next/half.txt'), '');
    await swap('new');
    expect(published()).toBe('new');
    expect(readdirSync(cwd)).toEqual(['site']);
  });

  test('is never a folder that somebody else filled', async () => {
    mkdirSync(join(cwd, 'site'));
    writeFileSync(join(cwd, 'site/thesis.txt'), 'mine');
    await expect(swap('new')).rejects.toThrow(/was not written by rfc-compare/);
    expect(readFileSync(join(cwd, 'site/thesis.txt'), 'utf8')).toBe('mine');
  });

  test('takes no folder beside it that somebody else filled', async () => {
    for (const beside of ['.site.next', '.site.last']) {
      mkdirSync(join(cwd, beside));
      writeFileSync(join(cwd, beside, 'thesis.txt'), 'mine');
      await expect(swap('new')).rejects.toThrow(/was not written by rfc-compare/);
      expect(readFileSync(join(cwd, beside, 'thesis.txt'), 'utf8')).toBe('mine');
      rmSync(join(cwd, beside), { recursive: true });
    }
  });

  test('may be an empty folder', async () => {
    mkdirSync(join(cwd, 'site'));
    await swap('new');
    expect(published()).toBe('new');
  });

  test('is never a file or a link', async () => {
    mkdirSync(join(cwd, 'elsewhere'));
    symlinkSync('elsewhere', join(cwd, 'site'));
    await expect(swap('new')).rejects.toThrow(/is no folder/);
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual([]);
  });

  test('is no link that takes its place, whatever it leads to', async () => {
    await swap('old');
    mkdirSync(join(cwd, 'elsewhere'));
    writeFileSync(join(cwd, 'elsewhere/thesis.txt'), 'mine');
    symlinkSync('elsewhere', join(cwd, '.site.next'));
    await expect(swap('new')).rejects.toThrow(/was not written by rfc-compare/);
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(['thesis.txt']);
  });

  test('never holds what is read', async () => {
    await expect(swap('new', ['site/data'])).rejects.toThrow(/holds what is read/);
    await expect(swap('new', [], '.')).rejects.toThrow(/holds what is read/);
    await expect(swap('new', [], '/')).rejects.toThrow(/holds what is read/);
  });
});
