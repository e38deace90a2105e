import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { memoryIo } from './helpers/memory-io.ts';

let cwd = '';
beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  expect((await call('init', '--yes')).code).toBe(0);
});
afterEach(() => rmSync(cwd, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

function text(path: string): string {
  return readFileSync(join(cwd, path), 'utf8');
}

async function call(...argv: string[]) {
  const io = memoryIo(cwd);
  const code = await run(argv, io);
  return { code, ...io.written };
}

const START = ['block-foot.hbs', 'block-head.hbs', 'block-top.hbs', 'theme.css'];

test('new theme copies what is there to be replaced, and the site builds with it as before', async () => {
  const { code, stdout, stderr } = await call('new', 'theme');
  expect([code, stdout]).toEqual([0, START.map((name) => `theme/html/${name}\n`).join('')]);
  expect(stderr).toBe('Next: `rfc-compare build --templates theme`, in your CI file too.\n');
  expect((await call('build')).code).toBe(0);
  const before = { style: text('site/assets/style.css'), page: text('site/cache/index.html') };
  expect((await call('build', '--templates', 'theme')).code).toBe(0);
  expect(text('site/cache/index.html')).toBe(before.page);
  expect(text('site/assets/style.css').startsWith(before.style)).toBe(true);
  expect(text('site/assets/style.css').slice(before.style.length)).not.toContain('--');
});

test('a property whose comment marks are taken off is one of the page, in the dark and in the light', async () => {
  await call('new', 'theme');
  const theme = text('theme/html/theme.css');
  const names = [...theme.matchAll(/^ +\/\* (--[a-z-]+): .*; \*\/$/gm)].map((match) => match[1]);
  expect(names.filter((name) => name === '--text')).toHaveLength(2);
  expect(names.filter((name) => name === '--measure')).toHaveLength(1);
  put('theme/html/theme.css', theme.replace(/\/\* (--link: .*;) \*\//g, '$1'));
  await call('build', '--templates', 'theme');
  const added = text('site/assets/style.css').split(':root{').slice(-2);
  expect(added).toEqual([
    expect.stringContaining('--link:#0b4f9e'),
    expect.stringContaining('--link:#8ab8f2'),
  ]);
});

test('new theme copies the templates that are named, of every format, as they are', async () => {
  const { stdout } = await call(
    'new',
    'theme',
    'rfc',
    'text/rfc',
    'style.css',
    'rfc',
    '--templates',
    'mine/',
  );
  expect(stdout).toBe('mine/html/rfc.hbs\nmine/html/style.css\nmine/text/rfc.hbs\n');
  expect((await call('build')).code).toBe(0);
  const before = ['cache/index.html', 'cache/index.txt', 'assets/style.css'].map((path) =>
    text(`site/${path}`),
  );
  expect((await call('build', '--templates', 'mine')).code).toBe(0);
  expect(
    ['cache/index.html', 'cache/index.txt', 'assets/style.css'].map((path) => text(`site/${path}`)),
  ).toEqual(before);
});

test('new theme overwrites nothing, and knows its templates', async () => {
  put('theme/html/table.hbs', 'mine\n');
  const taken = await call('new', 'theme', 'rfc', 'table');
  expect(taken).toEqual({
    code: 2,
    stdout: '',
    stderr: 'rfc-compare: `theme/html/table.hbs` is there already; nothing was written.\n',
  });
  expect(text('theme/html/table.hbs')).toBe('mine\n');
  expect(() => text('theme/html/rfc.hbs')).toThrow();
  const none = await call('new', 'theme', 'tabel');
  expect(none.code).toBe(2);
  expect(none.stderr).toMatch(/^rfc-compare: Unknown template `tabel`.* Did you mean `table`\?\n$/);
});
