import type { Comparison, OptionHead, Row } from '../../model/comparison.ts';
import { saying } from './located.ts';
import { unique } from './pair.ts';

/** What ids of the earlier revision are called in the later one, where that is another name. */
export interface Renames {
  readonly options: ReadonlyMap<string, string>;
  readonly criteria: ReadonlyMap<string, string>;
}

/**
 * Finds what has another id and is else what it was: a criterion by its name, question and `must`; an option by its title
 * and number, or by its title, text, claims and arguments. What two could be is never taken for either. Both comparisons
 * are located.
 */
export function findRenames(old: Comparison, now: Comparison): Renames {
  const rows = unique(lone(old.rows, now.rows, rowId), lone(now.rows, old.rows, rowId), headKey);
  const criteria = new Map(rows.map((one) => [rowId(one.old), rowId(one.now)]));
  const options = new Map<string, string>();
  const found = (pairs: readonly { old: OptionHead; now: OptionHead }[]): void => {
    for (const one of pairs) options.set(one.old.id, one.now.id);
  };
  const before = lone(old.options, now.options, optionId);
  const after = lone(now.options, old.options, optionId);
  found(unique(before, after, ({ number, title }) => JSON.stringify([number, title])));
  const taken = new Set(options.values());
  found(
    unique(
      before
        .filter(({ id }) => !options.has(id))
        .map((option) => ({ option, key: optionKey(option, old, criteria) })),
      after.filter(({ id }) => !taken.has(id)).map((option) => ({ option, key: optionKey(option, now) })),
      ({ key }) => key,
    ).map((one) => ({ old: one.old.option, now: one.now.option })),
  );
  return { options, criteria };
}

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
  { id, title, body, arguments: own }: OptionHead,
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
  return JSON.stringify([title, saying(body), claims, own.map(claimKey)]);
}

function claimKey({ verdict, speaker, condition, editorial, because }: Row['claims'][number]): string {
  return JSON.stringify([verdict, speaker?.id, condition, editorial, saying(because)]);
}
