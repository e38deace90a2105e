import type { Review, ReviewQuote, Source } from '../model/rfc.ts';
import { messageIdOf } from '../text/message-id.ts';

const HEADING = /^## +(.*?)\s*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const ITEM = /^ ?(?:[-+*]|\d{1,9}[.)])\s+(?=\S)/;
/** Ticked, or struck: `[x]`, `~~`. */
const JUDGED = /^(?:\[[xX]\]\s|~~)/;
/** Sections that the tool keeps, and that hold no line to judge. */
const KEPT = /^(?:Offered|(?:People|Sources) to paste)$/;
/** A quote up to the `"]` that a target follows, and the target: `[key]` or `(mid:id)`. Another `["` means that it was never closed. */
const QUOTE =
  /\[["“]((?:(?!["”]\][[(]|\[["“])[^\0]){1,2000})["”]\](?:\[([^\]\s]{1,600})\]|\(([^)\s]{1,600})\))/g;
const CITED = /\]\[([^\]\s]{1,600})\]|\]\(([^)\s]{1,600})\)|<([^<>\s]{1,600})>/g;

interface Item {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Reads a worksheet line by line, so that nothing in it can be wrong: its open lines, and what it cites. An item goes on
 * to the next blank line, item or heading.
 */
export function readReview(
  file: string,
  text: string,
  sources: ReadonlyMap<string, Source>,
  archive: string,
): Review {
  const open = itemsOf(text).filter((item) => !JUDGED.test(item.text));
  const [first] = open;
  const place = first === undefined ? { line: 1, column: 1 } : placeIn(first);
  return {
    at: { file, ...place },
    open: open.length,
    sources: [...new Set(open.flatMap((item) => citedIn(item.text, archive)))],
    quotes: quotesIn(text, sources, archive),
  };
}

function placeIn({ line, column, length }: Item): { line: number; column: number; length: number } {
  return { line, column, length };
}

function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  let kept = false;
  let fenced = false;
  let current: Item | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (FENCE.test(line)) fenced = !fenced;
    const heading = fenced ? null : HEADING.exec(line);
    if (heading !== null) kept = KEPT.test(heading[1] ?? '');
    const mark = fenced || kept ? undefined : ITEM.exec(line)?.[0];
    const ends = fenced || FENCE.test(line) || line.startsWith('#') || line.trim() === '';
    if (mark !== undefined) {
      if (current !== undefined) items.push(current);
      const column = line.search(/\S/) + 1;
      current = { line: index + 1, column, length: line.length - column + 1, text: line.slice(mark.length) };
    } else if (current !== undefined) {
      if (!ends) current = { ...current, text: `${current.text}\n${line}` };
      else {
        items.push(current);
        current = undefined;
      }
    }
  }
  return current === undefined ? items : [...items, current];
}

function citedIn(text: string, archive: string): string[] {
  return [...text.matchAll(CITED)].flatMap(([, key, target, angle]) =>
    key === undefined ? (messageIdOf(target ?? angle ?? '', archive) ?? []) : [key],
  );
}

function quotesIn(text: string, sources: ReadonlyMap<string, Source>, archive: string): ReviewQuote[] {
  return [...text.matchAll(QUOTE)].flatMap(([, quote = '', key, target]): ReviewQuote[] => {
    const source = key === undefined ? undefined : sources.get(key)?.target;
    const messageId =
      source?.kind === 'message'
        ? source.messageId
        : target && messageIdOf(target.replace(/^<(.*)>$/, '$1'), archive);
    return messageId === undefined || messageId === '' ? [] : [{ messageId, quote }];
  });
}
