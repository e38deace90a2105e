import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const fewOptions: Rule = {
  id: 'few-options',
  severity: 'warning',
  summary: 'An RFC that is past its draft has fewer than two options.',
  why: 'With one option there is nothing to compare; what is done today is an option as well.',
  bad: {
    'clock/rfc.md': fileText`
      --- «few-options»
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
    `,
    'clock/options/2-steady.md': fileText``,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: draft
      criteria: [cost]
      ---
    `,
    'clock/options/2-steady.md': fileText``,
  },
  check,
};

function check({ options, status, at }: Rfc): Finding[] {
  if (options.length >= 2 || status.value === 'draft') return [];
  const found = options.length === 0 ? 'no options' : 'one option';
  return [
    {
      at,
      message: `The RFC has ${found}; expected two at the least, as a file each in \`options/\`.`,
      suggestion: 'Add what is done today as an option, or set `status: draft`.',
    },
  ];
}
