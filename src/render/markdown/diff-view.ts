import type { List } from 'mdast';
import type { DataDiff, RfcDiff } from '../../model/diff.ts';
import type { Prose } from '../../model/prose.ts';
import { changedParts, diffFinder, headSentence } from '../changes.ts';
import type { FindSource } from '../citations.ts';
import { diffSummary, diffTitle, sameWords, unreadWords } from '../diff-words.ts';
import { plainGfm, proseNodes, toGfm } from './prose.ts';
import { sourceList } from './rfc-view.ts';

/** The changes of one RFC, as the template `markdown/changes` places them; every string is Markdown. */
export interface ChangesView {
  readonly parts: readonly { readonly title: string; readonly items: string }[];
  readonly sources: string;
}

/** What the template `markdown/diff` places; every string is Markdown. */
export function diffView(diff: DataDiff) {
  return {
    title: plainGfm(diffTitle(diff)),
    summary: plainGfm(diffSummary(diff)),
    added: diff.added.map((head) => plainGfm(headSentence(head))),
    removed: diff.removed.map((head) => plainGfm(headSentence(head))),
    rfcs: diff.changed.map((rfc) => ({
      title: plainGfm(`${rfc.title} (${rfc.id})`),
      changes: changesView(rfc),
    })),
    same: plainGfm(sameWords(diff)),
    unread: plainGfm(unreadWords(diff)),
  };
}

/** The changes of one RFC, part by part, a list each. */
export function changesView(rfc: RfcDiff): ChangesView {
  const find = diffFinder(rfc.sources);
  return {
    parts: changedParts(rfc).map(({ title, items }) => ({
      title,
      items: toGfm([changeList(items, find)]),
    })),
    sources: sourceList(rfc),
  };
}

/** Changes as a list; what stands under one follows it without an empty line. */
function changeList(items: readonly Prose[], find: FindSource): List {
  const children = items.map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: item.flatMap((block) =>
      block.kind === 'list' ? [changeList(block.items, find)] : proseNodes([block], find),
    ),
  }));
  return { type: 'list', ordered: false, spread: false, children };
}
