import type { ClaimLine, Comparison } from '../../model/comparison.ts';
import type { Block, Inline, Prose } from '../../model/prose.ts';
import type { SearchEntry } from '../../model/search.ts';
import type { Summary } from '../../model/site.ts';
import { visible } from '../../text/visible.ts';
import { optionName } from '../words.ts';

/** The data of the search as a classic script: pages from `file://` cannot fetch. It sets one global. */
export function searchScript(entries: readonly SearchEntry[]): string {
  return `globalThis.rfcCompareSearch=${JSON.stringify(entries)};\n`;
}

/** What the search knows of one RFC. */
export function searchEntry(
  comparison: Comparison,
  { id, title, question, status, tags, lastOn, options }: Summary,
): SearchEntry {
  return {
    id,
    title: visible(title),
    question: visible(question),
    status,
    tags: tags.map(visible),
    last: lastOn ?? '',
    options: visible(options.map((option) => `${optionName(option)} ${option.title}`).join(' ')),
    words: distinctWords(visible(textsOf(comparison).join(' '))),
  };
}

/** Each word once, sorted, in lower case: enough to find by, and a fraction of the text. */
function distinctWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+(?:[-.'][\p{L}\p{M}\p{N}_]+)*/gu) ?? [];
  return [...new Set(words)].sort().join(' ');
}

function textsOf({ context, sections, outcome, options, rows, stands }: Comparison): string[] {
  return [
    ...proseTexts(context),
    ...proseTexts(outcome.text),
    ...sections.flatMap(({ title, body }) => [title, ...proseTexts(body)]),
    ...options.flatMap(({ body, arguments: claims }) => [...proseTexts(body), ...claims.flatMap(claimTexts)]),
    ...rows.flatMap(({ criterion, claims }) => [criterion.name, ...claims.flatMap(claimTexts)]),
    ...stands.flatMap(({ person, positions }) => [
      person.name,
      ...positions.flatMap(({ because, condition }) => [condition ?? '', ...proseTexts(because)]),
    ]),
  ];
}

function claimTexts({ speaker, words, condition, because }: ClaimLine): string[] {
  return [speaker?.name ?? '', words, condition ?? '', ...proseTexts(because)];
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
    case 'table':
      return block.rows.flat(2).flatMap(inlineTexts);
    case 'code':
      return [block.text];
  }
}

function inlineTexts(inline: Inline): string[] {
  if (inline.kind === 'text' || inline.kind === 'code') return [inline.text];
  const quote = inline.kind === 'citation' ? (inline.quote ?? '') : '';
  return [quote, ...inline.children.flatMap(inlineTexts)];
}
