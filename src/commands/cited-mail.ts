import type { FoundMessage } from '../cite/make-lock.ts';
import { ownRuns, type Run } from '../cite/own-text.ts';
import type { Io } from '../io.ts';
import { type HeldArchive, readArchive } from '../mail/archive.ts';
import { readThread, type SketchedMail, sketchMail } from '../mail/bodies.ts';
import { dateZone } from '../mail/message.ts';
import { eachThread, messagesOf } from '../mail/threads.ts';
import { unescapeFrom } from '../mail/variant.ts';
import type { Message } from '../model/message.ts';
import type { Person } from '../model/shared.ts';
import type { Archive, ReadMessage, Thread } from '../model/thread.ts';
import { withProgress } from './progress.ts';
import type { ReadAgain } from './read-again.ts';
import type { MailSources } from './read-mail.ts';

/** A cited message as archives have it: `copies` are its own words by each of its mails, the first those of `own`. */
export interface CitedMail extends FoundMessage {
  readonly copies: readonly (readonly Run[])[];
}

/** All archives after one reading. */
export interface CitedArchive {
  readonly archive: Archive;
  readonly cited: ReadonlyMap<string, CitedMail>;
}

/** Reads the archives once: every header, and of the messages cited the bodies. */
export async function readCited(
  io: Io,
  opened: MailSources,
  ids: ReadonlySet<string>,
  people: readonly Person[],
): Promise<CitedArchive> {
  const archive = await readArchive(withProgress(io, opened.events()), people, ids);
  const messages = new Map(archive.messages.map((message) => [message.id, message]));
  const cited = new Map<string, CitedMail>();
  for (const id of archive.held.keys()) {
    const message = messages.get(id);
    if (message !== undefined) cited.set(id, await citedMail(message, archive));
  }
  return { archive, cited };
}

async function citedMail(message: Message, { held, account }: HeldArchive): Promise<CitedMail> {
  const mails = held.get(message.id) ?? [];
  const copies: Run[][] = [];
  for (const { bytes, at } of mails) {
    const variant = account.sources.find(({ source }) => source === at.source)?.variant ?? 'mail';
    const { lines } = await sketchMail(unescapeFrom(bytes, variant));
    copies.push(ownRuns(lines, message.author.name));
  }
  const zone = dateZone(mails[0]?.bytes ?? new Uint8Array(0));
  return { message, copies, own: copies[0] ?? [], ...(zone === undefined ? {} : { zone }) };
}

/** The threads that hold any of these messages, a missing one that is answered there too. */
export function threadsWith({ messages }: Archive, ids: ReadonlySet<string>): Thread[] {
  const threads: Thread[] = [];
  for (const thread of eachThread(messages, false))
    if (thread.entries.some(({ id, missing }) => ids.has(id) || (missing !== undefined && ids.has(missing))))
      threads.push(thread);
  return threads;
}

/** The mails of threads, each line with its owner, by Message-ID: they are read again for that. */
export async function readOwners(
  again: ReadAgain,
  threads: readonly Thread[],
  people: readonly Person[],
): Promise<ReadonlyMap<string, ReadMessage>> {
  const bodies = new Map<string, SketchedMail>();
  for await (const { message, bytes } of again(messagesOf(threads)))
    bodies.set(message.id, await sketchMail(bytes));
  const read = threads.flatMap((thread) => readThread(thread, bodies, people));
  return new Map(read.map((one) => [one.message.id, one]));
}
