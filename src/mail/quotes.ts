/** A body line as it stands: its depth in quotes and its text without quote marks. */
export interface QuoteLine {
  readonly depth: number;
  readonly text: string;
  /** Whether it is quoted by a mark under which anybody's words may stand, and no attribution says whose. */
  readonly unnamed?: true;
}

const DEEPEST = 50;
/** The attribution line of Emacs looks like a deep quote and is none. */
const EMACS = /^>{3,6} "[^"]{1,40}" == /;

/**
 * The lines of a body with their quote depth: `>` nested as `>>`, `> >` or `>  >`; `JG> ` where two lines in a row have it.
 * format=flowed (RFC 3676) is undone per depth: soft breaks joined, stuffing and DelSp taken off. `| ` still stands in them:
 * it takes more to tell a quote by it.
 */
export function quoteLines(text: string, flowed: boolean, delSp: boolean): QuoteLine[] {
  const lines = text.replace(/\n$/, '').split('\n').map(withoutEscape);
  if (flowed) return unflowed(lines, delSp);
  const prefixes = lines.map(namedPrefix);
  return lines.map((line, index) => {
    const prefix = prefixes[index];
    const run = prefix !== undefined && (prefixes[index - 1] === prefix || prefixes[index + 1] === prefix);
    return run ? { depth: 1, text: line.slice(prefix.length).replace(/^ /, '') } : marks(line, 1);
  });
}

/** A lone `>From ` within a paragraph is no quote, but `From ` as an mbox on the way escaped it (RFC 4155). */
function withoutEscape(line: string, index: number, lines: readonly string[]): string {
  if (!line.startsWith('>From ')) return line;
  const before = lines[index - 1] ?? '';
  const after = lines[index + 1] ?? '';
  if (before.startsWith('>') || after.startsWith('>')) return line;
  const inParagraph = (before.trim() !== '' && !/:\s*$/.test(before)) || after.trim() !== '';
  return inParagraph ? line.slice(1) : line;
}

/** Whether a line begins with `| `: a quote, or a part of a table or a drawing. */
export function isBarred(text: string): boolean {
  return /^\|(?: |$)/.test(text);
}

/** Quote marks off the front of a line; up to `leading` blanks may stand before the first. */
export function marks(line: string, leading: number): QuoteLine {
  if (EMACS.test(line)) return { depth: 0, text: line };
  let depth = 0;
  let at = 0;
  while (depth < DEEPEST) {
    let next = at;
    const blanks = depth === 0 ? leading : 2;
    while (next - at < blanks && line[next] === ' ') next++;
    if (line[next] !== '>') break;
    depth++;
    at = next + 1;
  }
  // A long row of marks is a drawing, not a quote.
  if (depth >= DEEPEST || (depth > 8 && line.slice(at).trim() === '')) return { depth: 0, text: line };
  if (depth === 0) return { depth, text: line };
  return { depth, text: line[at] === ' ' ? line.slice(at + 1) : line.slice(at) };
}

/** The mark of a line quoted with a person's initials, as Emacs does. */
function namedPrefix(line: string): string | undefined {
  return /^ {0,2}[A-Z][A-Za-z]{0,9}>(?= |$)/.exec(line)?.[0];
}

function unflowed(lines: readonly string[], delSp: boolean): QuoteLine[] {
  const joined: QuoteLine[] = [];
  let open: { depth: number; pieces: string[] } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    // What others quoted before stands inside: `>> > text`.
    const inner = open.depth === 0 ? undefined : marks(open.pieces.join(''), 0);
    joined.push(
      inner === undefined
        ? { depth: 0, text: open.pieces.join('') }
        : { depth: open.depth + inner.depth, text: inner.text },
    );
    open = undefined;
  };
  for (const line of lines) {
    let depth = 0;
    while (line[depth] === '>') depth++;
    if (depth > DEEPEST) depth = 0;
    const text = line[depth] === ' ' ? line.slice(depth + 1) : line.slice(depth);
    const isAlone = text === '-- ' || isBarred(text);
    if (open !== undefined && (open.depth !== depth || isAlone)) close();
    open ??= { depth, pieces: [] };
    const soft = text.endsWith(' ') && !isAlone;
    open.pieces.push(soft && delSp ? text.slice(0, -1) : text);
    if (!soft) close();
  }
  close();
  return joined;
}
