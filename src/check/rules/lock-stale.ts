import type { Comparison } from '../../model/comparison.ts';
import type { Lock } from '../../model/lock.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const lockStale: Rule = {
  id: 'lock-stale',
  severity: 'warning',
  summary: 'The lock was made from other data: a thread, a person or a citation has come or gone since.',
  why: 'Coverage and names are read from the lock; they would tell how things were.',
  bad: {
    'clock/citations.lock.json': fileText`
      { «lock-stale»
        "format": 1,
        "messages": {
          "one@example.org": { "from": "Ben Moss", "subject": "Clock" },
          "two@example.org": { "from": "Ada Reed", "subject": "Re" }
        },
        "uncited": [
          { "id": "two@example.org", "from": "Ada Reed" }
        ]
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
        },
        "uncited": [
          { "id": "three@example.org", "from": "Ada Reed" }
        ]
      }
    `,
  },
  check,
};

function check(
  rfc: Rfc,
  { citations }: Comparison,
  { shared }: Neighbours,
  lock: Lock | undefined,
): Finding[] {
  if (lock === undefined) return [];
  const { messages, missing = [], uncited = [] } = lock;
  const cited = new Set(citations.map(({ messageId }) => messageId));
  const known = new Set([...Object.keys(messages), ...missing, ...uncited.map(({ id }) => id)]);
  const people = new Set(shared.people.map(({ id }) => id));
  const names = new Set(shared.people.filter((person) => person.withdrawn).map(({ name }) => name));
  const at = { file: `${rfc.id}/citations.lock.json`, line: 1, column: 1 };
  const found = [
    ...uncited
      .filter(({ id }) => cited.has(id))
      .map(({ id }) => `It lists <${id}> as cited by nobody, and it is cited.`),
    ...rfc.threads.filter((id) => !known.has(id)).map((id) => `It knows nothing of the thread <${id}>.`),
    ...unique(uncited.flatMap(({ person }) => person ?? []))
      .filter((person) => !people.has(person))
      .map((person) => `It names \`${person}\`, whom \`people.yaml\` does not.`),
    ...unique([...Object.values(messages), ...uncited].flatMap(({ from }) => from ?? []))
      .filter((name) => names.has(name))
      .map((name) => `It names ${name}, who is withdrawn.`),
  ];
  return found.map((what) => ({
    at,
    message: `The lock is older than the data. ${what}`,
    suggestion: 'Run `rfc-compare verify --update`.',
  }));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
