import type { Block, Inline, Prose } from '../../model/prose.ts';
import { visible } from '../../text/visible.ts';
import { wrapCell } from '../../text/wrap.ts';
import type { FindSource } from '../citations.ts';
import { released, rstInline } from './rst-inline.ts';
import { rstTable } from './rst-table.ts';

/** Prose as reStructuredText, `width` columns wide where the words allow it; blocks stand one empty line apart. */
export function rstProse(prose: Prose, find: FindSource, width: number): string {
  return blocks(prose, { find, width }).join('\n');
}

interface Laying {
  readonly find: FindSource;
  readonly width: number;
}

function blocks(prose: Prose, laying: Laying): string[] {
  const all = prose.map((block) => ({ kind: block.kind, lines: blockLines(block, laying) }));
  return all
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ kind, lines }, at, shown) => {
      // An empty comment keeps what is indented from becoming a part of the list above it.
      const apart = kind === 'quote' && shown[at - 1]?.kind === 'list' ? ['..', ''] : [];
      return [...(at === 0 ? [] : ['']), ...apart, ...lines];
    });
}

function blockLines(block: Block, laying: Laying): string[] {
  const { find, width } = laying;
  switch (block.kind) {
    case 'paragraph':
      return wrapped(block.children, laying);
    case 'heading':
      return wrapped([{ kind: 'strong', children: block.children }], laying);
    case 'list':
      return listLines(block, laying);
    case 'quote':
      return indented(blocks(block.children, { find, width: width - 4 }), '    ');
    case 'code':
      return block.text.trim() === '' ? [] : ['::', '', ...indented(visible(block.text).split('\n'), '    ')];
    case 'table': {
      if (block.rows.length === 0) return [];
      return rstTable(
        block.rows.map((row) => row.map((cell) => rstInline(cell, find))),
        width,
      );
    }
  }
}

function wrapped(inlines: readonly Inline[], { find, width }: Laying): string[] {
  const text = rstInline(inlines, find);
  return text.trim() === '' ? [] : released(wrapCell(text, width));
}

/** A numbered list starts with 1 in reStructuredText; one that does not says its numbers as words. */
function listLines(
  { ordered, start, items }: Extract<Block, { kind: 'list' }>,
  { find, width }: Laying,
): string[] {
  const numbered = ordered && start === 1;
  const loose = items.some((item) => item.length > 1);
  return items.flatMap((item, at) => {
    const mark = numbered ? `${at + 1}. ` : '- ';
    const number: Prose = [{ kind: 'paragraph', children: [{ kind: 'text', text: `(${start + at})` }] }];
    const body = ordered && !numbered ? [...number, ...item] : item;
    const lines = blocks(body, { find, width: width - mark.length });
    // What is indented cannot stand beside the mark.
    const shown = body[0]?.kind === 'quote' ? ['..', '', ...lines] : lines;
    const [first = '', ...rest] = indented(shown, ' '.repeat(mark.length));
    return [...(loose && at > 0 ? [''] : []), (mark + first.slice(mark.length)).trimEnd(), ...rest];
  });
}

function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}
