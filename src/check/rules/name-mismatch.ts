import type { CitationUse, Comparison } from '../../model/comparison.ts';
import type { Lock } from '../../model/lock.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Person } from '../../model/shared.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const nameMismatch: Rule = {
  id: 'name-mismatch',
  severity: 'error',
  summary: 'A claim or a position rests on a message that somebody else wrote, by the lock.',
  why: 'What one person said would be shown as the word of another. A reported position rests on a message of the one who reports it: write `, says PERSON`.',
  bad: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, says ben, because it is there
        <two@example.org>. «name-mismatch»
      - Good, says ben, because nothing is new <one@example.org>.
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
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
      ## Positions

      - ben accepts wall, says ada, because he told her <two@example.org>.
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
  check,
};

function check(_: Rfc, { citations }: Comparison, { shared }: Neighbours, lock: Lock | undefined): Finding[] {
  if (lock === undefined) return [];
  const people = new Map(shared.people.map((person) => [person.id, person]));
  return citations.flatMap((use): Finding[] => {
    const person = people.get(use.speaker ?? '');
    const from = authorOf(use, lock);
    if (person === undefined || from === undefined || isName(from, person)) return [];
    return [
      {
        at: use.at,
        message: `The words are said to be those of ${person.name}, but ${from} wrote <${use.messageId}>.`,
        suggestion: `Expected a message of ${person.name}, or another \`says\`; other names go into \`also\` of \`${person.id}\` in \`people.yaml\`.`,
      },
    ];
  });
}

function authorOf({ messageId }: CitationUse, { messages }: Lock): string | undefined {
  return Object.hasOwn(messages, messageId) ? messages[messageId]?.from : undefined;
}

function isName(name: string, person: Person): boolean {
  return [person.name, ...person.also].some((other) => folded(other) === folded(name));
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,'"]+/g, ' ')
    .trim();
}
