import type { Diagnostic } from '../model/diagnostic.ts';
import { allowing, LIMITS, type LimitName, limit } from '../text/limits.ts';

/*
 * What is handed to the YAML and Markdown libraries is counted first, in one pass each, and refused if it is over a limit:
 * both hang, or end the whole process, on small hostile input, and nothing catches that.
 */

/** What is said where more was found than a limit lets through. */
export function over(
  file: string,
  name: LimitName,
  found: number,
  line: number,
  advice = 'Split the text, or shorten it',
): Diagnostic {
  return {
    at: { file, line, column: 1 },
    rule: 'limit',
    severity: 'error',
    message: `Found ${found} ${LIMITS[name].of}; expected ${limit(name)} at the most.`,
    suggestion: `${advice}; ${allowing(name, found)}.`,
  };
}

/** What any data file must keep to, before it is looked at in any other way. */
export function checkText(file: string, text: string): Diagnostic | undefined {
  if (text.length > limit('file-bytes')) return over(file, 'file-bytes', text.length, 1);
  if (!CONTROL.test(text) && longestLine(text) <= limit('line-length')) return undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.length > limit('line-length')) return over(file, 'line-length', line.length, index + 1);
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
  if (text.length > limit('yaml-bytes')) return over(file, 'yaml-bytes', text.length, firstLine);
  const lines = text.split('\n');
  if (lines.length > limit('yaml-lines')) return over(file, 'yaml-lines', lines.length, firstLine);
  let open = 0;
  for (const [index, line] of lines.entries()) {
    const at = firstLine + index;
    const indent = line.length - line.trimStart().length;
    if (indent > limit('yaml-indent')) return over(file, 'yaml-indent', indent, at);
    const marks = /^\s*((?:[-?:]\s+)*)/.exec(line)?.[1]?.replace(/\s/g, '').length ?? 0;
    open += countOf(line, OPEN);
    if (open + marks > limit('yaml-depth')) return over(file, 'yaml-depth', open + marks, at);
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
  if (text.length > limit('markdown-bytes')) return over(file, 'markdown-bytes', text.length, firstLine);
  const lines = text.split('\n');
  if (lines.length > limit('markdown-lines')) return over(file, 'markdown-lines', lines.length, firstLine);
  const startsBlock = blockStarts();
  const block = { bytes: 0, lines: 0, delimiters: 0, columns: 0 };
  let items = 0;
  let blocks = 0;
  let cells = 0;
  for (const [index, line] of lines.entries()) {
    const at = firstLine + index;
    const [start = ''] = /^[\s>]*((?:(?:[-+*]|\d{1,9}[.)])(?:\s+|$)|>\s*)*)/.exec(line) ?? [];
    const marks = start === '' ? 0 : start.replace(/(?<!\d)\d+[.)]/g, '-').replace(/\s/g, '').length;
    if (marks > limit('markdown-nesting')) return over(file, 'markdown-nesting', marks, at);
    const indent = start === '' ? 0 : line.replace(/\t/g, '    ').search(/\S|$/);
    if (indent > limit('markdown-indent') && line.trim() !== '')
      return over(file, 'markdown-indent', indent, at);
    if (marks > 0) items += 1;
    if (items > limit('markdown-items')) return over(file, 'markdown-items', items, at);
    if (startsBlock(line)) {
      blocks += 1;
      if (blocks > limit('markdown-paragraphs')) return over(file, 'markdown-paragraphs', blocks, at);
      Object.assign(block, { bytes: 0, lines: 0, delimiters: 0, columns: 0 });
    }
    const columns = countOf(line, PIPES);
    if (columns > limit('table-columns') + 1) return over(file, 'table-columns', columns, at);
    block.columns = Math.max(block.columns, columns);
    cells += block.columns;
    if (cells > limit('table-cells')) return over(file, 'table-cells', cells, at);
    block.bytes += line.length + 1;
    block.lines += 1;
    block.delimiters += countOf(line, DELIMITERS);
    if (block.bytes > limit('paragraph-bytes')) return over(file, 'paragraph-bytes', block.bytes, at);
    if (block.lines > limit('paragraph-lines')) return over(file, 'paragraph-lines', block.lines, at);
    if (block.delimiters > limit('paragraph-marks')) {
      return over(file, 'paragraph-marks', block.delimiters, at);
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
