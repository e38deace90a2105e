import type { ClaimLine, Comparison, PositionLine } from '../../model/comparison.ts';
import type { Block, Inline, Prose } from '../../model/prose.ts';
import { citationsOf } from '../prose-walk.ts';

/** A comparison whose citations name what they cite, a bare Message-ID or a URL: keys are each revision's own. */
export function located(comparison: Comparison): Comparison {
  const targets = new Map(comparison.sources.map(({ key, messageId, url }) => [key, messageId ?? url]));
  const target = (source: string): string => targets.get(source) ?? source;
  const prose = (body: Prose): Prose => body.map((block) => inBlock(block, target));
  const line = <T extends ClaimLine | PositionLine>(one: T): T => ({ ...one, because: prose(one.because) });
  const { outcome, from } = comparison;
  return {
    ...comparison,
    ...(from === undefined ? {} : { from: target(from) }),
    outcome: {
      ...outcome,
      text: prose(outcome.text),
      ...(outcome.source === undefined ? {} : { source: target(outcome.source) }),
    },
    context: prose(comparison.context),
    sections: comparison.sections.map(({ title, body }) => ({ title, body: prose(body) })),
    options: comparison.options.map((option) => ({
      ...option,
      body: prose(option.body),
      arguments: option.arguments.map(line),
    })),
    rows: comparison.rows.map((row) => ({ ...row, claims: row.claims.map(line) })),
    stands: comparison.stands.map(({ person, positions }) => ({ person, positions: positions.map(line) })),
    disputes: comparison.disputes.map((one) => ({
      ...one,
      sides: one.sides.map(({ side, claims }) => ({ side, claims: claims.map(line) })),
    })),
    objections: comparison.objections.map(({ person, position }) => ({ person, position: line(position) })),
  };
}

type Target = (source: string) => string;

function inBlock(block: Block, target: Target): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: inInlines(block.children, target) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => inBlock(inner, target))) };
    case 'quote':
      return { ...block, children: block.children.map((inner) => inBlock(inner, target)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => inInlines(cell, target))) };
    case 'code':
      return block;
  }
}

function inInlines(inlines: readonly Inline[], target: Target): Inline[] {
  return inlines.map((inline): Inline => {
    if (!('children' in inline)) return inline;
    const children = inInlines(inline.children, target);
    return inline.kind === 'citation'
      ? { ...inline, children, source: target(inline.source) }
      : { ...inline, children };
  });
}

/** What a text says, as a string to compare: places do not count, nor how lines were broken. */
export function saying(prose: Prose): string {
  return JSON.stringify(prose, (key, value) => {
    if (key === 'at') return undefined;
    return typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
  });
}

/** The same without what it cites. */
export function sayingOfAny(prose: Prose): string {
  return saying(prose.map((block) => inBlock(block, () => '')));
}

/** The words of a text alone, whether it links or cites them or not. */
export function wordsOf(prose: Prose): string {
  const words: string[] = [];
  JSON.stringify(prose, (key, value) => {
    if ((key === 'text' || key === 'quote') && typeof value === 'string') words.push(value);
    return value;
  });
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** What a text cites, each once, in its order. */
export function citedBy(prose: Prose): string[] {
  return [...new Set(citationsOf(prose).map(({ source }) => source))];
}

/** What a text cites that another one does not. */
export function newlyCited(now: Prose, old: Prose): string[] {
  const before = new Set(citedBy(old));
  return citedBy(now).filter((source) => !before.has(source));
}
