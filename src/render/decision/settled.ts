import type { Comparison } from '../../model/comparison.ts';
import type { DominanceFinding, MustFinding, Scores } from '../../model/decision.ts';
import { joined } from '../../text/joined.ts';
import { ratingWords } from '../../text/legend.ts';
import { fromExact, numberText } from '../../text/rational.ts';
import { intervalWords, leadWords } from '../../text/weight-words.ts';
import { type Names, type Told, tell, weighedCites } from './told.ts';

/** What holds however the open cells come out. */
export function settled(comparison: Comparison, names: Names): Told[] {
  const { decision, options } = comparison;
  const { knockOuts, dominance, scores } = decision;
  const out = knockOuts.filter(({ certain }) => certain);
  const under = dominance.filter(({ certain }) => certain);
  return [
    ...mustLine(comparison),
    ...out.map((one) => tell(knockOutWords(one, names), one.cites)),
    ...under.map((one) => tell(dominanceWords(one, names), one.cites)),
    ...(options.length > 1 ? [remainWords(comparison, names)] : []),
    ...decision.same.map(({ criterion, words, cites }) =>
      tell(`${names.criterion(criterion)} tells none of them from another: all are ${words}`, cites, true),
    ),
    ...(scores === undefined ? unweighed(comparison) : scoreLines(scores, comparison, names)),
  ];
}

/** Whether must-haves are stated, and whether all options reach them. */
function mustLine({ rows, decision, options }: Comparison): Told[] {
  if (rows.every(({ criterion }) => criterion.must === undefined)) return [tell('No must-have is stated')];
  return decision.knockOuts.length === 0 && options.length > 0
    ? [tell('Every option reaches every must-have', [], true)]
    : [];
}

function knockOutWords({ option, criterion, must }: MustFinding, names: Names): string {
  const is = names.cell(option, criterion);
  const name = names.criterion(criterion);
  return `${names.label(option)} is knocked out: ${name} must be ${ratingWords(must)} at the least, and it is ${is}`;
}

function dominanceWords({ option, by, strict, worseOn }: DominanceFinding, names: Names): string {
  const worse = worseOn.map(
    (id) => `${names.criterion(id)} (${names.cell(option, id)}; there ${names.cell(by, id)})`,
  );
  const where = strict ? 'on every criterion' : `on ${joined(worse)}, and better on none`;
  return `${names.label(option)} is dominated by ${names.label(by)}: it is worse ${where}`;
}

/** What must-haves and dominance leave. */
function remainWords({ decision, options }: Comparison, names: Names): Told {
  const { remaining } = decision;
  const left = joined(remaining.map(names.label));
  if (remaining.length === options.length)
    return tell('No option is surely out or surely dominated', [], true);
  return remaining.length === 0
    ? tell('No option is left', [], true)
    : tell(`What is left: ${left}`, [], true);
}

/** Weights that come to nothing are not passed over. */
function unweighed({ rows, options, decision }: Comparison): Told[] {
  const out = new Set(decision.knockOuts.filter(({ certain }) => certain).map(({ option }) => option));
  if (options.every(({ id }) => out.has(id))) return [];
  if (rows.every(({ criterion }) => criterion.weight === undefined)) return [];
  return [
    tell(
      'Nothing is weighed: on no criterion that has a weight does every option have a rating, or could have one',
      [],
      true,
    ),
  ];
}

const GRADES = ['very bad', 'bad', 'neutral', 'good', 'very good'];

/** The numbers behind the words, the weights, and every sum. */
function scoreLines(scores: Scores, { outcome, status }: Comparison, names: Names): Told[] {
  const { scale, weights, options, leading, decided } = scores;
  const grades = scale.map((one, at) => `${GRADES[at]} ${numberText(fromExact(one))}`).toReversed();
  const counted = weights.map(
    (one) => `${names.criterion(one.criterion)} ${numberText(fromExact(one.weight))}`,
  );
  const sums = options.map((one) => `${names.label(one.option)} ${intervalWords(one)}`);
  const chosen = outcome.options.map(({ id }) => id);
  const passed = status === 'decided' && chosen.length > 0 && !chosen.some((id) => leading.includes(id));
  return [
    tell(`The numbers behind the words: ${joined(grades)}; the weights: ${joined(counted)}`),
    tell(`Weighted sums: ${sums.join(', ')}`, weighedCites(scores, names), true),
    ...(decided
      ? [
          tell(
            leadWords(leading.map(names.label), true),
            weighedCites(scores, names, { options: leading }),
            true,
          ),
        ]
      : []),
    ...options
      .filter(({ aheadOf }) => aheadOf.length > 0)
      .map(({ option, aheadOf }) =>
        tell(
          `${names.label(option)} is ahead of ${joined(aheadOf.map(names.label))}`,
          weighedCites(scores, names, { options: [option, ...aheadOf] }),
        ),
      ),
    ...(passed
      ? [
          tell(
            `What was chosen, ${joined(chosen.map(names.label))}, does not lead by these weights`,
            weighedCites(scores, names, { options: [...chosen, ...leading] }),
            true,
          ),
        ]
      : []),
    ...leftOutLines(scores, names),
  ];
}

const WHY = {
  'no-weight': 'has no weight',
  fact: 'has values without a rating',
  'not-applicable': 'does not apply to every option',
} as const;

function leftOutLines({ leftOut, options }: Scores, names: Names): Told[] {
  const said = leftOut.map(({ criterion, why }) => `${names.criterion(criterion)} (it ${WHY[why]})`);
  const cites = names.citesOf(
    options.map(({ option }) => option),
    leftOut.filter(({ why }) => why !== 'no-weight').map(({ criterion }) => criterion),
  );
  return said.length === 0 ? [] : [tell(`In no sum: ${joined(said)}`, cites)];
}
