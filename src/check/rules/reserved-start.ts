import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const reservedStart: Rule = {
  id: 'reserved-start',
  severity: 'error',
  summary: 'A value starts with a mark that means something to YAML.',
  why: 'YAML reads `*` as an alias, `&` as an anchor, `!` as a tag, `[` as a list, `@` and a backtick as errors; quotes make it text.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: @home, which clock? «reserved-start»
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: '@home, which clock?'
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
    `,
  },
};
