import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Block, Inline, Prose } from '../../model/prose.ts';
import { relativeLink } from '../../text/madr.ts';
import { isWebUrl } from '../sources.ts';

/** A record's Markdown as a tree, with the targets of its reference links. */
export interface Tree {
  readonly nodes: readonly RootContent[];
  readonly prose: (nodes: readonly RootContent[]) => Prose;
  readonly inlines: (nodes: readonly PhrasingContent[]) => Inline[];
}

/** Reads CommonMark with GFM tables, as records are written: the text must have passed the limits. */
export function readTree(text: string): Tree {
  const root: Root = unified().use(remarkParse).use(tables).parse(text);
  const targets = new Map(
    root.children
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url]),
  );
  return {
    nodes: root.children,
    prose: (nodes) => nodes.flatMap((node) => blockOf(node, targets)),
    inlines: (nodes) => inlinesOf(nodes, targets),
  };
}

function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

type Targets = ReadonlyMap<string, string>;

/** What prose holds; a line across and a comment say nothing, and any other HTML is text. */
function blockOf(node: RootContent, targets: Targets): Block[] {
  const below = (nodes: readonly RootContent[]): Prose => nodes.flatMap((child) => blockOf(child, targets));
  switch (node.type) {
    case 'paragraph':
      return paragraphs(inlinesOf(node.children, targets));
    case 'heading': {
      const depth = Math.max(3, node.depth) as 3 | 4 | 5 | 6;
      return [{ kind: 'heading', depth, children: inlinesOf(node.children, targets) }];
    }
    case 'list': {
      const items = node.children.map((item) => below(item.children));
      return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }];
    }
    case 'code':
      return [{ kind: 'code', text: node.value, ...(node.lang ? { language: node.lang } : {}) }];
    case 'blockquote':
      return [{ kind: 'quote', children: below(node.children) }];
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => inlinesOf(cell.children, targets)));
      return [{ kind: 'table', rows }];
    }
    case 'html':
      return paragraphs(textOf(withoutComments(node.value)));
    default:
      return [];
  }
}

function paragraphs(children: readonly Inline[]): Block[] {
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
}

/** Inline content, adjacent texts joined; white space at its ends says nothing. */
function inlinesOf(nodes: readonly PhrasingContent[], targets: Targets): Inline[] {
  const inlines: Inline[] = [];
  for (const inline of nodes.flatMap((node) => inlineOf(node, targets))) {
    const last = inlines.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      inlines[inlines.length - 1] = { kind: 'text', text: last.text + inline.text };
    else inlines.push(inline);
  }
  return trimmed(inlines);
}

function trimmed(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline, at): Inline[] => {
    if (inline.kind !== 'text') return [inline];
    const start = at === 0 ? inline.text.trimStart() : inline.text;
    const text = at === inlines.length - 1 ? start.trimEnd() : start;
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

function inlineOf(node: PhrasingContent, targets: Targets): Inline[] {
  switch (node.type) {
    case 'text':
      return textOf(node.value);
    case 'break':
      return textOf('\n');
    case 'inlineCode':
      return [{ kind: 'code', text: node.value.replace(/\n/g, ' ') }];
    case 'emphasis':
    case 'strong': {
      const children = inlinesOf(node.children, targets);
      return children.length === 0 ? [] : [{ kind: node.type, children }];
    }
    case 'link':
      return linkOf(node.url, inlinesOf(node.children, targets));
    case 'linkReference':
      return linkOf(targets.get(node.identifier) ?? '', inlinesOf(node.children, targets));
    case 'image':
      return linkOf(node.url, textOf(node.alt ?? ''));
    case 'imageReference':
      return linkOf(targets.get(node.identifier) ?? '', textOf(node.alt ?? ''));
    case 'html':
      return textOf(/^<br\s*\/?>$/i.test(node.value) ? '\n' : withoutComments(node.value));
    default:
      return [];
  }
}

/** A web link as one, a link to a file beside the record in a code span, and of any other the words and the target. */
function linkOf(url: string, children: readonly Inline[]): Inline[] {
  const words = children.length === 0 ? textOf(url) : children.flatMap(withoutLink);
  if (isWebUrl(url)) return [{ kind: 'link', url, children: words }];
  const plain = plainWords(words);
  const relative = relativeLink(plain, url);
  if (relative !== undefined) return [{ kind: 'code', text: relative }];
  return url === '' || url.endsWith(plain) ? [...words] : [...words, { kind: 'text', text: ` (${url})` }];
}

/** What stands in a link is none, such as a badge that leads on. */
function withoutLink(inline: Inline): Inline[] {
  if (inline.kind === 'link') return [...inline.children];
  if (inline.kind === 'emphasis' || inline.kind === 'strong')
    return [{ ...inline, children: inline.children.flatMap(withoutLink) }];
  return [inline];
}

function textOf(value: string): Inline[] {
  const text = value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, '\n');
  return text === '' ? [] : [{ kind: 'text', text }];
}

function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
}

/** The words of inline content, on one line. */
export function plainWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if (inline.kind === 'citation') return inline.quote ?? plainWords(inline.children);
      return 'children' in inline ? plainWords(inline.children) : inline.text;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
