import type { Comparison } from '../../model/comparison.ts';
import type { Decision, DominanceFinding, Exact, MustFinding, Scores } from '../../model/decision.ts';
import { dominatedPairs } from '../dominance.ts';
import { toAssessments } from './assessments.ts';
import { toAgreement, toSame, toSeparating } from './differences.ts';
import { citesOf } from './known.ts';
import { toLadder } from './ladder.ts';
import { type Pairs, toPairs } from './pairs.ts';
import { toRejections } from './rejections.ts';
import { toMoves, toOutdated } from './time.ts';
import { type Cells, nearestCell, toCells } from './turns.ts';
import { toScores, toWeighed } from './weigh.ts';

/** What the decision is read from: a comparison without it. */
export type Undecided = Omit<Comparison, 'decision'>;

/** What the data of a comparison settle, what they leave open, and what would change it; `scale` has the number of each rating, worst first. */
export function toDecision(
  comparison: Undecided,
  scale: readonly Exact[],
  pairs: Pairs = toPairs(comparison.rows, comparison.options),
): Decision {
  const { rows, options, knockedOut, disputes, stands, sources } = comparison;
  const dominance = dominanceOf(comparison, pairs);
  const under = new Set(dominance.filter(({ certain }) => certain).map(({ option }) => option));
  const out = new Set(knockedOut.filter(({ certain }) => certain).map(({ option }) => option.id));
  const nonDominated = options.map(({ id }) => id).filter((id) => !under.has(id));
  const remaining = nonDominated.filter((id) => !out.has(id));
  const weighed = toWeighed(rows, options, knockedOut, scale);
  const cells =
    weighed === undefined || weighed.options.length === 0 ? undefined : toCells(comparison, weighed, scale);
  const scores = cells === undefined ? undefined : scoresOf(cells);
  const separating = toSeparating(disputes);
  const ladder = toLadder(comparison);
  return {
    knockOuts: mustsOf(comparison),
    dominance,
    nonDominated,
    remaining,
    same: toSame(rows, remaining),
    agreement: toAgreement(rows),
    ...(separating === undefined ? {} : { separating }),
    assessments: toAssessments(rows, pairs, knockedOut),
    rejected: toRejections(
      comparison,
      pairs,
      cells === undefined || scores === undefined ? undefined : { cells, scores },
    ),
    ...(ladder === undefined ? {} : { ladder }),
    moves: toMoves(stands),
    outdated: toOutdated(options, rows, sources),
    ...(scores === undefined ? {} : { scores }),
  };
}

/** The scores, with the smallest change of one cell after which others lead. */
function scoresOf(cells: Cells): Scores {
  const scores = toScores(cells.weighed);
  const now = scores.leading.join(' ');
  const smallestCell = nearestCell(cells, (leading) => leading.join(' ') !== now);
  return { ...scores, ...(smallestCell === undefined ? {} : { smallestCell }) };
}

function mustsOf({ knockedOut, rows }: Undecided): MustFinding[] {
  return knockedOut.map(({ option, criterion, must, certain }) => ({
    option: option.id,
    criterion: criterion.id,
    must,
    certain,
    cites: citesOf(
      rows.find((row) => row.criterion.id === criterion.id),
      option.id,
    ),
  }));
}

function dominanceOf({ rows, options }: Undecided, pairs: Pairs): DominanceFinding[] {
  const ids = (places: readonly number[]): string[] => places.flatMap((at) => rows[at]?.criterion.id ?? []);
  return dominatedPairs(pairs).map(({ option, by, certain, strict, worseOn, dependsOn }) => {
    const [one, other] = [options[option]?.id ?? '', options[by]?.id ?? ''];
    const cites = worseOn.flatMap((at) => [...citesOf(rows[at], one), ...citesOf(rows[at], other)]);
    return {
      option: one,
      by: other,
      certain,
      strict,
      worseOn: ids(worseOn),
      dependsOn: ids(dependsOn),
      cites: [...new Set(cites)],
    };
  });
}
