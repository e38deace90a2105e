import type { Rfc } from '../../model/rfc.ts';
import { MADR_RECORD } from '../../text/madr.ts';
import { cites } from '../cites.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const outcomeWithoutSource: Rule = {
  id: 'outcome-without-source',
  severity: 'error',
  summary:
    'A decided RFC has an outcome, and the section `## Outcome` cites no source; one that was a MADR record has that.',
  why: 'The outcome is the claim that matters most; its date, too, is that of the message it cites.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: decided
      criteria: [cost]
      outcome: wall «outcome-without-source»
      ---
      ## Outcome

      It stays as it is.
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: decided
      criteria: [cost]
      outcome: wall
      ---
      ## Outcome

      It stays as it is <three@example.org>.
    `,
  },
  check,
};

function check({ status, outcome, outcomeText, sections }: Rfc): Finding[] {
  const [first] = outcome;
  if (status.value !== 'decided' || first === undefined || cites(outcomeText)) return [];
  if (sections.some(({ title }) => title === MADR_RECORD)) return [];
  const found = outcomeText.length === 0 ? 'has no section `## Outcome`' : 'cites no source in `## Outcome`';
  return [
    {
      at: first.at,
      message: `The RFC ${found}; expected the message in which \`${first.value}\` was decided.`,
    },
  ];
}
