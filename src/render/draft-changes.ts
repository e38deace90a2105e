import type { Comparison } from '../model/comparison.ts';
import type { RfcDiff } from '../model/diff.ts';
import type { DraftChanges } from '../model/draft.ts';
import type { Block, Inline, Prose } from '../model/prose.ts';
import { changedParts } from './changes.ts';

/**
 * What changed, as a draft prints it: one item a change. A citation of it is one of the RFC as it is now, by its key
 * there; what the RFC no longer cites is a link, as a draft has no number for it.
 */
export function toDraftChanges(
  diff: RfcDiff | undefined,
  { sources }: Comparison,
  since: string,
): DraftChanges {
  if (diff === undefined) return { since, items: [] };
  const keys = new Map(sources.map(({ key, messageId, url }) => [messageId ?? url, key]));
  const urls = new Map(diff.sources.map(({ key, url }) => [key, url]));
  const cite = (inline: Inline): Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = inline.children.flatMap(cite);
    if (inline.kind !== 'citation') return [{ ...inline, children }];
    const source = keys.get(inline.source);
    if (source !== undefined) return [{ ...inline, source, children }];
    return linked(inline.quote, children, urls.get(inline.source));
  };
  const items = changedParts(diff).flatMap((part) => part.items);
  return { since, items: items.map((item) => inProse(item, cite)) };
}

/** A citation that the RFC has no source for: its words, and where they lead. */
function linked(quote: string | undefined, children: readonly Inline[], url: string | undefined): Inline[] {
  const words: readonly Inline[] = quote === undefined ? children : [{ kind: 'text', text: `"${quote}"` }];
  if (url === undefined) return [...words];
  return [{ kind: 'link', url, children: words.length === 0 ? [{ kind: 'text', text: url }] : words }];
}

function inProse(prose: Prose, cite: (inline: Inline) => Inline[]): Prose {
  return prose.map((block) => inBlock(block, cite));
}

function inBlock(block: Block, cite: (inline: Inline) => Inline[]): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: block.children.flatMap(cite) };
    case 'list':
      return { ...block, items: block.items.map((item) => inProse(item, cite)) };
    case 'quote':
      return { ...block, children: inProse(block.children, cite) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.flatMap(cite))) };
    case 'code':
      return block;
  }
}
