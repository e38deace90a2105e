import { describe, expect, test } from 'vitest';
import { toAssessments } from '../../src/compare/decide/assessments.ts';
import { toPairs } from '../../src/compare/decide/pairs.ts';
import { dominatedPairs, toDominated } from '../../src/compare/dominance.ts';
import { RATINGS } from '../../src/model/rfc.ts';
import {
  below,
  completions,
  type Entry,
  headsOf,
  type Matrix,
  matrixOf,
  optionId,
  randomOf,
  rowsOf,
} from './matrix.ts';

type Answer = 'surely' | 'perhaps' | 'no';

/** Whether one option is dominated by another, by trying every way in which their cells can turn out. */
function tried(matrix: Matrix, one: number, other: number): { weak: Answer; strict: Answer } {
  const spans: (readonly [number, number])[] = [];
  for (const row of matrix) {
    const [ours, theirs] = [row[one] as Entry, row[other] as Entry];
    if (ours === 'not-applicable' && theirs === 'not-applicable') spans.push([0, 0], [0, 0]);
    else if (ours === 'not-applicable' || theirs === 'not-applicable') return { weak: 'no', strict: 'no' };
    else if (typeof ours === 'string' && ours === theirs) spans.push([0, 0], [0, 0]);
    else spans.push(typeof ours === 'string' ? [0, 4] : ours, typeof theirs === 'string' ? [0, 4] : theirs);
  }
  const ways = completions(spans).map((ranks) => {
    const pairs = matrix.map((_, at) => [ranks[2 * at] ?? 0, ranks[2 * at + 1] ?? 0] as const);
    const strict = pairs.length > 0 && pairs.every(([ours, theirs]) => ours < theirs);
    const weak =
      pairs.every(([ours, theirs]) => ours <= theirs) && pairs.some(([ours, theirs]) => ours < theirs);
    return { weak, strict };
  });
  const answer = (which: 'weak' | 'strict'): Answer =>
    ways.every((way) => way[which]) ? 'surely' : ways.some((way) => way[which]) ? 'perhaps' : 'no';
  return { weak: answer('weak'), strict: answer('strict') };
}

function found(matrix: Matrix, options: number) {
  return dominatedPairs(toPairs(rowsOf(matrix), headsOf(options)));
}

/** Ids of the options that nothing surely dominates. */
function left(matrix: Matrix, options: number): string[] {
  const under = new Set(toDominated(rowsOf(matrix), headsOf(options)).map(({ option }) => option.id));
  return headsOf(options)
    .map(({ id }) => id)
    .filter((id) => !under.has(id));
}

const SEED = 20_210_604;

describe('dominance', () => {
  test('is what trying every way gives, certain and possible, weak and strict', () => {
    const random = randomOf(SEED);
    const seen = new Set<string>();
    for (let run = 0; run < 3_000; run += 1) {
      const matrix = matrixOf(random, 2, below(random, 4), true);
      const [pair] = found(matrix, 2).filter(({ option }) => option === 0);
      const { weak, strict } = tried(matrix, 0, 1);
      const says = pair === undefined ? 'no' : pair.certain ? 'surely' : 'perhaps';
      expect(says, JSON.stringify(matrix)).toBe(weak);
      if (pair !== undefined) {
        const expected = pair.certain ? strict === 'surely' : strict !== 'no';
        expect(pair.strict, JSON.stringify(matrix)).toBe(expected);
      }
      seen.add(`${weak} ${strict}`);
    }
    expect([...seen].sort()).toEqual(
      ['no no', 'perhaps no', 'perhaps perhaps', 'surely no', 'surely perhaps', 'surely surely'].sort(),
    );
  });

  test('names the criteria that decide it, and those that it hangs on', () => {
    const both: Matrix = [
      [
        [1, 1],
        [3, 3],
      ],
      [
        [2, 2],
        [2, 2],
      ],
    ];
    expect(found(both, 2)).toEqual([
      { option: 0, by: 1, certain: true, strict: false, worseOn: [0], dependsOn: [] },
    ]);
    const open: Matrix = [
      ...both,
      [
        [2, 2],
        [0, 4],
      ],
    ];
    expect(found(open, 2)).toEqual([
      { option: 0, by: 1, certain: false, strict: false, worseOn: [0, 2], dependsOn: [2] },
    ]);
  });

  test('does not depend on the order of options and criteria', () => {
    const random = randomOf(SEED + 1);
    for (let run = 0; run < 300; run += 1) {
      const matrix = matrixOf(random, 4, 3, true);
      const turned = matrix.toReversed().map((row) => row.toReversed());
      const mirrored = left(turned, 4).map((id) => optionId(3 - (id.charCodeAt(0) - 97)));
      expect(mirrored.sort()).toEqual(left(matrix, 4));
    }
  });

  test('of an option more that is dominated leaves the others as they were', () => {
    const random = randomOf(SEED + 2);
    let tries = 0;
    for (let run = 0; run < 800; run += 1) {
      const matrix = matrixOf(random, 4, 2, false);
      const less = matrix.map((row) => row.slice(0, 3));
      if (left(matrix, 4).includes('d')) continue;
      tries += 1;
      expect(left(matrix, 4)).toEqual(left(less, 3));
    }
    expect(tries).toBeGreaterThan(40);
  });
});

describe('one new assessment', () => {
  test('changes what comparing anew with it changes', () => {
    const random = randomOf(SEED + 3);
    let changes = 0;
    for (let run = 0; run < 250; run += 1) {
      const matrix = matrixOf(random, 3, 2, true);
      const before = left(matrix, 3);
      const told = toAssessments(rowsOf(matrix), toPairs(rowsOf(matrix), headsOf(3)), []);
      for (const [criterion, row] of matrix.entries()) {
        for (const [option, entry] of row.entries()) {
          if (typeof entry === 'string' || entry[0] === entry[1]) continue;
          for (const [rank, rating] of RATINGS.entries()) {
            const anew = matrix.map((one, at) =>
              at === criterion ? one.map((old, on): Entry => (on === option ? [rank, rank] : old)) : one,
            );
            const after = left(anew, 3);
            const effects = told
              .filter((one) => one.option === optionId(option) && one.criterion === 'kl'[criterion])
              .filter(({ ratings }) => ratings.includes(rating))
              .flatMap((one) => one.effects);
            const fallen = effects.filter(({ kind }) => kind === 'dominated').map((one) => one.option);
            const freed = effects
              .filter(({ kind }) => kind === 'no-longer-dominated')
              .map((one) => one.option);
            expect(fallen).toEqual(before.filter((id) => !after.includes(id)));
            expect(freed).toEqual(after.filter((id) => !before.includes(id)));
            changes += effects.length;
          }
        }
      }
    }
    expect(changes).toBeGreaterThan(60);
  });
});
