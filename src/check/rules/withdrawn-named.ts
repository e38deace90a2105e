import type { Comparison } from '../../model/comparison.ts';
import type { Rfc } from '../../model/rfc.ts';
import type { Neighbours } from '../../model/site.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';
import { shownTexts } from '../shown-texts.ts';

export const withdrawnNamed: Rule = {
  id: 'withdrawn-named',
  severity: 'warning',
  summary: 'A text names a person who is marked as withdrawn.',
  why: 'Claims and positions of such a person leave every page by themselves; what others wrote about them only you can change.',
  bad: {
    'people.yaml': fileText`
      ada:
        name: Ada Reed
      ben:
        name: Ben Moss
      eve:
        name: Eve Lane
        withdrawn: true
    `,
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Bad for cost, says ada, because Eve Lane said so «withdrawn-named»
        <two@example.org>.
    `,
  },
  good: {
    'people.yaml': fileText`
      ada:
        name: Ada Reed
      ben:
        name: Ben Moss
      eve:
        name: Eve Lane
        withdrawn: true
    `,
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Bad for cost, says eve, because it is new <two@example.org>.
    `,
  },
  check,
};

function check(rfc: Rfc, _: Comparison, { shared }: Neighbours): Finding[] {
  const gone = shared.people.filter(({ withdrawn }) => withdrawn);
  const ids = new Set(gone.map(({ id }) => id));
  return gone.flatMap(({ id, name, also }) =>
    shownTexts(rfc, ids)
      .filter(({ text }) => [name, ...also].some((one) => text.toLowerCase().includes(one.toLowerCase())))
      .map(({ at, what }) => ({
        at,
        message: `The person \`${id}\` is withdrawn, and ${what} still gives the name.`,
        suggestion: 'Say it without the name.',
      })),
  );
}
