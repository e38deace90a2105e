import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const limit: Rule = {
  id: 'limit',
  severity: 'error',
  summary:
    'A file is too large, too deep or too dense to be read, or is no text; or there are too many of something.',
  why: 'The libraries that read YAML and Markdown hang on small hostile input, so the text is counted before they see it. `--limit NAME=VALUE` sets another bound; docs/limits.md has their names.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      > > > > > > > > > Who can tell who said this? «limit»
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
      > > Two levels are enough for most.
    `,
  },
};
