import type { Comparison } from '../../model/comparison.ts';
import { sourceFinder } from '../citations.ts';
import { briefly, listOf } from '../decision/tell.ts';
import type { Told } from '../decision/told.ts';
import { proseNodes, toGfm } from './prose.ts';

/** Findings of a decision as a list. */
export function toldList(told: readonly Told[], comparison: Comparison): string {
  return toGfm(proseNodes(listOf(told), sourceFinder(comparison)));
}

/** The few findings that the Markdown of a whole RFC carries; empty where there are none. */
export function briefList(comparison: Comparison): string {
  return toldList(briefly(comparison), comparison);
}
