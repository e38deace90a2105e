import { fileRanges, type Range, type RangeRead } from '../files/file-ranges.ts';
import { fetchAnswer } from '../files/http.ts';
import type { MailItem } from '../files/mail-item.ts';
import { mailItems } from '../files/mail-items.ts';
import { keepHeapSmall } from '../files/small-heap.ts';
import { spoolStdin } from '../files/spool.ts';
import { unpacked } from '../files/unpack.ts';
import type { Io } from '../io.ts';
import { answerProblem } from '../mail/answer.ts';
import { sourceName } from '../mail/archive-url.ts';
import { readMails } from '../mail/read.ts';
import type { ReadEvent } from '../model/message.ts';

/** Sources made ready: their mails can be read, more than once if asked for so. */
export interface MailSources {
  /** All mails in order, or only those that stand in the sources named. */
  readonly events: (wanted?: ReadonlySet<string>) => AsyncGenerator<ReadEvent, void>;
  /** Bytes of a source that is a file, as they stand there. */
  readonly bytesAt: <R extends Range>(source: string, ranges: readonly R[]) => Iterable<RangeRead<R>>;
  /** Lets go of what was kept. */
  readonly done: () => Promise<void>;
}

/** Why sources cannot be read: wrong use (2) or the network (3), one sentence. */
export interface SourceFailure {
  readonly code: 2 | 3;
  readonly message: string;
}

const ELSEWHERE =
  'a Message-ID is looked up where `archive` says, else at lore.kernel.org: elsewhere, name the URL of the message, or an mbox';

const STDIN_IN_DATA = 'the data name standard input, `-`, which is read only where the command names it';

/** A source made ready: what it holds, and how to let go of what was kept of it. */
interface OpenSource {
  readonly items: (wanted?: ReadonlySet<string>) => AsyncIterable<MailItem>;
  readonly release?: () => Promise<void>;
}

/**
 * Makes the sources ready: names are read, addresses fetched; `by` says who wrote the sources. With `again`, they can be read more than once. What a file or
 * folder lacks comes out as a problem when it is read; an address without mail fails here.
 */
export async function openMail(
  io: Io,
  sources: readonly string[],
  mask: string,
  again: boolean,
  by: 'people' | 'data' = 'people',
): Promise<MailSources | SourceFailure> {
  if (sources.length === 0)
    return {
      code: 2,
      message: 'no source is named; expected a file, a folder, a URL, a <Message-ID>, lei:SEARCH or -',
    };
  keepHeapSmall();
  const opened: OpenSource[] = [];
  const done = async (): Promise<void> => {
    for (const { release } of opened) await release?.();
  };
  try {
    for (const source of sources) {
      const one = await openSource(io, source, mask, again, by);
      if ('message' in one) {
        await done();
        return one;
      }
      opened.push(one);
    }
  } catch (error) {
    await done();
    throw error;
  }
  return {
    async *events(wanted) {
      for (const { items } of opened) {
        for await (const item of items(wanted))
          if (wanted === undefined || wanted.has(item.name)) yield* itemEvents(item);
      }
    },
    bytesAt: (source, ranges) => fileRanges(io, source, ranges),
    done,
  };
}

async function openSource(
  io: Io,
  source: string,
  mask: string,
  again: boolean,
  by: 'people' | 'data',
): Promise<OpenSource | SourceFailure> {
  const name = sourceName(source, mask);
  if (typeof name === 'string') return { code: 2, message: name };
  if (name.kind === 'path') return { items: (wanted) => mailItems(io, name.path, wanted) };
  if (name.kind === 'stdin') {
    if (by === 'data') return { code: 2, message: STDIN_IN_DATA };
    const { item, done } = await spoolStdin(io, again);
    return { items: () => only(item), release: done };
  }
  if (name.kind === 'lei') {
    if (by === 'data') return { code: 2, message: searchInData(source) };
    const { leiSearch } = await import('../files/lei.ts');
    const found = await leiSearch(io, name.query);
    return 'message' in found ? found : { items: () => only(found.item), release: found.done };
  }
  if (name.kind === 'web-search') {
    if (by === 'data') return { code: 2, message: searchInData(source) };
    const item = await fetched(io, [name.url], true, 'POST');
    return typeof item === 'string' ? { code: 3, message: item } : { items: () => only(item) };
  }
  // The host of a Message-ID is that of the archive mask, which the data name.
  const isUrl = /^https?:/i.test(source);
  const item = await fetched(io, name.urls, by === 'people' && isUrl);
  if (typeof item === 'string') return { code: 3, message: isUrl ? item : `${item}; ${ELSEWHERE}` };
  return { items: () => only(item) };
}

async function* itemEvents(item: MailItem): AsyncGenerator<ReadEvent, void> {
  if ('refused' in item) {
    yield problemAt(item.name, 0, item.refused);
    return;
  }
  let failure: string | undefined;
  let bytes = 0;
  const chunks = async function* (): AsyncGenerator<Uint8Array, void> {
    try {
      for await (const chunk of item.open()) {
        bytes += chunk.length;
        yield chunk;
      }
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
  };
  for await (const event of readMails(item.name, chunks(), item.single)) {
    // A file that could not be opened is one problem, not also an empty one.
    if (failure !== undefined && bytes === 0 && event.kind !== 'end') continue;
    yield item.isPlain?.() === true ? event : withoutPlace(event);
  }
  if (failure !== undefined) yield problemAt(item.name, bytes, failure);
}

/** What is unpacked on the way, or comes from elsewhere, has no place in a file. */
function withoutPlace(event: ReadEvent): ReadEvent {
  if (event.kind !== 'mail') return event;
  const { lead: _, ...mail } = event.mail;
  return { kind: 'mail', mail };
}

function problemAt(source: string, offset: number, reason: string): ReadEvent {
  return { kind: 'problem', problem: { at: { source, offset }, reason } };
}

/** Data may be anybody's, and a search asks a program or another's machine to work. */
function searchInData(source: string): string {
  return `the data name a search, \`${source}\`, which is made only where the command names it`;
}

async function fetched(
  io: Io,
  urls: readonly string[],
  named: boolean,
  method: 'GET' | 'POST' = 'GET',
): Promise<MailItem | string> {
  let problem = '';
  for (const url of urls) {
    const answer = await fetchAnswer(io, url, named, method).catch((error: Error) => error.message);
    if (typeof answer === 'string') return answer;
    const start = answer.body[0] ?? new Uint8Array(0);
    const found = answerProblem({ url: answer.url, status: answer.status, type: answer.type, start });
    if (found === undefined) return { name: url, single: false, open: () => unpacked(chunksOf(answer.body)) };
    problem = found;
    if (answer.status !== 300 && answer.status !== 404) break;
  }
  return problem;
}

async function* only(item: MailItem): AsyncGenerator<MailItem, void> {
  yield item;
}

async function* chunksOf(body: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void> {
  yield* body;
}
