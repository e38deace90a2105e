import type { Rfc, Status } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const openWithOutcome: Rule = {
  id: 'open-with-outcome',
  severity: 'warning',
  summary: 'An outcome is named, and the status says that there is none yet.',
  why: 'The page would show an option as chosen and the question as open.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      outcome: wall «open-with-outcome»
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

function check({ status, outcome }: Rfc): Finding[] {
  const [first] = outcome;
  if (first === undefined || !UNDECIDED.includes(status.value)) return [];
  return [
    {
      at: first.at,
      message: `There is an \`outcome\` and the status is \`${status.value}\`; expected one or the other.`,
      suggestion: 'Write `status: decided`, or take the outcome out.',
    },
  ];
}

const UNDECIDED: readonly Status[] = ['draft', 'open', 'deferred'];
