import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unescapeFrom } from '../../src/mail/variant.ts';
import type { MboxVariant, ReadEvent } from '../../src/model/message.ts';
import { joinMbox, withoutLength } from './join.ts';
import { bytesOf, eventsOf, messagesOf, missingShared, shared } from './shared.ts';

const line = fc.oneof(
  fc.constantFrom(
    '',
    'From here on',
    '>From there',
    '>>From afar',
    'Hello',
    '-- ',
    '--- a/x',
    ' indented',
    '.',
    '>',
  ),
  fc.constantFrom('Subject: in a body', 'From alice@example.org Fri Jan  5 10:00:00 2024', 'From ', 'Fröm'),
  fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, '')),
);
const mail = fc
  .tuple(fc.nat(1_000_000), fc.array(line, { maxLength: 12 }))
  .map(
    ([id, lines]) =>
      `Message-ID: <${id}@example.org>\nSubject: ${id}\n\n${lines.map((text) => `${text}\n`).join('')}`,
  );

/** A body that a variant can carry: without escaping, no line of it may look like a separator. */
function carries(variant: MboxVariant, text: string): boolean {
  if (variant === 'mboxrd') return true;
  if (variant !== 'git' && variant !== 'none') return !/^>+From /m.test(text);
  return !/^>*From /m.test(text);
}

function texts(events: readonly ReadEvent[]): string[] {
  const end = events.find((event) => event.kind === 'end');
  const variant = end?.kind === 'end' ? end.variant : 'none';
  return events.flatMap((event) =>
    event.kind === 'mail' ? [new TextDecoder().decode(unescapeFrom(event.mail.bytes, variant))] : [],
  );
}

const VARIANTS: readonly MboxVariant[] = ['mboxrd', 'mboxo', 'mboxcl', 'mboxcl2', 'git', 'none'];

