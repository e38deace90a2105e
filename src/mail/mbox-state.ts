import { limit } from '../text/limits.ts';
import { view } from './bytes.ts';
import type { SeparatorForm } from './separator.ts';
import { type Evidence, noEvidence, noteEscape } from './variant.ts';

/** A splitter between two chunks. Offsets count from the start of the source; `base` is that of the buffer. */
export interface State {
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

/** A splitter that has seen nothing. */
export function startState(source: string): State {
  return {
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
}

/** Lets go of the bytes before the open mail, and of the mail itself once it is over the limit. */
export function forget(state: State): void {
  if (state.search - state.body > limit('mail-bytes')) state.tooLarge = true;
  const from = state.tooLarge ? Math.max(state.start, state.search - 8) : state.start;
  state.buffer = state.buffer.subarray(from - state.base);
  state.base = from;
}

/** `end` less the one blank line that an mbox puts before a separator. */
export function withoutBlank(state: State, end: number): number {
  const { buffer, base } = state;
  const last = end - base - 1;
  if (state.form === undefined || end - 1 <= state.body || buffer[last] !== 10) return end;
  if (buffer[last - 1] === 10) return end - 1;
  return buffer[last - 1] === 13 && buffer[last - 2] === 10 ? end - 2 : end;
}

/** Notes a line `>From ` or deeper, which stands at `line` in the buffer and whose `From ` at `hit`. */
export function countEscape(state: State, line: number, hit: number): void {
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
export function countEscapes(state: State, end: number): void {
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
