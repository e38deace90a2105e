import type { CitationUse, CitedSource, Comparison, Holding } from '../model/comparison.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Citation, Prose } from '../model/prose.ts';
import { oncePer } from '../text/once-per.ts';

/** A source where it is cited: whether the lock bears that use out, as far as there is one to tell. */
export type FoundSource = CitedSource & Pick<CitationUse, 'holds'>;

/** Looks up what a citation of a comparison cites. Every citation has a source: `compare` has gathered them all. */
export type FindSource = (citation: Pick<Citation, 'source'> & Partial<Pick<Citation, 'at'>>) => FoundSource;

/** What citations are looked up in: a comparison, or a part of one. */
type Cited = Pick<Comparison, 'sources' | 'citations'>;

/** The look-up for one comparison; the same one each time, so that what is printed with it can be kept. */
export const sourceFinder: (cited: Cited) => FindSource = oncePer(findSourceIn);

function findSourceIn({ sources, citations }: Cited): FindSource {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const byPlace = new Map(citations.map((use) => [placeKey(use.at), use.holds]));
  return ({ source, at }) => {
    const found: CitedSource = byKey.get(source) ?? { key: source, kind: 'link', url: source };
    const holds = at === undefined ? undefined : byPlace.get(placeKey(at));
    return holds === undefined ? found : { ...found, holds };
  };
}

/** What stands after a citation that the lock judges: a mark where it proves a quote, words where it does not. */
export function holdingMark(holds: Holding | undefined): string {
  if (holds === 'proven') return '\u2713';
  if (holds === 'unproven') return '(not proven)';
  return holds === 'unknown' ? '(not checked)' : '';
}

/** Looks up the messages that a claim or a position rests on, in the order in which it cites them. */
export type FindMessages = (statement: { readonly at: Place }) => readonly CitedSource[];

/** The look-up of what statements rest on, for one comparison. */
export const messageFinder: (comparison: Comparison) => FindMessages = oncePer(findMessagesIn);

function findMessagesIn({ sources, citations }: Comparison): FindMessages {
  const byId = new Map(sources.map((source) => [source.messageId, source]));
  const found = new Map<string, CitedSource[]>();
  for (const { statement, messageId } of citations) {
    const source = byId.get(messageId);
    if (statement === undefined || source === undefined) continue;
    const key = placeKey(statement);
    found.set(key, [...(found.get(key) ?? []), source]);
  }
  return ({ at }) => found.get(placeKey(at)) ?? [];
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** Messages once each, by number. */
export function numbered({ sources }: Pick<Comparison, 'sources'>): CitedSource[] {
  const byNumber = new Map<number, CitedSource>();
  for (const source of sources) {
    if (source.number !== undefined && !byNumber.has(source.number)) byNumber.set(source.number, source);
  }
  return [...byNumber.values()];
}

/** The numbers of the messages that a text cites at the top of its paragraphs, each once. */
export function numbersIn(prose: Prose, comparison: Comparison): number[] {
  const find = sourceFinder(comparison);
  const numbers = prose.flatMap((block) =>
    block.kind !== 'paragraph'
      ? []
      : block.children.flatMap((inline) => (inline.kind === 'citation' ? (find(inline).number ?? []) : [])),
  );
  return [...new Set(numbers)];
}
