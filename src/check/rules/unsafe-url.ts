import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const unsafeUrl: Rule = {
  id: 'unsafe-url',
  severity: 'error',
  summary: 'A link or source is no http, https or mid URL.',
  why: 'Pages are opened from disk and from the web; other schemes run code or lead nowhere.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      See [the notes](ftp://example.org/notes). «unsafe-url»
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
      See [the notes](https://example.org/notes).
    `,
  },
};
