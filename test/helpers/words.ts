import type { Comparison } from '../../src/model/comparison.ts';
import type { Block, Inline, Prose } from '../../src/model/prose.ts';

/** The words of a comparison that its page must hold: names, titles, values, conditions, and what claims say. */
export function wordsOf(comparison: Comparison): string[] {
  const { title, question, options, rows, stands, context } = comparison;
  const claims = [...rows.flatMap((row) => row.claims), ...options.flatMap((option) => option.arguments)];
  return [
    title,
    question,
    ...options.flatMap((option) => [option.label, option.id, option.title, ...proseWords(option.body)]),
    ...rows.flatMap(({ criterion, cells }) => [
      criterion.name,
      ...cells.flatMap(({ values }) => values.map(({ value }) => value)),
    ]),
    ...claims.flatMap(({ verdict, condition, speaker, because }) => [
      verdict.kind === 'fact' ? verdict.value : '',
      condition ?? '',
      speaker?.short ?? '',
      ...proseWords(because),
    ]),
    ...stands.flatMap(({ person, positions }) => [
      person.short,
      ...positions.flatMap(({ words, condition }) => [words, condition ?? '']),
    ]),
    ...proseWords(context),
  ];
}

/** The words of prose, whatever it is made of. */
export function proseWords(prose: Prose): string[] {
  return prose.flatMap(blockWords);
}

function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineWords(block.children);
    case 'list':
      return block.items.flatMap(proseWords);
    case 'quote':
      return proseWords(block.children);
    case 'code':
      return [block.text];
    case 'table':
      return block.rows.flat().flatMap(inlineWords);
  }
}

function inlineWords(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text' || inline.kind === 'code') return [inline.text];
    const quoted = inline.kind === 'citation' && inline.quote !== undefined ? [inline.quote] : [];
    return [...quoted, ...inlineWords(inline.children)];
  });
}

/** The words that a text has not; a mark that stands next to one is no loss. */
export function missingWords(words: readonly string[], text: string): string[] {
  const has = new Set(text.split(/\s+/));
  const joined = text.replace(/\s+/g, ' ');
  return [...new Set(words.flatMap((one) => one.split(/\s+/)))].filter(
    (word) => word !== '' && !has.has(word) && !joined.includes(word),
  );
}
