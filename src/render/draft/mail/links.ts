import type { CitedSource, Comparison } from '../../../model/comparison.ts';
import { type FindSource, sourceFinder } from '../../citations.ts';

/** Sources by number, and those among them that the text has named so far. */
export interface NumberedLinks {
  readonly find: FindSource;
  readonly named: () => readonly { readonly number: number; readonly url: string }[];
}

/**
 * The sources of a draft: a message keeps the number that it has on every page, and other links are numbered after the
 * messages, in the order in which the text comes upon them.
 */
export function numberLinks(comparison: Comparison): NumberedLinks {
  const base = sourceFinder(comparison);
  const urls = new Map<number, string>();
  const links = new Map<string, number>();
  const first = Math.max(0, ...comparison.sources.map(({ number = 0 }) => number)) + 1;
  const numberOf = ({ number, url }: CitedSource): number => {
    if (number !== undefined) return number;
    const known = links.get(url) ?? first + links.size;
    links.set(url, known);
    return known;
  };
  return {
    find: (citation) => {
      const source = base(citation);
      const number = numberOf(source);
      urls.set(number, source.url);
      return { ...source, number };
    },
    named: () => [...urls].map(([number, url]) => ({ number, url })).sort((a, b) => a.number - b.number),
  };
}
