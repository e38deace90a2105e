import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'error',
  summary: 'A key is none that the format knows.',
  why: 'A mistyped key would be left out in silence, and its value with it.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      lader: from cheap to exact «unknown-key»
      ---
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ladder: from cheap to exact
      ---
    `,
  },
};
