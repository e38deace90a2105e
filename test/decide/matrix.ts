import type { Cell, OptionHead, Row } from '../../src/model/comparison.ts';
import { RATINGS } from '../../src/model/rfc.ts';

/** What is known of a cell: the least and the most rank that it may have, or that it has none. */
export type Entry = readonly [low: number, high: number] | 'fact a' | 'fact b' | 'not-applicable';

/** Entries by criterion, then option. */
export type Matrix = readonly (readonly Entry[])[];

/** Numbers from 0 up to below 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number from 0 up to below `size`. */
export function below(random: () => number, size: number): number {
  return Math.floor(random() * size);
}

/** A small matrix; with `odd`, some cells are facts or not applicable. */
export function matrixOf(random: () => number, options: number, criteria: number, odd: boolean): Matrix {
  return Array.from({ length: criteria }, () =>
    Array.from({ length: options }, (): Entry => {
      const kind = random();
      if (odd && kind < 0.05) return 'not-applicable';
      if (odd && kind < 0.15) return random() < 0.5 ? 'fact a' : 'fact b';
      if (kind < 0.25) return [0, 4];
      const low = below(random, 5);
      return kind < 0.45 ? [low, Math.min(4, low + 1 + below(random, 2))] : [low, low];
    }),
  );
}

/** The matrix as the rows of a comparison: options `a`, `b` ..., criteria `k`, `l` .... */
export function rowsOf(matrix: Matrix): Row[] {
  return matrix.map((entries, at) => {
    const criterion = String.fromCharCode(107 + at);
    return {
      criterion: { id: criterion, name: criterion },
      cells: entries.map((entry, option) => cellOf(entry, optionId(option), criterion)),
      claims: [],
    };
  });
}

export function optionId(at: number): string {
  return String.fromCharCode(97 + at);
}

/** The heads of so many options. */
export function headsOf(count: number): OptionHead[] {
  return Array.from({ length: count }, (_, at) => ({
    id: optionId(at),
    label: `#${at + 1}`,
    at: { file: '', line: 1, column: 1 },
    number: at + 1,
    title: '',
    statusQuo: false,
    chosen: false,
    body: [],
    arguments: [],
  }));
}

function cellOf(entry: Entry, option: string, criterion: string): Cell {
  const base = { option, criterion, anchor: `${criterion}--${option}`, editorial: false, mark: '' };
  if (typeof entry === 'string') {
    const state = entry === 'not-applicable' ? entry : 'fact';
    return { ...base, state, values: [], ratings: [], words: entry };
  }
  const [low, high] = entry;
  if (low === 0 && high === 4)
    return { ...base, state: 'not-discussed', values: [], ratings: [], words: 'not discussed' };
  const ranks = low === high ? [low] : [low, high];
  const ratings = ranks.map((rank) => ({ rating: RATINGS[rank] ?? 'neutral', editorial: false }));
  return { ...base, state: ranks.length > 1 ? 'disputed' : 'rated', values: [], ratings, words: `${ranks}` };
}

/** Every way in which these entries can turn out, as ranks in their order. */
export function completions(entries: readonly (readonly [number, number])[]): number[][] {
  return entries.reduce<number[][]>(
    (all, [low, high]) =>
      all.flatMap((one) => Array.from({ length: high - low + 1 }, (_, step) => [...one, low + step])),
    [[]],
  );
}
