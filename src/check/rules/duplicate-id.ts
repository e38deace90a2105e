import type { Placed, Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: 'One id stands for two things, or is listed twice where once is meant.',
  why: 'Every id leads to one page, one row or one anchor; the second would overwrite the first.',
  bad: {
    'clock/options/3-wall.md': fileText`
      --- «duplicate-id»
      title: the wall clock, again
      ---
      The same with another number.
    `,
  },
  good: {
    'clock/options/3-wall-utc.md': fileText`
      ---
      title: the wall clock, in UTC
      ---
      The same without a time zone.
    `,
  },
  check,
};

function check(rfc: Rfc): Finding[] {
  return [
    ...sameOption(rfc),
    ...twice(
      'criterion',
      rfc.criteria.map(({ id, at }) => ({ value: id, at })),
    ),
    ...twice('option', rfc.outcome),
    ...rfc.positions.flatMap(({ options }) => twice('option', options)),
  ];
}

function sameOption({ options }: Rfc): Finding[] {
  return options.flatMap((option, index): Finding[] => {
    const first = options.slice(0, index).find(({ id }) => id === option.id);
    if (first === undefined) return [];
    const message = `The option id \`${option.id}\` is that of \`${first.at.file}\` too; expected each id once.`;
    return [{ at: option.at, message, suggestion: 'Rename one of the two files.' }];
  });
}

function twice(what: string, named: readonly Placed<string>[]): Finding[] {
  const again = named.filter(({ value }, index) => named.findIndex((one) => one.value === value) < index);
  return again.map(({ value, at }) => ({
    at,
    message: `The ${what} \`${value}\` stands here twice; expected it once.`,
    suggestion: 'Take one of the two out.',
  }));
}
