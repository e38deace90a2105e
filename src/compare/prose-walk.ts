import type { Block, Citation, Inline, Prose } from '../model/prose.ts';

/** What {@link citationsOf} has found: a text never changes, and every section of a comparison asks for what it cites. */
const FOUND = new WeakMap<Prose, readonly Citation[]>();

/** Every citation of a text, in order. */
export function citationsOf(prose: Prose): readonly Citation[] {
  const known = FOUND.get(prose);
  if (known !== undefined) return known;
  const found = prose.flatMap(inBlock);
  FOUND.set(prose, found);
  return found;
}

/** Whether a text rests on anything: a message or a link. */
export function citesAnything(prose: Prose): boolean {
  return citationsOf(prose).length > 0 || prose.some(hasLink);
}

function hasLink(block: Block): boolean {
  if (block.kind === 'list') return block.items.some((item) => item.some(hasLink));
  if (block.kind === 'quote') return block.children.some(hasLink);
  if (block.kind === 'table') return block.rows.flat(2).some(isLink);
  return block.kind !== 'code' && block.children.some(isLink);
}

function isLink(inline: Inline): boolean {
  return inline.kind === 'link' || ('children' in inline && inline.children.some(isLink));
}

function inBlock(block: Block): readonly Citation[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children.flatMap(inInline);
    case 'list':
      return block.items.flatMap(citationsOf);
    case 'quote':
      return citationsOf(block.children);
    case 'table':
      return block.rows.flat(2).flatMap(inInline);
    case 'code':
      return [];
  }
}

function inInline(inline: Inline): Citation[] {
  if (inline.kind === 'citation') return [inline, ...inline.children.flatMap(inInline)];
  return 'children' in inline ? inline.children.flatMap(inInline) : [];
}
