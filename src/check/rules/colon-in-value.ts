import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const colonInValue: Rule = {
  id: 'colon-in-value',
  severity: 'error',
  summary: 'A value holds `: `, which YAML takes for a key and its value.',
  why: 'YAML either refuses the line or makes a map of it; quotes make it text again.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: The log: which clock «colon-in-value»
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: 'The log: which clock'
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
    `,
  },
};
