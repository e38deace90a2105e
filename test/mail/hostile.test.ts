import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { unpacked } from '../../src/files/unpack.ts';
import { readArchive } from '../../src/mail/archive.ts';
import { readThread, type SketchedMail, sentMails, sketchMail } from '../../src/mail/bodies.ts';
import { readBody } from '../../src/mail/body.ts';
import { scanHeader } from '../../src/mail/header.ts';
import { readMails } from '../../src/mail/read.ts';
import { threadsOf } from '../../src/mail/threads.ts';
import type { ReadEvent } from '../../src/model/message.ts';
import type { Archive } from '../../src/model/thread.ts';
import { cpuMs } from '../helpers/cpu.ts';
import { joinMbox } from './join.ts';
import { bytesOf, chunked } from './shared.ts';

const WATCHDOG = 10_000;
/** `npm run torture -- mails` sets how many, and from where. */
const MUTANTS = Number(process.env.TORTURE_COUNT ?? 2_000);
const SEED = Number(process.env.TORTURE_SEED ?? 20_240_105);
/** Milliseconds that no mail may take; a loaded machine is given more in a short run. */
const SLOWEST = process.env.TORTURE_COUNT === undefined ? WATCHDOG : 1_000;

/** Everything that can be done with an archive: accounted, threaded, decoded, traced. */
async function all(
  bytes: Uint8Array,
  single = false,
): Promise<{ archive: Archive; events: ReadEvent[]; bodies: Map<string, SketchedMail> }> {
  const events: ReadEvent[] = [];
  for await (const event of readMails('test', chunked(bytes), single)) events.push(event);
  const again = async function* (): AsyncGenerator<ReadEvent> {
    yield* events;
  };
  const archive = await readArchive(again(), []);
  const { read, kept, duplicates, problems } = archive.account;
  expect(read).toBe(kept + duplicates + problems.length);
  expect(read).toBe(events.filter((event) => event.kind === 'mail' || event.kind === 'problem').length);
  const bodies = new Map<string, SketchedMail>();
  for await (const mail of sentMails(again(), archive.messages, archive.account))
    bodies.set(mail.message.id, await sketchMail(mail.bytes));
  expect(bodies.size).toBe(archive.messages.length);
  const threads = threadsOf(archive.messages, false);
  const shown = threads.flatMap((thread) => readThread(thread, bodies, []));
  expect(shown.length).toBe(archive.messages.length);
  expect(
    threads.flatMap((thread) => thread.entries).filter((entry) => entry.message !== undefined).length,
  ).toBe(shown.length);
  return { archive, events, bodies };
}

const SEEDS = [
  'From: =?utf-8?q?J=C3=B6rg?= <joerg@example.org>\nMessage-ID: <1@example.org>\nDate: Fri, 5 Jan 2024 10:00:00 +0000\nSubject: =?utf-8?b?R3LDvMOf?=\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n> quoted \n> more\nown \nwords\n-- \nJörg\n',
  'From: "Author, Alice" <alice@example.org>\nMessage-ID: <2@example.org>\nIn-Reply-To: <1@example.org> (from Jörg)\nReferences: <0@example.org>,<1@example.org>\nContent-Type: multipart/mixed; boundary="b1"\n\nlead\n--b1\nContent-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nOn Fri, Jan 5, 2024 at 10:00 AM J=F6rg wrote:\n> own words\n\nYes=2E\n--b2\nContent-Type: text/html\n\n<p>Yes.</p>\n--b2--\n--b1\nContent-Type: message/rfc822\n\nFrom: x@example.org\n\ninner\n--b1--\ntail\n',
  'From: bob@example.org (Bob Builder)\nMessage-ID: <3@example.org>\nReferences: <1@example.org> <2@example.org>\nContent-Type: text/plain; charset=gb18030\nContent-Transfer-Encoding: base64\n\nT24gRnJpLCBBbGljZSB3cm90ZToKPiBZZXMuCgpObywgYmVjYXVzZSB0aGV5IHJvbGwuCg==\n',
  'From: Carol <carol@example.org>\nMessage-ID: <4@example.org>\nSubject: [PATCH] x\n\n-----Original Message-----\nFrom: Bob\nSent: Friday, January 5, 2024 11:00 AM\nTo: Carol\n\nwords\n\nReviewed-by: Dave <dave@example.org>\n---\ndiff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n+y\n',
];
const PIECES = [
  '\n',
  '\r\n',
  '\n\n',
  '--b1',
  '--b2--',
  '>',
  '<',
  '=?',
  '?=',
  'From ',
  'Content-Type: message/rfc822\nContent-Disposition: inline\n',
  'boundary=',
  '=',
  '\0',
  '\x1b',
  'é',
  '(',
  '"',
  ';',
  'Content-Length: 5\n',
  '\ufeff',
];

