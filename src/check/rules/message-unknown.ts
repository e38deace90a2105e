import type { Comparison } from '../../model/comparison.ts';
import type { Lock } from '../../model/lock.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const messageUnknown: Rule = {
  id: 'message-unknown',
  severity: 'warning',
  summary: 'A message is cited that the lock does not know.',
  why: 'Who wrote it, and when, is not known then, nor whether there is such a message. One that was looked for and is in no archive at hand may be cited all the same, and is an info.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      It began with <three@example.org>. «message-unknown»
    `,
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

function check(_: Rfc, { citations }: Comparison, __: Neighbours, lock: Lock | undefined): Finding[] {
  if (lock === undefined) return [];
  return citations.flatMap(({ at, messageId, holds }): Finding[] => {
    if (holds !== 'unknown') return [];
    if (lock.missing?.includes(messageId) === true)
      return [
        {
          at,
          severity: 'info',
          message: `The message <${messageId}> is in no archive at hand; it is cited, and not checked.`,
        },
      ];
    return [
      {
        at,
        message: `The lock does not know the message <${messageId}>; expected its author and date there.`,
        suggestion: 'Run `rfc-compare verify --update`.',
      },
    ];
  });
}
