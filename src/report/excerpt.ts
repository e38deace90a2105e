import type { Place } from '../model/diagnostic.ts';
import { visibleLine } from '../text/visible.ts';
import { displayWidth } from '../text/wrap.ts';

/** A source line as a terminal shows it, and where the caret stands under it, in columns. */
export interface Excerpt {
  readonly line: string;
  readonly before: number;
  readonly length: number;
}

const MORE = '...';

/** What is farther from the place than this is on no terminal; a line may have megabytes. */
const NEAR = 1_000;

/**
 * The part of a line around a place, at most `room` columns wide (20 at the least), made safe to print. Cut ends show as
 * `...`; the first columns of the place are always there.
 */
export function excerpt(source: string, at: Place, room: number): Excerpt {
  const width = Math.max(20, room);
  const all = partsOf(source, at);
  const fits = displayWidth(all.before + all.marked + all.after) <= width;
  const { before, marked, after } = fits ? all : clip(all, width);
  const under = marked.endsWith(MORE) && marked !== all.marked ? marked.slice(0, -MORE.length) : marked;
  return {
    line: before + marked + after,
    before: displayWidth(before),
    length: Math.max(1, displayWidth(under)),
  };
}

/** The line around a place in three parts, made safe to show; what is far from the place is left out. */
export function partsOf(source: string, { column, length = 1 }: Place): Parts {
  const start = wholeChar(source, Math.min(column - 1, source.length));
  const end = wholeChar(source, Math.min(start + Math.min(length, NEAR), source.length));
  return {
    before: visibleLine(source.slice(Math.max(0, start - NEAR), start)),
    marked: visibleLine(source.slice(start, end)),
    after: visibleLine(source.slice(end, end + NEAR)).trimEnd(),
  };
}

/** The lines that the parser counted: no byte order mark, and any line ending. */
export function linesOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
}

/** An offset that parts no surrogate pair: the end of the pair, if it stands inside of one. */
function wholeChar(text: string, offset: number): number {
  const inside =
    /^[\udc00-\udfff]/.test(text.slice(offset)) && /[\ud800-\udbff]$/.test(text.slice(0, offset));
  return inside ? offset + 1 : offset;
}

/** What comes before a place, the place, and what follows. */
export interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Half of the width is kept for the place and what follows; what came before gives way first. */
function clip({ before, marked, after }: Parts, width: number): Parts {
  const wanted = displayWidth(marked) + displayWidth(after);
  const left = keepEnd(before, Math.max(Math.floor(width / 2), width - wanted));
  const rest = width - displayWidth(left);
  const middle = keepStart(marked, after === '' ? rest : rest - MORE.length);
  return { before: left, marked: middle, after: keepStart(after, rest - displayWidth(middle)) };
}

function keepStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return fill([...text], width - MORE.length).join('') + MORE;
}

function keepEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return (
    MORE +
    fill([...text].reverse(), width - MORE.length)
      .reverse()
      .join('')
  );
}

/** As many characters from the start as fit. */
function fill(chars: readonly string[], width: number): string[] {
  let used = 0;
  const kept: string[] = [];
  for (const char of chars) {
    used += displayWidth(char);
    if (used > width) break;
    kept.push(char);
  }
  return kept;
}