/** What may be left out with good reason: attachments, forwarded mails and what only looks encoded. */
const UNSHOWN = /(?:image|audio|video|application|message|model|font)\/|attachment|base64/i;

/** Random numbers that are the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mutant(next: (below: number) => number): Uint8Array {
  const bytes = [...bytesOf(SEEDS[next(SEEDS.length)] ?? '')];
  for (let times = 1 + next(6); times > 0; times--) {
    const at = next(bytes.length + 1);
    const way = next(5);
    if (way === 0) bytes.splice(at, next(40));
    else if (way === 1) bytes.splice(at, 0, ...bytesOf(PIECES[next(PIECES.length)] ?? ''));
    else if (way === 2) bytes.splice(at, 1, next(256));
    else if (way === 3) bytes.splice(at, 0, ...bytes.slice(at, at + next(80)));
    else bytes.splice(next(bytes.length + 1), 0, ...bytes.splice(at, next(60)));
  }
  return Uint8Array.from(bytes);
}

test(`${MUTANTS} mails mutated at random: none is lost, none hangs, none with words comes out empty`, async () => {
  const next = random(SEED);
  const lost: string[] = [];
  let words = 0;
  let slowest = 0;
  for (let count = 0; count < MUTANTS; count++) {
    const bytes = mutant(next);
    const start = process.cpuUsage();
    const { archive, bodies } = await all(bytes, true);
    const { user, system } = process.cpuUsage(start);
    slowest = Math.max(slowest, (user + system) / 1000);
    const [message] = archive.messages;
    if (message === undefined) continue;
    words += bodies.get(message.id)?.lines.some((line) => /\w/.test(line.text)) ? 1 : 0;
    const text = new TextDecoder().decode(bytes);
    const { text: shown } = await readBody(bytes, (word) => word);
    const body = text.slice(scanHeader(bytes).body);
    if (shown.trim() === '' && (body.match(/\w/g) ?? []).length > 20 && !UNSHOWN.test(text)) lost.push(text);
  }
  expect(lost).toEqual([]);
  expect(words).toBeGreaterThan(MUTANTS * 0.9);
  expect(slowest).toBeLessThan(SLOWEST);
}, 3_600_000);

test('a mail whose decoding takes too long is shown raw, and said to be', async () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 6000;
    return now;
  });
  try {
    const body = await readBody(bytesOf(`${SEEDS[1] ?? ''}${'line\n'.repeat(2000)}`), (text) => text);
    expect(body.from).toBe('raw');
    expect(body.problems).toEqual([expect.stringContaining('longer than 10 seconds')]);
  } finally {
    clock.mockRestore();
  }
});

test('any bytes as an archive', async () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc
      .constantFrom(
        ...PIECES,
        ...SEEDS,
        'From mboxrd@z Thu Jan  1 00:00:00 1970\n',
        'From a Fri Jan  5 10:00:00 2024\n',
        'Subject: x\n',
      )
      .map(bytesOf),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      await all(Uint8Array.from(pieces.flatMap((bytes) => [...bytes])));
    }),
    { numRuns: 1500 },
  );
}, 60_000);

test('mails with CRLF read as those with LF', async () => {
  const lf = await all(bytesOf(joinMbox(SEEDS, 'mboxrd')));
  const crlf = await all(bytesOf(joinMbox(SEEDS, 'mboxrd', '\r\n')));
  // Where a mail stands, and how many bytes it takes, tells the line ends.
  const heads = ({ archive }: typeof lf): unknown =>
    archive.messages.map(({ at: _, lead: __, size: ___, ...message }) => message);
  expect(heads(crlf)).toEqual(heads(lf));
  expect([...crlf.bodies]).toEqual([...lf.bodies]);
});

test('gzip data cut anywhere gives the mails before the cut, and says that it is cut', async () => {
  const packed = gzipSync(joinMbox([...SEEDS, ...SEEDS], 'mboxrd'));
  for (let end = 3; end < packed.length; end += 7) {
    let failure = '';
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* unpacked(chunked(packed.subarray(0, end)));
      } catch (error) {
        failure = String(error);
      }
    };
    for await (const event of readMails('test', chunks(), false))
      expect(event.kind).toMatch(/mail|problem|note|end/);
    expect(failure).toContain('ends in the middle');
  }
});

const MB = 1 << 20;
const HEAD = 'From: a@example.org\nMessage-ID: <1@example.org>\n';
const BOMBS: Readonly<Record<string, () => string>> = {
  'forwarded in forwarded': () => `${HEAD}${'Content-Type: message/rfc822\n\n'.repeat(MB / 30)}`,
  'multipart in multipart': () =>
    HEAD +
    Array.from(
      { length: 5000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    ).join(''),
  'many empty parts': () =>
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(200_000)}`,
  'one boundary for all': () =>
    `${HEAD}${'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(20_000)}`,
  'a long header': () => `${HEAD}X: ${'y\n '.repeat(MB)}\n\nb\n`,
  'a long address list': () => `From: ${'"a" <a@example.org>, ('.repeat(4000)}\n\nb\n`,
  'many references': () => `${HEAD}References: ${'<x@example.org> '.repeat(6000)}\n\nb\n`,
  'many encoded words': () => `Subject: ${'=?utf-8?q?=C3?= '.repeat(6000)}\nFrom: a@example.org\n\nb\n`,
  'a line of quote marks': () => `${HEAD}\n${'>'.repeat(MB)}\n`,
  'deep quotes': () => `${HEAD}\n${`${'> '.repeat(45)}x\n`.repeat(10_000)}`,
  'nothing but attributions': () =>
    `${HEAD}\n${'On Fri, Jan 5, 2024 at 10:00, Alice wrote:\n'.repeat(20_000)}`,
  'nothing but copied heads': () => `${HEAD}\n${'From: Alice\nSent: Friday, January 5\n'.repeat(25_000)}`,
  'one line of words': () => `${HEAD}\n${'On 10:00 wrote: '.repeat(65_000)}`,
  'nothing but separators': () => `From a Fri Jan  5 10:00:00 2024\n${HEAD}\n${'From \n\n'.repeat(300_000)}`,
  'separators that nearly are': () =>
    `From a Fri Jan  5 10:00:00 2024\n${HEAD}\n${`From ${' Mon'.repeat(200)}\n\n`.repeat(2000)}`,
  'escaped lines': () => `From a Fri Jan  5 10:00:00 2024\n${HEAD}\n${'>From a\n'.repeat(130_000)}`,
  'tags without end': () => `${HEAD}Content-Type: text/html\n\n${'<'.repeat(MB)}`,
  'blocks in blocks': () => `${HEAD}Content-Type: text/html\n\n${'<blockquote><!--'.repeat(60_000)}`,
  'soft breaks': () => `${HEAD}Content-Type: text/plain; format=flowed\n\n${'> a \n'.repeat(200_000)}`,
  'a subject of tags': () => `${HEAD}Subject: ${'[a] Re: '.repeat(2000)}\n\nb\n`,
  'bad base64': () =>
    `${HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${'%%%%AAA=\n'.repeat(100_000)}`,
  'bad UTF-8': () =>
    `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${'=FF=FE'.repeat(100_000)}`,
};

test.each(Object.entries(BOMBS))('%s costs no more than it should', async (_, build) => {
  const bytes = bytesOf(build());
  const start = cpuMs();
  await all(bytes);
  expect(cpuMs() - start).toBeLessThan(WATCHDOG);
});

test('mails that quote each other at length are traced within bounds', async () => {
  const words = Array.from({ length: 8000 }, (_, at) => `word ${at} and more of it here`);
  const mails = Array.from({ length: 12 }, (_, at) => {
    const above = at === 0 ? '' : `In-Reply-To: <${at - 1}@example.org>\n`;
    const lines = words.map((line) => `${'>'.repeat(at % 10)} ${line} ${at % 3 === 0 ? '' : at}`);
    return `From: a@example.org\nMessage-ID: <${at}@example.org>\n${above}\n${lines.join('\n')}\n`;
  });
  const start = cpuMs();
  await all(bytesOf(joinMbox(mails, 'mboxrd')));
  expect(cpuMs() - start).toBeLessThan(WATCHDOG);
});

test('cycles, self references and chains of 10,000 lose no mail and do not recurse', async () => {
  const graph = fc.array(fc.array(fc.nat(12), { maxLength: 4 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(graph, async (links) => {
      const mails = links.map(
        (to, at) =>
          `Message-ID: <${at}@example.org>\nReferences: ${to.map((id) => `<${id}@example.org>`).join(' ')}\n\nb\n`,
      );
      const { archive } = await all(bytesOf(joinMbox(mails, 'mboxrd')));
      const threads = threadsOf(archive.messages, true);
      const placed = threads.flatMap((thread) =>
        thread.entries.flatMap((entry) => (entry.message === undefined ? [] : [entry.id])),
      );
      expect([...placed].sort()).toEqual(archive.messages.map((message) => message.id).sort());
    }),
    { numRuns: 500 },
  );
  const chain = Array.from(
    { length: 10_000 },
    (_, at) => `Message-ID: <${at}@example.org>\nIn-Reply-To: <${at - 1}@example.org>\n\nb\n`,
  );
  const { archive } = await all(bytesOf(joinMbox(chain, 'mboxrd')));
  expect(threadsOf(archive.messages, false)).toHaveLength(1);
}, 60_000);
