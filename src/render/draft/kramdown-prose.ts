import type {
  BlockContent,
  Code,
  InlineCode,
  Link,
  ListItem,
  Parents,
  PhrasingContent,
  RootContent,
  Text,
} from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Inline, Prose } from '../../model/prose.ts';
import { visible, visibleLine } from '../../text/visible.ts';
import type { FindSource } from '../citations.ts';
import { tableNode } from '../markdown/prose.ts';

/** What of a text means something to kramdown wherever it stands, and can be escaped by a backslash. */
const SPECIAL = /[\\`*{[\]|]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|\$(?=\$)|\((?=\()|#$/g;
/** What does at the start of a block; a tilde and a caret can be escaped by an entity alone. */
const START = /^(?:[#+\-=:>]|(\d{1,9})\.(?=\s|$))/;

/**
 * kramdown has tables without a rule, attributes (`{:`) and extensions (`{::`), and kramdown-rfc citations (`{{`) and index
 * entries (`(((`), that Markdown has not: every text is escaped for them. Code is indented, for kramdown-rfc obeys
 * `{::include` and `---` at the start of a line even there.
 */
const OPTIONS: Options = {
  bullet: '*',
  // Where indented code follows a list, a comment stands between them.
  fences: false,
  listItemIndent: 'one',
  incrementListMarker: true,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: {
    text: (node: Text, parent: Parents | undefined) => {
      const starts = parent?.type !== 'strong' && parent?.type !== 'emphasis' && parent?.children[0] === node;
      return starts ? escapedStart(node.value) : escaped(node.value);
    },
    inlineCode: (node: InlineCode) => `\`${node.value}\``,
    code: (node: Code) => node.value.replace(/^(?=.)/gm, '    '),
    link: (node: Link) =>
      `[${node.children.map((one) => ('value' in one ? escaped(one.value) : '')).join('')}](${target(node.url)})`,
  },
};

/** Prose as kramdown-rfc has it: a message is a reference, `{{M17}}`, that the header of the document describes. */
export function kramdownProse(prose: Prose, find: FindSource): string {
  return print(prose.map((block) => blockNode(block, find)));
}

/** One line of plain text at the start of a block. */
export function kramdownText(text: string): string {
  return escapedStart(visibleLine(text));
}

/** The anchor of a message among the references. */
export function referenceName(number: number): string {
  return `M${number}`;
}

function print(children: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, OPTIONS).trimEnd();
}

function escapedStart(text: string): string {
  return escaped(text)
    .replace(START, (match, digits?: string) => (digits === undefined ? `\\${match}` : `${digits}\\.`))
    .replace(/^~/, '&#126;')
    .replace(/^\^/, '&#94;');
}

function escaped(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/&(?=#?\w)/g, '&amp;')
      .replace(SPECIAL, '\\$&')
      // In the row of a table kramdown looks for tags before it sees an escape.
      .replace(/</g, '&lt;')
  );
}

function blockNode(block: Block, find: FindSource): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: inlineNodes(block.children, find) };
    case 'heading':
      return {
        type: 'paragraph',
        children: [{ type: 'strong', children: inlineNodes(block.children, find) }],
      };
    case 'list': {
      const children = block.items.map(
        (item): ListItem => ({ type: 'listItem', children: item.map((one) => blockNode(one, find)) }),
      );
      const start = block.ordered ? block.start : null;
      return { type: 'list', ordered: block.ordered, start, spread: false, children };
    }
    case 'quote':
      return { type: 'blockquote', children: block.children.map((one) => blockNode(one, find)) };
    case 'code':
      return { type: 'code', value: visible(block.text).replace(/^(?:[ \t]*\n)+|(?<!\s)\s+$/g, '') };
    case 'table':
      return tableNode(block.rows.map((row) => row.map((cell) => inlineNodes(cell, find))));
  }
}

function inlineNodes(inlines: readonly Inline[], find: FindSource): PhrasingContent[] {
  return inlines.flatMap((one) => inlineNode(one, find));
}

function inlineNode(inline: Inline, find: FindSource): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return [{ type: 'text', value: visible(inline.text) }];
    case 'code':
      return [codeNode(visibleLine(inline.text))];
    case 'emphasis':
    case 'strong':
      return [{ type: inline.kind, children: inlineNodes(inline.children, find) }];
    case 'link':
      return [linkNode(plainWords(inline.children), inline.url)];
    case 'citation': {
      const { number, url, holds } = find(inline);
      const said: Inline[] =
        inline.quote === undefined ? [...inline.children] : [{ kind: 'text', text: `"${inline.quote}"` }];
      if (number === undefined) return [linkNode(plainWords(said), url)];
      const reference: PhrasingContent = { type: 'html', value: `{{${referenceName(number)}}}` };
      const words = inlineNodes(said, find);
      const space: PhrasingContent[] = words.length === 0 ? [] : [{ type: 'text', value: ' ' }];
      const unproven: PhrasingContent[] =
        holds === 'unproven' ? [{ type: 'text', value: ' (not proven)' }] : [];
      return [...words, ...space, reference, ...unproven];
    }
  }
}

/** Code that a span of one backtick cannot hold, or that would make its line a table, is text. */
function codeNode(value: string): PhrasingContent {
  const holds = value.trim() === value && value !== '' && !/[`|]/.test(value);
  return holds ? { type: 'inlineCode', value } : { type: 'text', value };
}

function linkNode(words: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: words === '' ? url : words }] };
}

function target(url: string): string {
  return url.replace(
    /[\s()<>"|\\{}`\u0000-\u0020]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function plainWords(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (one.kind === 'text' || one.kind === 'code') return visible(one.text);
      return one.kind === 'citation' && one.quote !== undefined
        ? `"${visible(one.quote)}"`
        : plainWords(one.children);
    })
    .join('');
}
