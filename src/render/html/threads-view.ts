import type { Comparison } from '../../model/comparison.ts';
import type { Surroundings } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { coverageView, type UncitedView } from './coverage-view.ts';
import { type HeadView, headView } from './page.ts';

/** What the template `html/threads` places: the messages of the threads that name no option and that nobody cites. */
export interface ThreadsView {
  readonly head: HeadView;
  readonly rfc: { readonly href: string; readonly title: string };
  readonly words: string;
  readonly othersWords: string;
  /** By author, who wrote first comes first. */
  readonly groups: readonly { readonly from: string; readonly messages: readonly UncitedView[] }[];
}

/** The page of the messages that nobody cites; null where there is none to list. */
export function threadsView(
  comparison: Comparison,
  around: Surroundings,
  forms: readonly Form[],
): ThreadsView | null {
  const coverage = coverageView(comparison);
  if (coverage === null || coverage.others.length === 0) return null;
  const authors = [...new Set(coverage.others.map(({ from }) => from))];
  return {
    head: headView(around, forms, {
      title: `Not cited: ${comparison.title}`,
      description: `Messages of the threads that nothing in the answer cites. The question: ${comparison.question}`,
      path: `${comparison.id}/threads/index.html`,
      here: 'Not cited',
      crumbs: [{ href: '../index.html', text: comparison.title }],
      twins: [['md', 'index.md', 'Markdown']],
    }),
    rfc: { href: '../index.html', title: comparison.title },
    words: coverage.words,
    othersWords: coverage.othersWords,
    groups: authors.map((author) => ({
      from: author === '' ? 'Author unknown' : author,
      messages: coverage.others.filter(({ from }) => from === author).map((one) => ({ ...one, from: '' })),
    })),
  };
}
