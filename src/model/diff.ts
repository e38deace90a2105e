import type { CitedSource, OptionRef } from './comparison.ts';
import type { Prose } from './prose.ts';
import type { Status } from './rfc.ts';

/** What a change is about, in the order in which changes are told. */
export const DIFF_PARTS = [
  'question',
  'options',
  'criteria',
  'assessments',
  'arguments',
  'positions',
  'objections',
  'disputes',
  'relations',
  'texts',
  'people',
] as const;
export type DiffPart = (typeof DIFF_PARTS)[number];

/**
 * What became of a thing. `kept`: it says what it said, and the statements under it changed. `opened` and `closed` are
 * said of objections and disputes, `re-cited` of a statement that rests on another source than before.
 */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'changed'
  | 'kept'
  | 'renamed'
  | 're-worded'
  | 're-ordered'
  | 're-cited'
  | 'opened'
  | 'closed';

/** A claim, argument or position that came, went or changed. */
export interface StatementChange {
  readonly kind: ChangeKind;
  /** The name of whoever says it, where that did not change. */
  readonly who?: string;
  /** What it said before, in words: `good, if dry`; missing where it is new. */
  readonly from?: string;
  /** What it says now; missing where it is gone. */
  readonly to?: string;
  /** The reason that it gives now, where it gives one. */
  readonly because?: Prose;
  /** The reason that it gave before. */
  readonly was?: Prose;
  /** Keys of the sources that it cites: now, or before where it is gone. */
  readonly cites: readonly string[];
}

/** One difference between two revisions of an RFC. What stands in `from` and `to` is plain text, and is missing where there was nothing. */
export interface Change {
  readonly part: DiffPart;
  readonly kind: ChangeKind;
  /** `#2 oil`, `Cost, #2 oil`, `Ada Reed`, `Status`: what changed, in words. */
  readonly subject: string;
  /** What of it changed, where it has several sides: `title`, `text`. */
  readonly what?: string;
  readonly from?: string;
  readonly to?: string;
  readonly statements: readonly StatementChange[];
  /** Keys of the sources that bear the change out, beside those of its statements. */
  readonly cites: readonly string[];
  /** Ids, as the later revision has them, or the earlier one where the later has none. */
  readonly option?: string;
  readonly criterion?: string;
  readonly person?: string;
}

/** What changed in one RFC, part by part. In its prose `source` is a bare Message-ID or the URL of a link. */
export interface RfcDiff {
  readonly id: string;
  /** What the folder was called before, where that changed. */
  readonly was?: string;
  readonly title: string;
  readonly changes: readonly Change[];
  /** Every source that the changes cite, by its Message-ID or URL; messages are numbered from 1 as they are cited. */
  readonly sources: readonly CitedSource[];
}

/** An RFC that only one of the two revisions has. */
export interface RfcHead {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly status: Status;
  readonly options: readonly (OptionRef & { readonly title: string })[];
}

/** What changed between two revisions of a data folder, by RFC. */
export interface DataDiff {
  /** The two revisions, as they were named. */
  readonly old: string;
  readonly now: string;
  readonly added: readonly RfcHead[];
  readonly removed: readonly RfcHead[];
  /** RFCs that both have and that differ. */
  readonly changed: readonly RfcDiff[];
  /** Ids of RFCs that both have and that say the same. */
  readonly same: readonly string[];
  /** Ids of RFCs that one of them could not read, so that they were not compared. */
  readonly unread: readonly string[];
}

/** A commit, and what it changed in one RFC. */
export interface Revision {
  /** The full name of the commit, in hex. */
  readonly commit: string;
  /** ISO 8601 day of the commit, in UTC. */
  readonly date: string;
  readonly subject: string;
  readonly diff?: RfcDiff;
  /** What the RFC began with, where this commit brought it. */
  readonly began?: RfcHead;
  /** What it was, where this commit took it away. */
  readonly ended?: RfcHead;
  /** The data were such that they could not be read, of this commit or of the one before. */
  readonly unread?: true;
}

/** How an RFC came to be what it is, newest first. */
export interface RfcHistory {
  readonly id: string;
  readonly revisions: readonly Revision[];
  /** Why older revisions are not listed: there are more than are read, or the clone has no more. */
  readonly cut?: 'limit' | 'shallow';
}
