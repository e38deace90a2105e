import { createRequire } from 'node:module';

let measured: ((text: string, options: { countAnsiEscapeCodes: boolean }) => number) | undefined;

/** The package compiles large patterns when it is loaded, and most texts never need it. */
function stringWidth(text: string): number {
  measured ??= (createRequire(import.meta.url)('string-width') as typeof import('string-width')).default;
  return measured(text, { countAnsiEscapeCodes: true });
}

/** Columns that a string takes on a terminal (East Asian wide characters take two, combining ones none). */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  // The package takes a word apart into graphemes, which is slow, and nothing to do where each letter is one.
  if (/^[\x20-\x7eぁ-ゖァ-ヺ一-鿿、。]*$/.test(text))
    return text.length + text.replace(/[\x20-\x7e]/g, '').length;
  return stringWidth(text);
}

/** Padded with spaces to `width` columns; longer text stays as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export interface Indents {
  /** Before the first line. */
  readonly first?: string;
  /** Before every further line. */
  readonly rest?: string;
}

/**
 * Words laid on lines of at most `width` columns, indents included. A word that is wider than a line stands alone on
 * one and is not cut, but between ideographs or kana, which have no spaces between words (UAX 14). A line that would
 * start with `From `, which mbox writers change (RFC 4155), gets a space before it (RFC 3676, section 4.4), and one that
 * would start with `>` and look like a quote gets two.
 */
export function wrap(text: string, width: number, { first = '', rest = '' }: Indents = {}): string[] {
  return lay(text, width, { first, rest }, (indent, word = '', next) => {
    if (indent !== '') return indent;
    return word.startsWith('>') ? '  ' : word === 'From' && next !== undefined ? ' ' : '';
  });
}

/** Words laid on lines of at most `width` columns that are parts of longer lines, as the cells of a table are. */
export function wrapCell(text: string, width: number): string[] {
  return lay(text, width, { first: '', rest: '' }, (indent) => indent);
}

type Start = (indent: string, word: string | undefined, next: string | undefined) => string;

function lay(text: string, width: number, { first, rest }: Required<Indents>, start: Start): string[] {
  const { words, joined } = breakable(text, width - displayWidth(rest));
  const lines: string[] = [];
  let line = start(first, words[0], words[1]);
  let room = width - displayWidth(line);
  let empty = true;
  // After words in `first`, a word that has no room stands on the next line; after a mark of a list it has to stay.
  if (displayWidth(words[0] ?? '') > room && !/^[\s*|>]*(\d+\. )?$/.test(first)) {
    lines.push(line);
    line = start(rest, words[0], words[1]);
    room = width - displayWidth(line);
  }
  for (const [at, word] of words.entries()) {
    const size = displayWidth(word);
    const gap = empty || joined.has(at) ? '' : ' ';
    const needed = size + gap.length;
    if (needed > room && !empty) {
      lines.push(line);
      line = start(rest, word, words[at + 1]) + word;
      room = width - displayWidth(line);
    } else {
      line += gap + word;
      room -= needed;
    }
    empty = false;
  }
  lines.push(line);
  return lines.map((done) => done.trimEnd());
}

/** Ideographs and kana, between which a line may end; what closes or goes on stays with what is before it. */
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const CLOSING = '、。，．：；！？）」』';
const OPENING = '（「『';
const GOES_ON = '々ゝゞーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ';

/** A word in the parts between which it may be cut: at ideographs, and between characters spelled out as `[U+4E2D]`. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  let part = '';
  let before = '';
  for (const char of word) {
    const mark = char > '\u02ff' && /^\p{M}$/u.test(char);
    if (!mark && part !== '' && mayCut(before, char)) {
      parts.push(part);
      part = '';
    }
    part += char;
    if (!mark) before = char;
  }
  return [...parts, part];
}

function mayCut(before: string, char: string): boolean {
  if (before === ']') return char === '[';
  if (char <= '\u02ff' || before <= '\u02ff' || GOES_ON.includes(char)) return false;
  return (
    (CLOSING.includes(before) || IDEOGRAPH.test(before)) && (OPENING.includes(char) || IDEOGRAPH.test(char))
  );
}

interface Words {
  readonly words: readonly string[];
  /** Indices of the words that follow on the one before without a space. */
  readonly joined: ReadonlySet<number>;
}

/** The words of a text; one that is wider than a line, and no link, falls into the parts between which it may be cut. */
function breakable(text: string, room: number): Words {
  const words: string[] = [];
  const joined = new Set<number>();
  for (const word of text.split(/[ \t\n]+/)) {
    if (word === '') continue;
    const parts = displayWidth(word) > room && !word.includes('://') ? partsOf(word) : [word];
    for (const [at, part] of parts.entries()) {
      if (at > 0) joined.add(words.length);
      words.push(part);
    }
  }
  return { words, joined };
}
