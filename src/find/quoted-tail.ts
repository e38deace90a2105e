import type { BodyLine } from '../model/message.ts';
import { tagsIn } from '../text/claim-tag.ts';
import { lettersOf } from './letters.ts';

/** Lines at the end of a block that are looked at, and letters. */
const MOST_LINES = 200;
const MOST_LETTERS = 6_000;

/** The end of a quoted block: lines of one depth, and their letters. */
export interface Tail {
  readonly lines: readonly { readonly raw: string; readonly letters: string }[];
  readonly letters: string;
  /** Whether the draft itself is what is quoted. */
  readonly ofDraft: boolean;
}

/** Reads the end of a quoted block; marks of what was cut are no part of it. */
export function tailOf(block: readonly BodyLine[], drafts: ReadonlySet<string>): Tail {
  const read = block
    .slice(-MOST_LINES)
    .map((line) => ({ line, raw: line.text, letters: lettersOf(line.text) }));
  while (read.length > 0 && read.at(-1)?.letters === '' && tagsIn(read.at(-1)?.raw ?? '').length === 0)
    read.pop();
  const last = read.at(-1)?.line;
  const start = read.findLastIndex(({ line, letters }) => letters !== '' && line.depth !== last?.depth) + 1;
  const lines = read.slice(start);
  const letters = lines.map((line) => line.letters).join('');
  return {
    lines,
    letters: letters.slice(-MOST_LETTERS),
    ofDraft: last?.owner?.id !== undefined && drafts.has(last.owner.id),
  };
}
