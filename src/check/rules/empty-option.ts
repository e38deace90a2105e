import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const emptyOption: Rule = {
  id: 'empty-option',
  severity: 'error',
  summary: 'An option has neither text nor claims.',
  why: 'Its page would say nothing, and its column would be empty.',
  bad: {
    'clock/options/2-steady.md': fileText`
      --- «empty-option»
      title: a steady clock
      ---
    `,
  },
  good: {
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      It counts from the start of the machine.
    `,
  },
  check,
};

function check(rfc: Rfc): Finding[] {
  return rfc.options
    .filter((option) => option.body.length === 0 && option.claims.length === 0)
    .map((option) => ({
      at: option.at,
      message: `The option \`${option.id}\` has no text and no claims; expected a sentence that says what it is.`,
    }));
}
