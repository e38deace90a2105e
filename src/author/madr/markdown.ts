import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Inline, Prose } from '../../model/prose.ts';

/** Every `<` is escaped, for `<1@host>` is a citation in our grammar. */
const OPTIONS: Options = {
  bullet: '-',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
  unsafe: [{ character: '<', inConstruct: 'phrasing' }],
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
};
/** What our grammar takes for a citation by a key, wherever it stands in a text. */
const REFERENCE = /(?<!\S)\S*?\]\[[^\][\s]{1,100}\]\S*/g;
/** How an item begins, or goes on, that our grammar would take for a claim. */
const CLAIM =
  /^(?:very good|very bad|good|neutral|bad|unknown|not applicable)\b|^\S+ is |,\s+because(?:\s|$)/i;

/** Nodes as Markdown of a data file, every text escaped for its place; lines are those of the texts. */
export function markdownOf(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, OPTIONS).trimEnd();
}

/**
 * Prose as it may stand in a data file beside claims: a list that has an item like a claim is a quote, for it is none of
 * ours.
 */
export function proseNodes(prose: Prose): BlockContent[] {
  return prose.map((block): BlockContent => {
    const node = nodeOf(block);
    return block.kind === 'list' && block.items.some(isLikeClaim)
      ? { type: 'blockquote', children: [node] }
      : node;
  });
}

/** Prose below words that it goes on from. */
export function itemWith(lead: string, prose: Prose): ListItem {
  const [first, ...rest] = prose;
  const goesOn = first?.kind === 'paragraph';
  const words = goesOn ? first.children.flatMap(inlineNodes) : [];
  return {
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: goesOn ? `${lead} ` : lead }, ...words] },
      ...(goesOn ? rest : prose).map(nodeOf),
    ],
  };
}

function isLikeClaim([first]: Prose): boolean {
  return first?.kind === 'paragraph' && CLAIM.test(wordsIn(first.children).replace(/\s+/g, ' '));
}

/** The words of inline content, without their marks. */
export function wordsIn(inlines: readonly Inline[]): string {
  return inlines.map((one) => ('children' in one ? wordsIn(one.children) : one.text)).join('');
}

function nodeOf(block: Block): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: block.children.flatMap(inlineNodes) };
    case 'heading':
      return { type: 'heading', depth: block.depth, children: block.children.flatMap(inlineNodes) };
    case 'list': {
      const children = block.items.map(
        (item): ListItem => ({ type: 'listItem', spread: false, children: item.map(nodeOf) }),
      );
      const start = block.ordered ? block.start : null;
      return { type: 'list', ordered: block.ordered, start, spread: false, children };
    }
    case 'quote':
      return { type: 'blockquote', children: block.children.map(nodeOf) };
    case 'code':
      return { type: 'code', value: block.text, lang: block.language ?? null };
    case 'table':
      return {
        type: 'table',
        children: block.rows.map((row) => ({
          type: 'tableRow',
          children: row.map((cell) => ({ type: 'tableCell', children: cell.flatMap(inlineNodes) })),
        })),
      };
  }
}

/** Inline content as nodes. */
function inlineNodes(inline: Inline): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return textNodes(inline.text);
    case 'code':
      return [{ type: 'inlineCode', value: inline.text }];
    case 'emphasis':
    case 'strong':
      return [{ type: inline.kind, children: inline.children.flatMap(inlineNodes) }];
    case 'link':
      return linkNodes(inline.url, inline.children.flatMap(inlineNodes));
    case 'citation':
      return textNodes(inline.quote ?? wordsIn(inline.children));
  }
}

/** A link; quotation marks around its words stand outside, for inside they would make a quote of it. */
function linkNodes(url: string, children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  const mark = first?.type === 'text' ? /^["\u201c]+/.exec(first.value)?.[0] : undefined;
  if (first?.type !== 'text' || mark === undefined) return [{ type: 'link', url, children: [...children] }];
  const words: PhrasingContent[] = [{ type: 'text', value: first.value.slice(mark.length) }, ...rest];
  const last = words.at(-1);
  const end = last?.type === 'text' ? (/(?<!["\u201d])["\u201d]+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text')
    words[words.length - 1] = { type: 'text', value: last.value.slice(0, last.value.length - end.length) };
  return [
    { type: 'text', value: mark },
    { type: 'link', url, children: words },
    { type: 'text', value: end },
  ];
}

/** Text, in which `a[0][1]` is code. */
function textNodes(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (match.index > from) nodes.push({ type: 'text', value: text.slice(from, match.index) });
    nodes.push({ type: 'inlineCode', value: match[0] });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...nodes, { type: 'text', value: text.slice(from) }] : nodes;
}
