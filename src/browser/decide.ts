/* The script of the page of a decision: weights of the reader's own, kept in the address and nowhere else. */

import { readNumbers } from './decide/read-numbers.ts';
import { show } from './decide/show.ts';
import { addSliders } from './decide/sliders.ts';
import { readWeights, writeWeights } from './decide/state.ts';
import { onceRead } from './parts/once-read.ts';

onceRead(() => {
  const place = document.querySelector('#sliders');
  const table = document.querySelector<HTMLTableElement>('#numbers');
  if (place === null || table === null) return;
  const numbers = readNumbers(table);
  const draw = (): void => {
    const weights = readWeights(location.search, numbers.criteria);
    sliders.show(weights, show(numbers, weights));
  };
  let moved: string | undefined;
  // Moves of one slider in a row are one step back; each other change is one of its own.
  const sliders = addSliders(place, numbers.criteria, (weights, slider) => {
    const query = writeWeights(location.search, weights, numbers.criteria);
    const url = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
    if (slider !== undefined && slider === moved) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    moved = slider;
    draw();
  });
  addEventListener('popstate', () => {
    moved = undefined;
    draw();
  });
  draw();
}, true);
