import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Citation, Inline, Prose } from '../../model/prose.ts';
import { visible, visibleLine } from '../../text/visible.ts';
import { type FindSource, holdingMark } from '../citations.ts';

const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
};

/** Nodes as GFM, every text escaped for its place. */
export function toGfm(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, OPTIONS).trimEnd();
}

/** One line of plain text as Markdown. */
export function plainGfm(text: string): string {
  return toGfm([{ type: 'paragraph', children: [textNode(text)] }]);
}

/** A text node of one line, with what hides in it made visible. */
export function textNode(text: string): PhrasingContent {
  return { type: 'text', value: visibleLine(text) };
}

/** Prose as mdast: a citation becomes its words and a numbered link. */
export function proseNodes(prose: Prose, find: FindSource): BlockContent[] {
  return prose.map((block) => blockNode(block, find));
}

function blockNode(block: Block, find: FindSource): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: inlineNodes(block.children, find) };
    case 'heading':
      return { type: 'heading', depth: block.depth, children: inlineNodes(block.children, find) };
    case 'list': {
      const children = block.items.map(
        (item): ListItem => ({ type: 'listItem', children: proseNodes(item, find) }),
      );
      return {
        type: 'list',
        ordered: block.ordered,
        start: block.ordered ? block.start : null,
        spread: false,
        children,
      };
    }
    case 'quote':
      return { type: 'blockquote', children: proseNodes(block.children, find) };
    case 'code':
      return { type: 'code', value: visible(block.text), lang: block.language ?? null };
    case 'table':
      return tableNode(block.rows.map((row) => row.map((cell) => inlineNodes(cell, find))));
  }
}

/** A table of inline content; the first row is the head. */
export function tableNode(rows: readonly (readonly (readonly PhrasingContent[])[])[]): Table {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: [...cell] })),
    })),
  };
}

/** Inline content as mdast. */
function inlineNodes(inlines: readonly Inline[], find: FindSource): PhrasingContent[] {
  return inlines.flatMap((inline) => inlineNode(inline, find));
}

function inlineNode(inline: Inline, find: FindSource): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return [{ type: 'text', value: visible(inline.text) }];
    case 'code':
      return [{ type: 'inlineCode', value: visibleLine(inline.text) }];
    case 'emphasis':
    case 'strong':
      return [{ type: inline.kind, children: inlineNodes(inline.children, find) }];
    case 'link':
      return [{ type: 'link', url: inline.url, children: inlineNodes(inline.children, find) }];
    case 'citation':
      return citationNodes(inline, find);
  }
}

function citationNodes(citation: Citation, find: FindSource): PhrasingContent[] {
  const { number, url, holds } = find(citation);
  const { quote } = citation;
  const words = quote === undefined ? inlineNodes(citation.children, find) : [textNode(`"${quote}"`)];
  if (number === undefined) return [{ type: 'link', url, children: words }];
  const numbered: PhrasingContent = { type: 'link', url, children: [textNode(`[${number}]`)] };
  const mark = holdingMark(holds);
  const marked = mark === '' ? [numbered] : [numbered, textNode(holds === 'proven' ? mark : ` ${mark}`)];
  return words.length === 0 ? marked : [...words, textNode(' '), ...marked];
}

/** Items, each with a lead before its prose: the first paragraph goes on after the lead. */
export function leadList(
  items: readonly { lead: readonly PhrasingContent[]; prose: Prose }[],
  find: FindSource,
): string {
  const children = items.map(({ lead, prose }): ListItem => {
    const [first, ...rest] = proseNodes(prose, find);
    const opening: Paragraph = {
      type: 'paragraph',
      children: [...lead, ...(first?.type === 'paragraph' ? first.children : [])],
    };
    const blocks = first === undefined || first.type === 'paragraph' ? rest : [first, ...rest];
    return { type: 'listItem', spread: false, children: [opening, ...blocks] };
  });
  const list: List = { type: 'list', ordered: false, spread: false, children };
  return children.length === 0 ? '' : toGfm([list]);
}
