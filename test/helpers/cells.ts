import { parse as parseCsv } from 'csv-parse/sync';
import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import type { Cell } from '../../src/model/comparison.ts';
import type { RfcDocument } from '../../src/model/document.ts';
import type { Form } from '../../src/model/template.ts';
import { displayWidth } from '../../src/text/wrap.ts';

/** What a page's table says: by the criterion's name, by the option's name. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The part of a cell that formats show. */
export type Shown = Pick<Cell, 'state' | 'values' | 'words' | 'mark'>;

/** A format, read as its readers would, and what it must show of a name and of a cell. */
export interface Reader {
  readonly form: Form;
  readonly read: (text: string) => Cells;
  readonly names: (name: string) => string;
  readonly shows: (cell: Shown) => string;
}

export const READERS: readonly Reader[] = [
  {
    form: 'html',
    read: readHtml,
    names: level,
    shows: (cell) => level(`${ratingMark(cell)} ${cell.words}`),
  },
  {
    form: 'md',
    read: readMarkdown,
    names: level,
    shows: (cell) => {
      const marked = ['rated', 'disputed', 'unknown'].includes(cell.state);
      return level(marked ? `${cell.words} ${ratingMark(cell)}` : cell.words);
    },
  },
  { form: 'txt', read: readGrid, names: level, shows: ({ mark }) => level(mark) },
  { form: 'csv', read: readCsv, names: defused, shows: ({ words }) => defused(words) },
  { form: 'json', read: readJson, names: (name) => name, shows: ({ words, mark }) => `${mark} | ${words}` },
];

/** The mark without the values, which stand in the words. */
function ratingMark({ state, values, mark }: Shown): string {
  if (state === 'fact') return '';
  const value = values.map((one) => (one.editorial ? `(${one.value})` : one.value)).join(' / ');
  return mark.startsWith(value) ? mark.slice(value.length) : mark;
}

/** A spreadsheet takes what starts like this for a formula. */
function defused(text: string): string {
  return /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
}

/** Rows of cells, the head first and the criterion's name in each row's first cell. */
function toCells([head = [], ...rows]: readonly (readonly string[])[]): Cells {
  const options = head.slice(1);
  return new Map(
    rows.map(([name = '', ...cells]) => [
      name,
      new Map(options.map((option, at) => [option, cells[at] ?? ''])),
    ]),
  );
}

type HtmlNode = DefaultTreeAdapterTypes.Node;

function readHtml(html: string): Cells {
  const [table] = elements(parseHtml(html), ['table']);
  if (table === undefined) throw new Error('The page has no table.');
  const rows = elements(table, ['tr']).map((row) => elements(row, ['th', 'td']));
  const [head = [], ...body] = rows;
  const names = head.map((cell) => level(htmlText(elements(cell, ['bdi'])[0] ?? cell)));
  return toCells([names, ...body.map((row) => row.map((cell) => level(htmlText(cell))))]);
}

function elements(node: HtmlNode, names: readonly string[]): HtmlNode[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => (names.includes(child.nodeName) ? [child] : elements(child, names)));
}

function htmlText(node: HtmlNode): string {
  if ('value' in node) return node.value;
  // The number of its note is no word of a cell.
  if (node.nodeName === 'sup') return '';
  return 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
}

function readMarkdown(markdown: string): Cells {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const table = root.children.find((node): node is Table => node.type === 'table');
  if (table === undefined) throw new Error('The page has no table.');
  return toCells(table.children.map((row) => row.children.map((cell) => level(markdownText(cell)))));
}

function markdownText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(markdownText).join('') : '';
}

/** A text grid: its rule says where the columns are; a row goes on while its first column is empty. */
function readGrid(text: string): Cells {
  const lines = text.split('\n');
  const rules = lines.flatMap((line, at) => (/^ ?-+( {2}-+)+$/.test(line) ? [at] : []));
  const [top = 0, bottom = 0] = rules;
  const columns = [...(lines[top] ?? '').matchAll(/-+/g)].map((match) => match.index);
  const split = (line: string): string[] =>
    columns.map((start, at) => between(line, start, columns[at + 1] ?? Number.POSITIVE_INFINITY).trim());
  const start = lines.lastIndexOf('', top) + 1;
  const head = lines.slice(start, top).map(split);
  const rows: string[][] = [];
  for (const cells of lines.slice(top + 1, bottom).map(split)) {
    const last = rows.at(-1);
    if (cells[0] !== '' || last === undefined) rows.push(cells);
    else for (const [at, cell] of cells.entries()) last[at] = level(`${last[at]} ${cell}`);
  }
  return toCells([columns.map((_, at) => level(head.map((line) => line[at]).join(' '))), ...rows]);
}

/** The part of a line between two columns of a terminal. */
function between(line: string, from: number, to: number): string {
  let column = 0;
  let part = '';
  for (const { segment } of new Intl.Segmenter('en').segment(line)) {
    if (column >= from && column < to) part += segment;
    column += displayWidth(segment);
  }
  return part;
}

function readCsv(text: string): Cells {
  return toCells(parseCsv(text) as string[][]);
}

function readJson(text: string): Cells {
  const { options, rows } = JSON.parse(text) as RfcDocument;
  const head = options.map(({ label, id }) => (label === id ? id : `${label} ${id}`));
  return toCells([
    ['', ...head],
    ...rows.map(({ criterion, cells }) => [
      criterion.name,
      ...cells.map(({ words, mark }) => `${mark} | ${words}`),
    ]),
  ]);
}

function level(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
