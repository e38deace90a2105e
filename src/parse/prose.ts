import type { Nodes, PhrasingContent, RootContent, TableRow } from 'mdast';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Block, Citation, Inline, Prose } from '../model/prose.ts';
import type { Source } from '../model/rfc.ts';
import type { RuleId } from '../model/rule.ts';
import type { lineIndex } from '../text/lines.ts';
import { nearest } from '../text/near.ts';
import type { CitationNode } from './citation-syntax.ts';
import { isWebUrl, targetOf } from './sources.ts';

/** What the conversion needs beside the tree; `found` gathers the diagnostics of one file. */
export interface ProseContext {
  readonly file: string;
  /** The text that was parsed: places are looked up in it. */
  readonly text: string;
  readonly locate: ReturnType<typeof lineIndex>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Keys that are written, but wrong: their uses say nothing more. */
  readonly badSources: Pick<ReadonlySet<string>, 'has'>;
  /** Ids of the criteria that a claim may name. */
  readonly criteria: readonly string[];
  /** Link mask of the site's archive. */
  readonly archive: string;
  readonly found: Diagnostic[];
}

/** mdast narrowed to prose; whatever has no place in prose is a diagnostic and left out. */
export function toProse(nodes: readonly RootContent[], context: ProseContext): Prose {
  return nodes.flatMap((node) => toBlock(node, context));
}

function toBlock(node: RootContent, context: ProseContext): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: toInlines(node.children, context) }];
    case 'heading':
      if (node.depth < 3)
        return refuse(node, 'A heading of this level', '`###` in text; `##` parts `rfc.md`', context);
      return [
        { kind: 'heading', depth: node.depth as 3 | 4 | 5 | 6, children: toInlines(node.children, context) },
      ];
    case 'list': {
      const items = node.children.map((item) => toProse(item.children, context));
      return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }];
    }
    case 'code':
      return [{ kind: 'code', text: node.value, ...(node.lang ? { language: node.lang } : {}) }];
    case 'blockquote':
      return [{ kind: 'quote', children: toProse(node.children, context) }];
    case 'table':
      return [{ kind: 'table', rows: evened(node.children.map((row) => toRow(row, context))) }];
    default:
      return refuse(node, NAMES[node.type] ?? 'This', 'paragraphs, lists, quotes, code or tables', context);
  }
}

const NAMES: Readonly<Record<string, string>> = {
  thematicBreak: 'A line across',
  image: 'An image',
  imageReference: 'An image',
  html: 'Raw HTML',
};

/** Rows with a cell for each column of the first (GFM 0.29, 4.10); cells beyond those are kept, for they hold words. */
function evened(rows: readonly Inline[][][]): Inline[][][] {
  const columns = rows[0]?.length ?? 0;
  return rows.map((row) => [...row, ...Array.from({ length: Math.max(0, columns - row.length) }, () => [])]);
}

function toRow(row: TableRow, context: ProseContext): Inline[][] {
  return row.children.map((cell) => toInlines(cell.children, context));
}

