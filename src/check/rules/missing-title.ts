import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const missingTitle: Rule = {
  id: 'missing-title',
  severity: 'error',
  summary: 'An RFC or an option has no title.',
  why: 'The title is the heading of the page and the name in every list.',
  bad: {
    'clock/options/2-steady.md': fileText`
      ---
      title: «missing-title»
      ---
      - Bad for cost, because it is new.
    `,
  },
  good: {
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Bad for cost, because it is new.
    `,
  },
};
