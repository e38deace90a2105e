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
 * one and is never cut. A line that would start with `From `, which mbox writers change (RFC 4155), gets a space before
 * it (RFC 3676, section 4.4).
 */
export function wrap(text: string, width: number, { first = '', rest = '' }: Indents = {}): string[] {
  return lay(text, width, { first, rest }, (indent, word, next) =>
    indent === '' && word === 'From' && next !== undefined ? ' ' : indent,
  );
}

/** Words laid on lines of at most `width` columns that are parts of longer lines, as the cells of a table are. */
export function wrapCell(text: string, width: number): string[] {
  return lay(text, width, { first: '', rest: '' }, (indent) => indent);
}

type Start = (indent: string, word: string | undefined, next: string | undefined) => string;

function lay(text: string, width: number, { first, rest }: Required<Indents>, start: Start): string[] {
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
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
    const needed = empty ? size : size + 1;
    if (needed > room && !empty) {
      lines.push(line);
      line = start(rest, word, words[at + 1]) + word;
      room = width - displayWidth(line);
    } else {
      line += empty ? word : ` ${word}`;
      room -= needed;
    }
    empty = false;
  }
  lines.push(line);
  return lines.map((done) => done.trimEnd());
}
