import type { Comparison } from '../../model/comparison.ts';
import { claimTags } from '../../text/claim-tag.ts';

/** What stands after a claim or a position of this anchor: its tag after a space, or nothing where none are wanted. */
export type TagOf = (statement: { readonly anchor: string }) => string;

/** The tags of all claims and positions of an RFC, by anchor. */
export function tagsOf(comparison: Comparison, wanted: boolean): TagOf {
  if (!wanted) return () => '';
  const tags = claimTags(comparison.id, anchorsOf(comparison));
  return ({ anchor }) => ` ${tags.get(anchor) ?? ''}`;
}

/** The anchors of all claims, arguments and positions. */
function anchorsOf({ rows, options, stands }: Comparison): string[] {
  return [
    ...rows.flatMap(({ claims }) => claims),
    ...options.flatMap((option) => option.arguments),
    ...stands.flatMap(({ positions }) => positions),
  ].map(({ anchor }) => anchor);
}
