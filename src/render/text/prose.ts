import type { Block, Inline, Prose } from '../../model/prose.ts';
import { grid } from '../../text/grid.ts';
import { trailersIn } from '../../text/trailers.ts';
import { visible } from '../../text/visible.ts';
import { displayWidth, wrap } from '../../text/wrap.ts';
import { type FindSource, type FoundSource, holdingMark } from '../citations.ts';

/** Prose as paragraphs of plain text, `width` columns wide; blocks stand one empty line apart. */
export function proseLines(prose: Prose, find: FindSource, width: number): string[] {
  return prose.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...blockLines(block, find, width)]);
}

/** An item of a list: what it lists in turn follows on its words without an empty line. */
export function itemLines(item: Prose, find: FindSource, width: number): string[] {
  return item.flatMap((block, index) => [
    ...(index === 0 || block.kind === 'list' ? [] : ['']),
    ...blockLines(block, find, width),
  ]);
}

/** Prose on one line, for places that have room for one. */
export function proseLine(prose: Prose, find: FindSource): string {
  return prose.map((block) => blockLine(block, find)).join(' ');
}

/** Inline content as plain text: quotes in their marks, what has a number as `[n]`, other links in angle brackets. */
function inlineText(inlines: readonly Inline[], find: FindSource): string {
  return visible(inlines.map((inline) => oneInline(inline, find)).join(''));
}

function oneInline(inline: Inline, find: FindSource): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return inline.text;
    case 'emphasis':
      return `*${inlineText(inline.children, find)}*`;
    case 'strong':
      return `**${inlineText(inline.children, find)}**`;
    case 'link':
      return sourceText(inlineText(inline.children, find), find({ source: inline.url }));
    case 'citation': {
      const words = inline.quote === undefined ? inlineText(inline.children, find) : `"${inline.quote}"`;
      return sourceText(words, find(inline));
    }
  }
}

function sourceText(words: string, { number, url, holds }: FoundSource): string {
  const mark = number === undefined ? `<${url}>` : `[${number}]`;
  const unproven = number !== undefined && holds === 'unproven' ? ` ${holdingMark(holds)}` : '';
  return `${words === '' || words === url ? '' : `${words} `}${mark}${unproven}`;
}

function blockLine(block: Block, find: FindSource): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children, find);
    case 'list':
      return block.items.map((item) => `* ${proseLine(item, find)}`).join(' ');
    case 'quote':
      return proseLine(block.children, find);
    case 'code':
      return visible(block.text).replace(/\s+/g, ' ');
    case 'table':
      return block.rows.map((row) => row.map((cell) => inlineText(cell, find)).join(', ')).join('; ');
  }
}

function blockLines(block: Block, find: FindSource, width: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(inlineText(block.children, find), width);
    case 'heading':
      return wrap(inlineText(block.children, find), width);
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${block.start + index}. ` : '* ';
        return indented(itemLines(item, find, width - mark.length), mark);
      });
    case 'quote':
      return indented(proseLines(block.children, find, width - 2), '| ', '| ');
    case 'code':
      return visible(block.text)
        .split('\n')
        .flatMap((line) => codeLine(line, width));
    case 'table': {
      const [head = [], ...rows] = block.rows.map((row) => row.map((cell) => inlineText(cell, find)));
      return (
        grid(head, rows, { width }) ??
        [head, ...rows].flatMap((row) => wrap(row.join('; '), width, { first: '* ', rest: '  ' }))
      );
    }
  }
}

/** A paragraph of trailers has each on a line of its own, however long; any other is wrapped. */
function paragraphLines(text: string, width: number): string[] {
  return trailersIn(text) ?? wrap(text, width);
}

/** A line of code as it stands; only one that is too long, and no trailer, is wrapped. */
function codeLine(line: string, width: number): string[] {
  const indent = `    ${/^\s*/.exec(line)?.[0] ?? ''}`;
  return displayWidth(line) + 4 <= width || trailersIn(line)?.length === 1
    ? [`    ${line}`.trimEnd()]
    : wrap(line, width, { first: indent, rest: indent });
}

function indented(lines: readonly string[], first: string, rest = ' '.repeat(first.length)): string[] {
  return lines.map((line, index) => ((index === 0 ? first : rest) + line).trimEnd());
}