for (const variant of VARIANTS) {
  for (const newline of ['\n', '\r\n']) {
    if (newline === '\r\n' && variant.startsWith('mboxcl')) continue;
    test(`splitting undoes joining: ${variant} with ${newline === '\n' ? 'LF' : 'CRLF'}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(mail, { minLength: 1, maxLength: 6 }),
          fc.integer({ min: 1, max: 300 }),
          async (mails, size) => {
            const carried = mails.filter((text) => carries(variant, text));
            if (carried.length === 0) return;
            const events = await eventsOf(bytesOf(joinMbox(carried, variant, newline)), size);
            const found = texts(events).map((text) => withoutLength(text).replaceAll(newline, '\n'));
            expect(found).toEqual(carried);
          },
        ),
        { numRuns: 150 },
      );
    });
  }
}

test('the spans of mails and problems add up to the bytes of the source, whatever the bytes', async () => {
  const piece = fc.oneof(
    line,
    fc.constantFrom('From mboxrd@z Thu Jan  1 00:00:00 1970', 'Subject: x', 'Content-Length: 7'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.integer({ min: 1, max: 64 }),
      async (lines, size) => {
        const start = 'From alice@example.org Fri Jan  5 10:00:00 2024\nSubject: x\n\n';
        const bytes = bytesOf(start + lines.join('\n'));
        const events = await eventsOf(bytes, size);
        const spans = events.flatMap((event) => (event.kind === 'mail' ? [event.mail] : []));
        expect(spans.reduce((sum, found) => sum + found.span, 0)).toBe(bytes.length);
        let at = 0;
        for (const found of spans) {
          expect(found.at.offset).toBe(at);
          at += found.span;
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('the way a source is cut into chunks changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(mail, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 90 }),
      async (mails, size) => {
        const bytes = bytesOf(joinMbox(mails, 'mboxrd'));
        const plain = (events: readonly ReadEvent[]): string =>
          JSON.stringify(events, (_, value) => (value instanceof Uint8Array ? [...value] : value));
        expect(plain(await eventsOf(bytes, size))).toBe(plain(await eventsOf(bytes)));
      },
    ),
    { numRuns: 100 },
  );
});

test('a git patch line inside a mail does not separate', async () => {
  const patch = `From ${'0a'.repeat(20)} Mon Sep 17 00:00:00 2001\nFrom: Bob <bob@example.org>\nSubject: [PATCH] x\n`;
  const bytes = bytesOf(joinMbox([`Subject: a\n\nSee below.\n\n${patch}\nbody\n`], 'none'));
  expect((await eventsOf(bytes)).filter((event) => event.kind === 'mail')).toHaveLength(1);
});

test('a pipermail archive, whose separators and senders hide the @, is read', async () => {
  const entry = (id: number): string =>
    `From alice at example.org  Fri Jan  5 10:00:00 2024\nFrom: alice at example.org (Alice Author)\nMessage-ID: <${id}@example.org>\n\nFrom here on.\n\n`;
  const messages = await messagesOf(bytesOf(entry(1) + entry(2)));
  expect(messages.map(({ author, time, timeDoubt }) => [author.name, time, timeDoubt])).toEqual(
    Array(2).fill([
      'Alice Author',
      1704448800,
      'the mail has no date; the time is that of the mbox separator',
    ]),
  );
});

test.each(['mboxrd', 'mboxo', 'mboxcl', 'mboxcl2'] as const)(
  'what lei writes as %s is read so',
  async (variant) => {
    const mails = ['Subject: a\n\nFrom here\n', 'Subject: b\n\nFrom there\n'];
    const mbox = joinMbox(mails, variant).replace(
      /^From \S+@\S+ .*$/gm,
      `From lei@${variant} Thu Jan  1 00:00:00 1970`,
    );
    const events = await eventsOf(bytesOf(mbox));
    expect(texts(events).map(withoutLength)).toEqual(mails);
    expect(events.at(-1)).toMatchObject({ kind: 'end', variant });
  },
);

test('a bare "From " separates only where the first mail began with one', async () => {
  const bare = 'From \nSubject: a\n\na\nFrom \nSubject: b\n\nb\n';
  expect(await messagesOf(bytesOf(bare))).toHaveLength(2);
  const other = 'From a Fri Jan  5 10:00:00 2024\nSubject: a\n\na\n\nFrom \nSubject: b\n\nb\n';
  expect(await messagesOf(bytesOf(other))).toHaveLength(1);
});

test('a mail over the limit is a problem with its offset, and the others are read', async () => {
  const large = `Subject: large\n\n${'x'.repeat(8 << 20)}\n`;
  const bytes = bytesOf(joinMbox(['Subject: a\n\na\n', large, 'Subject: b\n\nb\n'], 'mboxrd'));
  const events = await eventsOf(bytes);
  expect(events.map((event) => event.kind)).toEqual(['mail', 'problem', 'mail', 'end']);
  const problem = events[1];
  expect(problem?.kind === 'problem' && problem.problem.at.offset).toBe(54);
});

test('a line ">From " is noted where the variant leaves it open', async () => {
  const bytes = bytesOf(joinMbox(['Subject: a\n\none\nFrom two\n'], 'mboxo'));
  const notes = (await eventsOf(bytes)).flatMap((event) =>
    event.kind === 'note' ? [event.note.reason] : [],
  );
  expect(notes).toEqual([
    'line 4 of the mail begins with ">From ", which mboxo leaves ambiguous; it is read as "From "',
  ]);
});

const skipped = missingShared('threads/wbinvd-debate.mbox.gz');

for (const name of ['wbinvd-debate', 'lsm-sgx-options-2019', 'ioasid-rfc-v1']) {
  test.skipIf(skipped !== undefined)(
    `${name} is split as git mailsplit --mboxrd splits it ${skipped ?? ''}`,
    async () => {
      const mbox = shared(`threads/${name}.mbox.gz`);
      const folder = mkdtempSync(join(tmpdir(), 'mailsplit-'));
      try {
        const run = spawnSync('git', ['mailsplit', '--mboxrd', '--keep-cr', `-o${folder}`], { input: mbox });
        expect(run.status).toBe(0);
        const theirs = readdirSync(folder)
          .sort()
          .map((file) => readFileSync(join(folder, file), 'utf8'));
        const ours = texts(await eventsOf(mbox));
        expect(ours.length).toBe(theirs.length);
        // git keeps the separator, and the blank line before the next one.
        ours.forEach((text, index) => {
          expect(`${text}\n`.replace(/\n+$/, '\n')).toBe(
            theirs[index]?.replace(/^From .*\n/, '').replace(/\n+$/, '\n'),
          );
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
}
