import type { DataDiff, RfcDiff } from '../../model/diff.ts';
import type { Prose } from '../../model/prose.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import { changedParts, diffFinder, headSentence } from '../changes.ts';
import type { FindSource } from '../citations.ts';
import { diffSummary, diffTitle, sameWords, unreadWords } from '../diff-words.ts';
import { proseLines } from './prose.ts';
import { sourceLines } from './rfc-view.ts';

/** What the template `text/diff` places: lines, laid out. */
export interface DiffView {
  readonly title: string;
  readonly summary: string;
  readonly added: string;
  readonly removed: string;
  readonly rfcs: readonly {
    readonly title: string;
    readonly parts: readonly { readonly title: string; readonly lines: string }[];
    readonly sources: string;
  }[];
  readonly same: string;
  readonly unread: string;
}

/** Lays what changed between two revisions out in `width` columns. */
export function diffView(diff: DataDiff, width: number): DiffView {
  const lines = (text: string): string => wrap(visibleLine(text), width).join('\n');
  const listed = (texts: readonly string[]): string =>
    texts.flatMap((text) => wrap(visibleLine(text), width, { first: '* ', rest: '  ' })).join('\n');
  return {
    title: lines(diffTitle(diff)),
    summary: lines(diffSummary(diff)),
    added: listed(diff.added.map(headSentence)),
    removed: listed(diff.removed.map(headSentence)),
    rfcs: diff.changed.map((rfc) => ({
      title: lines(`${rfc.title} (${rfc.id})`),
      parts: partViews(rfc, width),
      sources: sourceLines(rfc, width).join('\n'),
    })),
    same: lines(sameWords(diff)),
    unread: lines(unreadWords(diff)),
  };
}

/** The changes of one RFC, part by part, laid out. */
export function partViews(rfc: RfcDiff, width: number): DiffView['rfcs'][number]['parts'] {
  const find = diffFinder(rfc.sources);
  return changedParts(rfc).map(({ title, items }) => ({
    title,
    lines: items.flatMap((item) => itemLines(item, find, width)).join('\n'),
  }));
}

/** The block for the mail that carries a new revision: `Changes in v2:`, a line a change, and what they cite. */
export function changesView(diff: DataDiff, revision: number | undefined, width: number) {
  const { changed } = diff;
  const since = revision === undefined ? `Changes since ${diff.old}:` : `Changes in v${revision}:`;
  const heads = [
    ...diff.added.map((head) => `Added: ${headSentence(head)}`),
    ...diff.removed.map((head) => `Removed: ${headSentence(head)}`),
  ].flatMap((text) => wrap(visibleLine(text), width, { first: '* ', rest: '  ' }));
  const none = changed.length === 0 && heads.length === 0 ? 'Nothing changed.' : '';
  return {
    head: wrap(visibleLine(since), width).join('\n'),
    heads: [...heads, ...(none === '' ? [] : [none])].join('\n'),
    rfcs: changed.map((rfc) => {
      const find = diffFinder(rfc.sources);
      const items = changedParts(rfc).flatMap((part) => part.items);
      return {
        title: changed.length === 1 ? '' : wrap(visibleLine(rfc.title), width).join('\n'),
        lines: items.flatMap((item) => itemLines(item, find, width)).join('\n'),
        sources: sourceLines(rfc, width).join('\n'),
      };
    }),
  };
}

/** A change as an item of a list; what stands under it is indented and follows without an empty line. */
function itemLines(item: Prose, find: FindSource, width: number, mark = '* '): string[] {
  const room = width - mark.length;
  const lines = item.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap((inner) => itemLines(inner, find, room, '- '))
      : proseLines([block], find, room),
  );
  return lines.map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line);
}
