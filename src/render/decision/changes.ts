import type { Comparison } from '../../model/comparison.ts';
import type { Assessment, Effect, Scores } from '../../model/decision.ts';
import { RATINGS, type Rating } from '../../model/rfc.ts';
import { joined } from '../../text/joined.ts';
import { ratingWords } from '../../text/legend.ts';
import { fromExact, numberText } from '../../text/rational.ts';
import { rangeWords, standsWords, thenWords, unlessWords } from '../../text/weight-words.ts';
import { type Names, type Told, tell, weighedCites } from './told.ts';

/** As many single assessments as are told; JSON has them all. */
const TOLD_MOST = 8;

/** What other weights, other cells and new assessments would change. */
export function changes({ decision }: Comparison, names: Names): Told[] {
  const { assessments, scores } = decision;
  const told = assessments.filter(({ effects }) => effects.some(({ kind }) => kind !== 'passes'));
  const rest = told.length - TOLD_MOST;
  return [
    ...(scores === undefined ? [] : stability(scores, names)),
    ...told
      .slice(0, TOLD_MOST)
      .map((one, at) => tell(assessmentWords(one, names), names.cites(one.option, one.criterion), at === 0)),
    ...(rest > 0 ? [tell(`${rest} more such assessments would change something`)] : []),
    ...(told.length === 0
      ? [tell('No single new assessment would knock an option out, or make one dominated or free')]
      : []),
  ];
}

/** How far the lead stands. */
function stability(scores: Scores, names: Names): Told[] {
  const { leading, decided, ranges, smallestWeight: weight, smallestCell: cell } = scores;
  const now = standsWords(leading.map(names.label), decided);
  const then = (ids: readonly string[]): string => thenWords(ids.map(names.label), leading.length);
  return [
    ...(weight === undefined
      ? [tell(`Whatever one weight is, ${now}`, weighedCites(scores, names), true)]
      : [
          tell(
            `${unlessWords(names.criterion(weight.criterion), weight, now)}; then ${then(weight.leading)}`,
            weighedCites(scores, names, { criteria: [weight.criterion] }),
            true,
          ),
        ]),
    ...ranges.map(({ criterion, weight: is, range }) =>
      tell(
        `The lead stays as it is while ${weighsWords(names.criterion(criterion), rangeWords(range))} (it weighs ${numberText(fromExact(is))})`,
        weighedCites(scores, names, { criteria: [criterion] }),
      ),
    ),
    ...(cell === undefined
      ? [
          tell(
            'No single cell that is rated or open, however it were rated, would change the lead',
            weighedCites(scores, names),
            true,
          ),
        ]
      : [
          tell(
            `Were ${names.label(cell.option)} ${ratingWords(cell.rating)} for ${names.criterion(cell.criterion)} (it is ${names.cell(cell.option, cell.criterion)}; ${stepsWords(cell.steps)}), ${then(cell.leading)}`,
            names.cites(cell.option, cell.criterion),
            true,
          ),
        ]),
  ];
}

/** `Cost weighs less than 2`, or `Cost has any weight`. */
export function weighsWords(criterion: string, range: string): string {
  return `${criterion} ${range === 'any weight' ? 'has' : 'weighs'} ${range}`;
}

function stepsWords(steps: number): string {
  if (steps === 0) return 'that settles it';
  return steps === 1 ? 'one step' : `${steps} steps`;
}

function assessmentWords({ option, criterion, ratings, effects }: Assessment, names: Names): string {
  const were = `Were ${names.label(option)} ${ratingsWords(ratings)} for ${names.criterion(criterion)}`;
  return `${were} (it is ${names.cell(option, criterion)}), ${joined(effects.map((one) => effectWords(one, names)))}`;
}

function effectWords({ kind, option, by }: Effect, names: Names): string {
  const label = names.label(option);
  switch (kind) {
    case 'knocked-out':
      return `${label} would be knocked out`;
    case 'passes':
      return `${label} would reach what it must`;
    case 'dominated':
      return `${label} would be dominated by ${names.label(by ?? '')}`;
    case 'no-longer-dominated':
      return `${label} would no longer be dominated`;
  }
}

/** `bad or worse`, `good or better`, `neutral`, `bad, good or very good`. */
export function ratingsWords(ratings: readonly Rating[]): string {
  const places = ratings.map((rating) => RATINGS.indexOf(rating));
  const [first] = places;
  const last = places.at(-1);
  const whole = last !== undefined && first !== undefined && last - first === places.length - 1;
  const [worst, best] = [ratings[0] ?? '', ratings.at(-1) ?? ''];
  if (ratings.length > 1 && whole && first === 0) return `${ratingWords(best)} or worse`;
  if (ratings.length > 1 && whole && last === RATINGS.length - 1) return `${ratingWords(worst)} or better`;
  return joined(ratings.map(ratingWords), 'or');
}
