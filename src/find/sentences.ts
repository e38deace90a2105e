import type { Paragraph } from './mails.ts';
import { markersOf, OPTION_NOUN } from './markers.ts';

/** A sentence of a paragraph: its text, and where it starts in the paragraph's. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Whoever writes no capitals, and names of functions, begin a sentence in small letters. */
const END =
  /(?<![.?!])[.?!]+["')\]]*\s+(?=["'(#[*_]*[\p{Lu}\d#+-]|\((?:[a-z]|[ivx]{2,4})\)|[a-z_]\w*\(\))|(?<=[\p{Ll}\d)]{3})[.?!]+["')\]]*\s+(?=["'(*_`]*\p{Ll})/gu;
const ABBREVIATED =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|dr|mr|mrs|ms|prof|st|no|approx|resp|incl|fig|sec|ch|al|p\.s|w\.r\.t|a\.k\.a)|^\W*\(?\w{1,2})$/i;
const INITIAL = /\b\p{Lu}\p{Ll}+ \p{Lu}$/u;

/** Cuts a paragraph into sentences; a line that begins with a bullet or a label begins one. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  const cuts = new Set<number>([0]);
  paragraph.lines.forEach(({ text, start }, at) => {
    const above = paragraph.lines[at - 1]?.text ?? '';
    const isItem = markersOf({ text }).length > 0 && !isWrapped(above, text);
    if (start > 0 && (isItem || /^(?:(?:[-*+•]|--|=>|->)\s+\S|[+-][012]\b)/.test(text))) cuts.add(start);
  });
  for (const match of paragraph.text.matchAll(END)) {
    const before = paragraph.text.slice(Math.max(0, match.index - 12), match.index);
    if (match[0].startsWith('.') && (isAbbreviated(before) || isInitial(before))) continue;
    cuts.add(match.index + match[0].length);
  }
  const starts = withinMost(
    [...cuts].sort((a, b) => a - b),
    paragraph.text,
  );
  return starts.flatMap((start, at) => {
    const text = paragraph.text.slice(start, starts[at + 1] ?? paragraph.text.length).trimEnd();
    return text === '' ? [] : [{ text, start }];
  });
}

const LEADS = new RegExp(
  `(?:\\b(?:(?:${OPTION_NOUN})s?|with|for|of|to|and|or|nor|than|like|over|prefer|against|between|number|do|take)|,)$`,
  'i',
);

/** Whether a line only looks as if a label began it, because the sentence above was broken off right before one. */
function isWrapped(above: string, text: string): boolean {
  const markers = markersOf({ text });
  const isBare = markers.every(({ rest }) => rest === '');
  // `#2` within a sentence begins no item; below an item it does.
  const goesOn = markers.every(({ style }) => style === '# ') && markersOf({ text: above }).length === 0;
  return LEADS.test(above) || ((isBare || goesOn) && /[\p{L}\p{N}]$/u.test(above));
}

/** Longest sentence; a longer one is cut between words. */
const MOST = 1500;

function withinMost(starts: readonly number[], text: string): number[] {
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? text.length;
    const cuts = [start];
    for (let cut = start + MOST; cut < end; cut += MOST) {
      const blank = text.lastIndexOf(' ', cut);
      cuts.push(blank > (cuts.at(-1) ?? 0) ? blank + 1 : cut);
    }
    return cuts;
  });
}

/** Whether a full stop behind these words only shortens the last of them: `e.g.` */
export function isAbbreviated(before: string): boolean {
  return ABBREVIATED.test(before.slice(-12));
}

/** `Ada B.`, but not `option B.` */
function isInitial(before: string): boolean {
  return (
    INITIAL.test(before) &&
    !/\b(?:Therefore|Thus|Hence|So|Then|Yes|Only|Not|For|And|But|Or|Either|Neither|Maybe|Please|Sorry|Choose|Take) \w$/.test(
      before,
    ) &&
    !new RegExp(`(?:${OPTION_NOUN})s? \\w$`, 'i').test(before)
  );
}
