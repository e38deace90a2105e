import type { Cell } from '../../model/comparison.ts';
import type { Summary } from '../../model/site.ts';
import { kindOf } from './cell-view.ts';

/** What the template `html/thumb` places: a matrix in small, criteria as rows and options as columns. */
export interface ThumbView {
  /** Of the drawing, and how large it is shown: in letters of the page (`rem`), so that it grows with the words. */
  readonly width: number;
  readonly height: number;
  readonly shown: { readonly width: number; readonly height: number };
  /** One path for the boxes of each kind, one for the marks in them: no mark is told by its colour alone. */
  readonly paths: readonly { readonly kind: string; readonly boxes: string; readonly marks: string }[];
  /** The same in words. */
  readonly words: string;
}

const BOX = 10;
const STEP = 12;
/** Letters of the page for each unit of the drawing. */
const SHOWN = 1.5 / 16;

/** The mark of a kind, drawn from the upper left of its box. */
const MARKS: Readonly<Record<string, string>> = {
  good: 'm5 2v6m-3-3h6',
  neutral: 'm3 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  bad: 'm2 5h6',
  mixed: 'm2 8l6-6',
  disputed: 'm5 2v4m0 1.2v1.3',
  fact: 'm2 3.5h6m-6 3h6',
  unknown: 'm3.2 3.7q0-2 1.8-2t1.8 1.8q0 1.2-1.8 2v.7m0 1.2v1.1',
  'not-applicable': 'm2 2l6 6m0-6l-6 6',
  'not-discussed': '',
};

const WORDS: Readonly<Record<string, string>> = {
  good: 'good',
  neutral: 'neutral',
  bad: 'bad',
  mixed: 'of different views',
  disputed: 'in conflict',
  fact: 'with a value',
  unknown: 'unknown',
  'not-applicable': 'not applicable',
  'not-discussed': 'not discussed',
};

/** The matrix of an RFC; null where there is no cell. */
export function thumbView({ rows, options }: Summary): ThumbView | null {
  if (rows.length === 0 || options.length === 0) return null;
  const all = rows.flatMap(({ cells }, y) => cells.map((cell, x) => ({ kind: kindOf(cell), x, y, cell })));
  const kinds = Object.keys(MARKS).filter((kind) => all.some((one) => one.kind === kind));
  const [width, height] = [options.length * STEP, rows.length * STEP];
  return {
    width,
    height,
    shown: { width: width * SHOWN, height: height * SHOWN },
    paths: kinds.map((kind) => {
      const own = all.filter((one) => one.kind === kind);
      const each = (draw: string): string =>
        draw === '' ? '' : own.map(({ x, y }) => `M${x * STEP + 1} ${y * STEP + 1}${draw}`).join('');
      return { kind, boxes: each(`h${BOX}v${BOX}h-${BOX}z`), marks: each(MARKS[kind] ?? '') };
    }),
    words: thumbWords(all.map(({ cell }) => cell)),
  };
}

/** `Of 32 cells, 7 are good, 5 in conflict, 10 not discussed.` */
function thumbWords(cells: readonly Cell[]): string {
  const kinds = cells.map(kindOf);
  const parts = Object.entries(WORDS).flatMap(([kind, words]) => {
    const count = kinds.filter((one) => one === kind).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}: ${parts.join(', ')}`;
}
