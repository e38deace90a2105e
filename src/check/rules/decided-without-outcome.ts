import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const decidedWithoutOutcome: Rule = {
  id: 'decided-without-outcome',
  severity: 'error',
  summary: 'The status is `decided`, and no outcome is named.',
  why: 'A reader of a decided question looks for the answer first.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: decided «decided-without-outcome»
      criteria: [cost]
      ---
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

function check(rfc: Rfc): Finding[] {
  if (rfc.status.value !== 'decided' || rfc.outcome.length > 0) return [];
  return [
    {
      at: rfc.status.at,
      message: 'The status is `decided` and there is no `outcome`; expected the id of the chosen option.',
      suggestion: 'Write `outcome: ID`, or `outcome: ID + ID` where both were taken.',
    },
  ];
}
