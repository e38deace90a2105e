import type { Comparison } from '../../model/comparison.ts';
import type { Lock } from '../../model/lock.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { levelledDigest } from '../../text/level.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const lockUnused: Rule = {
  id: 'lock-unused',
  severity: 'warning',
  summary: 'The lock holds a message or a quote that nothing cites.',
  why: 'What the lock says beside the data hides what a change did to it.',
  bad: {
    'clock/citations.lock.json': fileText`
      { «lock-unused»
        "format": 1,
        "messages": {
          "one@example.org": { "from": "Ben Moss", "subject": "Clock" },
          "two@example.org": { "from": "Ada Reed", "subject": "Re" },
          "three@example.org": { "from": "Ada Reed", "subject": "Re" }
        }
      }
    `,
  },
  good: {
    'clock/citations.lock.json': fileText`
      {
        "format": 1,
        "messages": {
          "one@example.org": { "from": "Ben Moss", "subject": "Clock" },
          "two@example.org": { "from": "Ada Reed", "subject": "Re" }
        }
      }
    `,
  },
  check,
};

function check(rfc: Rfc, { citations }: Comparison, _: Neighbours, lock: Lock | undefined): Finding[] {
  if (lock === undefined) return [];
  const cited = new Set(citations.map(({ messageId }) => messageId));
  const quoted = new Set(
    citations.map(
      ({ messageId, quote }) => `${quote === undefined ? '' : levelledDigest(quote)} ${messageId}`,
    ),
  );
  const { messages, quotes = [], missing = [] } = lock;
  const unused = [
    ...Object.keys(messages).filter((id) => !cited.has(id)),
    ...missing.filter((id) => !cited.has(id) && !rfc.threads.includes(id)),
  ];
  const file = `${rfc.id}/citations.lock.json`;
  const at = { file, line: 1, column: 1 };
  const suggestion = 'Run `rfc-compare verify --update`.';
  return [
    ...unused.map((id) => ({
      at,
      message: `The lock holds the message <${id}>, which nothing cites.`,
      suggestion,
    })),
    ...quotes
      .filter(({ source, digest }) => cited.has(source) && !quoted.has(`${digest} ${source}`))
      .map(({ source, line }) => ({
        at,
        message: `The lock holds a quote from line ${line} of <${source}> that no data file has.`,
        suggestion,
      })),
  ];
}
