import type { PhrasingContent, Root, Text } from 'mdast';
import type { CitationNode } from './citation-syntax.ts';

/** A line, or what is left of it, and where it starts. */
export interface PlainLine {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

const SPECIAL = /[\\`*_[\]<&!]/g;
const QUOTED = /\["([^"“”]{1,1500})(?<!\[)"\](?:\[([a-z0-9-]{1,100})\]|\(([\w@.+:%=$/~-]{1,500})\))/y;
const LINK =
  /\[([^\][\\`*_<&!"“”]{1,1500})\](?:\[([a-z0-9-]{1,100})\]|\(((?:https?:\/\/|mid:)[\w@.+:%=$/~?#,;-]{1,500})\))/y;
const CODE = /`([^`\n]{1,1500})`(?!`)/y;
const ANGLE = /<([A-Za-z0-9.+=$%_-]{1,200}@[A-Za-z0-9._-]{1,200})>/y;
const EMPHASIS = /(\*{1,2})([A-Za-z0-9](?:[^\][\\`*_<>&!]{0,1500}[A-Za-z0-9])?)\1(?=[\s.,;:?!)"'/-]|$)/y;

/**
 * The inline nodes of a paragraph's lines, equal to the parser's: words, code, emphasis that nothing else touches,
 * citations and links. Nothing if there is any mark that could mean more.
 */
export function plainInlines(
  lines: readonly PlainLine[],
  labels: ReadonlySet<string>,
): PhrasingContent[] | undefined {
  const text = lines.map((line) => line.text).join('\n');
  const place = placing(lines);
  const nodes: PhrasingContent[] = [];
  let start = 0;
  const words = (from: number, to: number): Text => ({
    type: 'text',
    value: text.slice(from, to),
    position: place(from, to),
  });
  SPECIAL.lastIndex = 0;
  for (let mark = SPECIAL.exec(text); mark !== null; mark = SPECIAL.exec(text)) {
    if (isWord(text, mark.index)) continue;
    const found = nodeAt(text, mark.index, labels);
    if (found === undefined) return undefined;
    const { node, size, inside } = found;
    if (mark.index > start) nodes.push(words(start, mark.index));
    start = mark.index + size;
    if (inside !== undefined && 'children' in node) {
      node.children = [words(mark.index + inside, mark.index + inside + found.length)];
    }
    node.position = place(mark.index, start);
    nodes.push(node);
    SPECIAL.lastIndex = start;
  }
  if (start < text.length) nodes.push(words(start, text.length));
  return nodes;
}

/** Marks that are words where they stand: `a_b`, `&` and `!` by themselves, `a < b`. */
function isWord(text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  switch (text[at]) {
    case '_':
      return /[A-Za-z0-9]/.test(text[at - 1] ?? '') && /[A-Za-z0-9]/.test(next);
    case '&':
      return next === ' ';
    case '!':
      return next !== '[';
    case '<':
      return next === ' ';
    default:
      return false;
  }
}

interface Found {
  readonly node: PhrasingContent;
  /** How many characters it takes. */
  readonly size: number;
  /** Where its words start in it, and how long they are, if it has words of its own. */
  readonly inside?: number;
  readonly length: number;
}

function nodeAt(text: string, at: number, labels: ReadonlySet<string>): Found | undefined {
  switch (text[at]) {
    case '[':
      return quotedAt(text, at) ?? linkAt(text, at, labels);
    case '`':
      return codeAt(text, at);
    case '<':
      return angleAt(text, at);
    case '*':
      return emphasisAt(text, at);
    default:
      return undefined;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function quotedAt(text: string, at: number): Found | undefined {
  const match = matchAt(QUOTED, text, at);
  if (match === null) return undefined;
  const [{ length: size }, words = '', key, target = ''] = match;
  const node: CitationNode = {
    type: 'citation',
    quote: words.replace(/\s+/g, ' '),
    target: key ?? target,
    byKey: key !== undefined,
  };
  return { node, size, length: 0 };
}

function linkAt(text: string, at: number, labels: ReadonlySet<string>): Found | undefined {
  const match = matchAt(LINK, text, at);
  if (match === null) return undefined;
  const [{ length: size }, words = '', key, url = ''] = match;
  if (words.trim() !== words) return undefined;
  if (key === undefined) {
    return { node: { type: 'link', title: null, url, children: [] }, size, inside: 1, length: words.length };
  }
  if (!labels.has(key)) return undefined;
  return {
    node: { type: 'linkReference', identifier: key, label: key, referenceType: 'full', children: [] },
    size,
    inside: 1,
    length: words.length,
  };
}

function codeAt(text: string, at: number): Found | undefined {
  const match = matchAt(CODE, text, at);
  const value = match?.[1] ?? '';
  if (match === null || value.trim() !== value) return undefined;
  return { node: { type: 'inlineCode', value }, size: match[0].length, length: 0 };
}

function angleAt(text: string, at: number): Found | undefined {
  const match = matchAt(ANGLE, text, at);
  if (match === null) return undefined;
  const node: CitationNode = { type: 'citation', target: match[1] ?? '', byKey: false };
  return { node, size: match[0].length, length: 0 };
}

/** Emphasis that opens after white space or a bracket and closes before white space or punctuation (CommonMark 6.2). */
function emphasisAt(text: string, at: number): Found | undefined {
  if (!/[\s(]/.test(text[at - 1] ?? ' ')) return undefined;
  const match = matchAt(EMPHASIS, text, at);
  if (match === null) return undefined;
  const [{ length: size }, { length: inside } = '', { length } = ''] = match;
  const type = inside === 1 ? 'emphasis' : 'strong';
  return { node: { type, children: [] }, size, inside, length };
}

/**
 * Places in lines that are joined by line feeds. Words that end with a line feed end where the next line starts, before its
 * indentation; what follows starts behind it.
 */
function placing(lines: readonly PlainLine[]): (from: number, to: number) => NonNullable<Root['position']> {
  const starts: number[] = [];
  let size = 0;
  for (const line of lines) {
    starts.push(size);
    size += line.text.length + 1;
  }
  const point = (index: number) => {
    let at = 0;
    while (at + 1 < starts.length && (starts[at + 1] as number) <= index) at += 1;
    const line = lines[at] as PlainLine;
    const inside = index - (starts[at] as number);
    return { line: line.line, column: line.column + inside, offset: line.offset + inside };
  };
  const end = (index: number) => {
    const { line, column, offset } = point(index);
    const isEol = index > 0 && starts.includes(index);
    return isEol ? { line, column: 1, offset: offset - column + 1 } : { line, column, offset };
  };
  return (from, to) => ({ start: point(from), end: end(to) });
}
