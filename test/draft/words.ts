import type { ClaimLine, Comparison } from '../../src/model/comparison.ts';
import type { Block, Inline, Prose } from '../../src/model/prose.ts';
import { optionName } from '../../src/render/words.ts';

/** Everything that an RFC says and a document about it must say: names, titles, verdicts, conditions, reasons, prose. */
export function saidIn(comparison: Comparison): string[] {
  const { options, rows, stands, disputes, gaps } = comparison;
  const claims = [...rows.flatMap((row) => row.claims), ...options.flatMap((option) => option.arguments)];
  return [
    comparison.title,
    comparison.question,
    comparison.ladder ?? '',
    ...proseTexts(comparison.context),
    ...proseTexts(comparison.outcome.text),
    ...comparison.sections.flatMap(({ title, body }) => [title, ...proseTexts(body)]),
    ...options.flatMap((option) => [optionName(option), option.title, ...proseTexts(option.body)]),
    ...rows.map(({ criterion }) => criterion.name),
    ...claims.flatMap(claimTexts),
    ...stands.flatMap(({ person, positions }) => [
      person.name,
      ...positions.flatMap(({ words, condition, because }) => [
        words,
        condition ?? '',
        ...proseTexts(because),
      ]),
    ]),
    ...disputes.map(({ criterion }) => criterion.name),
    ...gaps.flatMap(({ criteria }) => criteria.map(({ name }) => name)),
  ];
}

/** What a claim says. */
export function claimTexts({ verdict, speaker, condition, because }: ClaimLine): string[] {
  return [
    verdict.kind === 'fact' ? verdict.value : '',
    speaker?.name ?? '',
    condition ?? '',
    ...proseTexts(because),
  ];
}

/** The texts that are not in a document, each compared without its white space: where a line breaks is the form's business. */
export function lost(texts: readonly string[], document: string): string[] {
  const has = squeezed(document);
  return [...new Set(texts)].filter((text) => !has.includes(squeezed(text)));
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

function proseTexts(prose: Prose): string[] {
  return prose.flatMap(blockTexts);
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children.flatMap(inlineTexts);
    case 'list':
      return block.items.flatMap(proseTexts);
    case 'quote':
      return proseTexts(block.children);
    case 'code':
      return [block.text];
    case 'table':
      return block.rows.flat(2).flatMap(inlineTexts);
  }
}

function inlineTexts(inline: Inline): string[] {
  if (inline.kind === 'text' || inline.kind === 'code') return [inline.text];
  const quoted = inline.kind === 'citation' && inline.quote !== undefined ? [inline.quote] : [];
  return [...quoted, ...inline.children.flatMap(inlineTexts)];
}
