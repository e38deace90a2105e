import type { Comparison } from '../../model/comparison.ts';
import type { LadderHolder } from '../../model/decision.ts';
import { joined } from '../../text/joined.ts';
import { type Names, type Told, tell } from './told.ts';

/** What the order of the options says of criteria and people. */
export function alongLadder({ decision }: Comparison, names: Names): Told[] {
  const { ladder } = decision;
  if (ladder === undefined) return [];
  return [
    ...ladder.violations.map(({ criterion, along, earlier, later, cites }) =>
      tell(
        `${names.criterion(criterion)} is declared to be ${along} along the ladder, and ${names.label(later)} is ${along === 'rising' ? 'worse' : 'better'} than ${names.label(earlier)}`,
        cites,
        true,
      ),
    ),
    ...(ladder.unheld.length === 0
      ? []
      : [
          tell(
            `Nobody supports or accepts ${joined(ladder.unheld.map(names.label), 'or')} by their last word`,
          ),
        ]),
    ...ladder.holders.map((one) => tell(holderWords(one, names), one.cites)),
  ];
}

function holderWords(
  { person, atLeast, atMost, conditional, editorial }: LadderHolder,
  names: Names,
): string {
  const rungs =
    atLeast === atMost
      ? `supports or accepts ${names.label(atLeast)} and no other`
      : `supports or accepts ${names.label(atLeast)} at least and ${names.label(atMost)} at most`;
  const notes = [
    ...(conditional ? ['some of it on a condition'] : []),
    ...(editorial ? ['as we read it'] : []),
  ];
  return `${names.person(person)} ${rungs}${notes.length === 0 ? '' : `, ${notes.join(', ')}`}`;
}
