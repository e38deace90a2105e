import type { Comparison } from '../../model/comparison.ts';
import type { UncitedLine } from '../../model/coverage.ts';
import { coverageWords, shareWords, unheardWords } from '../words.ts';
import { webHref } from './links.ts';

/** What the template `html/coverage` places. */
export interface CoverageView {
  readonly words: string;
  readonly shares: string;
  readonly unheard: string;
  /** Messages that nobody cites and that name an option; the others have a page of their own. */
  readonly naming: readonly UncitedView[];
  readonly others: readonly UncitedView[];
  readonly othersWords: string;
  readonly waved: readonly {
    readonly href: string | null;
    readonly messageId: string;
    readonly because: string;
  }[];
}

export interface UncitedView {
  readonly date: string;
  readonly from: string;
  readonly options: string;
  readonly href: string | null;
  readonly messageId: string;
}

/** Which messages of the threads nobody cites; null where the lock tells nothing of it. */
export function coverageView({ coverage }: Comparison): CoverageView | null {
  if (coverage === undefined) return null;
  const naming = coverage.uncited.filter(({ options }) => options.length > 0);
  const others = coverage.uncited.filter(({ options }) => options.length === 0);
  return {
    words: coverageWords(coverage),
    shares: shareWords(coverage),
    unheard: unheardWords(coverage),
    naming: naming.map(toView),
    others: others.map(toView),
    othersWords: `${others.length} ${others.length === 1 ? 'message names' : 'messages name'} no option`,
    waved: coverage.waved.map(({ messageId, url, because }) => ({ href: webHref(url), messageId, because })),
  };
}

function toView({ date, from, options, url, messageId }: UncitedLine): UncitedView {
  return {
    date: date ?? '',
    from: from ?? '',
    options: options.map(({ label }) => label).join(', '),
    href: webHref(url),
    messageId,
  };
}
