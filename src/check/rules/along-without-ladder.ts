import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const alongWithoutLadder: Rule = {
  id: 'along-without-ladder',
  severity: 'warning',
  summary: 'A criterion says how it goes along the ladder, and the RFC has none.',
  why: '`along` means something only where the order of the options does, which `ladder` says.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria:
        - { id: cost, along: falling } «along-without-ladder»
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
      ladder: from the clock that is there to the one that is right
      criteria:
        - { id: cost, along: falling }
      ---
      Entries go back in time when the clock is set.
    `,
  },
  check,
};

function check({ criteria, ladder }: Rfc): Finding[] {
  if (ladder !== undefined) return [];
  return criteria
    .filter(({ along }) => along !== undefined)
    .map(({ id, at }) => ({
      at,
      message: `The criterion \`${id}\` has \`along\`, and the RFC no \`ladder\`; expected both or neither.`,
      suggestion: 'Say in `ladder:` what the order of the options means, or take `along` out.',
    }));
}
