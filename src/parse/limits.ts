import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * Bounds on what is handed to the YAML and Markdown libraries. Both hang, or end the whole process, on small hostile
 * input, and nothing catches that: so the text is counted first, in one pass each, and refused if it is over.
 */
export const LIMITS = {
  fileBytes: 256 * 1024,
  lineLength: 8_192,
  yamlBytes: 64 * 1024,
  yamlLines: 3_000,
  yamlDepth: 16,
  yamlIndent: 64,
  bodyBytes: 64 * 1024,
  bodyLines: 16_000,
  blockBytes: 16 * 1024,
  blockLines: 200,
  blockDelimiters: 400,
  containersPerLine: 8,
  listIndent: 40,
  listItems: 2_000,
  blocks: 5_000,
  tableColumns: 20,
  tableCells: 2_000,
} as const;

type Limit = keyof typeof LIMITS;

const WHAT: Readonly<Record<Limit, string>> = {
  fileBytes: 'bytes in a file',
  lineLength: 'characters in a line',
  yamlBytes: 'bytes of YAML',
  yamlLines: 'lines of YAML',
  yamlDepth: 'nested brackets or list marks in YAML',
  yamlIndent: 'columns of indentation in YAML',
  bodyBytes: 'bytes of Markdown',
  bodyLines: 'lines of Markdown',
  blockBytes: 'bytes in a paragraph',
  blockLines: 'lines in a paragraph',
  blockDelimiters: 'of the marks `* _ [ ] ( ) < > ! \\` & ~` in a paragraph',
  containersPerLine: 'quote and list marks at the start of a line',
  listIndent: 'columns of indentation in Markdown',
  listItems: 'list items in a file',
  blocks: 'paragraphs in a file',
  tableColumns: 'columns in a table',
  tableCells: 'cells of tables in a file',
};

function over(file: string, limit: Limit, found: number, line: number): Diagnostic {
  return {
    at: { file, line, column: 1 },
    rule: 'limit',
    severity: 'error',
    message: `Found ${found} ${WHAT[limit]}; expected ${LIMITS[limit]} at the most.`,
    suggestion: 'Split the text, or shorten it.',
  };
}

/** What any data file must keep to, before it is looked at in any other way. */
export function checkText(file: string, text: string): Diagnostic | undefined {
  if (text.length > LIMITS.fileBytes) return over(file, 'fileBytes', text.length, 1);
  if (!CONTROL.test(text) && longestLine(text) <= LIMITS.lineLength) return undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.length > LIMITS.lineLength) return over(file, 'lineLength', line.length, index + 1);
    const control = CONTROL.exec(line);
    if (control !== null) return noText(file, control[0], index + 1, control.index + 1);
  }
  return undefined;
}

/** Control characters (C0 but for tab, DEL and C1): no editor writes them into text. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

function longestLine(text: string): number {
  let longest = 0;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const next = end < 0 ? text.length : end;
    longest = Math.max(longest, next - from);
    from = next + 1;
  }
  return longest;
}

function noText(file: string, char: string, line: number, column: number): Diagnostic {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `Found the control character U+${code}; expected text.`;
  return { at: { file, line, column }, rule: 'limit', severity: 'error', message };
}

/** What YAML must keep to before the library reads it; `firstLine` is the line of the file that `text` starts on. */
export function checkYaml(file: string, text: string, firstLine: number): Diagnostic | undefined {
  if (text.length > LIMITS.yamlBytes) return over(file, 'yamlBytes', text.length, firstLine);
  const lines = text.split('\n');
  if (lines.length > LIMITS.yamlLines) return over(file, 'yamlLines', lines.length, firstLine);
  let open = 0;
  for (const [index, line] of lines.entries()) {
    const at = firstLine + index;
    const indent = line.length - line.trimStart().length;
    if (indent > LIMITS.yamlIndent) return over(file, 'yamlIndent', indent, at);
    const marks = /^\s*((?:[-?:]\s+)*)/.exec(line)?.[1]?.replace(/\s/g, '').length ?? 0;
    open += countOf(line, OPEN);
    if (open + marks > LIMITS.yamlDepth) return over(file, 'yamlDepth', open + marks, at);
    open = Math.max(0, open - countOf(line, CLOSE));
  }
  return undefined;
}

