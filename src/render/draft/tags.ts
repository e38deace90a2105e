import type { Comparison } from '../../model/comparison.ts';
import { tagsOfRfc } from '../../text/claim-tag.ts';

/** What stands after a claim or a position of this anchor: its tag after a space, or nothing where none are wanted. */
export type TagOf = (statement: { readonly anchor: string }) => string;

/** The tags of all claims and positions of an RFC, by anchor. */
export function tagsOf(comparison: Comparison, wanted: boolean): TagOf {
  if (!wanted) return () => '';
  const tags = tagsOfRfc(comparison);
  return ({ anchor }) => ` ${tags.get(anchor) ?? ''}`;
}
