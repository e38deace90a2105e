import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const quoteOnLink: Rule = {
  id: 'quote-on-link',
  severity: 'error',
  summary: 'Words in quotation marks cite a link.',
  why: 'A quote is proven against the message that it cites; the words of a page on the web can change, and prove nothing.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      sources:
        man: https://example.org/clock.html
      ---
      The manual: ["never goes back"][man]. «quote-on-link»
      More in [the manual][man].
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      sources:
        man: https://example.org/clock.html
      ---
      It does not go back, says [the manual][man].
    `,
  },
};
