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
 * one and is never cut. No line starts with `From `, which mbox writers would change (RFC 4155).
 */
export function wrap(text: string, width: number, { first = '', rest = '' }: Indents = {}): string[] {
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
  const lines: string[] = [];
  let line = first;
  let room = width - displayWidth(first);
  let empty = true;
  for (const [at, word] of words.entries()) {
    const size = displayWidth(word);
    const needed = empty ? size : size + 1;
    // A line feed before `From` would start a line that mail programs change: the word before it moves down with it.
    if (needed > room && !empty) {
      const carried =
        word === 'From' && rest === '' && at + 1 < words.length ? takeLastWord(line) : undefined;
      if (carried === undefined) {
        lines.push(line);
        line = rest + word;
      } else {
        lines.push(carried.before);
        line = `${carried.last} ${word}`;
      }
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

function takeLastWord(line: string): { before: string; last: string } | undefined {
  const cut = line.lastIndexOf(' ');
  return cut > 0 ? { before: line.slice(0, cut), last: line.slice(cut + 1) } : undefined;
}
