import type { Comparison } from '../../model/comparison.ts';
import type { CellChange, Exact } from '../../model/decision.ts';
import { RATINGS } from '../../model/rfc.ts';
import { toKnockedOut } from '../knock-outs.ts';
import { rank } from '../marks.ts';
import { smallestCell, stepsTo } from './cell-changes.ts';
import { knownOf } from './known.ts';
import { boundsOf, leadingIn } from './scores.ts';
import { toWeighed, type Weighed } from './weigh.ts';

type Told = Pick<Comparison, 'rows' | 'options' | 'knockedOut'>;

/** What other ratings of single cells do to who leads: by the sums, or because a must-have knocks an option out or no longer does. */
export interface Cells {
  readonly told: Told;
  readonly weighed: Weighed;
  /** The ratings that knock their option out, or bring it back, by the order of criteria, options and ratings. */
  readonly turns: readonly CellChange[];
}

/** Tries every rating of one cell with which its option passes a must-have that it does not pass now, or the other way round. */
export function toCells(told: Told, weighed: Weighed, scale: readonly Exact[]): Cells {
  const { rows, options, knockedOut } = told;
  const certain = knockedOut.filter((one) => one.certain);
  const without = new Map<string, readonly string[]>();
  const turns = rows.flatMap(({ criterion, cells }, at) => {
    const { must } = criterion;
    if (must === undefined) return [];
    return cells.flatMap((cell): CellChange[] => {
      const known = knownOf(cell);
      const against = certain.filter(({ option }) => option.id === cell.option);
      const out = against.length > 0;
      if (known.kind !== 'span' || against.some((one) => one.criterion.id !== criterion.id)) return [];
      return RATINGS.flatMap((rating): CellChange[] => {
        if (rank(rating) >= rank(must) !== out) return [];
        const anew = (): readonly string[] | undefined => {
          const rated = { ...cell, state: 'rated' as const, ratings: [{ rating, editorial: false }] };
          const row = { criterion, cells: cells.map((one) => (one === cell ? rated : one)) };
          return leadersOf(
            rows.map((one, place) => (place === at ? { ...one, ...row } : one)),
            options,
            scale,
          );
        };
        const leading = out ? anew() : (without.get(cell.option) ?? anew());
        if (leading === undefined) return [];
        if (!out) without.set(cell.option, leading);
        const steps = stepsTo(known, rank(rating));
        return [{ option: cell.option, criterion: criterion.id, rating, steps, leading }];
      });
    });
  });
  return { told, weighed, turns };
}

/** Who leads by these rows: nobody where no option is left; nothing where none of them can be weighed. */
function leadersOf(
  rows: Told['rows'],
  options: Told['options'],
  scale: readonly Exact[],
): string[] | undefined {
  const weighed = toWeighed(rows, options, toKnockedOut(rows, options), scale);
  if (weighed === undefined) return undefined;
  return leadingIn(boundsOf(weighed.weighing)).flatMap((at) => weighed.options[at] ?? []);
}

/**
 * The smallest change of one cell after which those lead that `wanted` is true of; ties go to the first criterion, then the
 * first option, then the worst rating. Nothing if no single cell does it. With `touched`, the sums are tried with cells of
 * these options alone.
 */
export function nearestCell(
  { told, weighed, turns }: Cells,
  wanted: (leading: readonly string[]) => boolean,
  touched?: ReadonlySet<string>,
): CellChange | undefined {
  const { options, criteria, weighing } = weighed;
  const idsOf = (places: readonly number[]): string[] => places.flatMap((at) => options[at] ?? []);
  const musts = criteria.map((id) => told.rows.find(({ criterion }) => criterion.id === id)?.criterion.must);
  const found = smallestCell(
    weighing,
    (leading) => wanted(idsOf(leading)),
    (criterion, option, place) => {
      const must = musts[criterion];
      if (must !== undefined && place < rank(must)) return false;
      return touched === undefined || touched.has(options[option] ?? '');
    },
  );
  const bySums: CellChange[] =
    found === undefined
      ? []
      : [
          {
            option: options[found.option] ?? '',
            criterion: criteria[found.criterion] ?? '',
            rating: RATINGS[found.rank] ?? 'neutral',
            steps: found.steps,
            leading: idsOf(found.leading),
          },
        ];
  const rowAt = new Map(told.rows.map(({ criterion }, at) => [criterion.id, at]));
  const optionAt = new Map(told.options.map(({ id }, at) => [id, at]));
  const placeOf = ({ criterion, option, rating }: CellChange): number[] => [
    rowAt.get(criterion) ?? 0,
    optionAt.get(option) ?? 0,
    rank(rating),
  ];
  const [best] = [...bySums, ...turns.filter(({ leading }) => wanted(leading))].sort(
    (a, b) => a.steps - b.steps || inOrder(placeOf(a), placeOf(b)),
  );
  return best;
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  return a.map((one, at) => one - (b[at] ?? 0)).find((gap) => gap !== 0) ?? 0;
}
