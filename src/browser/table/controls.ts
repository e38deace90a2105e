import { draw } from './draw.ts';
import { checkbox, element, type Field, pair, picker } from './fields.ts';
import type { TableParts } from './read-table.ts';
import { type Known, readState, type State, writeState } from './state.ts';

const NO_CHOICE: State = { options: [], criteria: [], compare: [], differ: false, swap: false };

/** Asks for another state: as a step that Back takes back, or in place of the one that there is. */
type Go = (change: Partial<State>, how?: 'pushState' | 'replaceState') => void;

/**
 * Puts the controls of the table into their place. The address is the only state: a control writes a new one, which
 * Back takes away again, and whatever address the page has is what the table and the controls show.
 */
export function addControls(place: Element, parts: TableParts): void {
  const known: Known = {
    options: parts.options.map(({ id }) => id),
    criteria: parts.criteria.map(({ id }) => id),
  };
  const said = element('p', { className: 'unseen', role: 'status' });
  const state = (): State => readState(location.search, known);
  const go: Go = (change, how = 'pushState') => {
    const query = writeState(location.search, { ...state(), ...change });
    history[how](null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
    show();
  };
  const fields = fieldsOf(parts, known, go);
  let drawn = writeState('', NO_CHOICE);
  const show = (): void => {
    const now = state();
    for (const { show: update } of fields) update(now);
    const asked = writeState('', now);
    if (asked === drawn) return;
    drawn = asked;
    const [options, criteria] = draw(parts, now);
    const all = options === known.options.length && criteria === known.criteria.length;
    said.textContent = all ? '' : inWords(options, criteria, known);
    // What is in view can be seen, unless it is nothing.
    said.classList.toggle('unseen', criteria > 0);
  };
  const folded = element(
    'details',
    { open: matchMedia('(min-width: 40rem)').matches },
    element('summary', { textContent: 'Choose what to compare' }),
    element('div', {}, ...fields.map(({ node }) => node), said),
  );
  place.append(folded);
  addEventListener('popstate', () => {
    show();
    reveal(parts, go);
  });
  show();
  reveal(parts, go);
}

function fieldsOf(parts: TableParts, known: Known, go: Go): Field[] {
  const reset = element('button', { type: 'button', textContent: 'Show everything' });
  reset.addEventListener('click', () => go(NO_CHOICE));
  return [
    picker('Options', parts.options, {
      chosen: ({ compare, options }) => (compare.length > 0 ? compare : options),
      choose: (options) => go({ options, compare: [] }),
    }),
    picker('Criteria', parts.criteria, {
      chosen: ({ criteria }) => criteria,
      choose: (criteria) => go({ criteria }),
    }),
    ...(known.options.length > 2
      ? [
          pair(
            parts.options,
            ({ compare }) => compare,
            (compare) => go({ compare, options: [] }),
          ),
        ]
      : []),
    checkbox(
      'Only where they differ',
      ({ differ }) => differ,
      (differ) => go({ differ }),
    ),
    checkbox(
      'Options as rows',
      ({ swap }) => swap,
      (swap) => go({ swap }),
    ),
    {
      node: reset,
      show: (state) => {
        reset.disabled = writeState('', state) === '';
      },
    },
  ];
}

function inWords(options: number, criteria: number, known: Known): string {
  return `${options} of ${known.options.length} options, ${criteria} of ${known.criteria.length} criteria${
    criteria === 0 ? ': they differ on none' : ''
  }.`;
}

/** A cell that the address names is brought into view, whatever was chosen. */
function reveal({ table, cells }: TableParts, go: Go): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = cells.flat().find((cell) => cell.id === id);
  if (target === undefined || table.contains(target)) return;
  go({ ...NO_CHOICE, swap: readState(location.search, { options: [], criteria: [] }).swap }, 'replaceState');
  target.scrollIntoView();
}