const DELIMITERS = tableOf('*_[]()<>!`\\&~');
const PIPES = tableOf('|');
const OPEN = tableOf('[{');
const CLOSE = tableOf(']}');

/** Characters of ASCII to count, by their codes. */
function tableOf(chars: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const char of chars) table[char.charCodeAt(0)] = 1;
  return table;
}

/** How many characters of a line are among these; no copy of the line is made. */
function countOf(line: string, table: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < line.length; at++) count += table[line.charCodeAt(at)] ?? 0;
  return count;
}

/** What Markdown must keep to before the library reads it; `firstLine` as above. */
export function checkMarkdown(file: string, text: string, firstLine: number): Diagnostic | undefined {
  if (text.length > LIMITS.bodyBytes) return over(file, 'bodyBytes', text.length, firstLine);
  const lines = text.split('\n');
  if (lines.length > LIMITS.bodyLines) return over(file, 'bodyLines', lines.length, firstLine);
  const startsBlock = blockStarts();
  const block = { bytes: 0, lines: 0, delimiters: 0, columns: 0 };
  let items = 0;
  let blocks = 0;
  let cells = 0;
  for (const [index, line] of lines.entries()) {
    const at = firstLine + index;
    const [start = ''] = /^[\s>]*((?:(?:[-+*]|\d{1,9}[.)])(?:\s+|$)|>\s*)*)/.exec(line) ?? [];
    const marks = start === '' ? 0 : start.replace(/\d+[.)]/g, '-').replace(/\s/g, '').length;
    if (marks > LIMITS.containersPerLine) return over(file, 'containersPerLine', marks, at);
    const indent = start === '' ? 0 : line.replace(/\t/g, '    ').search(/\S|$/);
    if (indent > LIMITS.listIndent && line.trim() !== '') return over(file, 'listIndent', indent, at);
    if (marks > 0) items += 1;
    if (items > LIMITS.listItems) return over(file, 'listItems', items, at);
    if (startsBlock(line)) {
      blocks += 1;
      if (blocks > LIMITS.blocks) return over(file, 'blocks', blocks, at);
      Object.assign(block, { bytes: 0, lines: 0, delimiters: 0, columns: 0 });
    }
    const columns = countOf(line, PIPES);
    if (columns > LIMITS.tableColumns + 1) return over(file, 'tableColumns', columns, at);
    block.columns = Math.max(block.columns, columns);
    cells += block.columns;
    if (cells > LIMITS.tableCells) return over(file, 'tableCells', cells, at);
    block.bytes += line.length + 1;
    block.lines += 1;
    block.delimiters += countOf(line, DELIMITERS);
    if (block.bytes > LIMITS.blockBytes) return over(file, 'blockBytes', block.bytes, at);
    if (block.lines > LIMITS.blockLines) return over(file, 'blockLines', block.lines, at);
    if (block.delimiters > LIMITS.blockDelimiters) {
      return over(file, 'blockDelimiters', block.delimiters, at);
    }
  }
  return undefined;
}

/**
 * Tells, line by line, where a paragraph surely ends: at an empty line (quote marks may stand on it), and at a list item
 * that cannot go on with the paragraph above it (CommonMark 0.31, 5.2 and 5.3). A line that starts with `>`, `7.` or
 * many spaces may go on with it, so it is counted to it.
 */
function blockStarts(): (line: string) => boolean {
  let last = { quotes: 0, indent: -1, inside: -1, mark: '' };
  return (line) => {
    const [before = ''] = /^[\s>]*/.exec(line) ?? [];
    if (before.length === line.length) return true;
    const item = /^(?:[-+*]|\d{1,9}[.)])\s+(?=\S)/.exec(line.slice(before.length))?.[0];
    if (item === undefined || before.includes('\t')) return false;
    const quotes = before.split('>').length - 1;
    const indent = before.length - (before.lastIndexOf('>') + 1);
    const mark = item.trim().slice(-1);
    const same = quotes === last.quotes;
    const placed =
      indent < 4 || (same && (indent === last.indent || (indent >= last.inside && indent < last.inside + 4)));
    const begins = !/^\d/.test(item) || /^1[.)]/.test(item) || (same && mark === last.mark);
    if (!placed || !begins) return false;
    last = { quotes, indent, inside: indent + item.length, mark };
    return true;
  };
}
