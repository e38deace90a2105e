import type { PlannedAnswer } from '../model/answer.ts';
import type { Findings } from '../model/findings.ts';
import { targetName } from './answer-line.ts';
import { answerOffers } from './answer-offers.ts';
import { nameOptions } from './name-options.ts';
import { goneNames, namePeople } from './name-people.ts';
import type { Found } from './new-folder.ts';
import { toOffers } from './offers.ts';

/** What an import would write. */
export interface Plan extends Findings {
  readonly answers: readonly PlannedAnswer[];
}

/**
 * The findings as they would be written: statements whose words can be quoted and proven, in those words, and among the
 * problems what is left out. Withdrawn people say nothing.
 */
export function planOf({ findings, people, proves, answers }: Found): Plan {
  const gone = goneNames(people);
  const cast = {
    options: nameOptions(findings, gone),
    people: namePeople(
      findings,
      people,
      answers.map(({ by }) => by),
    ),
    gone,
    proves,
  };
  const each = findings.statements.map((statement) =>
    toOffers({ ...findings, statements: [{ ...statement, together: [] }] }, cast),
  );
  const answered = answerOffers(answers, cast.people, gone, proves);
  return {
    ...findings,
    statements: findings.statements.flatMap((statement, at) => {
      const [offer] = each[at]?.offers ?? [];
      return offer === undefined ? [] : [{ ...statement, quote: offer.quote }];
    }),
    answers: answered.offers.map(({ answer: { message, by, reply, target }, quote }) => ({
      message,
      by,
      reply,
      about: targetName(target).replace(/`/g, ''),
      quote,
    })),
    problems: [
      ...findings.problems,
      ...new Set(each.flatMap(({ problems }) => problems)),
      ...answered.problems,
    ],
  };
}
