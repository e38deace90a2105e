import type { Standing } from '../model/proof.ts';
import { stretchesOf } from '../text/elision.ts';
import { levelText } from '../text/level.ts';
import type { Run, RunLine } from './own-text.ts';

/** Elided words may reach from a paragraph to its neighbours: three in a row. */
const PARAGRAPHS = 3;
const LEAST_WORDS = 3;
const LEAST_CHARACTERS = 12;

/** A quote as it is looked for: the levelled stretches between its elisions. */
export function partsOf(quote: string): string[] {
  return stretchesOf(levelText(quote));
}

/** Whether a quote has too few words and characters to prove anything, unless it is a whole line. */
export function isShort(parts: readonly string[]): boolean {
  const text = parts.join(' ');
  const words = text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length < LEAST_WORDS && text.length < LEAST_CHARACTERS;
}

/** A quote found: the run, and where in its text each part begins and ends. */
export interface Found {
  readonly run: Run;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** Where a whole line says just this. */
export function findWholeLine(text: string, runs: readonly Run[]): Found | undefined {
  for (const run of runs) {
    const at = run.lines.findIndex(({ start }, index) => {
      const end = run.lines[index + 1]?.start ?? run.text.length + 1;
      return run.text.slice(start, end - 1) === text;
    });
    const start = run.lines[at]?.start;
    if (start !== undefined) return { run, spans: [[start, start + text.length]] };
  }
  return undefined;
}

/**
 * Where the parts of a quote stand, in order and whole words each, in one of the runs. What lies between two parts is elided:
 * it may not reach beyond a paragraph and its neighbours.
 */
export function findQuote(parts: readonly string[], runs: readonly Run[]): Found | undefined {
  for (const run of runs) {
    const spans = findInRun(parts, run);
    if (spans !== undefined) return { run, spans };
  }
  return undefined;
}

/** The place of a found quote, as people count. */
export function standingOf({ run, spans }: Found): Standing {
  const { line, paragraph } = lineAt(run.lines, spans[0]?.[0] ?? 0);
  return { paragraph: paragraph + 1, line: line + 1 };
}

function findInRun(parts: readonly string[], { text, lines }: Run): Found['spans'] | undefined {
  const [first = ''] = parts;
  if (first === '') return undefined;
  // Starts only move forward, and so do the places of the later parts: each is searched once over the text.
  const known: number[] = [];
  for (let at = findWords(text, first, 0); at >= 0; at = findWords(text, first, at + 1)) {
    const spans: [number, number][] = [[at, at + first.length]];
    let end = at + first.length;
    for (let index = 1; index < parts.length; index++) {
      const part = parts[index] ?? '';
      const before = known[index];
      const next = before !== undefined && before >= end ? before : findWords(text, part, end);
      if (next < 0) return undefined;
      known[index] = next;
      end = next + part.length;
      spans.push([next, end]);
    }
    const reach = lineAt(lines, end - 1).paragraph - lineAt(lines, at).paragraph;
    if (parts.length === 1 || reach < PARAGRAPHS) return spans;
  }
  return undefined;
}

/** Like indexOf, for whole words: a hyphen or an apostrophe between letters is part of its word. */
export function findWords(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if (!cuts(text, at) && !cuts(text, at + words.length)) return at;
  return -1;
}

/** Whether a place lies within a word; two joiners in a row, as in `word--word`, part words. */
function cuts(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at, at + 3);
  if (/[-']$/.test(before) && /^[-']/.test(after)) return false;
  return /[\p{L}\p{N}_][-']?$/u.test(before) && /^[-']?[\p{L}\p{N}_]/u.test(after);
}

/** The line that an offset of a run's text lies in. */
function lineAt(lines: readonly RunLine[], offset: number): RunLine {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? { start: 0, line: 0, paragraph: 0 };
}
