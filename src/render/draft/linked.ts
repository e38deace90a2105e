import type { Block, Inline, Prose } from '../../model/prose.ts';
import { readRelativeLink } from '../../text/madr.ts';
import type { FindSource } from '../citations.ts';
import { words } from './blocks.ts';

/**
 * Prose with links in place of citations, on the words that cite: what a record that lives beside code has. A link to a file
 * beside it, which the data keep as code, is one again.
 */
export function linked(prose: Prose, find: FindSource): Prose {
  return prose.map((block) => linkedBlock(block, find));
}

function linkedBlock(block: Block, find: FindSource): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: inlines(block.children, find) };
    case 'list':
      return { ...block, items: block.items.map((item) => linked(item, find)) };
    case 'quote':
      return { ...block, children: linked(block.children, find) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => inlines(cell, find))) };
    case 'code':
      return block;
  }
}

function inlines(all: readonly Inline[], find: FindSource): Inline[] {
  return all.flatMap((one) => linkedInline(one, find));
}

function linkedInline(inline: Inline, find: FindSource): Inline[] {
  switch (inline.kind) {
    case 'text':
      return [inline];
    case 'code': {
      const link = readRelativeLink(inline.text);
      return [
        link === undefined ? inline : { kind: 'link', url: link.target, children: [words(link.words)] },
      ];
    }
    case 'emphasis':
    case 'strong':
    case 'link':
      return [{ ...inline, children: inlines(inline.children, find) }];
    case 'citation': {
      const { url, number, holds } = find(inline);
      const said = inline.quote === undefined ? inlines(inline.children, find) : [words(`"${inline.quote}"`)];
      const shown = said.length > 0 ? said : [words(number === undefined ? url : `[${number}]`)];
      const link: Inline = { kind: 'link', url, children: shown };
      return holds === 'unproven' ? [link, words(' (not proven)')] : [link];
    }
  }
}
