import type { Block, Inline, Prose } from '../../model/prose.ts';
import { visible } from '../../text/visible.ts';
import { displayWidth, wrap } from '../../text/wrap.ts';
import { type FindSource, holdingMark } from '../citations.ts';

/** Prose as paragraphs of plain text, `width` columns wide; blocks stand one empty line apart. */
export function proseLines(prose: Prose, find: FindSource, width: number): string[] {
  return prose.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...blockLines(block, find, width)]);
}

/** Prose on one line, for places that have room for one. */
export function proseLine(prose: Prose, find: FindSource): string {
  return prose.map((block) => blockLine(block, find)).join(' ');
}

/** Inline content as plain text: quotes in their marks, messages as `[n]`, links in angle brackets. */
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
      return linkText(inlineText(inline.children, find), inline.url);
    case 'citation': {
      const source = find(inline);
      const words = inline.quote === undefined ? inlineText(inline.children, find) : `"${inline.quote}"`;
      if (source.number === undefined) return linkText(words, source.url);
      const unproven = source.holds === 'unproven' ? ` ${holdingMark(source.holds)}` : '';
      return `${words === '' ? '' : `${words} `}[${source.number}]${unproven}`;
    }
  }
}

function linkText(words: string, url: string): string {
  return words === '' || words === url ? `<${url}>` : `${words} <${url}>`;
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
      return wrap(inlineText(block.children, find), width);
    case 'heading':
      return wrap(inlineText(block.children, find), width);
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${block.start + index}. ` : '* ';
        return indented(proseLines(item, find, width - mark.length), mark);
      });
    case 'quote':
      return indented(proseLines(block.children, find, width - 2), '| ', '| ');
    case 'code':
      return visible(block.text)
        .split('\n')
        .flatMap((line) => codeLine(line, width));
    case 'table':
      return block.rows.flatMap((row) =>
        wrap(row.map((cell) => inlineText(cell, find)).join('; '), width, { first: '* ', rest: '  ' }),
      );
  }
}

/** A line of code as it stands; only one that is too long is wrapped. */
function codeLine(line: string, width: number): string[] {
  const indent = `    ${/^\s*/.exec(line)?.[0] ?? ''}`;
  return displayWidth(line) + 4 <= width
    ? [`    ${line}`.trimEnd()]
    : wrap(line, width, { first: indent, rest: indent });
}

function indented(lines: readonly string[], first: string, rest = ' '.repeat(first.length)): string[] {
  return lines.map((line, index) => ((index === 0 ? first : rest) + line).trimEnd());
}
