import type { Comparison } from '../../model/comparison.ts';
import type { Lock } from '../../model/lock.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const noLock: Rule = {
  id: 'no-lock',
  severity: 'info',
  summary: 'An RFC quotes messages and has no `citations.lock.json`.',
  why: 'Without the lock nothing tells whether the words are really there, who wrote them, and when.',
  bad: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, says ben, because
        ["it is there"](mid:one@example.org).
    `,
    'clock/rfc.md': fileText`
      --- «no-lock»
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      Entries go back in time when the clock is set.
    `,
  },
  good: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, says ben, because it is there <one@example.org>.
    `,
  },
  check,
};

function check({ at }: Rfc, { citations }: Comparison, _: Neighbours, lock: Lock | undefined): Finding[] {
  const quotes = citations.filter(({ quote }) => quote !== undefined).length;
  if (lock !== undefined || quotes === 0) return [];
  return [
    {
      at,
      message: `The RFC has ${quotes} ${quotes === 1 ? 'quote' : 'quotes'} and no \`citations.lock.json\`; nothing proves them.`,
      suggestion: 'Run `rfc-compare verify --update` with an archive that has the messages.',
    },
  ];
}
