import type { ReadEvent } from '../model/message.ts';
import { limit, mailTooLarge } from '../text/limits.ts';
import { view } from './bytes.ts';
import { measuredEnd } from './content-length.ts';
import { countEscape, countEscapes, forget, type State, startState, withoutBlank } from './mbox-state.ts';
import { type Separator, separatorAt } from './separator.ts';
import { ambiguities, concat, variantOf } from './variant.ts';

/**
 * Splits an mbox of any variant into its mails, as stored (still escaped), while the chunks come in. Memory is bounded by
 * a chunk and the largest mail allowed; a larger mail is a problem. The spans of mails, and of problems, add up to the
 * bytes read. A chunk need not outlive the next. For the forms see RFC 4155 and mbox(5).
 */
export async function* splitMbox(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReadEvent, void> {
  const state = startState(source);
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
  } else if (state.tooLarge || bytes.length > limit('mail-bytes')) {
    const reason = mailTooLarge(span);
    yield { kind: 'problem', problem: { at, reason } };
  } else {
    const received = state.received === undefined ? {} : { received: state.received };
    yield { kind: 'mail', mail: { at, bytes, span, lead: state.body - state.start, ...received } };
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
