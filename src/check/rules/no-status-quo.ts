import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const noStatusQuo: Rule = {
  id: 'no-status-quo',
  severity: 'info',
  summary: 'No option is the status quo.',
  why: 'To change nothing is nearly always possible. With `status-quo`, each option is held against what there is today.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open «no-status-quo»
      criteria: [cost]
      ---
      Entries go back in time when the clock is set.
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      status-quo: wall
      criteria: [cost]
      ---
      Entries go back in time when the clock is set.
    `,
  },
  check,
};

function check({ status, statusQuo }: Rfc): Finding[] {
  if (statusQuo !== undefined) return [];
  return [
    {
      at: status.at,
      message: 'No option is what there is today; expected `status-quo: ID`.',
      suggestion: 'Add an option that changes nothing, if there is none.',
    },
  ];
}
