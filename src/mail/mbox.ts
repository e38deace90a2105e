import type { ReadEvent } from '../model/message.ts';
import { view } from './bytes.ts';
import { measuredEnd } from './content-length.ts';
import { LIMITS } from './limits.ts';
import { type Separator, type SeparatorForm, separatorAt } from './separator.ts';
import { ambiguities, concat, type Evidence, noEvidence, noteEscape, variantOf } from './variant.ts';

/** A splitter between two chunks. Offsets count from the start of the source; `base` is that of the buffer. */
interface State {
  readonly source: string;
  readonly seen: Evidence;
  buffer: Uint8Array;
  base: number;
  /** The separator of the open mail, or the start of the source, and the mail's first byte. */
  start: number;
  body: number;
  received: number | undefined;
  /** Form of the first separator; undefined while no mail is open. */
  form: SeparatorForm | undefined;
  /** Whether the first mail's Content-Length was right: then the others' are believed, where they end at a separator. */
  measured: boolean | undefined;
  checkLength: boolean;
  search: number;
  /** Bytes of the open mail are already let go: it is over the limit. */
  tooLarge: boolean;
  line: number;
  lineAt: number;
}

/**
 * Splits an mbox of any variant into its mails, as stored (still escaped), while the chunks come in. Memory is bounded by
 * a chunk and the largest mail allowed; a larger mail is a problem. The spans of mails, and of problems, add up to the
 * bytes read. A chunk need not outlive the next. For the forms see RFC 4155 and mbox(5).
 */
export async function* splitMbox(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReadEvent, void> {
  const state: State = {
    source,
    seen: noEvidence(),
    buffer: new Uint8Array(0),
    base: 0,
    start: 0,
    body: 0,
    received: undefined,
    form: undefined,
    measured: undefined,
    checkLength: false,
    search: 0,
    tooLarge: false,
    line: 1,
    lineAt: 0,
  };
  const waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    // Few large joins instead of many small ones, else a mail in crumbs costs its size squared.
    if (length < state.buffer.length / 4) {
      waiting.push(new Uint8Array(chunk));
      continue;
    }
    state.buffer = concat([state.buffer, ...waiting.splice(0), chunk]);
    length = 0;
    yield* advance(state, false);
    forget(state);
  }
  state.buffer = concat([state.buffer, ...waiting]);
  yield* advance(state, true);
  yield* finish(state);
}

/** Finds every separator in the buffer, and stops where more bytes are needed. */
function* advance(state: State, final: boolean): Generator<ReadEvent> {
  const bytes = view(state.buffer);
  for (;;) {
    if (state.checkLength && state.measured !== false) {
      const jump = measuredEnd(state.buffer, state.body - state.base, final);
      if (jump === 'more') return;
      state.checkLength = false;
      state.measured ??= jump !== undefined;
      if (jump !== undefined) {
        const end = state.base + jump.end;
        countEscapes(state, end);
        yield* close(state, end, state.base + jump.next);
        if (jump.separator === undefined) return;
        open(state, state.base + jump.next, jump.separator);
        continue;
      }
    }
    const hit = bytes.indexOf('From ', state.search - state.base, 'latin1');
    if (hit < 0) {
      state.search = Math.max(state.search, state.base + bytes.length - 4);
      return;
    }
    const found = judge(state, hit, final);
    if (found === 'more') return;
    state.search = state.base + hit + 5;
    if (found === 'no') continue;
    yield* close(state, withoutBlank(state, state.base + hit), state.base + hit);
    open(state, state.base + hit, found);
  }
}

/** Whether the `From ` at `hit` separates; a line that begins with it, quoted or not, is evidence of the variant. */
function judge(state: State, hit: number, final: boolean): Separator | 'no' | 'more' {
  const { buffer, base } = state;
  let line = hit;
  while (line > 0 && buffer[line - 1] === 0x3e) line--;
  const first = line === 0 && base === 0;
  if (!first && buffer[line - 1] !== 10) return 'no';
  if (line < hit) {
    countEscape(state, line, hit);
    return 'no';
  }
  const separator = separatorAt(buffer, hit, final);
  if (separator === 'more') return separator;
  if (separator !== 'no' && separates(state, hit, separator)) return separator;
  if (state.form !== undefined) state.seen.raw++;
  return 'no';
}

