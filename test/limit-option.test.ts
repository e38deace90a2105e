import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileText } from '../src/check/file-text.ts';
import { run } from '../src/cli.ts';
import type { Io } from '../src/io.ts';
import { LIMIT_NAMES, readLimit } from '../src/text/limits.ts';
import { type Files, ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

/** Data with something of everything that is counted. */
const DATA_FILES: Files = {
  'site.yaml': 'format: 1\ntitle: Debates\n',
  'criteria.yaml': fileText`
    cost:
      name: Cost
      asks: What does it cost?
    looks:
      name: Looks
      asks: How does it look?
  `,
  'shed/rfc.md': fileText`
    ---
    title: What to paint the shed with
    question: What shall the shed be painted with?
    status: open
    criteria: [cost, looks]
    ---
    The boards are grey, and
    *everybody* says so.

    > A quote.

    - a list

        and more of it

    | a | b |
    |---|---|
    | c | d |
  `,
  'shed/options/1-oil.md':
    '---\ntitle: oil\n---\n- Good for cost, because so\n- Good for looks, because so\n',
  'shed/options/2-tar.md': '---\ntitle: tar\n---\n- Bad for cost, because so\n- Bad for looks, because so\n',
  'shed/options/3-lime.md': '---\ntitle: lime\n---\nLime.\n',
};
const HEAD = 'From: Ada <ada@example.org>\nMessage-ID: <1@example.org>\nSubject: Widgets\n';
const PARTS = `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: multipart/mixed; boundary=d\n\n--d\n\ntwo\n--d--\n--c--\n--b--\n`;
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'plain.eml': `${HEAD}References: <a@example.org> <b@example.org> <c@example.org>\n\nSome words.\n`,
  'parts.eml': PARTS,
  'long.mbox.gz': gzipSync(`From mboxrd@z Thu Jan  1 00:00:00 1970\n${HEAD}\n${numbers(1.5 * 1024 * 1024)}`),
};

/** Lines that do not pack well. */
function numbers(length: number): string {
  const words = Array.from({ length: length / 6 }, (_, at) => String((at * 7919) % 1_000_003));
  return words.join(' ').replace(/(.{70}) /g, '$1\n');
}

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  for (const [path, text] of Object.entries(DATA_FILES)) put(`data/${path}`, text);
  for (const [path, text] of Object.entries(FILES)) put(path, text);
});
afterAll(() => rmSync(cwd, { recursive: true }));

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

async function told(
  argv: readonly string[],
  change: Partial<Io> = {},
): Promise<{ code: number; said: string }> {
  const io = memoryIo(cwd);
  const code = await run(argv, { ...io, ...change });
  return { code, said: `${io.written.stdout}${io.written.stderr}`.replace(/\s+/g, ' ') };
}

const DATA = [
  'data-files=3',
  'file-bytes=100',
  'line-length=20',
  'yaml-bytes=50',
  'yaml-lines=3',
  'yaml-depth=0',
  'yaml-indent=1',
  'markdown-bytes=50',
  'markdown-lines=3',
  'markdown-nesting=0',
  'markdown-indent=0',
  'markdown-items=1',
  'markdown-paragraphs=1',
  'paragraph-bytes=20',
  'paragraph-lines=1',
  'paragraph-marks=1',
  'table-columns=1',
  'table-cells=1',
  'options=2',
  'criteria=1',
  'claims=3',
];
const MAIL: readonly (readonly [limit: string, file: string])[] = [
  ['mail-bytes=100', 'plain.eml'],
  ['header-bytes=50', 'plain.eml'],
  ['body-characters=5', 'plain.eml'],
  ['references=2', 'plain.eml'],
  ['mime-parts=1', 'parts.eml'],
  ['mime-depth=1', 'parts.eml'],
  ['mail-seconds=0', 'parts.eml'],
  ['gzip-ratio=1', 'long.mbox.gz'],
  ['gzip-bytes=1M', 'long.mbox.gz'],
];
const NETWORK: readonly (readonly [limit: string, fetch: Io['fetch']])[] = [
  ['redirects=0', async () => Response.redirect('http://archive.example.org/y', 302)],
  ['answer-bytes=10', async () => new Response('From a longer answer')],
  ['answer-seconds=0', never],
  ['silence-seconds=0', never],
];

function never(_: URL, { signal }: Parameters<Io['fetch']>[1]): ReturnType<Io['fetch']> {
  return new Promise((_done, failed) => {
    signal.addEventListener('abort', () => failed(signal.reason));
  });
}

describe('a limit that is hit is named, with how to get by it', () => {
  const named = (setting: string): RegExp =>
    new RegExp(`\`--limit ${setting.split('=')[0]}=(?:\\d+|NUMBER)\``);

  test.each(DATA)('%s: data', async (setting) => {
    const { code, said } = await told(['check', '--limit', setting]);
    expect(code).toBeGreaterThan(0);
    expect(said).toMatch(named(setting));
    expect(said).toMatch(/expected \d+ at the most/);
  });

  test.each(MAIL)('%s: mail', async (setting, file) => {
    const { code, said } = await told(['thread', file, '--verbose', '--lines', '--limit', setting]);
    expect(code).toBeLessThan(2);
    expect(said.slice(-2_000)).toMatch(named(setting));
  });

  test.each(NETWORK)('%s: network', async (setting, fetch) => {
    const { code, said } = await told(['thread', 'http://archive.example.org/x', '--limit', setting], {
      fetch,
    });
    expect([code, said]).toEqual([3, expect.stringMatching(named(setting))]);
  });

  test('and each limit is among those', () => {
    const tried = [...DATA, ...MAIL.map(([name]) => name), ...NETWORK.map(([name]) => name)];
    expect(tried.map((setting) => setting.split('=')[0]).sort()).toEqual([...LIMIT_NAMES].sort());
  });
});

test('what is over a limit is left out, and the rest goes on', async () => {
  const { said } = await told(['check', '--limit', 'options=2']);
  expect(said).toContain('Those from here on are not read');
  const { code, said: table } = await told(['table', 'shed', '--limit', 'options=2']);
  expect(code).toBe(1);
  expect(table).toContain('#2');
  expect(table).not.toContain('#3');
});

test('a limit holds for the command that sets it alone', async () => {
  expect((await told(['check', '--limit', 'options=2'])).code).toBe(1);
  expect((await told(['check'])).code).toBe(0);
});

test('a setting is NAME=NUMBER, in units of 1,024 if need be', async () => {
  expect(readLimit('mail-bytes=16M')).toEqual(['mail-bytes', 16 * 1024 * 1024]);
  expect(readLimit('options=7')).toEqual(['options', 7]);
  for (const wrong of [
    'options',
    'options=',
    'options=-1',
    'options=1.5',
    'nothing=1',
    '__proto__=1',
    'constructor=1',
  ])
    expect(readLimit(wrong)).toEqual(expect.stringMatching(/^(?:Expected|There is no such limit)/));
  const { code, said } = await told(['check', '--limit', 'optoins=7']);
  expect(code).toBe(2);
  expect(said).toContain('There is no such limit; expected one of data-files,');
});

test('docs/limits.md has them all', async () => {
  const { limits } = (await import(join(ROOT, 'scripts/limits.mjs'))) as { limits: () => string };
  expect(readFileSync(join(ROOT, 'docs/limits.md'), 'utf8'), 'run `npm run limits`').toBe(limits());
});
