import type { Dispute, DisputeSide, Row } from '../../model/comparison.ts';
import type { Agreement, SameFinding, Separating } from '../../model/decision.ts';
import { sideOf } from '../cells.ts';
import { citationsOf } from '../prose-walk.ts';
import { citesOf, isSettled, knownOf } from './known.ts';

/** Criteria on which all of these options surely are the same; none where there are no two options. */
export function toSame(rows: readonly Row[], remaining: readonly string[]): SameFinding[] {
  return rows.flatMap((row): SameFinding[] => {
    const cells = row.cells.filter(({ option }) => remaining.includes(option));
    const [first, ...others] = cells;
    if (first === undefined || others.length === 0 || !cells.every((cell) => isSettled(knownOf(cell)))) {
      return [];
    }
    const key = JSON.stringify(knownOf(first));
    if (!others.every((cell) => JSON.stringify(knownOf(cell)) === key)) return [];
    const cites = remaining.flatMap((option) => citesOf(row, option));
    return [{ criterion: row.criterion.id, words: first.words, cites: [...new Set(cites)] }];
  });
}

/** How far people agree, criterion by criterion; those of which nobody rated the same cell as another are left out. */
export function toAgreement(rows: readonly Row[]): Agreement[] {
  return rows.flatMap((row): Agreement[] => {
    const shared = row.cells.flatMap(({ option }) => {
      const raters = new Map<string, string>();
      for (const { option: on, earlier, speaker, verdict } of row.claims) {
        if (on.id !== option || earlier !== undefined || speaker === undefined) continue;
        if (verdict.kind === 'rating') raters.set(speaker.id, sideOf(verdict.rating));
      }
      return raters.size > 1 ? [new Set(raters.values()).size] : [];
    });
    if (shared.length === 0) return [];
    const agreed = shared.filter((sides) => sides === 1).length;
    return [{ criterion: row.criterion.id, shared: shared.length, agreed }];
  });
}

/**
 * The cell that most separates people: the one with the most of them on the smaller of its two largest sides. Ties go to
 * the first criterion, then the first option.
 */
export function toSeparating(disputes: readonly Dispute[]): Separating | undefined {
  let best: Dispute | undefined;
  for (const dispute of disputes) {
    if (best === undefined || weight(dispute) > weight(best)) best = dispute;
  }
  if (best === undefined) return undefined;
  const claims = best.sides.flatMap((side) => side.claims);
  const cites = claims.flatMap(({ because }) => citationsOf(because).map(({ source }) => source));
  return {
    option: best.option.id,
    criterion: best.criterion.id,
    sides: best.sides.map((side) => ({ side: side.side, people: peopleOn(side) })),
    cites: [...new Set(cites)],
  };
}

function weight({ sides }: Dispute): number {
  return sides.map(peopleOn).sort((a, b) => b - a)[1] ?? 0;
}

/** How many stand on a side; each claim without a speaker is a voice of its own. */
function peopleOn({ claims }: DisputeSide): number {
  return new Set(claims.map(({ speaker, anchor }) => speaker?.id ?? `--${anchor}`)).size;
}