/** A separator stands after a blank line, and `git format-patch` lines separate only in files that begin with one. */
function separates(state: State, hit: number, separator: Separator): boolean {
  const { form } = state;
  if (separator.form === 'commit' && form !== undefined && form !== 'commit') return false;
  if (separator.form === 'bare') return form === undefined || form === 'bare';
  const { buffer } = state;
  if (hit === 0) return state.base === 0;
  const before = buffer[hit - 2] === 13 ? hit - 3 : hit - 2;
  if (before < 0) return state.base === 0;
  return buffer[before] === 10 || (before === 0 && state.base === 0 && buffer[before] === 13);
}

function open(state: State, at: number, separator: Separator): void {
  state.start = at;
  state.body = state.base + separator.end;
  state.search = state.body;
  state.received = separator.received;
  state.form ??= separator.form;
  state.checkLength = separator.form === 'dated' || separator.line.includes('mboxcl');
  state.line = 1;
  state.lineAt = state.body;
  if (separator.form === 'commit') state.seen.commit = true;
  if (separator.form === 'marker') state.seen.marker ||= separator.line;
}

/** Yields what ends at `end`, the next thing beginning at `next`: the open mail, or bytes that belong to none. */
function* close(state: State, end: number, next: number): Generator<ReadEvent> {
  const at = { source: state.source, offset: state.start };
  const span = next - state.start;
  const bytes = state.buffer.subarray(state.body - state.base, Math.max(end, state.body) - state.base);
  if (state.form === undefined) {
    if (state.tooLarge || view(bytes).toString('latin1').trim() !== '') {
      const reason = `${span} bytes stand before the first mail; expected a line that begins with "From "`;
      yield { kind: 'problem', problem: { at, reason } };
    }
  } else if (state.tooLarge || bytes.length > LIMITS.mail) {
    const reason = `the mail takes ${span} bytes, more than the ${LIMITS.mail} that are read`;
    yield { kind: 'problem', problem: { at, reason } };
  } else {
    const received = state.received === undefined ? {} : { received: state.received };
    yield { kind: 'mail', mail: { at, bytes, span, ...received } };
  }
  state.start = next;
  state.body = next;
  state.search = next;
  state.tooLarge = false;
}

function* finish(state: State): Generator<ReadEvent> {
  const all = state.base + state.buffer.length;
  if (all > state.start) yield* close(state, withoutBlank(state, all), all);
  const variant = variantOf(state.seen);
  for (const note of ambiguities(variant, state.seen)) yield { kind: 'note', note };
  yield { kind: 'end', source: state.source, variant, bytes: all };
}

/** Lets go of the bytes before the open mail, and of the mail itself once it is over the limit. */
function forget(state: State): void {
  if (state.search - state.body > LIMITS.mail) state.tooLarge = true;
  const from = state.tooLarge ? Math.max(state.start, state.search - 8) : state.start;
  state.buffer = state.buffer.subarray(from - state.base);
  state.base = from;
}

/** `end` less the one blank line that an mbox puts before a separator. */
function withoutBlank(state: State, end: number): number {
  const { buffer, base } = state;
  const last = end - base - 1;
  if (state.form === undefined || end - 1 <= state.body || buffer[last] !== 10) return end;
  if (buffer[last - 1] === 10) return end - 1;
  return buffer[last - 1] === 13 && buffer[last - 2] === 10 ? end - 2 : end;
}

function countEscape(state: State, line: number, hit: number): void {
  if (state.form === undefined) return;
  if (hit - line > 1) {
    state.seen.twice++;
    return;
  }
  const at = state.base + line;
  const between = state.buffer.subarray(Math.max(0, state.lineAt - state.base), line);
  for (let next = between.indexOf(10); next >= 0; next = between.indexOf(10, next + 1)) state.line++;
  state.lineAt = at;
  noteEscape(state.seen, { source: state.source, offset: state.start }, state.line);
}

/** The evidence in a body whose end was known beforehand. */
function countEscapes(state: State, end: number): void {
  const bytes = view(state.buffer.subarray(0, end - state.base));
  state.seen.measured++;
  for (
    let hit = bytes.indexOf('From ', state.body - state.base);
    hit >= 0;
    hit = bytes.indexOf('From ', hit + 5)
  ) {
    let line = hit;
    while (line > 0 && bytes[line - 1] === 0x3e) line--;
    if (bytes[line - 1] !== 10) continue;
    if (line < hit) countEscape(state, line, hit);
    else state.seen.raw++;
  }
}
