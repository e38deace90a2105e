import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { memoryIo } from '../helpers/memory-io.ts';

const MOST = 5000;
let cwd = '';

function mail(id: string, text: string, to?: string): string {
  return [
    'From mboxrd@z Thu Jan  1 00:00:00 1970',
    'From: Ada Reed <ada@example.org>',
    `Subject: ${to === undefined ? id : `Re: ${to}`}`,
    'Date: Sat, 05 Jan 2030 10:00:00 +0000',
    `Message-ID: <${id}@example.org>`,
    ...(to === undefined ? [] : [`In-Reply-To: <${to}@example.org>`]),
    '',
    text,
    '',
    '',
  ].join('\n');
}

const list = (what: string): string =>
  `There are two options for the ${what}:\n\n1) keep the ${what} in every client\n2) move the ${what} to the server\n\nWhich one?`;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  const mails = [
    mail('cache', list('cache')),
    mail('cache-1', 'I prefer option 2.', 'cache'),
    ...Array.from({ length: MOST }, (_, at) => mail(`note-${at}`, 'Nothing to choose here.')),
    mail('clock', list('clock')),
    mail('clock-1', 'Option 1 is fine with me.', 'clock'),
  ];
  writeFileSync(join(cwd, 'list.mbox'), mails.join(''));
});
afterAll(() => rmSync(cwd, { recursive: true }));

async function ran(...argv: string[]) {
  const io = memoryIo(cwd);
  return { code: await run(['import', 'list.mbox', ...argv], io), ...io.written };
}

test('an archive of more mails than a debate may have is listed thread by thread', async () => {
  const { code, stdout, stderr } = await ran('--list');
  expect(code).toBe(0);
  expect([...stdout.matchAll(/^ +<(.*)>$/gm)].map((match) => match[1])).toEqual([
    'cache@example.org',
    'clock@example.org',
  ]);
  expect(stdout.match(/\(the options\)/g)).toHaveLength(2);
  expect(stderr).toBe('5004 mails in 5002 threads: each was taken for a debate of its own.\n');
  const json = JSON.parse((await ran('--list', '--as', 'json')).stdout);
  expect(json.enumerations.map(({ message }: { message: string }) => message)).toEqual([
    'cache@example.org',
    'clock@example.org',
  ]);
}, 60_000);

test('one of its threads is a debate; all of them are too many for a plan', async () => {
  const one = await ran('--dry-run', '--thread', 'clock-1@example.org');
  expect([one.code, one.stdout]).toEqual([0, expect.stringContaining('move the clock to the server')]);
  const all = await ran('--dry-run');
  expect(all.code).toBe(2);
  expect(all.stderr).toMatch(
    /5004 mails, more than 5000; choose one thread with --thread MSGID, or see what each lists with --list\./,
  );
}, 60_000);
