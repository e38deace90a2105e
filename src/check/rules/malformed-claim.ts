import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const malformedClaim: Rule = {
  id: 'malformed-claim',
  severity: 'error',
  summary:
    'A list item starts like a claim or a position and does not go on like one, or such a line is no item of its own.',
  why: 'A claim that is not understood would vanish from the table and look like prose.',
  bad: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost: it is there already. «malformed-claim»
      - Bad for cost, says ada, because it drifts <two@example.org>.
    `,
  },
  good: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, because it is there already.
      - Bad for cost, says ada, because it drifts <two@example.org>.
    `,
  },
};