/** Inline content; adjacent texts are joined. */
export function toInlines(nodes: readonly PhrasingContent[], context: ProseContext): Inline[] {
  const inlines: Inline[] = [];
  for (const inline of nodes.flatMap((node) => toInline(node, context))) {
    const last = inlines.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      inlines[inlines.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else inlines.push(inline);
  }
  return inlines;
}

function toInline(node: PhrasingContent, context: ProseContext): Inline[] {
  switch (node.type) {
    case 'text':
      checkText(node, node.value, context);
      return [{ kind: 'text', text: node.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ') }];
    case 'break':
      return [{ kind: 'text', text: ' ' }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value.replace(/\n/g, ' ') }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: toInlines(node.children, context) }];
    case 'citation':
      return toCitation(node, context);
    case 'link':
      return toLink(node.url, toInlines(node.children, context), node, context);
    case 'linkReference': {
      const children = node.referenceType === 'full' ? toInlines(node.children, context) : [];
      return cite(node.identifier, children, node, context);
    }
    default:
      return refuse(node, NAMES[node.type] ?? 'This', 'text, emphasis, code, links or citations', context);
  }
}

function toCitation(node: CitationNode, context: ProseContext): Inline[] {
  const { quote, target } = node;
  if (node.byKey) return cite(target, [], node, context, quote);
  const read = targetOf(target, context.archive);
  if (read?.kind === 'message') {
    return [citation(read.messageId, [], placeOf(node, context), quote)];
  }
  if (read?.kind === 'link') return quoteOnLink(node, context);
  return unsafe(target, node, context);
}

/** A citation by key; without a source of that key, a diagnostic and the bare words. */
function cite(key: string, children: Inline[], node: Nodes, context: ProseContext, quote?: string): Inline[] {
  const source = context.sources.get(key);
  if (source === undefined) {
    if (!context.badSources.has(key))
      report('undefined-source', node, context, ...undefinedSource(key, context));
    return quote === undefined ? children : [{ kind: 'text', text: quote }];
  }
  if (source.target.kind === 'link') {
    if (quote !== undefined) return quoteOnLink(node, context);
    return [
      citation(key, children.length > 0 ? children : [{ kind: 'text', text: key }], placeOf(node, context)),
    ];
  }
  return [citation(key, children, placeOf(node, context), quote)];
}

function citation(source: string, children: readonly Inline[], at: Place, quote?: string): Citation {
  return { kind: 'citation', source, at, children, ...(quote === undefined ? {} : { quote }) };
}

function toLink(url: string, children: Inline[], node: Nodes, context: ProseContext): Inline[] {
  const read = targetOf(url, context.archive);
  if (read?.kind === 'message') return [citation(read.messageId, children, placeOf(node, context))];
  return isWebUrl(url) ? [{ kind: 'link', url, children }] : unsafe(url, node, context);
}

function quoteOnLink(node: Nodes, context: ProseContext): Inline[] {
  report(
    'quote-on-link',
    node,
    context,
    'A quote cites a link; expected a message, whose words can be proven.',
    ['Leave the quotation marks out, or cite the message.'],
  );
  return [];
}

function unsafe(url: string, node: Nodes, context: ProseContext): Inline[] {
  const shown = url.length > 60 ? `${url.slice(0, 60)}...` : url;
  report(
    'unsafe-url',
    node,
    context,
    `The link \`${shown}\` is no http, https or mid URL; expected one, or a \`<Message-ID>\`.`,
  );
  return [];
}

function undefinedSource(key: string, { sources }: ProseContext): [string, string[]] {
  const meant = nearest(key, sources.keys());
  return [
    `Unknown source \`${key}\`; expected a key of \`sources\` in \`rfc.md\`.`,
    meant === undefined ? [] : [`Did you mean \`${meant}\`?`],
  ];
}

/** What is left of a reference, or words in quotation marks: the whole phrase where it is closed. */
const MARKS = /\]\[([^\][\s]{1,100})\]|["“”](?:[^"“”\n]{0,200}["”])?/g;

/** Looks through plain text for what only looks like a citation. */
function checkText(node: Nodes, value: string, context: ProseContext): void {
  const start = node.position?.start.offset ?? 0;
  const raw = context.text.slice(start, node.position?.end.offset);
  let from = 0;
  for (const match of value.matchAll(MARKS)) {
    const found = raw.indexOf(match[0], from);
    if (found >= 0) from = found + match[0].length;
    const key = match[1];
    const offset = start + Math.max(0, found) + (key === undefined ? 0 : 2);
    const at = { file: context.file, ...context.locate(offset), length: key?.length ?? match[0].length };
    if (key !== undefined && context.badSources.has(key)) continue;
    if (key !== undefined) {
      const [message, [suggestion]] = undefinedSource(key, context);
      push(context, 'undefined-source', 'error', at, message, suggestion);
    } else {
      const message = 'A quotation mark stands outside a citation; expected `["words"][source]`.';
      push(
        context,
        'stray-quote',
        'warning',
        at,
        message,
        'Cite the words, or write them without the marks.',
      );
    }
  }
}

function refuse(node: Nodes, what: string, expected: string, context: ProseContext): [] {
  report('unsupported-markdown', node, context, `${what} has no place here; expected ${expected}.`);
  return [];
}

function report(
  rule: RuleId,
  node: Nodes,
  context: ProseContext,
  message: string,
  suggestions: string[] = [],
): void {
  push(context, rule, 'error', placeOf(node, context), message, suggestions[0]);
}

function push(
  { found }: ProseContext,
  rule: RuleId,
  severity: Diagnostic['severity'],
  at: Place,
  message: string,
  suggestion?: string,
): void {
  found.push({ at, rule, severity, message, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** Where a node stands; its length ends with its first line. */
export function placeOf(node: Nodes, { file, text }: Pick<ProseContext, 'file' | 'text'>): Place {
  const start = node.position?.start;
  const end = node.position?.end;
  if (start === undefined || end === undefined) return { file, line: 1, column: 1 };
  const eol = text.indexOf('\n', start.offset);
  const last = Math.min(end.offset ?? 0, eol < 0 ? text.length : eol);
  return { file, line: start.line, column: start.column, length: Math.max(1, last - (start.offset ?? 0)) };
}
