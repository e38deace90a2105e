import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readAgain } from '../../src/commands/read-again.ts';
import { openMail } from '../../src/commands/read-mail.ts';
import { fileRanges } from '../../src/files/file-ranges.ts';
import { realIo } from '../../src/io.ts';
import { readArchive } from '../../src/mail/archive.ts';
import { sentMails } from '../../src/mail/bodies.ts';
import type { MboxVariant } from '../../src/model/message.ts';
import { joinMbox } from './join.ts';
import { scratch } from './scratch.ts';
import { missingShared, SHARED } from './shared.ts';

const { folder, file } = scratch('again');

const HEAD = (id: number): string =>
  `From: Alice Author <alice@example.org>\nMessage-ID: <${id}@example.org>\nDate: Fri, 5 Jan 2024 10:00:00 +0000\nSubject: Clock ${id}\n\n`;
const BODIES = [
  'Words.\n',
  'From here on, nothing.\n\nFrom there, all.\n',
  '>From the start\n>>From the other\n',
  'Blank lines end it.\n\n\n\n',
  '\n\n\nBlank lines begin it.\n',
  '',
  `${'A line that is longer than most are, again and again.\n'.repeat(3000)}`,
  'Käse und Brot\n',
];
const MAILS = BODIES.map((body, at) => `${HEAD(at)}${body}`);

/** The bytes of all mails by both ways, by Message-ID, and how many bytes the sources gave for the way by places. */
async function bothWays(source: string, change = (): void => {}) {
  const opened = await openMail(realIo(), [source], 'https://example.org/%s', true);
  if ('message' in opened) throw new Error(opened.message);
  const archive = await readArchive(opened.events(), []);
  change();
  let readings = 0;
  const counted = {
    ...opened,
    events(wanted?: ReadonlySet<string>) {
      readings += 1;
      return opened.events(wanted);
    },
  };
  const whole = new Map<string, string>();
  for await (const { message, bytes } of sentMails(opened.events(), archive.messages, archive.account))
    whole.set(message.id, Buffer.from(bytes).toString('latin1'));
  const placed = new Map<string, string>();
  for await (const { message, bytes } of readAgain(counted, archive.account)(archive.messages))
    placed.set(message.id, Buffer.from(bytes).toString('latin1'));
  await opened.done();
  return { whole, placed, readings, messages: archive.messages };
}

const sorted = (mails: ReadonlyMap<string, string>) => [...mails].sort(([a], [b]) => (a < b ? -1 : 1));

const VARIANTS: readonly MboxVariant[] = ['mboxrd', 'mboxo', 'mboxcl', 'mboxcl2', 'git', 'none'];
test.each(VARIANTS.flatMap((variant) => [[variant, '\n'] as const, [variant, '\r\n'] as const]))(
  'mails of an mbox are the same by their places as by reading all of it: %s, line ends %j',
  async (variant, newline) => {
    const path = file(`${variant}-${newline.length}.mbox`, joinMbox(MAILS, variant, newline));
    const { whole, placed, readings } = await bothWays(path);
    expect(whole.size).toBe(MAILS.length);
    expect(sorted(placed)).toEqual(sorted(whole));
    expect(readings).toBe(0);
  },
);

test.skipIf(missingShared('threads/wbinvd-debate.mbox.gz'))(
  'so are those of a real debate, packed',
  async () => {
    const { whole, placed, readings } = await bothWays(join(SHARED, 'threads', 'wbinvd-debate.mbox.gz'));
    expect(whole.size).toBeGreaterThan(50);
    expect(sorted(placed)).toEqual(sorted(whole));
    expect(readings).toBe(1);
  },
);

test('so are those of a Maildir, of single files with a byte order mark, and of packed files beside them', async () => {
  MAILS.forEach((mail, at) => {
    file(
      `all/box/cur/${at}:2,S`,
      at === 3 ? `From alice@example.org Fri Jan  5 10:00:00 2024\n${mail}` : mail,
    );
  });
  file('all/one.eml', `\ufeff${HEAD(20)}Marked.\n`);
  file('all/pasted.txt', 'Clock\n\nFrom: Ada Reed\nDate: Fri, 5 Jan 2024 10:00:00 +0000\n\nWords.\n');
  file('all/packed.gz', gzipSync(joinMbox([`${HEAD(21)}One.\n`, `${HEAD(22)}Two.\n`], 'mboxrd')));
  const { whole, placed, readings, messages } = await bothWays(join(folder(), 'all'));
  expect(whole.size).toBe(MAILS.length + 4);
  expect(sorted(placed)).toEqual(sorted(whole));
  expect(readings).toBe(1);
  expect(messages.filter(({ lead }) => lead === undefined)).toHaveLength(3);
});

test('what is piped in is read from its start, though a file has its name', async () => {
  const stdin = new PassThrough();
  stdin.end(joinMbox(MAILS, 'mboxrd'));
  const opened = await openMail({ ...realIo(), stdin, cwd: folder() }, ['-'], 'https://example.org/%s', true);
  if ('message' in opened) throw new Error(opened.message);
  file('standard input', 'x'.repeat(100_000));
  const archive = await readArchive(opened.events(), []);
  const texts: string[] = [];
  for await (const { bytes } of readAgain(opened, archive.account)(archive.messages.slice(0, 1)))
    texts.push(Buffer.from(bytes).toString('latin1'));
  await opened.done();
  expect(texts).toEqual([MAILS[0]]);
});

test('a file that has changed meanwhile gives what it has, or nothing', async () => {
  const path = file('changed.mbox', joinMbox(MAILS.slice(0, 3), 'mboxrd'));
  const { placed } = await bothWays(path, () => file('changed.mbox', joinMbox(MAILS.slice(1, 3), 'mboxrd')));
  expect([...placed.values()].every((mail) => mail.startsWith('From: '))).toBe(true);
  const gone = file('gone.mbox', joinMbox(MAILS, 'mboxrd'));
  expect((await bothWays(gone, () => rmSync(gone))).placed.size).toBe(0);
});

test('ranges come in the order of the file, none beyond its end', () => {
  const path = file('bytes', Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251)));
  const ranges = [
    { from: 250_000, size: 40 },
    { from: 10, size: 5 },
    { from: 12, size: 100_000 },
    { from: 299_990, size: 11 },
    { from: 299_990, size: 10 },
    { from: 0, size: 0 },
  ];
  const read: number[][] = [];
  // Bytes do not outlive the next.
  for (const { range, bytes, length } of fileRanges(realIo(), path, ranges)) {
    expect(length).toBe(300_000);
    expect(bytes.every((byte, at) => byte === (range.from + at) % 251)).toBe(true);
    read.push([range.from, bytes.length]);
  }
  expect(read).toEqual([
    [0, 0],
    [10, 5],
    [12, 100_000],
    [250_000, 40],
    [299_990, 10],
  ]);
  expect([...fileRanges(realIo(), join(folder(), 'nowhere'), ranges)]).toEqual([]);
  expect([...fileRanges(realIo(), folder(), ranges)]).toEqual([]);
});
