import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Holding } from '../../model/comparison.ts';
import type { Block, Citation, Inline, Prose } from '../../model/prose.ts';
import { runsBothWays } from '../../text/direction.ts';
import { oncePer } from '../../text/once-per.ts';
import { visible } from '../../text/visible.ts';
import { type FindSource, holdingMark } from '../citations.ts';
import { type SafeHtml, safeHtml } from '../safe-html.ts';
import { webHref } from './links.ts';

/*
 * Prose becomes hast directly and not by way of mdast: it has eleven kinds of nodes, each of which is one element here.
 * The way round would rebuild Markdown nodes out of them only to convert those, citations by a handler all the same.
 */

/** Prose as blocks; a heading `###` of the data becomes `<hN>`, N being `level`. */
export function proseHtml(prose: Prose, find: FindSource, level = 3): SafeHtml {
  return print(prose.map((block) => toBlock(block, { find, level })));
}

/** Prose that follows other words on a line: a single paragraph stands without `<p>`. */
export function lineHtml(prose: Prose, find: FindSource): SafeHtml {
  return linesBy(find)(prose);
}

/** The same reason stands in a note, in a list, on the page of its option and on those of pairs: it is printed once. */
const linesBy = oncePer((find: FindSource) => oncePer((prose: Prose) => printLine(prose, find)));

function printLine(prose: Prose, find: FindSource): SafeHtml {
  const [first, ...others] = prose;
  if (first?.kind !== 'paragraph' || others.length > 0) return proseHtml(prose, find, 4);
  return print(isolated(toInlines(first.children, find)));
}

/** The number of a message, linked to the archive; of a link source, nothing. */
export function referenceHtml(citation: Pick<Citation, 'source'>, find: FindSource): SafeHtml {
  return print(reference(citation, find));
}

interface Context {
  readonly find: FindSource;
  readonly level: number;
}

type Properties = Readonly<Record<string, string | number | string[]>>;

function print(children: ElementContent[]): SafeHtml {
  return safeHtml(toHtml({ type: 'root', children }));
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { ...properties }, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value: visible(value) };
}

/** Words among others: in `<bdi>` if they could turn those around them. */
function isolated(children: ElementContent[]): ElementContent[] {
  return runsBothWays(wordsOf(children)) ? [element('bdi', {}, children)] : children;
}

function wordsOf(children: readonly ElementContent[]): string {
  return children
    .map((child) =>
      child.type === 'element' ? wordsOf(child.children) : 'value' in child ? child.value : '',
    )
    .join('');
}

function toBlock(block: Block, context: Context): Element {
  const { find, level } = context;
  const auto = { dir: 'auto' };
  switch (block.kind) {
    case 'paragraph':
      return element('p', auto, toInlines(block.children, find));
    case 'heading':
      return element(`h${Math.min(6, block.depth - 3 + level)}`, auto, toInlines(block.children, find));
    case 'list':
      return toList(block, context);
    case 'code':
      return element('pre', auto, [element('code', {}, [text(block.text)])]);
    case 'quote':
      return element(
        'blockquote',
        {},
        block.children.map((child) => toBlock(child, context)),
      );
    case 'table':
      return toTable(block.rows, find);
  }
}

function toList({ ordered, start, items }: Extract<Block, { kind: 'list' }>, context: Context): Element {
  const children = items.map((item) => {
    const [first, ...others] = item;
    return first?.kind === 'paragraph' && others.length === 0
      ? element('li', { dir: 'auto' }, toInlines(first.children, context.find))
      : element(
          'li',
          {},
          item.map((block) => toBlock(block, context)),
        );
  });
  return element(ordered ? 'ol' : 'ul', ordered && start !== 1 ? { start } : {}, children);
}

/** A table that scrolls by itself where it is wider than the page; whoever has no mouse can focus it. */
function toTable(rows: readonly (readonly (readonly Inline[])[])[], find: FindSource): Element {
  const [head = [], ...body] = rows;
  const cells = (row: typeof head, tag: 'th' | 'td') =>
    row.map((cell) =>
      element(tag, tag === 'th' ? { scope: 'col', dir: 'auto' } : { dir: 'auto' }, toInlines(cell, find)),
    );
  const table = element('table', {}, [
    element('thead', {}, [element('tr', {}, cells(head, 'th'))]),
    element(
      'tbody',
      {},
      body.map((row) => element('tr', {}, cells(row, 'td'))),
    ),
  ]);
  return element('div', { className: ['scroll'], role: 'group', ariaLabel: 'Table', tabIndex: 0 }, [table]);
}

function toInlines(inlines: readonly Inline[], find: FindSource): ElementContent[] {
  return inlines.flatMap((inline) => toInline(inline, find));
}

function toInline(inline: Inline, find: FindSource): ElementContent[] {
  switch (inline.kind) {
    case 'text':
      return [text(inline.text)];
    case 'code':
      return [element('code', {}, isolated([text(inline.text)]))];
    case 'emphasis':
      return [element('em', {}, toInlines(inline.children, find))];
    case 'strong':
      return [element('strong', {}, toInlines(inline.children, find))];
    case 'link':
      return [outside(inline.url, toInlines(inline.children, find))];
    case 'citation':
      return toCitation(inline, find);
  }
}

/**
 * Quoted words stand between straight quotation marks that are text: `<q>` leaves the marks to the browser, which does
 * not copy them along, and a quote without its marks would be taken for the reader's own words in a mail.
 */
function toCitation(citation: Citation, find: FindSource): ElementContent[] {
  const source = find(citation);
  const { quote } = citation;
  const words =
    quote === undefined
      ? toInlines(citation.children, find)
      : [text('"'), ...isolated([text(quote)]), text('"')];
  if (source.number === undefined) {
    return [outside(source.url, words.length > 0 ? words : [text(source.url)])];
  }
  return [
    ...words,
    ...(words.length > 0 ? [text(' ')] : []),
    ...reference(citation, find),
    ...mark(source.holds),
  ];
}

/** The mark of a proven quote, which the page explains, or plain words where the lock has no proof. */
function mark(holds: Holding | undefined): ElementContent[] {
  const words = holdingMark(holds);
  if (words === '') return [];
  if (holds === 'proven') return [text(words)];
  return [text(' '), element('span', { className: ['unproven'] }, [text(words)])];
}

function reference(citation: Pick<Citation, 'source'>, find: FindSource): ElementContent[] {
  const { number, url } = find(citation);
  if (number === undefined) return [];
  return [anchor(url, {}, [text(`[${number}]`)])];
}

/** A link that people wrote: it leads anywhere, and pages do not vouch for it. The archive is the site's own choice. */
function outside(url: string, children: ElementContent[]): Element {
  return anchor(url, { rel: ['nofollow', 'noopener', 'noreferrer'] }, children);
}

/** A link out of the site; only its words where the URL is none that a page may link. */
function anchor(url: string, properties: Properties, children: ElementContent[]): Element {
  const href = webHref(url);
  return href === null ? element('span', {}, children) : element('a', { href, ...properties }, children);
}
