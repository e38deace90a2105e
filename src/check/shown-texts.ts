import type { Place } from '../model/diagnostic.ts';
import type { Block, Inline, Prose } from '../model/prose.ts';
import type { Rfc } from '../model/rfc.ts';

/** A text of an RFC that is shown. */
export interface ShownText {
  /** Where it begins. */
  readonly at: Place;
  /** What it is, for a sentence: `the background`. */
  readonly what: string;
  readonly text: string;
}

/** Every text of an RFC that is shown; what the people with these ids say is not. */
export function shownTexts(rfc: Rfc, gone: ReadonlySet<string> = new Set()): ShownText[] {
  const positions = rfc.positions.filter(
    ({ person, says }) => !gone.has(person.value) && !gone.has(says?.value ?? ''),
  );
  return [
    { at: rfc.at, what: 'the head of the RFC', text: `${rfc.title}\n${rfc.question}\n${rfc.ladder ?? ''}` },
    { at: rfc.at, what: 'the background', text: wordsOf(rfc.context) },
    ...positions.map(({ at, because, condition }) => ({
      at,
      what: 'this position',
      text: `${wordsOf(because)}\n${condition?.value ?? ''}`,
    })),
    { at: rfc.at, what: 'the outcome', text: wordsOf(rfc.outcomeText) },
    ...rfc.sections.map(({ title, body }) => ({
      at: rfc.at,
      what: `the section \`${title}\``,
      text: `${title}\n${wordsOf(body)}`,
    })),
    ...rfc.options.flatMap(({ at, title, body, claims }) => [
      { at, what: 'this option', text: `${title}\n${wordsOf(body)}` },
      ...claims
        .filter(({ says }) => !gone.has(says?.value ?? ''))
        .map((claim) => ({
          at: claim.at,
          what: 'this claim',
          text: `${wordsOf(claim.because)}\n${claim.condition?.value ?? ''}`,
        })),
    ]),
  ];
}

function wordsOf(prose: Prose): string {
  return prose.map(blockWords).join('\n');
}

function blockWords(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineWords(block.children);
    case 'list':
      return block.items.map(wordsOf).join('\n');
    case 'quote':
      return wordsOf(block.children);
    case 'table':
      return block.rows.flat().map(inlineWords).join('\n');
    case 'code':
      return block.text;
  }
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text;
      const quote = inline.kind === 'citation' ? (inline.quote ?? '') : '';
      return `${quote}${inlineWords(inline.children)}`;
    })
    .join('');
}
