import type { Cell, Comparison } from '../../model/comparison.ts';
import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const nothingSeparates: Rule = {
  id: 'nothing-separates',
  severity: 'info',
  summary: 'A criterion tells no option from another: all are rated the same, or none is.',
  why: 'A row in which all options are alike helps nobody to choose. It may go, or somebody has yet to say where they differ.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria:
        - cost «nothing-separates»
      ---
      Entries go back in time when the clock is set.
    `,
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Good for cost, says ada, because it is small <two@example.org>.
    `,
  },
  good: {
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Neutral for cost, says ada, because it is small <two@example.org>.
    `,
  },
  check,
};

function check({ criteria }: Rfc, { rows, options }: Comparison): Finding[] {
  if (options.length < 2) return [];
  return rows.flatMap(({ criterion, cells }) => {
    const at = criteria.find(({ id }) => id === criterion.id)?.at;
    const [first] = cells;
    if (at === undefined || first === undefined) return [];
    const unsaid = cells.every(({ state }) => ['unknown', 'not-discussed', 'not-applicable'].includes(state));
    if (!unsaid && !cells.every((cell) => isSettled(cell) && cell.words === first.words)) return [];
    const found = unsaid ? 'no option has a rating or a value' : `every option is ${first.words}`;
    return [
      { at, message: `By \`${criterion.id}\`, ${found}; expected a criterion that tells options apart.` },
    ];
  });
}

function isSettled({ state, ratings }: Cell): boolean {
  return state === 'fact' || (state === 'rated' && ratings.length === 1);
}
