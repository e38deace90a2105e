import type { Inline, Prose } from '../../model/prose.ts';
import { readRelativeLink } from '../../text/madr.ts';
import type { FindSource } from '../citations.ts';
import { mapInlines, words } from './blocks.ts';

/**
 * Prose with links in place of citations, on the words that cite: what a record that lives beside code has. A link to a file
 * beside it, which the data keep as code, is one again.
 */
export function linked(prose: Prose, find: FindSource): Prose {
  return mapInlines(prose, (inline) => linkedInline(inline, find));
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
      return [{ ...inline, children: inline.children.flatMap((one) => linkedInline(one, find)) }];
    case 'citation': {
      const { url, number, holds } = find(inline);
      const said =
        inline.quote === undefined
          ? inline.children.flatMap((one) => linkedInline(one, find))
          : [words(`"${inline.quote}"`)];
      const shown = said.length > 0 ? said : [words(number === undefined ? url : `[${number}]`)];
      const link: Inline = { kind: 'link', url, children: shown };
      return holds === 'unproven' ? [link, words(' (not proven)')] : [link];
    }
  }
}
