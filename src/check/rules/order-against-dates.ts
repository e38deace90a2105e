import type { Comparison } from '../../model/comparison.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Lock } from '../../model/lock.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const orderAgainstDates: Rule = {
  id: 'order-against-dates',
  severity: 'warning',
  summary: "A person's word stands below a later one of the same person, by the dates of the lock.",
  why: 'The order in a file is the order in time: the last word of a person on a cell, or on the same options, is the one that counts.',
  bad: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Bad for cost, says ben, because it is set
        by hand <three@example.org>.
      - Good for cost, says ben, «order-against-dates»
        because it is there <one@example.org>.
    `,
    'clock/citations.lock.json': fileText`
      {
        "format": 1,
        "messages": {
          "one@example.org": {
            "from": "Ben Moss",
            "date": "2001-02-03T04:05:06Z",
            "subject": "Clock"
          },
          "two@example.org": { "from": "Ada Reed", "subject": "Re" },
          "three@example.org": {
            "from": "Ben Moss",
            "date": "2001-02-05T04:05:06Z",
            "subject": "Clock"
          }
        }
      }
    `,
  },
  good: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, says ben, because it is there
        <one@example.org>.
      - Bad for cost, says ben, because it is set
        by hand <three@example.org>.
    `,
    'clock/citations.lock.json': fileText`
      {
        "format": 1,
        "messages": {
          "one@example.org": {
            "from": "Ben Moss",
            "date": "2001-02-03T04:05:06Z",
            "subject": "Clock"
          },
          "two@example.org": { "from": "Ada Reed", "subject": "Re" },
          "three@example.org": {
            "from": "Ben Moss",
            "date": "2001-02-05T04:05:06Z",
            "subject": "Clock"
          }
        }
      }
    `,
  },
  check,
};

/** A word of a person, and what it is about: later words about the same must be later. */
interface Word {
  readonly at: Place;
  readonly about: string;
  readonly date: string;
  readonly messageId: string;
}

function check(rfc: Rfc, { citations }: Comparison, _: Neighbours, lock: Lock | undefined): Finding[] {
  if (lock === undefined) return [];
  const first = new Map<Place, string>();
  for (const { statement, messageId } of citations)
    if (statement !== undefined && !first.has(statement)) first.set(statement, messageId);
  const latest = new Map<string, Word>();
  return wordsOf(rfc).flatMap(({ at, about }): Finding[] => {
    const messageId = first.get(at) ?? '';
    const date = Object.hasOwn(lock.messages, messageId) ? lock.messages[messageId]?.date : undefined;
    if (date === undefined) return [];
    const before = latest.get(about);
    if (before === undefined || before.date <= date) {
      latest.set(about, { at, about, date, messageId });
      return [];
    }
    return [
      {
        at,
        message: `The message <${messageId}> is of ${date.slice(0, 10)}, and the word above it is later: <${before.messageId}> is of ${before.date.slice(0, 10)}.`,
        suggestion: `Move this line above line ${before.at.line}.`,
      },
    ];
  });
}

function wordsOf(rfc: Rfc): { at: Place; about: string }[] {
  const claims = rfc.options.flatMap((option) =>
    option.claims.flatMap(({ at, says, criterion }) =>
      says === undefined || criterion === undefined
        ? []
        : [{ at, about: `${option.id} ${criterion.value} ${says.value}` }],
    ),
  );
  const positions = rfc.positions.map(({ at, person, options }) => {
    const ids = options.map(({ value }) => value).sort();
    return { at, about: [person.value, ...ids].join(' ') };
  });
  return [...positions, ...claims];
}
