import type { Block, Inline, Prose } from '../model/prose.ts';

/** Whether a text names a source anywhere: a citation, or a link. */
export function cites(prose: Prose): boolean {
  return prose.some(blockCites);
}

/** The sources that a text cites. */
export function sourcesIn(prose: Prose): string[] {
  return prose.flatMap((block): string[] => {
    if (block.kind === 'list') return block.items.flatMap(sourcesIn);
    if (block.kind === 'quote') return sourcesIn(block.children);
    if (block.kind === 'table') return block.rows.flat(2).flatMap(inlineSources);
    return block.kind === 'code' ? [] : block.children.flatMap(inlineSources);
  });
}

function inlineSources(inline: Inline): string[] {
  if (inline.kind === 'citation') return [inline.source];
  return 'children' in inline ? inline.children.flatMap(inlineSources) : [];
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
