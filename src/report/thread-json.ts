import type { Message } from '../model/message.ts';
import type { Account, ReadMessage, Thread } from '../model/thread.ts';
import { withoutAddresses } from '../text/addresses.ts';
import { jsonLine } from './json-text.ts';

/** A thread as one line of JSON: entries in reading order; with `bodies`, each mail's lines. No address stands in it. */
export function threadJson(thread: Thread, bodies: readonly ReadMessage[] | undefined): string {
  const lines = new Map(bodies?.map((body) => [body.message.id, body]));
  const entries = thread.entries.map(({ id, parent, depth, message, missing }) => ({
    id,
    parent,
    depth,
    ...(missing === undefined ? {} : { missing }),
    ...(message === undefined ? {} : messageJson(message)),
    ...linesJson(lines.get(id)),
  }));
  return jsonLine({ subject: withoutAddresses(thread.subject), entries });
}

/** The account as one line of JSON. */
export function accountJson(account: Account): string {
  return jsonLine(account);
}

function messageJson(message: Message): object {
  const { author, time, timeDoubt, subject, references, listId, at, copies, idMadeUp } = message;
  return {
    from: author.name,
    ...(author.person === undefined ? {} : { person: author.person }),
    ...(time === undefined ? {} : { date: new Date(time * 1000).toISOString() }),
    ...(timeDoubt === undefined ? {} : { dateDoubt: timeDoubt }),
    subject: withoutAddresses(subject),
    ...(idMadeUp ? { idMadeUp } : {}),
    references,
    ...(listId === undefined ? {} : { listId }),
    at,
    copies,
  };
}

function linesJson(body: ReadMessage | undefined): object {
  if (body === undefined) return {};
  const lines = body.lines.map((line) => ({ ...line, text: withoutAddresses(line.text) }));
  return { lines, problems: body.problems };
}
