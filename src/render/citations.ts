import type { CitedSource, Comparison } from '../model/comparison.ts';
import type { Citation } from '../model/prose.ts';

/** Looks up what a citation of a comparison cites. Every citation has a source: `compare` has gathered them all. */
export type FindSource = (citation: Pick<Citation, 'source'>) => CitedSource;

/** The look-up for one comparison. */
export function sourceFinder({ sources }: Comparison): FindSource {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  return ({ source }) => byKey.get(source) ?? { key: source, kind: 'link', url: source };
}

/** Messages once each, by number. */
export function numbered({ sources }: Comparison): CitedSource[] {
  const byNumber = new Map<number, CitedSource>();
  for (const source of sources) {
    if (source.number !== undefined && !byNumber.has(source.number)) byNumber.set(source.number, source);
  }
  return [...byNumber.values()];
}
