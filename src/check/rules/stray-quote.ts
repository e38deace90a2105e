import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const strayQuote: Rule = {
  id: 'stray-quote',
  severity: 'warning',
  summary: 'A quotation mark stands outside a citation.',
  why: 'Quotation marks say that somebody used these words; only a citation lets a reader check that.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      It was called "the only clock we have". «stray-quote»
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      It was called ["the only clock we have"](mid:one@example.org).
    `,
  },
};
