import type { Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { type PlainLine, plainInlines } from './plain-inlines.ts';

/** What the plain reader does not look at: tabs, carriage returns, NUL, a byte order mark, tables. */
const NEVER = /[\t\r\0\ufeff|]/;
/** How a line may start so that it can be nothing but words: no mark of a block can stand there. */
const WORDS = /^(?:[A-Za-z\u00c0-\uffff"'(,.;?/$@%{[<!]|\*{1,2}[A-Za-z0-9]|`[^`]|\d+(?![\d.)]))/;

/**
 * Plain Markdown read in one pass: paragraphs, headings and lists of one level with `-`, as data files hold them. The
 * tree is the parser's own, node by node and place by place; of any text that has more, nothing, and the parser reads it.
 * Every doubt counts as more: that keeps this small, and the two equal.
 * @param labels keys of the sources, which `[words][key]` may name
 */
export function plainMarkdown(text: string, labels: ReadonlySet<string>): Root | undefined {
  if (NEVER.test(text)) return undefined;
  const lines = linesOf(text);
  const children: RootContent[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as PlainLine;
    if (line.text === '') {
      at += 1;
      continue;
    }
    const block = blockAt(lines, at, labels, children.at(-1));
    if (block === undefined) return undefined;
    children.push(block.node);
    at = block.next;
  }
  const last = lines.at(-1) as PlainLine;
  const end = { line: last.line, column: last.text.length + 1, offset: text.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

interface ReadBlock {
  readonly node: RootContent;
  /** Index of the line that follows it. */
  readonly next: number;
}

function linesOf(text: string): PlainLine[] {
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    return { text: line, line: index + 1, column: 1, offset: start };
  });
}

function blockAt(
  lines: readonly PlainLine[],
  at: number,
  labels: ReadonlySet<string>,
  before: RootContent | undefined,
): ReadBlock | undefined {
  const line = lines[at] as PlainLine;
  if (line.text.startsWith('- ')) {
    // A list after a list is one list with empty lines in it.
    return before?.type === 'list' ? undefined : listAt(lines, at, labels);
  }
  const heading = /^(#{1,6}) (?=[^ #])(?:.*[^ #])?$/.exec(line.text)?.[1];
  if (heading !== undefined) {
    const node = headingOf(line, heading.length as Heading['depth'], labels);
    return node && { node, next: at + 1 };
  }
  return paragraphAt(lines, at, 0, labels);
}

function headingOf(
  line: PlainLine,
  depth: Heading['depth'],
  labels: ReadonlySet<string>,
): Heading | undefined {
  const children = plainInlines([cut(line, depth + 1)], labels);
  return children && { type: 'heading', depth, children, position: between(line, line) };
}

function listAt(
  lines: readonly PlainLine[],
  first: number,
  labels: ReadonlySet<string>,
): ReadBlock | undefined {
  const items: ListItem[] = [];
  let at = first;
  while (lines[at]?.text.startsWith('- ')) {
    const start = lines[at] as PlainLine;
    const read = paragraphAt(lines, at, 2, labels);
    if (read === undefined) return undefined;
    items.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [read.node as Paragraph],
      position: between(start, lines[read.next - 1] as PlainLine),
    });
    at = read.next;
  }
  // Words right under an item go on with it, wherever they start.
  const after = lines[at]?.text ?? '';
  if (after !== '' && !after.startsWith('#')) return undefined;
  const position = between(lines[first] as PlainLine, lines[at - 1] as PlainLine);
  const node: List = { type: 'list', ordered: false, start: null, spread: false, children: items, position };
  return { node, next: at };
}

/** A paragraph whose lines start `indent` columns in; the first may have the mark of its item there. */
function paragraphAt(
  lines: readonly PlainLine[],
  first: number,
  indent: number,
  labels: ReadonlySet<string>,
): ReadBlock | undefined {
  const own: PlainLine[] = [];
  let at = first;
  for (; at < lines.length; at++) {
    const line = lines[at] as PlainLine;
    if (line.text === '') break;
    const inside = cut(line, indent);
    const indented = at === first || line.text.slice(0, indent).trim() === '';
    if (indented && WORDS.test(inside.text)) own.push(inside);
    else if (at > first && /^(?:- |#{1,6} )/.test(line.text)) break;
    else return undefined;
  }
  const children = own.some(({ text }) => text.endsWith(' ')) ? undefined : plainInlines(own, labels);
  if (children === undefined) return undefined;
  const position = between(own[0] as PlainLine, own.at(-1) as PlainLine);
  return { node: { type: 'paragraph', children, position }, next: at };
}

function cut(line: PlainLine, columns: number): PlainLine {
  return {
    ...line,
    text: line.text.slice(columns),
    column: line.column + columns,
    offset: line.offset + columns,
  };
}

/** From the start of a line to the end of another. */
function between(first: PlainLine, last: PlainLine): NonNullable<Root['position']> {
  const size = last.text.length;
  return {
    start: { line: first.line, column: first.column, offset: first.offset },
    end: { line: last.line, column: last.column + size, offset: last.offset + size },
  };
}
