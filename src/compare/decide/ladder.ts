import type { Comparison, OptionHead, PositionLine, Row, Stand } from '../../model/comparison.ts';
import type { LadderFindings, LadderHolder, LadderViolation } from '../../model/decision.ts';
import { citationsOf } from '../prose-walk.ts';
import { hold } from './hold.ts';
import { citesOf, knownOf } from './known.ts';

/** What the order of the options means for criteria and people; nothing where they are no ladder. */
export function toLadder({
  ladder,
  rows,
  options,
  stands,
}: Pick<Comparison, 'ladder' | 'rows' | 'options' | 'stands'>): LadderFindings | undefined {
  if (ladder === undefined) return undefined;
  const held = new Set(
    stands.flatMap(({ positions }) =>
      positions.filter(favours).flatMap((one) => one.options.map(({ id }) => id)),
    ),
  );
  return {
    violations: rows.flatMap((row) => violationsOf(row)),
    unheld: options.filter(({ id }) => !held.has(id)).map(({ id }) => id),
    holders: stands.flatMap((stand) => holderOf(stand, options)),
  };
}

/** For each option, the nearest one before it that it surely breaks the order with. */
function violationsOf(row: Row): LadderViolation[] {
  const { along } = row.criterion;
  if (along === undefined) return [];
  const breaks = (earlier: number, later: number): boolean => {
    const [before, after] = [row.cells[earlier], row.cells[later]];
    if (before === undefined || after === undefined) return false;
    const [low, high] = along === 'rising' ? [after, before] : [before, after];
    return hold(knownOf(low), knownOf(high)).surelyWorse;
  };
  return row.cells.flatMap((cell, later): LadderViolation[] => {
    const earlier = row.cells.findLastIndex((_, at) => at < later && breaks(at, later));
    const before = row.cells[earlier];
    if (before === undefined) return [];
    const cites = [...citesOf(row, before.option), ...citesOf(row, cell.option)];
    return [
      {
        criterion: row.criterion.id,
        along,
        earlier: before.option,
        later: cell.option,
        cites: [...new Set(cites)],
      },
    ];
  });
}

/**
 * From where to where somebody supports or accepts options by themselves, by their last word on each; the order of the
 * options is that of the ladder. Options that are accepted only together are no rung that is held.
 */
function holderOf({ person, positions }: Stand, options: readonly OptionHead[]): LadderHolder[] {
  const favoured = positions.filter((one) => favours(one) && one.options.length === 1);
  const rungs = options.filter(({ id }) => favoured.some((one) => one.options.some((on) => on.id === id)));
  const [first] = rungs;
  const last = rungs.at(-1);
  if (first === undefined || last === undefined) return [];
  const cites = favoured.flatMap(({ because }) => citationsOf(because).map(({ source }) => source));
  return [
    {
      person: person.id,
      atLeast: first.id,
      atMost: last.id,
      conditional: favoured.some(({ condition }) => condition !== undefined),
      editorial: favoured.some(({ editorial }) => editorial),
      cites: [...new Set(cites)],
    },
  ];
}

function favours({ current, stance }: PositionLine): boolean {
  return current && (stance === 'supports' || stance === 'accepts');
}
