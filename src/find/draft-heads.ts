import type { Target } from '../model/answer.ts';
import type { DraftText } from './draft-lines.ts';
import { lettersOf } from './letters.ts';
import type { Tail } from './quoted-tail.ts';

/** Characters of a row or a heading. */
const MOST_HEAD = 200;
/** Letters by which words of the draft are known, and lines that they may take. */
const LEAST_WORDS = 16;
const MOST_LINES = 6;

/** The option whose heading a quoted line is. */
export function optionOfLine(line: string, { heads }: DraftText): string | undefined {
  const own = lettersOf(line.replace(/^\s*#/, ''));
  const found = heads.find(({ starts, target }) => target.kind === 'option' && startsLike(own, starts));
  return found?.target.kind === 'option' ? found.target.option : undefined;
}

/**
 * A row of the table, a heading, or words of an option or a criterion: words alone are enough in the draft itself, else the
 * row's marks must be there.
 */
export function headOf({ lines, ofDraft }: Tail, text: DraftText): Target | undefined {
  const raw = (lines.at(-1)?.raw ?? '').slice(0, MOST_HEAD);
  const name = /^\s*(.*?)(?:\s{2,}.*|:.*)?$/.exec(raw)?.[1] ?? '';
  const rest = raw.trim().slice(name.length).trim();
  const isRow = /^(?:[-+0?!./()]|n\/a|\s)*$/.test(rest) && /[-+0?.]/.test(rest);
  const criterion = text.heads.find(
    ({ target, starts }) => target.kind === 'criterion' && starts.includes(lettersOf(name)),
  );
  if (criterion !== undefined && (isRow || ofDraft)) return criterion.target;
  const option = ofDraft ? optionOfLine(raw, text) : undefined;
  if (option !== undefined) return { kind: 'option', option };
  return ofDraft ? byWords(lines, text) : undefined;
}

/** The option or the criterion whose own words the last lines are; none where two read the same. */
function byWords(lines: Tail['lines'], { heads }: DraftText): Target | undefined {
  for (let count = 1; count <= Math.min(MOST_LINES, lines.length); count += 1) {
    const piece = lines
      .slice(-count)
      .map((line) => line.letters)
      .join('');
    if (piece.length < LEAST_WORDS) continue;
    const found = heads.filter(({ words }) => words.includes(piece));
    if (found.length === 0) return undefined;
    if (found.length === 1) return found[0]?.target;
  }
  return undefined;
}

function startsLike(own: string, starts: readonly string[]): boolean {
  return starts.some((start) => start.length >= 3 && own.startsWith(start));
}
