import type { Comparison } from '../../model/comparison.ts';
import type { RfcHistory } from '../../model/diff.ts';
import { cutWords, shortCommit, wholeWords } from '../history-words.ts';
import { changesView } from './diff-view.ts';
import { plainGfm } from './prose.ts';

/** What the template `markdown/history` places; every string is Markdown. */
export function historyView({ title }: Comparison, history: RfcHistory) {
  return {
    title: plainGfm(title),
    revisions: history.revisions.map((revision) => ({
      commit: shortCommit(revision),
      date: revision.date,
      subject: plainGfm(revision.subject),
      whole: plainGfm(wholeWords(revision)),
      changes: revision.diff === undefined ? null : changesView(revision.diff),
    })),
    cut: cutWords(history),
  };
}
