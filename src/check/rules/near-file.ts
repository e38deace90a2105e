import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const nearFile: Rule = {
  id: 'near-file',
  severity: 'error',
  summary: 'A file that nothing reads looks like an option, or like a file with a meaning.',
  why: 'An option saved under a wrong name would be missing from the table in silence.',
  bad: {
    'clock/options/steady-utc.md': fileText`
      --- «near-file»
      title: a steady clock, in UTC
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
