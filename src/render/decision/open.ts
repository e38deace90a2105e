import type { Comparison, Dispute } from '../../model/comparison.ts';
import type { Decision } from '../../model/decision.ts';
import { joined } from '../../text/joined.ts';
import { ratingWords } from '../../text/legend.ts';
import { leadWords } from '../../text/weight-words.ts';
import { countWords } from '../words.ts';
import { firstCited, type Names, type Told, tell, weighedCites } from './told.ts';

/** What depends on cells that are unknown, disputed or were never discussed. */
export function leftOpen(comparison: Comparison, names: Names): Told[] {
  const { decision, disputes } = comparison;
  const { scores } = decision;
  return [
    tell(countWords(comparison).replace(/\.$/, '')),
    ...decision.knockOuts
      .filter(({ certain }) => !certain)
      .map(({ option, criterion, must, cites }) =>
        tell(
          `${names.label(option)} may be knocked out: ${names.criterion(criterion)} must be ${ratingWords(must)} at the least, and it is ${names.cell(option, criterion)}`,
          cites,
          true,
        ),
      ),
    ...(scores === undefined || scores.decided
      ? []
      : [tell(leadWords(scores.leading.map(names.label), false), weighedCites(scores, names), true)]),
    ...perhapsDominated(decision, names),
    ...separatingLine(decision, names),
    ...disputes.map((dispute) => tell(disputeWords(dispute, names), citedIn(dispute))),
    ...agreementLines(comparison, names),
  ];
}

/** Options that may turn out to be dominated, each with those that may dominate it. */
function perhapsDominated({ dominance, nonDominated }: Decision, names: Names): Told[] {
  return nonDominated.flatMap((option) => {
    const pairs = dominance.filter((one) => one.option === option && !one.certain);
    if (pairs.length === 0) return [];
    const by = joined(
      pairs.map((one) => names.label(one.by)),
      'or',
    );
    const hangs = [...new Set(pairs.flatMap(({ dependsOn }) => dependsOn))].map(names.criterion);
    const cites = new Set(pairs.flatMap((one) => one.cites));
    return [
      tell(`${names.label(option)} may turn out to be dominated by ${by}: that hangs on ${joined(hangs)}`, [
        ...cites,
      ]),
    ];
  });
}

function separatingLine({ separating }: Decision, names: Names): Told[] {
  if (separating === undefined) return [];
  const { option, criterion, sides, cites } = separating;
  const counts = joined(sides.map(({ side, people }) => `${people} for ${side}`));
  const cell = `${names.criterion(criterion)} of ${names.label(option)}`;
  return [tell(`No cell separates people more than ${cell}: ${counts}`, cites, true)];
}

function disputeWords({ criterion, option, sides }: Dispute, names: Names): string {
  const said = sides.map(({ side, claims }) => {
    const who = claims.map(({ speaker }) => (speaker === undefined ? 'unnamed' : names.person(speaker.id)));
    return `${side}, ${joined([...new Set(who)])}`;
  });
  return `${names.criterion(criterion.id)} of ${names.label(option.id)} is disputed: ${said.join('; ')}`;
}

function citedIn({ sides }: Dispute): string[] {
  return [...new Set(sides.flatMap(({ claims }) => claims.flatMap(({ because }) => firstCited(because))))];
}

/** Where those who rated the same cell agree, and how often where they do not. */
function agreementLines({ decision: { agreement }, options }: Comparison, names: Names): Told[] {
  const rated = (some: Decision['agreement']): string[] =>
    names.citesOf(
      options.map(({ id }) => id),
      some.map(({ criterion }) => criterion),
    );
  const full = agreement.filter(({ shared, agreed }) => agreed === shared);
  const part = agreement.filter(({ shared, agreed }) => agreed < shared);
  const often = part.map(
    ({ criterion, shared, agreed }) =>
      `${names.criterion(criterion)} in ${agreed} of ${shared} ${shared === 1 ? 'cell' : 'cells'}`,
  );
  return [
    ...(full.length === 0
      ? []
      : [
          tell(
            `Where two or more people rated the same cell, all stand on one side for ${joined(full.map(({ criterion }) => names.criterion(criterion)))}`,
            rated(full),
          ),
        ]),
    ...(often.length === 0
      ? []
      : [
          tell(
            `Of the cells that two or more rated, all stand on one side for ${joined(often)}`,
            rated(part),
          ),
        ]),
  ];
}
