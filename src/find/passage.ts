import { lineAt } from './inline.ts';
import type { Paragraph } from './mails.ts';
import type { Sentence } from './sentences.ts';

/** Exact words of a paragraph, and the body line that they begin on, from 0. */
export interface Passage {
  readonly quote: string;
  readonly line: number;
}

const MOST = 240;
const ADDRESS = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/**
 * The words of a sentence that are quoted: all of it, or as many whole words around `at` as are short enough, without an
 * address. Where a sentence is too short to prove anything, its whole line. Nothing where no such words are left.
 */
export function quoteOf(paragraph: Paragraph, sentence: Sentence, at: number): Passage | undefined {
  let [from, to] = [0, sentence.text.length];
  const address = ADDRESS.exec(sentence.text);
  if (address !== null) {
    const end = address.index + address[0].length;
    if (at >= address.index) from = end + (/^\S*\s*/.exec(sentence.text.slice(end))?.[0].length ?? 0);
    else to = sentence.text.slice(0, address.index).replace(/(?<!\S)\S*(?<!\s)\s*$/, '').length;
  }
  if (to - from > MOST) {
    from = Math.max(from, Math.min(at - 80, to - MOST));
    if (from > 0 && !/\s/.test(sentence.text[from - 1] ?? ' '))
      from += /^\S*\s*/.exec(sentence.text.slice(from))?.[0].length ?? 0;
    to = Math.min(to, from + MOST);
    if (to < sentence.text.length) to -= /\S*$/.exec(sentence.text.slice(from, to))?.[0].length ?? 0;
  }
  const text = sentence.text.slice(from, to);
  const quote = trimmed(text);
  if (quote === '' || ADDRESS.test(quote)) return undefined;
  const start = sentence.start + from + text.indexOf(quote);
  if (!isShort(quote)) return { quote, line: lineAt(paragraph, start) };
  const line = paragraph.lines.find(
    ({ start: begins, text: words }) => begins <= start && start < begins + words.length + 1,
  );
  return line === undefined || ADDRESS.test(line.text) || line.text.length > MOST
    ? undefined
    : { quote: line.text, line: line.index };
}

/** Without the bullet or label that it begins with. */
function trimmed(text: string): string {
  const plain = text.replace(/^(?:[-*+•]|--|=>|->)\s+/, '').trim();
  return plain === '' ? text.trim() : plain;
}

function isShort(text: string): boolean {
  return text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length < 3 && text.length < 12;
}
