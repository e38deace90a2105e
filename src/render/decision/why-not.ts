import type { Comparison } from '../../model/comparison.ts';
import type { Against, Rejection, WouldTake } from '../../model/decision.ts';
import { joined } from '../../text/joined.ts';
import { fromExact, numberText } from '../../text/rational.ts';
import { rangeWords } from '../../text/weight-words.ts';
import { ratingsWords, weighsWords } from './changes.ts';
import { type Names, type Told, tell } from './told.ts';

/** For each option that is not taken: what is against it, and what would make it the one to choose. */
export function whyNot({ decision }: Comparison, names: Names): Told[] {
  return decision.rejected.flatMap((rejection) => [
    ...rejection.against.map((against) =>
      tell(againstWords(rejection.option, against, names), against.cites),
    ),
    ...rejection.opposed.map(({ person, cites }) =>
      tell(`${names.person(person)} opposes ${names.label(rejection.option)}`, cites),
    ),
    ...wouldTakeLines(rejection, names),
  ]);
}

/** What an option gives up and gains against another; only criteria that can be compared speak. */
function againstWords(option: string, against: Against, names: Names): string {
  const list = (ids: readonly string[]): string => joined(ids.map(names.criterion));
  const { givesUp, gains, equal, notComparable } = against;
  const same = [
    ...(equal.length === 0 ? [] : [`is equal on ${list(equal)}`]),
    ...(notComparable.length === 0 ? [] : [`cannot be compared on ${list(notComparable)}`]),
  ];
  const head = `Against ${names.label(against.option)}, ${names.label(option)}`;
  if (givesUp.length + gains.length === 0)
    return `${head} ${joined(['shows no difference that was rated', ...same])}`;
  const parts = [
    givesUp.length === 0 ? 'gives up nothing that was rated' : `gives up ${list(givesUp)}`,
    gains.length === 0 ? 'gains nothing that was rated' : `gains ${list(gains)}`,
    ...same,
  ];
  return `${head} ${joined(parts)}`;
}

function wouldTakeLines({ option, against, wouldTake }: Rejection, names: Names): Told[] {
  const label = names.label(option);
  const weighs = against
    .filter(({ gains, givesUp }) => gains.length > 0 && givesUp.length > 0)
    .map((one) => {
      const [gains, givesUp] = [one.gains, one.givesUp].map((ids) => joined(ids.map(names.criterion)));
      return tell(
        `By what can be compared, to choose ${label} over ${names.label(one.option)} is to count ${gains} for more than ${givesUp}`,
        names.citesOf([option, one.option], [...one.gains, ...one.givesUp]),
      );
    });
  return [
    ...weighs,
    ...wouldTake.map((one) => tell(wouldTakeWords(label, one, names), takenCites(option, one, names))),
  ];
}

/** The cells that would be rated or weighed otherwise; that no change does it rests on none. */
function takenCites(option: string, one: WouldTake, names: Names): string[] {
  if (one.kind === 'cell') return names.cites(one.option, one.criterion);
  return one.kind === 'weight' ? names.cites(option, one.criterion) : [];
}

function wouldTakeWords(label: string, one: WouldTake, names: Names): string {
  switch (one.kind) {
    case 'cell': {
      const were = `${names.label(one.option)} ${ratingsWords(one.ratings)} for ${names.criterion(one.criterion)}`;
      if (one.lifts === 'must') return `${label} could be chosen only were ${were}`;
      const then = one.lifts === 'dominance' ? 'would no longer be dominated' : 'would lead alone';
      return `Were ${were}, ${label} ${then}`;
    }
    case 'weight':
      return `${label} would lead alone while ${weighsWords(names.criterion(one.criterion), rangeWords(one.range))} (it weighs ${numberText(fromExact(one.weight))})`;
    case 'none':
      return one.lifts === 'dominance'
        ? `No other rating of one of its cells would free ${label} of being dominated`
        : `No single weight, and no single cell that is rated or open, would put ${label} alone in front`;
  }
}
