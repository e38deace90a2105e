import { exactText, fromExact, numberText, parseRational } from '../../text/rational.ts';
import { element } from '../parts/element.ts';
import type { Line } from './read-numbers.ts';
import type { Weights } from './state.ts';

/** The sliders: they show weights, and what follows from them in words. */
export interface Sliders {
  readonly show: (weights: Weights, words: string) => void;
}

/** Fills the place of the sliders, one a criterion; `ask` is told of each change, and which slider was moved if one was. */
export function addSliders(
  place: Element,
  criteria: readonly Line[],
  ask: (weights: Weights, slider?: string) => void,
): Sliders {
  const most = String(mostOf(criteria));
  let now: Weights = new Map();
  const fields = criteria.map(({ id, name }) => {
    const input = element('input', { type: 'range', min: '0', max: most, step: '0.1', name: id });
    const output = element('output');
    input.addEventListener('input', () => {
      const weight = parseRational(input.value);
      if (weight !== undefined) ask(new Map([...now, [id, exactText(weight)]]), id);
    });
    return { id, input, output, label: element('label', {}, [element('bdi', {}, [name]), input, output]) };
  });
  const reset = element('button', { type: 'button' }, ['Weights of the question']);
  reset.addEventListener('click', () => ask(new Map(criteria.map(({ id, weight }) => [id, weight]))));
  const said = element('p', { role: 'status' });
  place.append(
    element('fieldset', {}, [
      element('legend', {}, ['Your own weights']),
      element('p', {}, ['They stand in the address of this page, and are stored nowhere.']),
      ...fields.map(({ label }) => label),
      reset,
    ]),
    said,
  );
  return {
    show: (weights, words) => {
      now = weights;
      for (const { id, input, output } of fields) {
        const weight = fromExact(weights.get(id) ?? '0');
        const value = String(Number(weight.n) / Number(weight.d));
        if (Number(input.value) !== Number(value)) input.value = value;
        output.textContent = numberText(weight);
      }
      said.textContent = words;
    },
  };
}

/** Where sliders end: at four times the largest weight, and at 5 at the least. */
function mostOf(criteria: readonly Line[]): number {
  const weights = criteria.map(({ weight }) => fromExact(weight)).map(({ n, d }) => Number(n) / Number(d));
  return Math.max(5, Math.ceil(4 * Math.max(0, ...weights)));
}
