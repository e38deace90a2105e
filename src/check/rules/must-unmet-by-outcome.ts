import type { Comparison, KnockOut } from '../../model/comparison.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Rfc } from '../../model/rfc.ts';
import { ratingWords } from '../../text/legend.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const mustUnmetByOutcome: Rule = {
  id: 'must-unmet-by-outcome',
  severity: 'error',
  summary: 'The outcome does not reach a rating that a criterion demands.',
  why: 'Either the demand was no `must`, or the rating is not the last word. Where views differ or nobody rated the option, this is only an info.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: decided
      criteria: [{ id: cost, must: neutral }]
      outcome: steady «must-unmet-by-outcome»
      ---
      ## Outcome

      The steady clock was taken <three@example.org>.
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: decided
      criteria: [{ id: cost, must: bad }]
      outcome: steady
      ---
      ## Outcome

      The steady clock was taken <three@example.org>.
    `,
  },
  check,
};

function check({ outcome }: Rfc, { knockedOut }: Comparison): Finding[] {
  return outcome.flatMap(({ value, at }) =>
    knockedOut.filter(({ option }) => option.id === value).map((knockOut) => describe(knockOut, at)),
  );
}

function describe({ option, criterion, must, cell, certain }: KnockOut, at: Place): Finding {
  const found = `The outcome \`${option.id}\` is ${cell.words} for \`${criterion.id}\``;
  const expected = `${ratingWords(must)} at the least, as \`must\` says`;
  return {
    at,
    message: `${found}; expected ${expected}.`,
    suggestion: 'Take the `must` out, or add the claim that changed it.',
    ...(certain ? {} : { severity: 'info' }),
  };
}
