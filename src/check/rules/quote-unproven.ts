import type { CitationUse, Comparison } from '../../model/comparison.ts';
import type { Lock } from '../../model/lock.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const quoteUnproven: Rule = {
  id: 'quote-unproven',
  severity: 'error',
  summary:
    'The lock has no proof of a quote: its words were changed since, or were never found in that message.',
  why: 'A quote puts words in the mouth of a person. The lock keeps the digest of each that was found in the mail, so that a changed word shows without the mail.',
  bad: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, says ben, because
        ["it is here"](mid:one@example.org). «quote-unproven»
      - Good, says ben, because
        ["it is there"](mid:one@example.org).
    `,
    'clock/citations.lock.json': fileText`
      {
        "format": 1,
        "messages": {
          "one@example.org": { "from": "Ben Moss", "subject": "Clock" },
          "two@example.org": { "from": "Ada Reed", "subject": "Re" }
        },
        "quotes": [
          {
            "source": "one@example.org",
            "paragraph": 1,
            "line": 1,
            "digest":
      "502eb86b77459a293994870d0566ac27aaed29b0316d97b1269b6cb04603b50a"
          }
        ]
      }
    `,
  },
  good: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, says ben, because
        ["it is there"](mid:one@example.org).
    `,
    'clock/citations.lock.json': fileText`
      {
        "format": 1,
        "messages": {
          "one@example.org": { "from": "Ben Moss", "subject": "Clock" },
          "two@example.org": { "from": "Ada Reed", "subject": "Re" }
        },
        "quotes": [
          {
            "source": "one@example.org",
            "paragraph": 1,
            "line": 1,
            "digest":
      "502eb86b77459a293994870d0566ac27aaed29b0316d97b1269b6cb04603b50a"
          }
        ]
      }
    `,
  },
  check,
};

function check(_: Rfc, { citations }: Comparison, __: Neighbours, lock: Lock | undefined): Finding[] {
  if (lock === undefined) return [];
  return citations.filter(({ holds }) => holds === 'unproven').map((use) => finding(use, lock));
}

function finding({ at, messageId, quote = '' }: CitationUse, { messages, missing = [] }: Lock): Finding {
  const shown = quote.length > 60 ? `${quote.slice(0, 60)}...` : quote;
  if (missing.includes(messageId))
    return {
      at,
      message: `The quote "${shown}" is of a message that no archive had; expected words that can be proven.`,
      suggestion: 'Cite the message without quoting it, or verify against an archive that has it.',
    };
  const known = Object.hasOwn(messages, messageId) ? 'proof of it' : 'such message';
  return {
    at,
    message: `The quote "${shown}" is not proven: the lock has no ${known}.`,
    suggestion: 'Run `rfc-compare verify --update`; it says what is wrong, or writes the proof.',
  };
}
