import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Block, Citation, Inline, Prose } from '../../src/model/prose.ts';
import type { Rfc } from '../../src/model/rfc.ts';
import { parseData } from '../../src/parse/parse.ts';
import { folderOf } from './folder.ts';

const SOURCES = `sources:
  start: <start@example.org>
  end: mid:end@example.org
  shop: https://shop.example.org/
`;

const PEOPLE = 'ada:\n  name: Ada Reed\nben:\n  name: Ben Moss\n';
const CRITERIA = 'cost:\n  name: Cost\nlooks:\n  name: Looks\nopen-end:\n  name: Open end\n';

/** Lines of front matter above the body that {@link readBody} is given. */
export const BODY_LINE = 11;

/** An RFC whose `rfc.md` has this body, with the sources `start`, `end` and `shop`; and what was found in it. */
export function readBody(body: string): { rfc: Rfc; found: Diagnostic[] } {
  const head = `title: Paint\nquestion: Which paint?\nstatus: open\ncriteria: [cost, looks, open-end]\n${SOURCES}`;
  return read(`---\n${head}from: start\n---\n${body}\n`, '---\ntitle: oil\n---\n');
}

/** An option with this body, which starts on its line 4, in the same RFC. */
export function readOption(body: string): { option: Rfc['options'][number]; found: Diagnostic[] } {
  const head = `title: Paint\nquestion: Which paint?\nstatus: open\ncriteria: [cost, looks, open-end]\n${SOURCES}`;
  const { rfc, found } = read(`---\n${head}---\n`, `---\ntitle: oil\n---\n${body}\n`);
  const option = rfc.options.find(({ id }) => id === 'oil');
  if (option === undefined) throw new Error('The option was not read.');
  return { option, found };
}

function read(main: string, option: string): { rfc: Rfc; found: Diagnostic[] } {
  const files = {
    'people.yaml': PEOPLE,
    'criteria.yaml': CRITERIA,
    'paint/rfc.md': main,
    'paint/options/1-oil.md': option,
    'paint/options/2-lime.md': '---\ntitle: lime\n---\n',
  };
  const { units, diagnostics } = parseData(folderOf(files));
  const rfc = units[0]?.rfc;
  if (rfc === undefined) throw new Error('The RFC was not read.');
  return { rfc, found: [...diagnostics, ...units.flatMap((unit) => unit.diagnostics)] };
}

/** Findings, one a line: `line:column rule: message suggestion`. */
export function said(found: readonly Diagnostic[]): string[] {
  return found.map(({ at, rule, message, suggestion }) =>
    `${at.line}:${at.column} ${rule}: ${message} ${suggestion ?? ''}`.trim(),
  );
}

/** Prose as one line: citations as `{source|"quote"}` or `{source|words}`, links as `(url|words)`. */
export function shown(prose: Prose): string {
  return prose.map(shownBlock).join(' ¶ ');
}

function shownBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlines(block.children);
    case 'list':
      return block.items.map((item) => `- ${shown(item)}`).join(' ');
    case 'quote':
      return `> ${shown(block.children)}`;
    case 'code':
      return `<${block.text}>`;
    case 'table':
      return block.rows.map((row) => row.map(inlines).join(' | ')).join(' / ');
  }
}

function inlines(children: readonly Inline[]): string {
  return children.map(shownInline).join('');
}

function shownInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return `\`${inline.text}\``;
    case 'emphasis':
      return `*${inlines(inline.children)}*`;
    case 'strong':
      return `**${inlines(inline.children)}**`;
    case 'link':
      return `(${inline.url}|${inlines(inline.children)})`;
    case 'citation':
      return cited(inline);
  }
}

function cited({ source, quote, children }: Citation): string {
  return `{${source}|${quote === undefined ? inlines(children) : `"${quote}"`}}`;
}

/** Findings, one a line: `line:column rule`. */
export function placed(found: readonly Diagnostic[]): string[] {
  return found.map(({ at, rule }) => `${at.line}:${at.column} ${rule}`);
}
