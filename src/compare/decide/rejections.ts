import type { Comparison } from '../../model/comparison.ts';
import type { Against, Rejection, Score, Scores, WouldTake } from '../../model/decision.ts';
import { RATINGS } from '../../model/rfc.ts';
import { exactText, fromExact, order } from '../../text/rational.ts';
import { rank } from '../marks.ts';
import { citationsOf } from '../prose-walk.ts';
import { toTradeoff } from '../tradeoffs.ts';
import { freeingRatings } from './assessments.ts';
import { citesOf } from './known.ts';
import type { Pairs } from './pairs.ts';
import { type Cells, nearestCell } from './turns.ts';
import { toRange } from './weigh.ts';
import { leadingRanges } from './weight-ranges.ts';

type Told = Pick<
  Comparison,
  'rows' | 'options' | 'outcome' | 'status' | 'stands' | 'knockedOut' | 'dominated'
>;

/** What the rejections rest on beside the comparison. */
export interface Weighing {
  readonly cells: Cells;
  readonly scores: Scores;
}

/**
 * The options that are not taken: by the outcome where it is decided, else by the weights, else those that must-haves knock
 * out or others dominate; and for each what is against it and what would make it the one to choose.
 */
export function toRejections(told: Told, pairs: Pairs, weighing?: Weighing): Rejection[] {
  const { options, outcome, status, knockedOut, dominated } = told;
  const chosen = outcome.options.map(({ id }) => id);
  const because = status === 'decided' && chosen.length > 0 ? 'outcome' : weighing ? 'scores' : 'data';
  const out = new Set([
    ...knockedOut.filter(({ certain }) => certain).map(({ option }) => option.id),
    ...dominated.map(({ option }) => option.id),
  ]);
  const taken =
    because === 'outcome'
      ? chosen
      : because === 'scores'
        ? (weighing?.scores.leading ?? [])
        : options.map(({ id }) => id).filter((id) => !out.has(id));
  const weights = weighing === undefined ? undefined : weightsOf(weighing);
  return options
    .filter(({ id }) => !taken.includes(id))
    .map(({ id }) => ({
      option: id,
      because,
      against: rivals(id, taken, because, told).map((rival) => toAgainst(told, id, rival)),
      opposed: opposedTo(id, told),
      wouldTake: [
        ...byMust(id, told),
        ...byDominance(id, told, pairs),
        ...(weighing === undefined ? [] : byScores(id, weights?.get(id), weighing)),
      ],
    }));
}

/** Whom an option is held against: what was taken; where nothing was, those that dominate it. */
function rivals(
  option: string,
  taken: readonly string[],
  because: Rejection['because'],
  { dominated }: Told,
): string[] {
  if (because !== 'data') return [...taken];
  return dominated.filter((one) => one.option.id === option).map(({ by }) => by.id);
}

function toAgainst({ rows, options }: Told, option: string, rival: string): Against {
  const ref = (id: string) => options.find((one) => one.id === id) ?? { id, label: id };
  const { gains, givesUp, equal, unclear, open } = toTradeoff(rows, ref(option), ref(rival));
  const cites = [...givesUp, ...gains].flatMap(({ criterion }) => {
    const row = rows.find((one) => one.criterion.id === criterion.id);
    return [...citesOf(row, option).slice(0, 1), ...citesOf(row, rival).slice(0, 1)];
  });
  const ids = (those: readonly { criterion: { id: string } }[]) => those.map(({ criterion }) => criterion.id);
  return {
    option: rival,
    givesUp: ids(givesUp),
    gains: ids(gains),
    equal: ids(equal),
    notComparable: ids([...unclear, ...open]),
    cites: [...new Set(cites)],
  };
}

/** Who opposes it alone, by their last word on it. */
function opposedTo(option: string, { stands }: Told): Rejection['opposed'] {
  return stands.flatMap(({ person, positions }) => {
    const words = positions.filter(
      ({ current, stance, options }) =>
        current && stance === 'opposes' && options.length === 1 && options[0]?.id === option,
    );
    if (words.length === 0) return [];
    const cites = words.flatMap(({ because }) => citationsOf(because).map(({ source }) => source));
    return [{ person: person.id, cites: [...new Set(cites)] }];
  });
}

function byMust(option: string, { knockedOut }: Told): WouldTake[] {
  return knockedOut
    .filter((one) => one.option.id === option && one.certain)
    .map(({ criterion, must }) => ({
      kind: 'cell',
      option,
      criterion: criterion.id,
      ratings: RATINGS.filter((rating) => rank(rating) >= rank(must)),
      lifts: 'must',
    }));
}

/** Which of its own cells, rated otherwise, would lift it out of being dominated. */
function byDominance(option: string, { dominated }: Told, pairs: Pairs): WouldTake[] {
  if (!dominated.some((one) => one.option.id === option)) return [];
  const cell = pairs.options.indexOf(option);
  const ways = pairs.criteria.flatMap((criterion, at): WouldTake[] => {
    const ratings = freeingRatings(pairs, at, cell, option);
    return ratings.length === 0 ? [] : [{ kind: 'cell', option, criterion, ratings, lifts: 'dominance' }];
  });
  return ways.length === 0 ? [{ kind: 'none', lifts: 'dominance' }] : ways;
}

/** For each option that is weighed, the weights with which it would lead alone, criterion by criterion. */
function weightsOf({ cells, scores }: Weighing): ReadonlyMap<string, readonly WouldTake[]> {
  const { options, criteria, weighing } = cells.weighed;
  const found = new Map<string, WouldTake[]>(options.map((option) => [option, []]));
  for (const [at, { weight }] of weighing.criteria.entries()) {
    for (const [place, range] of leadingRanges(weighing, at).entries()) {
      if (range === undefined) continue;
      found.get(options[place] ?? '')?.push({
        kind: 'weight',
        criterion: criteria[at] ?? '',
        weight: exactText(weight),
        range: toRange(range),
      });
    }
  }
  const alone = scores.leading.length === 1 ? scores.leading[0] : undefined;
  if (alone !== undefined) found.delete(alone);
  return found;
}

/** Each weight that alone would put it in front, and the smallest change of one cell that would. */
function byScores(
  option: string,
  weights: readonly WouldTake[] | undefined,
  { cells, scores }: Weighing,
): WouldTake[] {
  if (weights === undefined) return [];
  const own = scores.options.find((one) => one.option === option);
  const ahead = scores.options.filter((one) => one !== own && own !== undefined && !isBelow(one, own));
  // A cell of one other option helps only where no third one stands in the way.
  const touched = new Set([option, ...(ahead.length === 1 ? ahead.map((one) => one.option) : [])]);
  const cell = nearestCell(cells, (leading) => leading.length === 1 && leading[0] === option, touched);
  const ways: WouldTake[] = [
    ...weights,
    ...(cell === undefined
      ? []
      : [
          {
            kind: 'cell' as const,
            option: cell.option,
            criterion: cell.criterion,
            ratings: [cell.rating],
            lifts: 'scores' as const,
          },
        ]),
  ];
  return ways.length === 0 ? [{ kind: 'none', lifts: 'scores' }] : ways;
}

/** Whether the most of one sum is less than the least of another. */
function isBelow(one: Score, other: Score): boolean {
  return order(fromExact(one.high), fromExact(other.low)) < 0;
}
