import type { Comparison } from '../../model/comparison.ts';
import type { DataDiff, RfcHead } from '../../model/diff.ts';
import { diffComparisons } from './diff.ts';
import { unique } from './pair.ts';

/** One revision of a data folder. */
export interface DataRevision {
  /** How it was named. */
  readonly name: string;
  readonly comparisons: readonly Comparison[];
  /** Ids of RFCs that are there and could not be read. */
  readonly unread: readonly string[];
}

/**
 * What changed between two revisions of a data folder. An RFC is found again by its id; or else, if exactly one on
 * each side has its title and question, it was renamed.
 */
export function diffRevisions(old: DataRevision, now: DataRevision): DataDiff {
  const unread = [...new Set([...old.unread, ...now.unread])].sort();
  const read = ({ comparisons }: DataRevision): Comparison[] =>
    comparisons.filter(({ id }) => !unread.includes(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [before, after] = [read(old), read(now)];
  const lone = (own: readonly Comparison[], other: readonly Comparison[]): Comparison[] =>
    own.filter(({ id }) => other.every((one) => one.id !== id));
  const renamed = unique(lone(before, after), lone(after, before), ({ title, question }) =>
    JSON.stringify([title, question]),
  );
  const pairs = after.flatMap((one) => {
    const former = before.find(({ id }) => id === one.id) ?? renamed.find((pair) => pair.now === one)?.old;
    return former === undefined ? [] : [{ old: former, now: one }];
  });
  const diffs = pairs.map((pair) => diffComparisons(pair.old, pair.now));
  return {
    old: old.name,
    now: now.name,
    added: after.filter((one) => pairs.every((pair) => pair.now !== one)).map(rfcHead),
    removed: before.filter((one) => pairs.every((pair) => pair.old !== one)).map(rfcHead),
    changed: diffs.filter(({ changes }) => changes.length > 0),
    same: diffs.filter(({ changes }) => changes.length === 0).map(({ id }) => id),
    unread,
  };
}

/** What is said of an RFC that came or went as a whole. */
function rfcHead({ id, title, question, status, options }: Comparison): RfcHead {
  return {
    id,
    title,
    question,
    status,
    options: options.map(({ id: own, label, title: called }) => ({ id: own, label, title: called })),
  };
}
