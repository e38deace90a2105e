import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { levelledDigest } from '../../src/text/level.ts';
import { ROOT } from '../helpers/folder.ts';
import { memoryIo } from '../helpers/memory-io.ts';

const LOCK = 'data/clock/citations.lock.json';
const WALL = 'data/clock/options/1-wall.md';
let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  cpSync(join(ROOT, 'test/cases/locked/in'), cwd, { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function said(...argv: string[]): Promise<{ code: number; text: string }> {
  const io = memoryIo(cwd);
  const code = await run(argv, io);
  return { code, text: io.written.stdout + io.written.stderr };
}

function change(file: string, from: string, to: string): void {
  const path = join(cwd, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

test('before anything is tampered with, check and verify are clean', async () => {
  expect((await said('check', '--strict')).code).toBe(0);
  expect((await said('verify', '--archive', 'mail.mbox')).code).toBe(0);
});

test('the data cannot have standard input read, only the command can', async () => {
  change('data/site.yaml', 'archives: [mail.mbox]', 'archives: ["-"]');
  expect(await said('verify')).toEqual({
    code: 2,
    text: 'rfc-compare verify: the data name standard input, `-`, which is read only where the command names it\n',
  });
  expect((await said('verify', '--archive', '-')).text).toContain('There is no mail in `-`.');
});

test.each([
  ['a word of a quote', WALL, 'nobody reads it at night', 'nobody reads it by night', 'quote-unproven'],
  ['the case of a quote', WALL, 'somebody does', 'Somebody does', 'quote-unproven'],
  ['who says it', WALL, 'Good for safety, says ben', 'Good for safety, says ada', 'name-mismatch'],
  ['the author in the lock', LOCK, '"from": "Ada Reed"', '"from": "Eve Reed"', 'name-mismatch'],
  [
    'the digest of a quote in the lock',
    LOCK,
    levelledDigest('somebody does'),
    'a'.repeat(64),
    'quote-unproven',
  ],
  ['a date in the lock', LOCK, '2030-02-01T23:30:00Z', '2029-02-01T23:30:00Z', undefined],
  ['a message of the lock', LOCK, '"third@example.org": {', '"fourth@example.org": {', 'lock-unused'],
])('check without an archive finds a change of %s', async (_, file, from, to, rule) => {
  change(file, from, to);
  const { code, text } = await said('check', '--strict');
  // A date alone may still fit the order: then only the archive can tell, and `verify --update` mends it.
  if (rule === undefined) expect(code).toBe(0);
  else expect([code, text]).toEqual([1, expect.stringContaining(`[${rule}]`)]);
});

test('a lock that was forged to fit is found by verify, and by verify alone', async () => {
  change(WALL, 'somebody does', 'nobody ever did');
  change(LOCK, levelledDigest('somebody does'), levelledDigest('nobody ever did'));
  expect((await said('check', '--strict')).code).toBe(0);
  const { code, text } = await said('verify', '--archive', 'mail.mbox');
  expect([code, text]).toEqual([1, expect.stringContaining('1-wall.md:12:47: Not there: "nobody ever did"')]);
});

test.each([
  [
    'an author',
    '"from": "Ben Moss"',
    '"from": "Ada Reed"',
    'it gives "Ada Reed" as the author of <reply@example.org>',
  ],
  ['a date', '2030-02-01T23:30:00Z', '2030-02-01T23:30:01Z', 'as the date of <second+1@example.org>'],
  ['a zone', '"-0300"', '"-0400"', 'as the date of <second+1@example.org>'],
])('verify finds %s that was changed in the lock', async (_, from, to, sentence) => {
  change(LOCK, from, to);
  const { code, text } = await said('verify', '--archive', 'mail.mbox');
  expect([code, text]).toEqual([1, expect.stringContaining('citations.lock.json:1:1: Lock differs: ')]);
  expect(text).toContain(sentence);
});

test('verify finds the digest of a message that was changed in the lock', async () => {
  const lock = JSON.parse(readFileSync(join(cwd, LOCK), 'utf8'));
  change(LOCK, lock.messages['first@example.org'].digest, 'b'.repeat(64));
  const { code, text } = await said('verify', '--archive', 'mail.mbox');
  expect([code, text]).toEqual([
    1,
    expect.stringContaining('the words of <first@example.org> have another digest'),
  ]);
});

test('the lock is the same bytes whenever it is written, and holds no words and no address', async () => {
  const before = readFileSync(join(cwd, LOCK), 'utf8');
  expect((await said('verify', '--archive', 'mail.mbox', '--update')).code).toBe(0);
  expect(readFileSync(join(cwd, LOCK), 'utf8')).toBe(before);
  const names = ['ada', 'ben', 'cy', 'dora', 'eve'];
  for (const name of names) expect(before).not.toContain(`${name}@example.org`);
  for (const words of ['it is there', 'twice', 'somebody']) expect(before).not.toContain(words);
});

test('a quote that does not hold is left out of the lock, and the rest is written', async () => {
  change(WALL, 'somebody does', 'nobody ever did');
  expect((await said('verify', '--archive', 'mail.mbox', '--update')).code).toBe(1);
  const lock = readFileSync(join(cwd, LOCK), 'utf8');
  expect(lock).not.toContain(levelledDigest('nobody ever did'));
  expect(lock).toContain(levelledDigest('twice a year'));
  expect((await said('check')).text).toContain('[quote-unproven]');
});

test('data that cannot be read whole are never made into a lock', async () => {
  change(WALL, 'title: the wall clock', 'titel: the wall clock');
  const before = readFileSync(join(cwd, LOCK), 'utf8');
  expect((await said('verify', '--archive', 'mail.mbox', '--update')).code).toBe(2);
  expect(readFileSync(join(cwd, LOCK), 'utf8')).toBe(before);
  expect((await said('verify', '--archive', 'mail.mbox')).code).toBe(1);
});
