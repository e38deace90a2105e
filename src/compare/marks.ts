import type { CellRating, CellState, CellValue } from '../model/comparison.ts';
import type { Rating, Verdict } from '../model/rfc.ts';
import { RATINGS } from '../model/rfc.ts';
import { ratingWords, valuesMark } from '../text/legend.ts';

const MARKS: Readonly<Record<Rating, string>> = {
  'very-bad': '--',
  bad: '-',
  neutral: '0',
  good: '+',
  'very-good': '++',
};

/** Place of a rating in the order, 0 for the worst. */
export function rank(rating: Rating): number {
  return RATINGS.indexOf(rating);
}

/** The mark of one claim: `-`, `(++)`, `?`, `n/a`; none for a fact, whose value says it. */
export function verdictMark(verdict: Verdict, editorial: boolean): string {
  switch (verdict.kind) {
    case 'rating':
      return editorial ? `(${MARKS[verdict.rating]})` : MARKS[verdict.rating];
    case 'unknown':
      return editorial ? '(?)' : '?';
    case 'not-applicable':
      return editorial ? '(n/a)' : 'n/a';
    case 'fact':
      return '';
  }
}

/** The same in words: `very good (our reading)`, `unknown`, or the value of a fact. */
export function verdictWords(verdict: Verdict, editorial: boolean): string {
  const ours = editorial ? ' (our reading)' : '';
  switch (verdict.kind) {
    case 'rating':
      return ratingWords(verdict.rating) + ours;
    case 'unknown':
      return `unknown${ours}`;
    case 'not-applicable':
      return `not applicable${ours}`;
    case 'fact':
      return verdict.value + ours;
  }
}

interface CellParts {
  readonly state: CellState;
  readonly values: readonly CellValue[];
  readonly ratings: readonly CellRating[];
  /** Everything that the cell shows is our reading. */
  readonly editorial: boolean;
}

/** `-/0 !`: what a cell shows in plain text. */
export function cellMark({ state, values, ratings, editorial }: CellParts): string {
  const ours = (mark: string): string => (editorial ? `(${mark})` : mark);
  const marks = ratings
    .map(({ rating, editorial }) => verdictMark({ kind: 'rating', rating }, editorial))
    .join('/');
  const value = valuesMark(values);
  switch (state) {
    case 'rated':
      return value === '' ? marks : `${value} ${marks}`;
    case 'disputed':
      return value === '' ? `${marks} !` : `${value} ${marks} !`;
    case 'fact':
      return value;
    case 'unknown':
      return ours('?');
    case 'not-applicable':
      return ours('n/a');
    case 'not-discussed':
      return '.';
  }
}

/** `disputed: bad / neutral`, `good to very good`: the same in words. */
export function cellWords({ state, values, ratings, editorial }: CellParts): string {
  const ours = editorial ? ' (our reading)' : '';
  const words = ratings.map(({ rating, editorial }) => verdictWords({ kind: 'rating', rating }, editorial));
  const said = values.map((one) => one.value + (one.editorial ? ' (our reading)' : '')).join(' / ');
  const value = said === '' ? '' : `${said}; `;
  switch (state) {
    case 'rated':
      return value + words.join(' to ');
    case 'disputed':
      return `${value}disputed: ${words.join(' / ')}`;
    case 'fact':
      return said;
    case 'unknown':
      return `unknown${ours}`;
    case 'not-applicable':
      return `not applicable${ours}`;
    case 'not-discussed':
      return 'not discussed';
  }
}
