import { findDebate } from '../../src/find/find.ts';
import type { ReadThread } from '../../src/find/mails.ts';
import { readArchive } from '../../src/mail/archive.ts';
import { readThread, sketchMail } from '../../src/mail/bodies.ts';
import { readMails } from '../../src/mail/read.ts';
import { eachThread } from '../../src/mail/threads.ts';
import { unescapeFrom } from '../../src/mail/variant.ts';
import type { Findings } from '../../src/model/findings.ts';
import type { ReadEvent } from '../../src/model/message.ts';
import type { ReadMessage } from '../../src/model/thread.ts';
import { bytesOf, chunked } from '../mail/shared.ts';

/** Findings in the mails of an mbox, and the mails by Message-ID. */
export interface Found {
  readonly findings: Findings;
  readonly mails: ReadonlyMap<string, ReadMessage>;
}

/** Reads an mbox, or one mail, and finds what it debates. */
export async function findIn(mbox: string | Uint8Array, optionsFrom?: string): Promise<Found> {
  const threads = await readIn(mbox);
  const findings = findDebate(threads, { people: [], ...(optionsFrom === undefined ? {} : { optionsFrom }) });
  return {
    findings,
    mails: new Map(threads.flatMap(({ read }) => read.map((one) => [one.message.id, one]))),
  };
}

/** The threads of an mbox, or of one mail, with their lines. */
export async function readIn(mbox: string | Uint8Array): Promise<ReadThread[]> {
  const bytes = typeof mbox === 'string' ? bytesOf(mbox) : mbox;
  const events: ReadEvent[] = [];
  for await (const event of readMails('test', chunked(bytes), false)) events.push(event);
  async function* again(): AsyncGenerator<ReadEvent, void> {
    yield* events;
  }
  const archive = await readArchive(again(), []);
  const ids = new Map(archive.messages.map((message) => [message.at.offset, message.id]));
  const variant = archive.account.sources[0]?.variant ?? 'mail';
  const bodies = new Map();
  for (const event of events) {
    const id = event.kind === 'mail' ? ids.get(event.mail.at.offset) : undefined;
    if (event.kind === 'mail' && id !== undefined)
      bodies.set(id, await sketchMail(unescapeFrom(event.mail.bytes, variant)));
  }
  return [...eachThread(archive.messages, false)].map((thread) => ({
    thread,
    read: readThread(thread, bodies, []),
  }));
}

/** A mail of an mbox: an author's first name in lower case, the text, and the name of the mail that it answers. */
export interface Draft {
  readonly id: string;
  readonly by: string;
  readonly text: string;
  readonly to?: string;
}

/** An mbox of mails an hour apart, with ids and addresses under example.org. */
export function mboxOf(drafts: readonly Draft[]): string {
  return drafts
    .map(({ id, by, text, to }, at) =>
      [
        'From mboxrd@z Thu Jan  1 00:00:00 1970',
        `From: ${by} <${by.toLowerCase().replace(/\s+/g, '.')}@example.org>`,
        'To: list@example.org',
        `Subject: ${to === undefined ? '' : 'Re: '}Where the cache lives`,
        `Date: Mon, 07 Jan 2030 ${String(at + 1).padStart(2, '0')}:00:00 +0000`,
        `Message-ID: <${id}@example.org>`,
        ...(to === undefined ? [] : [`In-Reply-To: <${to}@example.org>`, `References: <${to}@example.org>`]),
        'Content-Type: text/plain; charset=UTF-8',
        '',
        text.replace(/^(>*From )/gm, '>$1'),
        '',
      ].join('\n'),
    )
    .join('\n');
}
