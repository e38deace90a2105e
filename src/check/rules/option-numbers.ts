import type { Option, Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const optionNumbers: Rule = {
  id: 'option-numbers',
  severity: 'warning',
  summary: 'Two options have one number or one label.',
  why: 'Options are named by it in tables, mails and commands: `#2` must be one of them.',
  bad: {
    'clock/options/2-utc.md': fileText`
      --- «option-numbers»
      title: the wall clock, in UTC
      ---
      The same without a time zone.
    `,
  },
  good: {
    'clock/options/3-utc.md': fileText`
      ---
      title: the wall clock, in UTC
      ---
      The same without a time zone.
    `,
  },
  check,
};

function check({ options }: Rfc): Finding[] {
  return options.flatMap((option, index): Finding[] => {
    const before = options.slice(0, index);
    const number = before.find((other) => other.number === option.number);
    if (number !== undefined) return [clash(option, `number ${option.number}`, number, RENUMBER)];
    const label = before.find((other) => other.label === option.label);
    return label === undefined ? [] : [clash(option, `label \`${option.label}\``, label, RELABEL)];
  });
}

const RENUMBER = 'Give one of the files the next free number.';
const RELABEL = 'Give one of the two another `label`.';

function clash(option: Option, what: string, other: Option, suggestion: string): Finding {
  const message = `The ${what} is that of \`${other.at.file}\` too; expected another for each option.`;
  return { at: option.at, message, suggestion };
}
