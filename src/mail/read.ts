import type { MailPlace, ReadEvent } from '../model/message.ts';
import { limit, mailTooLarge } from '../text/limits.ts';
import { bodyStart } from './bytes.ts';
import { splitMbox } from './mbox.ts';
import { pastedMail } from './pasted.ts';
import { SNIFFED, type SourceKind, sniff } from './sniff.ts';
import { concat } from './variant.ts';

const NOT_MAIL: Readonly<Partial<Record<SourceKind, string>>> = {
  gzip: 'it is gzip within gzip; unpack it once before reading',
  page: 'it is an HTML page, not mail; save the thread as mbox (on public-inbox: the link "mbox.gz") and read that',
  empty: 'it is empty',
  unknown: 'it is neither an mbox nor a mail: it begins with no "From " line and no header field',
};

/**
 * The mails of one unpacked source, whatever it is: an mbox, one mail, or a message copied from a web archive. With
 * `single` it is known to be one mail and its content is not asked. A chunk need not outlive the next. What is no mail comes out as one problem.
 */
export async function* readMails(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
  single: boolean,
): AsyncGenerator<ReadEvent, void> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { start, rest } = await peek(iterator);
  const kind = single && start.length > 0 ? separated(start) : sniff(start);
  const all = resume(start, rest, iterator);
  if (kind === 'mbox') yield* splitMbox(source, all);
  else if (kind === 'mail' || kind === 'pasted') yield* readOne(source, all, kind);
  else {
    await iterator.return?.();
    const problem = { at: { source, offset: 0 }, reason: NOT_MAIL[kind] ?? kind };
    yield { kind: 'problem', problem };
    yield { kind: 'end', source, variant: 'mail', bytes: start.length };
  }
}

/** A file that holds one mail may still begin with a From_ line (`/raw` of public-inbox). */
function separated(start: Uint8Array): SourceKind {
  return sniff(start) === 'mbox' ? 'mbox' : 'mail';
}

async function* readOne(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
  kind: 'mail' | 'pasted',
): AsyncGenerator<ReadEvent, void> {
  const pieces: Uint8Array[] = [];
  const at: MailPlace = { source, offset: 0 };
  let span = 0;
  for await (const chunk of chunks) {
    span += chunk.length;
    if (span <= limit('mail-bytes')) pieces.push(new Uint8Array(chunk));
  }
  if (span > limit('mail-bytes')) {
    const reason = mailTooLarge(span);
    yield { kind: 'problem', problem: { at, reason } };
  } else {
    const bytes = concat(pieces);
    if (kind === 'pasted') {
      const pasted = pastedMail(bytes);
      yield { kind: 'note', note: { at, reason: pasted.note } };
      yield { kind: 'mail', mail: { at, bytes: pasted.bytes, span } };
    } else {
      const own = withoutBom(bytes);
      yield { kind: 'mail', mail: { at, bytes: own, span, lead: span - own.length } };
    }
  }
  yield { kind: 'end', source, variant: 'mail', bytes: span };
}

function withoutBom(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && bodyStart(bytes, 3, bytes.length) > 3
    ? bytes.subarray(3)
    : bytes;
}

async function peek(
  iterator: AsyncIterator<Uint8Array>,
): Promise<{ readonly start: Uint8Array; readonly rest: boolean }> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < SNIFFED) {
    const next = await iterator.next();
    if (next.done === true) return { start: concat(pieces), rest: false };
    pieces.push(new Uint8Array(next.value));
    length += next.value.length;
  }
  return { start: pieces.length === 1 ? (pieces[0] ?? new Uint8Array(0)) : concat(pieces), rest: true };
}

async function* resume(
  start: Uint8Array,
  rest: boolean,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield start;
    if (!rest) return;
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Whoever has found what they look for stops early: what is open is closed then, too.
    await iterator.return?.();
  }
}
