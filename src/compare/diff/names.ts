import type { Comparison, OptionHead, Row } from '../../model/comparison.ts';
import { saying } from './located.ts';
import { unique } from './pair.ts';

/** What ids of the earlier revision are called in the later one, where that is another name. */
export interface Renames {
  readonly options: ReadonlyMap<string, string>;
  readonly criteria: ReadonlyMap<string, string>;
}

/**
 * Finds options and criteria that have another id and are else the same: an option by its number, title, text, claims
 * and arguments, a criterion by its name, question, `must` and claims. What is not the same word for word, or not the
 * only one, is never taken for a renamed one. Both comparisons are located.
 */
export function findRenames(old: Comparison, now: Comparison): Renames {
  const heads = pairsOf(lone(old.rows, now.rows, rowId), lone(now.rows, old.rows, rowId), headKey);
  const byHead = new Map(heads.map((one) => [rowId(one.old), rowId(one.now)]));
  const options = pairsOf(
    lone(old.options, now.options, optionId).map((option) => ({
      option,
      key: optionKey(option, old, byHead),
    })),
    lone(now.options, old.options, optionId).map((option) => ({ option, key: optionKey(option, now) })),
    ({ key }) => key,
  );
  const renamed = new Map(options.map((one) => [one.old.option.id, one.now.option.id]));
  const criteria = heads.filter((one) => claimsKey(one.old, renamed) === claimsKey(one.now));
  return {
    options: renamed,
    criteria: new Map(criteria.map((one) => [rowId(one.old), rowId(one.now)])),
  };
}

const pairsOf = unique;
const optionId = ({ id }: OptionHead): string => id;
const rowId = ({ criterion }: Row): string => criterion.id;

function lone<T>(own: readonly T[], other: readonly T[], id: (item: T) => string): T[] {
  const theirs = new Set(other.map(id));
  return own.filter((item) => !theirs.has(id(item)));
}

function headKey({ criterion }: Row): string {
  const { name, asks, must, mustBecause } = criterion;
  return JSON.stringify([name, asks, must, mustBecause]);
}

function optionKey(
  { id, number, title, body, arguments: own }: OptionHead,
  { rows }: Comparison,
  renamed: ReadonlyMap<string, string> = new Map(),
): string {
  const claims = rows
    .map((row) => [
      renamed.get(rowId(row)) ?? rowId(row),
      row.claims.filter(({ option }) => option.id === id).map(claimKey),
    ])
    .filter(([, said]) => (said ?? []).length > 0)
    .sort();
  return JSON.stringify([number, title, saying(body), claims, own.map(claimKey)]);
}

function claimsKey({ claims }: Row, renamed: ReadonlyMap<string, string> = new Map()): string {
  return JSON.stringify(
    claims.map((claim) => [renamed.get(claim.option.id) ?? claim.option.id, claimKey(claim)]).sort(),
  );
}

function claimKey({ verdict, speaker, condition, editorial, because }: Row['claims'][number]): string {
  return JSON.stringify([verdict, speaker?.id, condition, editorial, saying(because)]);
}
