import type { CitedSource } from '../../model/comparison.ts';
import type { Block, Citation, Inline, Prose } from '../../model/prose.ts';
import { visibleLine } from '../../text/visible.ts';

/** One line of foreign text, with what hides in it made visible. */
export function words(text: string): Inline {
  return { kind: 'text', text: visibleLine(text) };
}

/** The same with emphasis that stands out in a list. */
export function strong(text: string): Inline {
  return { kind: 'strong', children: [words(text)] };
}

/** A link with plain text. */
export function link(url: string, text: string): Inline {
  return { kind: 'link', url, children: [words(text)] };
}

/** A paragraph; a string is foreign text. */
export function paragraph(...children: readonly (Inline | string)[]): Block {
  return { kind: 'paragraph', children: children.map(inline) };
}

/** A list, one item each; of nothing, nothing. */
export function bullets(items: readonly Prose[]): Prose {
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, start: 1, items }];
}

/** Prose whose first paragraph goes on after a lead. */
export function led(lead: readonly (Inline | string)[], [first, ...rest]: Prose): Prose {
  const opening = lead.map(inline);
  if (first === undefined) return [{ kind: 'paragraph', children: opening }];
  return first.kind === 'paragraph'
    ? [{ kind: 'paragraph', children: [...opening, ...first.children] }, ...rest]
    : [{ kind: 'paragraph', children: opening }, first, ...rest];
}

/** A citation of a source that a draft itself makes: it stands nowhere in the data. */
export function cite({ key }: CitedSource): Citation {
  return { kind: 'citation', source: key, at: { file: '', line: 0, column: 0 }, children: [] };
}

/** Prose with each of its inlines put through a function, children and all. */
export function mapInlines(prose: Prose, change: (inline: Inline) => readonly Inline[]): Prose {
  const each = (inlines: readonly Inline[]): Inline[] => inlines.flatMap((one) => change(one));
  return prose.map((block) => mapBlock(block, each, change));
}

function mapBlock(
  block: Block,
  each: (inlines: readonly Inline[]) => Inline[],
  change: (inline: Inline) => readonly Inline[],
): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: each(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapInlines(item, change)) };
    case 'quote':
      return { ...block, children: mapInlines(block.children, change) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(each)) };
    case 'code':
      return block;
  }
}

function inline(one: Inline | string): Inline {
  return typeof one === 'string' ? words(one) : one;
}
