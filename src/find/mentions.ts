import { SCANNERS, type Seed } from './label-scanners.ts';
import type { Mention } from './mention.ts';
import { chained, grouped } from './strung.ts';

/** The labels of a debate. */
export interface Vocabulary {
  /** In lower case. */
  readonly labels: ReadonlySet<string>;
  /** Capitals that are labels as they stand. */
  readonly capitals: ReadonlySet<string>;
}

/** Characters of a text that are looked at. */
const MOST = 6000;

/**
 * The places where a text names labels of the vocabulary, or an item by its place in the list; `before` is what stands before it
 * in its paragraph.
 */
export function mentionsIn(whole: string, { labels, capitals }: Vocabulary, before = ''): Mention[] {
  const text = whole.slice(0, MOST);
  const scanned = { text, before, capitals, isLabel: (label: string) => labels.has(label.toLowerCase()) };
  const seeds: Seed[] = [];
  for (const scan of SCANNERS)
    for (const seed of scan(scanned))
      if (!seeds.some((one) => seed.start < one.end && one.start < seed.end)) seeds.push(seed);
  const sorted = seeds.sort((a, b) => a.start - b.start);
  return grouped(text, chained(text, sorted, labels, capitals));
}
