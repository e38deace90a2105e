import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const nearSection: Rule = {
  id: 'near-section',
  severity: 'error',
  summary: 'A heading of `rfc.md` is nearly one that has a meaning.',
  why: 'Under `## Positions` and `## Outcome` the text is read as such; under any other heading it is prose.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      ## Position «near-section»

      - ada supports steady, because it never goes back <two@example.org>.
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      ## Positions

      - ada supports steady, because it never goes back <two@example.org>.
    `,
  },
};
