import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownRuns } from '../../src/cite/own-text.ts';
import { explain, prove } from '../../src/cite/prove.ts';
import { readArchive } from '../../src/mail/archive.ts';
import { readThread, sentMails, sketchMail } from '../../src/mail/bodies.ts';
import { readMails } from '../../src/mail/read.ts';
import { threadsOf } from '../../src/mail/threads.ts';
import type { BodyLine } from '../../src/model/message.ts';
import type { ReadMessage } from '../../src/model/thread.ts';
import { runThread } from './io.ts';
import { bytesOf, chunked, missingShared, SHARED, shared } from './shared.ts';

async function read(bytes: Uint8Array): Promise<ReadMessage[]> {
  const archive = await readArchive(readMails('test', chunked(bytes), false), []);
  const bodies = new Map();
  for await (const mail of sentMails(
    readMails('test', chunked(bytes), false),
    archive.messages,
    archive.account,
  ))
    bodies.set(mail.message.id, await sketchMail(mail.bytes));
  return threadsOf(archive.messages, false).flatMap((thread) => readThread(thread, bodies, []));
}

function who(lines: readonly BodyLine[]): string[] {
  return lines
    .filter((line) => line.text.trim() !== '')
    .map(
      (line) =>
        `${line.depth} ${line.kind} ${line.owner?.name ?? '?'}${line.owner?.id === undefined ? '' : ` <${line.owner.id}>`}: ${line.text}`,
    );
}

const squeezed = (text: string): string => text.replace(/[\s>]+/g, '');

/**
 * The judge, which shares nothing with the tracer but the decoded text: of every mail the lines that do not begin with a quote
 * mark, all blanks and marks dropped, are its own words. A quoted line of 12 characters or more comes from a mail, no later
 * than a day after it, that holds it among its own words; where several do, any of them is right.
 */
function judge(messages: readonly ReadMessage[]): { all: number; right: number } {
  const own = messages.map(({ message, lines }) => ({
    id: message.id,
    time: message.time ?? 0,
    words: squeezed(
      lines
        .filter((line) => line.depth === 0)
        .map((line) => line.text)
        .join(''),
    ),
  }));
  let all = 0;
  let right = 0;
  for (const { message, lines } of messages) {
    for (const line of lines) {
      const key = squeezed(line.text);
      if (line.depth === 0 || key.length < 12) continue;
      const from = own.filter(
        ({ id, time, words }) =>
          id !== message.id && time <= (message.time ?? 0) + 86_400 && words.includes(key),
      );
      if (from.length === 0) continue;
      all++;
      if (from.some(({ id }) => id === line.owner?.id)) right++;
    }
  }
  return { all, right };
}

const skipped = missingShared('threads/ioasid-rfc-v1.mbox.gz');

test
  .skipIf(skipped !== undefined)
  .each(['ioasid-rfc-v1', 'wbinvd-debate', 'lsm-sgx-options-2019', 'linux-api-trampfd-2020'])(
  `at least 99 of 100 quoted lines of %s lead to the mail they are from ${skipped ?? ''}`,
  async (name) => {
    const { all, right } = judge(await read(shared(`threads/${name}.mbox.gz`)));
    expect(all).toBeGreaterThan(1000);
    expect(right / all).toBeGreaterThanOrEqual(0.99);
  },
);

test.skipIf(skipped !== undefined)(
  `the nested quotes of the seed alone belong to their authors ${skipped ?? ''}`,
  async () => {
    const [message] = await read(shared('seed/ioasid-uapi-tiers.txt'));
    const names = (depth: number): Set<string | undefined> =>
      new Set(message?.lines.filter((line) => line.depth === depth).map((line) => line.owner?.name));
    expect([...names(0)]).toEqual(['Jason Gunthorpe']);
    expect([...names(1)]).toEqual(['Paolo Bonzini']);
    expect([...names(2)]).toEqual(['Alex Williamson']);
  },
);

const THREAD = `From mboxrd@z Thu Jan  1 00:00:00 1970
From: Alice Author <alice@example.org>
Message-ID: <1@example.org>
Date: Fri, 5 Jan 2024 10:00:00 +0000
Subject: Widgets

Widgets should be round, because they roll.

Opinions?

-- 
Alice

From mboxrd@z Thu Jan  1 00:00:00 1970
From: Bob Builder <bob@example.org>
Message-ID: <2@example.org>
In-Reply-To: <1@example.org>
Date: Fri, 5 Jan 2024 11:00:00 +0000
Subject: Re: Widgets

On Fri, Jan 5, 2024 at 10:00 AM Alice Author
<alice@example.org> wrote:
> Widgets should be round,
> because they roll.

Square ones stack better.

From mboxrd@z Thu Jan  1 00:00:00 1970
From: "Coder, Carol" <carol@example.org>
Message-ID: <3@example.org>
References: <1@example.org> <2@example.org>
Date: Fri, 5 Jan 2024 12:00:00 +0000
Subject: RE: Widgets

> From: Bob Builder <bob@example.org>
> Sent: Friday, January 5, 2024 11:00 AM
> 
> On Fri, Jan 5, 2024 at 10:00 AM Alice Author
> <alice@example.org> wrote:
> > Widgets should be round,
> > because they roll.
> 
> Square ones stack better.

Neither.
Reviewed-by: Carol Coder <carol@example.org>
`;

