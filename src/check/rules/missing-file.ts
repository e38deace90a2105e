import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const missingFile: Rule = {
  id: 'missing-file',
  severity: 'error',
  summary: 'A folder has no `rfc.md`.',
  why: 'The folder of a question is known by this file; without it, nothing in the folder is read.',
  bad: {
    'zone/rfc.md': fileText`
      «missing-file»
    `,
    'zone/options/1-utc.md': fileText`
      ---
      title: UTC everywhere
      ---
      One zone for all.
    `,
  },
  good: {
    'zone/rfc.md': fileText`
      ---
      title: Time zone of the event log
      question: Which zone do entries show?
      status: draft
      criteria: [cost]
      ---
    `,
    'zone/options/1-utc.md': fileText`
      ---
      title: UTC everywhere
      ---
      One zone for all.
    `,
  },
};
