import type { Inline, Prose } from '../model/prose.ts';

/** A mark of a cell before a claim, with the option's label or a bullet before it. */
const MARK =
  /^\s*(?:[-*+\u2022]\s+)?(?:#\S{1,8}\s+)?(?:\(?(?:[-+]{1,2}|0|\?|n\/a|\.)\)?(?:\/\(?(?:[-+]{1,2}|0|\?)\)?)*\s*!?\s+)?/;
/** Numbers of sources, tags, targets of links, and what says that something was cut. */
const BESIDES =
  /\[\d{1,5}\]|\{[0-9a-z]{6,52}\}|<(?:https?|mid):[^>\s]*>|\(not (?:proven|checked)\)|\[(?:\.\.\.|\u2026|snip)\]/gi;

/** Characters of a line that are read; a draft wraps its own. */
const MOST = 2_000;

/**
 * The letters and digits of a line, in lower case, without the mark before a claim and without the numbers and tags after it:
 * what stays the same however a mailer wraps, indents and quotes it.
 */
export function lettersOf(line: string): string {
  return letters(line.slice(0, MOST).replace(MARK, '').replace(BESIDES, ' '));
}

/** The letters and digits of a text, in lower case. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The words of prose as a draft prints them, without numbers. */
export function wordsOf(prose: Prose): string {
  return prose
    .map((block): string => {
      switch (block.kind) {
        case 'list':
          return block.items.map(wordsOf).join(' ');
        case 'quote':
          return wordsOf(block.children);
        case 'table':
          return block.rows.map((row) => row.map(inlineWords).join(' ')).join(' ');
        case 'code':
          return block.text;
        default:
          return inlineWords(block.children);
      }
    })
    .join(' ');
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'citation') return ` ${inline.quote ?? inlineWords(inline.children)} `;
      return 'children' in inline ? inlineWords(inline.children) : inline.text;
    })
    .join('');
}

/** Keys and Message-IDs that prose cites. */
export function citedBy(prose: Prose): string[] {
  return prose.flatMap((block): string[] => {
    if (block.kind === 'list') return block.items.flatMap(citedBy);
    if (block.kind === 'quote') return citedBy(block.children);
    if (block.kind === 'table') return block.rows.flat(2).flatMap((inline) => inlineCited([inline]));
    return block.kind === 'code' ? [] : inlineCited(block.children);
  });
}

function inlineCited(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'citation') return [inline.source];
    return 'children' in inline ? inlineCited(inline.children) : [];
  });
}
