import type { Comparison } from '../../model/comparison.ts';
import { wrap } from '../../text/wrap.ts';
import { sourceFinder } from '../citations.ts';
import { briefly, proseOf } from '../decision/tell.ts';
import type { Told } from '../decision/told.ts';
import { proseLine } from './prose.ts';

/** Findings of a decision, one a paragraph, in `width` columns. */
export function toldLines(told: readonly Told[], comparison: Comparison, width: number): string[] {
  const find = sourceFinder(comparison);
  return told.flatMap((one) => wrap(proseLine(proseOf(one), find), width, { first: '  ', rest: '    ' }));
}

/** The few findings that the text of a whole RFC carries. */
export function briefLines(comparison: Comparison, width: number): string[] {
  return toldLines(briefly(comparison), comparison, width);
}
