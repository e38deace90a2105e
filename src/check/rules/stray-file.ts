import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const strayFile: Rule = {
  id: 'stray-file',
  severity: 'warning',
  summary: 'A file stands where nothing reads it.',
  why: 'An option saved under a wrong name would be missing from the table in silence.',
  bad: {
    'clock/options/steady.md': fileText`
      --- «stray-file»
      title: a steady clock
      ---
      A clock that never goes back.
    `,
  },
  good: {
    'clock/options/3-steady-utc.md': fileText`
      ---
      title: a steady clock, in UTC
      ---
      A clock that never goes back.
    `,
  },
};
