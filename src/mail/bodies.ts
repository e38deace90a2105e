import type { MboxVariant, Message, ReadEvent } from '../model/message.ts';
import type { Person } from '../model/shared.ts';
import type { Account, ReadMessage, Thread } from '../model/thread.ts';
import { limit } from '../text/limits.ts';
import { readBody } from './body.ts';
import { type SketchLine, sketchLines } from './lines.ts';
import { traceThread } from './trace.ts';
import { unescapeFrom } from './variant.ts';
import { wordDecoder } from './words.ts';

/** A mail as it was sent, of a message that was asked for. */
export interface SentMail {
  readonly message: Message;
  readonly bytes: Uint8Array;
}

/**
 * The mails of `messages` among the events of a second reading, as they were sent: the escape of their mbox, known from
 * the account of the first, is undone.
 */
export async function* sentMails(
  events: AsyncIterable<ReadEvent>,
  messages: readonly Message[],
  account: Account,
): AsyncGenerator<SentMail, void> {
  const variants = new Map<string, MboxVariant>(
    account.sources.map(({ source, variant }) => [source, variant]),
  );
  const wanted = new Map(messages.map((message) => [`${message.at.offset} ${message.at.source}`, message]));
  for await (const event of events) {
    if (event.kind !== 'mail') continue;
    const { at, bytes } = event.mail;
    const key = `${at.offset} ${at.source}`;
    const message = wanted.get(key);
    if (message === undefined) continue;
    // A source that was named twice is read twice, and its mails are wanted once.
    wanted.delete(key);
    yield { message, bytes: unescapeFrom(bytes, variants.get(at.source) ?? 'mail') };
    if (wanted.size === 0) return;
  }
}

/** The body of a mail in lines, before tracing, and what was wrong with it. */
export interface SketchedMail {
  readonly lines: readonly SketchLine[];
  readonly problems: readonly string[];
}

/** Decodes a mail's body and tells its lines apart. Never rejects; a mail that takes too long has a problem and no lines. */
export async function sketchMail(bytes: Uint8Array): Promise<SketchedMail> {
  const decode = await wordDecoder();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<SketchedMail>((done) => {
    const problems = [
      `its body was not decoded within ${limit('mail-seconds')} seconds (\`--limit mail-seconds=NUMBER\` sets it)`,
    ];
    timer = setTimeout(() => done({ lines: [], problems }), limit('mail-seconds') * 1000);
  });
  const read = async (): Promise<SketchedMail> => {
    const body = await readBody(bytes, decode);
    return { lines: sketchLines(body), problems: body.problems };
  };
  try {
    return await Promise.race([read(), late]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { lines: [], problems: [`its body could not be decoded: ${reason}`] };
  } finally {
    clearTimeout(timer);
  }
}

/** The mails of a thread in its order, each line with its owner; `bodies` is by Message-ID. */
export function readThread(
  thread: Thread,
  bodies: ReadonlyMap<string, SketchedMail>,
  people: readonly Person[],
): ReadMessage[] {
  const sketches = new Map([...bodies].map(([id, body]) => [id, body.lines]));
  const traced = traceThread(thread, sketches, people);
  return thread.entries.flatMap(({ id, message }) => {
    const lines = traced.get(id);
    if (message === undefined || lines === undefined) return [];
    return [{ message, lines, problems: bodies.get(id)?.problems ?? [] }];
  });
}
