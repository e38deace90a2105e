import type { Comparison } from '../../model/comparison.ts';
import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const citedAndWaved: Rule = {
  id: 'cited-and-waved',
  severity: 'error',
  summary: 'A message that `not-cited` waves through is cited.',
  why: 'An exception must keep earning its place: the reason that stands there does not hold any more.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      not-cited:
        <one@example.org>: thanks alone «cited-and-waved»
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
      criteria: [cost]
      not-cited:
        <three@example.org>: thanks alone
      ---
      Entries go back in time when the clock is set.
    `,
  },
  check,
};

function check({ notCited }: Rfc, { citations }: Comparison): Finding[] {
  const cited = new Set(citations.map(({ messageId }) => messageId));
  return notCited
    .filter(({ messageId }) => cited.has(messageId))
    .map(({ at, messageId }) => ({
      at,
      message: `The message <${messageId}> is waved through by \`not-cited\`, and it is cited.`,
      suggestion: 'Take it out of `not-cited`.',
    }));
}
