import type { CitedSource, OptionHead, PositionLine, Row, Stand } from '../../model/comparison.ts';
import type { Move, Outdated } from '../../model/decision.ts';
import type { Prose } from '../../model/prose.ts';
import { citationsOf } from '../prose-walk.ts';

/** Positions that took back an earlier one of the same person on the same options, oldest first by person. */
export function toMoves(stands: readonly Stand[]): Move[] {
  return stands.flatMap(({ person, positions }) =>
    positions.toReversed().flatMap((to, at, all): Move[] => {
      const from = all.slice(0, at).findLast((one) => one.reporter === undefined && sameOptions(one, to));
      if (from === undefined || from.words === to.words || to.reporter !== undefined) return [];
      return [
        {
          person: person.id,
          from: from.words,
          to: to.words,
          editorial: from.editorial || to.editorial,
          ...(to.date === undefined ? {} : { date: to.date }),
          cites: [...new Set([...firstCited(from), ...firstCited(to)])],
        },
      ];
    }),
  );
}

function sameOptions(a: PositionLine, b: PositionLine): boolean {
  const key = ({ options }: PositionLine): string =>
    options
      .map(({ id }) => id)
      .sort()
      .join('+');
  return key(a) === key(b);
}

function firstCited({ because }: { readonly because: Prose }): string[] {
  return citationsOf(because)
    .slice(0, 1)
    .map(({ source }) => source);
}

/** A subject that starts a revision: `[RFC v2] ...`, `[PATCH v3 0/4] ...`, and no answer to one. */
const REVISION = /^\s*\[[^\]]*\bv\d+\b[^\]]*\]/i;

/**
 * Options of which things were said before their newest revision: the latest message with `v2`, `v3` ... in the brackets
 * of its subject that the option's own file cites. Claims are of the day of the first message that they cite; those of
 * unknown days are not counted.
 */
export function toOutdated(
  options: readonly OptionHead[],
  rows: readonly Row[],
  sources: readonly CitedSource[],
): Outdated[] {
  const bySource = new Map(sources.map((source) => [source.key, source]));
  if (!sources.some(({ subject = '' }) => REVISION.test(subject))) return [];
  return options.flatMap((option): Outdated[] => {
    const claims = [...rows.flatMap((row) => row.claims), ...option.arguments].filter(
      (claim) => claim.option.id === option.id,
    );
    const cited = [option.body, ...claims.map(({ because }) => because)].flatMap((prose) =>
      citationsOf(prose).flatMap(({ source }) => bySource.get(source) ?? []),
    );
    const newest = cited
      .filter(({ subject = '', date }) => REVISION.test(subject) && date !== undefined)
      .reduce<CitedSource | undefined>(
        (best, one) => (best === undefined || (one.date ?? '') > (best.date ?? '') ? one : best),
        undefined,
      );
    if (newest?.date === undefined || newest.subject === undefined) return [];
    const { date, key, subject } = newest;
    const dates = claims.flatMap(({ because }) => {
      const messages = citationsOf(because).flatMap(({ source }) => bySource.get(source) ?? []);
      return messages.find(({ kind }) => kind === 'message')?.date ?? [];
    });
    const older = dates.filter((one) => one < date).length;
    if (older === 0) return [];
    return [{ option: option.id, revision: key, subject, date, older, dated: dates.length }];
  });
}
