import type { Comparison } from '../../model/comparison.ts';
import type { RfcHistory } from '../../model/diff.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import { cutWords, shortCommit, wholeWords } from '../history-words.ts';
import { partViews } from './diff-view.ts';
import { sourceLines } from './rfc-view.ts';

/** What the template `text/history` places: lines, laid out in `width` columns. */
export function historyView({ title }: Comparison, history: RfcHistory, width: number) {
  const lines = (text: string): string => wrap(visibleLine(text), width).join('\n');
  return {
    title: lines(`History: ${title}`),
    revisions: history.revisions.map((revision) => ({
      head: lines(`${revision.date} ${revision.subject} (${shortCommit(revision)})`),
      whole: lines(wholeWords(revision)),
      parts: revision.diff === undefined ? [] : partViews(revision.diff, width),
      sources: revision.diff === undefined ? '' : sourceLines(revision.diff, width).join('\n'),
    })),
    cut: lines(cutWords(history)),
  };
}
