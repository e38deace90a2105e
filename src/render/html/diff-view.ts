import type { DataDiff, RfcDiff } from '../../model/diff.ts';
import { changedParts, diffFinder, headSentence } from '../changes.ts';
import { numbered } from '../citations.ts';
import { diffSummary, diffTitle, sameWords, unreadWords } from '../diff-words.ts';
import type { SafeHtml } from '../safe-html.ts';
import type { InlineStyle } from './inline-style.ts';
import { webHref } from './links.ts';
import { proseHtml } from './prose.ts';

/** What the template `html/changes` places: the changes of one RFC. */
export interface ChangesView {
  readonly parts: readonly { readonly title: string; readonly items: SafeHtml }[];
  /** The messages that they cite, by number. */
  readonly sources: readonly {
    readonly number: number;
    readonly href: string | null;
    readonly messageId: string;
    /** Empty where it is not known, and so is `from`. */
    readonly date: string;
    readonly from: string;
  }[];
}

/** What the template `html/diff` places: a page that needs no other file. */
export interface DiffView {
  readonly title: string;
  readonly summary: string;
  readonly style: InlineStyle;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly rfcs: readonly { readonly title: string; readonly id: string; readonly changes: ChangesView }[];
  readonly same: string;
  readonly unread: string;
}

/** The page of what changed between two revisions. */
export function diffView(diff: DataDiff, style: InlineStyle): DiffView {
  return {
    title: diffTitle(diff),
    summary: diffSummary(diff),
    style,
    added: diff.added.map(headSentence),
    removed: diff.removed.map(headSentence),
    rfcs: diff.changed.map((rfc) => ({ title: rfc.title, id: rfc.id, changes: changesView(rfc) })),
    same: sameWords(diff),
    unread: unreadWords(diff),
  };
}

/** The changes of one RFC, part by part, a list each. */
export function changesView(rfc: RfcDiff): ChangesView {
  const find = diffFinder(rfc.sources);
  return {
    parts: changedParts(rfc).map(({ title, items }) => ({
      title,
      items: proseHtml([{ kind: 'list', ordered: false, start: 1, items }], find),
    })),
    sources: numbered(rfc).map(({ number, url, messageId, date, from }) => ({
      number: number ?? 0,
      href: webHref(url),
      messageId: messageId ?? url,
      date: date ?? '',
      from: from ?? '',
    })),
  };
}
