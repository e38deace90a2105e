import type { Comparison } from '../../model/comparison.ts';
import type { Against, Rejection, Scores, WouldTake } from '../../model/decision.ts';
import { RATINGS } from '../../model/rfc.ts';
import { exactText } from '../../text/rational.ts';
import { rank } from '../marks.ts';
import { citationsOf } from '../prose-walk.ts';
import { toTradeoff } from '../tradeoffs.ts';
import { freeingRatings } from './assessments.ts';
import { smallestCell } from './cell-changes.ts';
import { citesOf } from './known.ts';
import type { Pairs } from './pairs.ts';
import { toRange, type Weighed } from './weigh.ts';
import { leadingRange } from './weight-ranges.ts';

type Told = Pick<
  Comparison,
  'rows' | 'options' | 'outcome' | 'status' | 'stands' | 'knockedOut' | 'dominated'
>;

/** What the rejections rest on beside the comparison. */
export interface Weighing {
  readonly weighed?: Weighed;
  readonly scores?: Scores;
}

/**
 * The options that are not taken: by the outcome where it is decided, else by the weights, else those that must-haves knock
 * out or others dominate; and for each what is against it and what would make it the one to choose.
 */
export function toRejections(told: Told, pairs: Pairs, weighing: Weighing): Rejection[] {
  const { options, outcome, status, knockedOut, dominated } = told;
  const chosen = outcome.options.map(({ id }) => id);
  const because = status === 'decided' && chosen.length > 0 ? 'outcome' : weighing.scores ? 'scores' : 'data';
  const out = new Set([
    ...knockedOut.filter(({ certain }) => certain).map(({ option }) => option.id),
    ...dominated.map(({ option }) => option.id),
  ]);
  const taken =
    because === 'outcome'
      ? chosen
      : because === 'scores'
        ? (weighing.scores?.leading ?? [])
        : options.map(({ id }) => id).filter((id) => !out.has(id));
  return options
    .filter(({ id }) => !taken.includes(id))
    .map(({ id }) => ({
      option: id,
      because,
      against: rivals(id, taken, because, told).map((rival) => toAgainst(told, id, rival)),
      opposed: opposedTo(id, told),
      wouldTake: [...byMust(id, told), ...byDominance(id, told, pairs), ...byScores(id, weighing)],
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

/** Each weight that alone would put it in front, and the smallest change of one cell that would. */
function byScores(option: string, { weighed, scores }: Weighing): WouldTake[] {
  if (weighed === undefined || scores === undefined) return [];
  const { options, criteria, weighing } = weighed;
  const place = options.indexOf(option);
  if (place < 0 || (scores.leading.length === 1 && scores.leading[0] === option)) return [];
  const weights = weighing.criteria.flatMap(({ weight }, at): WouldTake[] => {
    const range = leadingRange(weighing, at, place);
    if (range === undefined) return [];
    return [
      { kind: 'weight', criterion: criteria[at] ?? '', weight: exactText(weight), range: toRange(range) },
    ];
  });
  const cell = smallestCell(weighing, (leading) => leading.length === 1 && leading[0] === place);
  const cells: WouldTake[] =
    cell === undefined
      ? []
      : [
          {
            kind: 'cell',
            option: options[cell.option] ?? '',
            criterion: criteria[cell.criterion] ?? '',
            ratings: [RATINGS[cell.rank] ?? 'neutral'],
            lifts: 'scores',
          },
        ];
  const ways = [...weights, ...cells];
  return ways.length === 0 ? [{ kind: 'none', lifts: 'scores' }] : ways;
}
