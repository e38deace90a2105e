import type { Comparison } from '../../model/comparison.ts';
import type { RfcHistory } from '../../model/diff.ts';
import type { Surroundings } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { cutWords, shortCommit, wholeWords } from '../history-words.ts';
import { type ChangesView, changesView } from './diff-view.ts';
import { type HeadView, headView } from './page.ts';

/** What the template `html/history` places: how an RFC came to be what it is. */
export interface HistoryView {
  readonly head: HeadView;
  readonly rfc: { readonly href: string; readonly title: string };
  readonly revisions: readonly {
    /** The first digits of the commit's name. */
    readonly commit: string;
    readonly date: string;
    readonly subject: string;
    /** What happened as a whole; empty where the changes tell. */
    readonly whole: string;
    readonly changes: ChangesView | null;
  }[];
  /** Why older revisions are not listed; empty where all are. */
  readonly cut: string;
}

/** The page of an RFC's history. */
export function historyView(
  { id, title, question }: Comparison,
  history: RfcHistory,
  around: Surroundings,
  forms: readonly Form[],
): HistoryView {
  return {
    head: headView(around, forms, {
      title: `History: ${title}`,
      description: `What changed in the answer, revision by revision. The question: ${question}`,
      path: `${id}/history/index.html`,
      here: 'History',
      crumbs: [{ href: '../index.html', text: title }],
      twins: [
        ['md', 'index.md', 'Markdown'],
        ['txt', 'index.txt', 'text'],
      ],
    }),
    rfc: { href: '../index.html', title },
    revisions: history.revisions.map((revision) => ({
      commit: shortCommit(revision),
      date: revision.date,
      subject: revision.subject,
      whole: wholeWords(revision),
      changes: revision.diff === undefined ? null : changesView(revision.diff),
    })),
    cut: cutWords(history),
  };
}
