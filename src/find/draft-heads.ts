import type { Target } from '../model/answer.ts';
import type { DraftText } from './draft-lines.ts';
import { lettersOf } from './letters.ts';
import type { Tail } from './quoted-tail.ts';

/** Characters of a row or a heading. */
const MOST_HEAD = 200;

/** The option whose heading a quoted line is. */
export function optionOfLine(line: string, { heads }: DraftText): string | undefined {
  const own = lettersOf(line.replace(/^\s*#/, ''));
  const found = heads.find(({ starts, target }) => target.kind === 'option' && startsLike(own, starts));
  return found?.target.kind === 'option' ? found.target.option : undefined;
}

/** A row of the table or a heading: words alone are enough in the draft itself, else the row's marks must be there. */
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
  return option === undefined ? undefined : { kind: 'option', option };
}

function startsLike(own: string, starts: readonly string[]): boolean {
  return starts.some((start) => start.length >= 3 && own.startsWith(start));
}