test('a line leads to its mail through every quote, and wrapped and copied attributions are told apart from words', async () => {
  const messages = await read(bytesOf(THREAD));
  expect(messages.map(({ lines }) => who(lines))).toEqual([
    [
      '0 own Alice Author <1@example.org>: Widgets should be round, because they roll.',
      '0 own Alice Author <1@example.org>: Opinions?',
      '0 signature Alice Author <1@example.org>: -- ',
      '0 signature Alice Author <1@example.org>: Alice',
    ],
    [
      '0 attribution Bob Builder <2@example.org>: On Fri, Jan 5, 2024 at 10:00 AM Alice Author',
      '0 attribution Bob Builder <2@example.org>: <alice@example.org> wrote:',
      '1 quoted Alice Author <1@example.org>: Widgets should be round,',
      '1 quoted Alice Author <1@example.org>: because they roll.',
      '0 own Bob Builder <2@example.org>: Square ones stack better.',
    ],
    [
      '1 attribution Bob Builder <2@example.org>: From: Bob Builder <bob@example.org>',
      '1 attribution Bob Builder <2@example.org>: Sent: Friday, January 5, 2024 11:00 AM',
      '1 attribution Bob Builder <2@example.org>: On Fri, Jan 5, 2024 at 10:00 AM Alice Author',
      '1 attribution Bob Builder <2@example.org>: <alice@example.org> wrote:',
      '2 quoted Alice Author <1@example.org>: Widgets should be round,',
      '2 quoted Alice Author <1@example.org>: because they roll.',
      '1 quoted Bob Builder <2@example.org>: Square ones stack better.',
      '0 own Carol Coder <3@example.org>: Neither.',
      '0 trailer Carol Coder <3@example.org>: Reviewed-by: Carol Coder <carol@example.org>',
    ],
  ]);
});

test('words with bars before them are those of the mail that holds them; where none does, nobody knows whose, and not the author', async () => {
  const [, answer] = await read(
    bytesOf(`${THREAD.slice(0, THREAD.indexOf('From mboxrd', 5))}From mboxrd@z Thu Jan  1 00:00:00 1970
From: Bob Builder <bob@example.org>
Message-ID: <2@example.org>
In-Reply-To: <1@example.org>
Date: Fri, 5 Jan 2024 11:00:00 +0000
Subject: Re: Widgets

| Widgets should be round,
| because they roll.

Carol, who is not on the list, says:

| Square widgets are a nuisance
| and nobody needs them.

I have not made up my mind.
`),
  );
  expect(who(answer?.lines ?? [])).toEqual([
    '1 quoted Alice Author <1@example.org>: Widgets should be round,',
    '1 quoted Alice Author <1@example.org>: because they roll.',
    '0 own Bob Builder <2@example.org>: Carol, who is not on the list, says:',
    '1 quoted ?: Square widgets are a nuisance',
    '1 quoted ?: and nobody needs them.',
    '0 own Bob Builder <2@example.org>: I have not made up my mind.',
  ]);
  const cited = { copies: [ownRuns(answer?.lines ?? [], 'Bob Builder')] };
  const quote = 'Square widgets are a nuisance';
  expect(prove(quote, cited)).toBeUndefined();
  expect(explain(quote, cited, { id: '2@example.org', lines: answer?.lines ?? [], others: [] })).toEqual({
    kind: 'ambiguous',
    because: 'owner',
  });
});

test.skipIf(skipped !== undefined)(`no address of a header is written out ${skipped ?? ''}`, async () => {
  const raw = new TextDecoder('latin1').decode(shared('threads/wbinvd-debate.mbox.gz'));
  const fields = raw.match(/^(?:From|To|Cc|Reply-To|Sender): .*(?:\n[ \t].*)*/gim) ?? [];
  const addresses = new Set(fields.join('\n').match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g));
  expect(addresses.size).toBeGreaterThan(10);
  for (const as of ['text', 'json'] as const) {
    const { out } = await runThread([join(SHARED, 'threads/wbinvd-debate.mbox.gz')], { lines: true, as });
    // In a URL, or as part of a Message-ID, an address is not one.
    const words = new Set(out.match(/(?<![\w.+/-])[\w.+-]+@[\w.-]+\w/g));
    expect([...addresses].filter((address) => words.has(address))).toEqual([]);
  }
});
