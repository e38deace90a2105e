import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const nameTooLong: Rule = {
  id: 'name-too-long',
  severity: 'error',
  summary: 'The name of a criterion is too long for the first column of a table.',
  why: 'Tables for a mailing list have 72 columns for all options together; 18 of them are for the criterion.',
  bad: {
    'criteria.yaml': fileText`
      cost:
        name: Cost of the change to us all «name-too-long»
        asks: How much work is it?
    `,
  },
  good: {
    'criteria.yaml': fileText`
      cost:
        name: Cost
        asks: How much work is it, to all of us?
    `,
  },
};
