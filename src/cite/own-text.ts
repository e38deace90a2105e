import type { BodyLine } from '../model/message.ts';
import { levelText } from '../text/level.ts';
import { sha256 } from '../text/sha256.ts';
import { signsItself } from '../text/trailers.ts';

/** A stretch of lines with nobody else's words in between: levelled, joined by blanks, each line's start known. */
export interface Run {
  readonly text: string;
  readonly lines: readonly RunLine[];
}

export interface RunLine {
  /** Offset in the run's text. */
  readonly start: number;
  /** Index of the body line, from 0. */
  readonly line: number;
  /** Paragraph, counted from 0 over all runs. */
  readonly paragraph: number;
}

/** What a line of a body must say for its place in the own text; a line before tracing will do. */
export type Line = Pick<BodyLine, 'text' | 'depth' | 'kind'>;

/**
 * The author's own words: lines that are not quoted and are no attribution, signature, footer, patch or trailer. A trailer by
 * which authors sign for themselves is their word, too.
 */
export function ownRuns(lines: readonly Line[], author: string): Run[] {
  return runsOf(lines, ({ depth, kind, text }) => {
    if (depth !== 0) return false;
    return kind === 'own' || (kind === 'trailer' && signsItself(text, author));
  });
}

/** The runs of the lines that `belongs` picks; blank lines part paragraphs, other lines part runs. */
export function runsOf<L extends Pick<BodyLine, 'text'>>(
  lines: readonly L[],
  belongs: (line: L) => boolean,
): Run[] {
  const runs: { texts: string[]; lines: RunLine[]; size: number }[] = [];
  let open = false;
  let paragraph = -1;
  let inParagraph = false;
  lines.forEach((line, index) => {
    const text = levelText(line.text);
    if (!belongs(line) || text === '') {
      inParagraph = false;
      if (text !== '') open = false;
      return;
    }
    if (!open) runs.push({ texts: [], lines: [], size: 0 });
    open = true;
    if (!inParagraph) paragraph++;
    inParagraph = true;
    const run = runs.at(-1);
    if (run === undefined) return;
    run.lines.push({ start: run.size, line: index, paragraph });
    run.texts.push(text);
    run.size += text.length + 1;
  });
  return runs.map(({ texts, lines: places }) => ({ text: texts.join(' '), lines: places }));
}

/** SHA-256, in hex, of the levelled own text. */
export function ownDigest(runs: readonly Run[]): string {
  return sha256(runs.map(({ text }) => text).join('\n'));
}
