import { partsOf } from './find-quote.ts';
import type { Run } from './own-text.ts';
import { standsIn } from './prove.ts';

/**
 * The paragraphs that a quote stands in, levelled, its words between `«` and `»`: words can be right and the sense wrong, which
 * only a reader sees. Nothing where the quote is not among these words.
 */
export function aroundQuote(quote: string, runs: readonly Run[]): string | undefined {
  const found = standsIn(partsOf(quote), runs);
  const first = found?.spans[0];
  const last = found?.spans.at(-1);
  if (found === undefined || first === undefined || last === undefined) return undefined;
  const { text, lines } = found.run;
  const touched = lines.filter(
    ({ start }, at) => start < last[1] && (lines[at + 1]?.start ?? text.length + 1) > first[0],
  );
  const paragraphs = new Set(touched.map(({ paragraph }) => paragraph));
  const start = lines.find(({ paragraph }) => paragraphs.has(paragraph))?.start ?? 0;
  const after = lines.findLastIndex(({ paragraph }) => paragraphs.has(paragraph)) + 1;
  const end = lines[after]?.start ?? text.length;
  let shown = '';
  let at = start;
  for (const [from, to] of found.spans) {
    shown += `${text.slice(at, from)}«${text.slice(from, to)}»`;
    at = to;
  }
  return (shown + text.slice(at, end)).trim();
}
