import type { Comparison } from '../../model/comparison.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Block, Inline, Prose } from '../../model/prose.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const withdrawnNamed: Rule = {
  id: 'withdrawn-named',
  severity: 'warning',
  summary: 'A text names a person who is marked as withdrawn.',
  why: 'Claims and positions of such a person leave every page by themselves; what others wrote about them only you can change.',
  bad: {
    'people.yaml': fileText`
      ada:
        name: Ada Reed
      ben:
        name: Ben Moss
      eve:
        name: Eve Lane
        withdrawn: true
    `,
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Bad for cost, says ada, because Eve Lane said so «withdrawn-named»
        <two@example.org>.
    `,
  },
  good: {
    'people.yaml': fileText`
      ada:
        name: Ada Reed
      ben:
        name: Ben Moss
      eve:
        name: Eve Lane
        withdrawn: true
    `,
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Bad for cost, says eve, because it is new <two@example.org>.
    `,
  },
  check,
};

function check(rfc: Rfc, _: Comparison, { shared }: Neighbours): Finding[] {
  const gone = shared.people.filter(({ withdrawn }) => withdrawn);
  const ids = new Set(gone.map(({ id }) => id));
  return gone.flatMap(({ id, name, also }) =>
    textsOf(rfc, ids)
      .filter(({ text }) => [name, ...also].some((one) => text.toLowerCase().includes(one.toLowerCase())))
      .map(({ at, what }) => ({
        at,
        message: `The person \`${id}\` is withdrawn, and ${what} still gives the name.`,
        suggestion: 'Say it without the name.',
      })),
  );
}

/** Every text of an RFC that is shown, and where it begins; what withdrawn people say is not. */
function textsOf(rfc: Rfc, gone: ReadonlySet<string>): { at: Place; what: string; text: string }[] {
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
