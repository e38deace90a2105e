import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const strayFile: Rule = {
  id: 'stray-file',
  severity: 'warning',
  summary: 'A file stands where nothing reads it.',
  why: 'What stands in it is on no page, whatever its writer thinks.',
  bad: {
    'clock/notes.md': fileText`
      The steady clock never goes back. «stray-file»
    `,
  },
  good: {
    'clock/README.md': fileText`
      Notes for those who edit this folder.
    `,
  },
};
