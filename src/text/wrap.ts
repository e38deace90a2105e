import stringWidth from 'string-width';

/** Columns that a string takes on a terminal (East Asian wide characters take two, combining ones none). */
export function displayWidth(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text, { countAnsiEscapeCodes: true });
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
const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const CLOSING = '[、。，．：；！？）」』]';
const OPENING = '[（「『]';
const GOES_ON = '[々ゝゞーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]';
/** Where a word may be cut; also between characters that are spelled out, `[U+4E2D][U+6587]`. */
const BETWEEN = new RegExp(
  `(?<=(?:${IDEOGRAPH}|${CLOSING})\\p{M}{0,8})(?!\\p{M}|${GOES_ON})(?=${IDEOGRAPH}|${OPENING})|(?<=\\])(?=\\[U\\+)`,
  'u',
);

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
    const parts = displayWidth(word) > room && !word.includes('://') ? word.split(BETWEEN) : [word];
    for (const [at, part] of parts.entries()) {
      if (at > 0) joined.add(words.length);
      words.push(part);
    }
  }
  return { words, joined };
}
