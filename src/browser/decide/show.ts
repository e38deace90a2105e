import { toScores } from '../../compare/decide/weigh.ts';
import { axisOf, barPath, markPath, weightAxis } from '../../text/bar.ts';
import { fromExact, numberText } from '../../text/rational.ts';
import {
  intervalWords,
  leadWords,
  rangeWords,
  standsWords,
  thenWords,
  unlessWords,
} from '../../text/weight-words.ts';
import type { Numbers } from './read-numbers.ts';
import type { Weights } from './state.ts';

/** Draws the sums and ranges of these weights, and says in sentences who leads and how surely. */
export function show({ options, labels, criteria, scale }: Numbers, weights: Weights): string {
  const scores = toScores({
    options,
    criteria: criteria.map(({ id }) => id),
    leftOut: [],
    weighing: {
      options: options.length,
      criteria: criteria.map(({ id, spans }) => ({ weight: fromExact(weights.get(id) ?? '0'), spans })),
      scale: scale.map(fromExact),
    },
  });
  const sums = axisOf(scores.options.flatMap(({ low, high }) => [low, high]));
  for (const one of scores.options) {
    draw(`[data-option="${one.option}"]`, intervalWords(one), barPath(sums, one.low, one.high));
  }
  const axis = weightAxis(scores.ranges);
  for (const { criterion, weight, range } of scores.ranges) {
    const row = draw(`[data-range="${criterion}"]`, rangeWords(range), barPath(axis, range.low, range.high));
    row?.querySelector('.now')?.setAttribute('d', markPath(axis, weight));
    const shown = row?.querySelector('.weight');
    if (shown) shown.textContent = numberText(fromExact(weight));
  }
  const named = (ids: readonly string[]): string[] => ids.map((id) => labels.get(id) ?? id);
  const { leading, decided, smallestWeight: change } = scores;
  const name = criteria.find(({ id }) => id === change?.criterion)?.name ?? '';
  const stands = standsWords(named(leading), decided);
  const unless =
    change === undefined
      ? `Whatever one weight is, ${stands}`
      : `${unlessWords(name, change, stands)}; then ${thenWords(named(change.leading), leading.length)}`;
  return `${leadWords(named(leading), decided)}. ${unless}.`;
}

function draw(selector: string, words: string, bar: string): Element | null {
  const row = document.querySelector(`.sums ${selector}`);
  const cell = row?.querySelector('.words');
  if (cell) cell.textContent = words;
  row?.querySelector('.bar')?.setAttribute('d', bar);
  return row;
}
