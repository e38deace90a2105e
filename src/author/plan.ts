import type { Findings } from '../model/findings.ts';
import { nameOptions } from './name-options.ts';
import { goneNames, namePeople } from './name-people.ts';
import type { Found } from './new-folder.ts';
import { toOffers } from './offers.ts';

/**
 * The findings as they would be written: statements whose words can be quoted and proven, in those words, and among the
 * problems what is left out. Withdrawn people say nothing.
 */
export function planOf({ findings, people, proves }: Found): Findings {
  const gone = goneNames(people);
  const cast = {
    options: nameOptions(findings, gone),
    people: namePeople(findings, people),
    gone,
    proves,
  };
  const each = findings.statements.map((statement) =>
    toOffers({ ...findings, statements: [{ ...statement, together: [] }] }, cast),
  );
  return {
    ...findings,
    statements: findings.statements.flatMap((statement, at) => {
      const [offer] = each[at]?.offers ?? [];
      return offer === undefined ? [] : [{ ...statement, quote: offer.quote }];
    }),
    problems: [...findings.problems, ...new Set(each.flatMap(({ problems }) => problems))],
  };
}
