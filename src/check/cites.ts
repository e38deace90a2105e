import type { Block, Inline, Prose } from '../model/prose.ts';

/** Whether a text names a source anywhere: a citation, or a link. */
export function cites(prose: Prose): boolean {
  return prose.some(blockCites);
}

function blockCites(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children.some(inlineCites);
    case 'list':
      return block.items.some(cites);
    case 'quote':
      return cites(block.children);
    case 'table':
      return block.rows.flat(2).some(inlineCites);
    case 'code':
      return false;
  }
}

function inlineCites(inline: Inline): boolean {
  if (inline.kind === 'citation' || inline.kind === 'link') return true;
  return 'children' in inline && inline.children.some(inlineCites);
}
