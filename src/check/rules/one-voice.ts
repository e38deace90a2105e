import type { Comparison } from '../../model/comparison.ts';
import type { Lock } from '../../model/lock.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Person } from '../../model/shared.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

/** Fewer citations than this tell nothing of balance. */
const FEW = 3;

export const oneVoice: Rule = {
  id: 'one-voice',
  severity: 'info',
  summary: 'One person, or one employer, is behind most citations of an option.',
  why: 'A comparison that rests on one voice is that voice. Who speaks is the `says` of a claim, else the author that the lock names; three citations at the least, and more than half.',
  bad: {
    'clock/options/1-wall.md': fileText`
      --- «one-voice»
      title: the wall clock
      ---
      - Good for cost, says ben, because it is there <one@example.org>.
      - Good, says ben, because it is read <three@example.org>.
      - Bad, says ada, because it goes back <two@example.org>.
    `,
  },
  good: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, says ben, because it is there <one@example.org>.
      - Good, says ben, because it is read <three@example.org>.
      - Bad, says ada, because it goes back <two@example.org>.
      - Bad for cost, says ada, because it fails <four@example.org>.
    `,
  },
  check,
};

function check(_: Rfc, comparison: Comparison, { shared }: Neighbours, lock: Lock | undefined): Finding[] {
  return comparison.options.flatMap(({ id, at }) => {
    const people = citedOn(id, comparison, shared.people, lock);
    const person = most(people.map((one) => one.name));
    const org = most(people.map((one) => one.org));
    const found = person ?? org;
    if (people.length < FEW || found === undefined) return [];
    const [who, times] = found;
    const what = person === undefined ? `people of ${who} are` : `${who} is`;
    return [
      {
        at,
        message: `Of ${people.length} citations on \`${id}\`, ${what} behind ${times}; expected more than one voice.`,
      },
    ];
  });
}

/** Who is behind each citation in the claims on an option, as far as that is known. */
function citedOn(
  option: string,
  { rows, options, citations }: Comparison,
  people: readonly Person[],
  lock: Lock | undefined,
): Person[] {
  const claims = [...rows.flatMap((row) => row.claims), ...options.flatMap((one) => one.arguments)];
  const places = new Set(claims.filter((claim) => claim.option.id === option).map(({ at }) => at));
  return citations.flatMap(({ statement, speaker, messageId }) => {
    if (statement === undefined || !places.has(statement)) return [];
    const author =
      lock !== undefined && Object.hasOwn(lock.messages, messageId) ? lock.messages[messageId]?.from : '';
    const found = people.find(({ id, name, also }) =>
      speaker === undefined ? author !== undefined && [name, ...also].includes(author) : id === speaker,
    );
    return found === undefined ? [] : [found];
  });
}

/** The name that more than half of all are, and how often. */
function most(names: readonly (string | undefined)[]): [string, number] | undefined {
  for (const name of new Set(names)) {
    const times = names.filter((one) => one === name).length;
    if (name !== undefined && times * 2 > names.length) return [name, times];
  }
  return undefined;
}
