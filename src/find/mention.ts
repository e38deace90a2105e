/** How a text names an item of a list. */
export interface Mention {
  /** As written, without brackets; empty where an ordinal says it. */
  readonly label: string;
  /** `the second approach` is 2, `the last one` -1. */
  readonly ordinal?: number;
  readonly style: 'noun' | '#' | '()' | ')' | 'bare' | 'ordinal';
  readonly start: number;
  readonly end: number;
  /** Mentions that are strung together have one number. */
  readonly group: number;
  /** What joins it to the one before, in its group. */
  readonly join?: Join;
}

export type Join = '+' | 'and' | 'or' | 'to' | 'than';
