import type { Comparison } from '../../model/comparison.ts';
import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const outcomeDominated: Rule = {
  id: 'outcome-dominated',
  severity: 'info',
  summary: 'A decided RFC took an option that another one dominates.',
  why: 'Another option is no worse on any criterion and better on one: then what decided is not in the table. Where several options were taken together, none is judged by itself.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: decided
      criteria: [cost]
      outcome: steady «outcome-dominated»
      ---
      ## Outcome

      The steady clock was taken <three@example.org>.
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: decided
      criteria: [cost]
      outcome: wall
      ---
      ## Outcome

      It stays as it is <three@example.org>.
    `,
  },
  check,
};

function check({ status, outcome }: Rfc, { dominated }: Comparison): Finding[] {
  const [taken, ...others] = outcome;
  if (status.value !== 'decided' || taken === undefined || others.length > 0) return [];
  return dominated
    .filter(({ option }) => option.id === taken.value)
    .map(({ option, by, worseOn }) => ({
      at: taken.at,
      message: `The outcome \`${option.id}\` is worse than \`${by.id}\` for ${worseOn.map(({ id }) => `\`${id}\``).join(', ')} and better for nothing; expected a reason in the table.`,
      suggestion: 'Add the criterion, or the claim, that decided.',
    }));
}
