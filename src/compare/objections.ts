import type { Objection, Stand } from '../model/comparison.ts';
import type { Rfc } from '../model/rfc.ts';

/**
 * Objections that are still open: an `opposes` that its author has not since changed, against an option that is still
 * open. After a decision only what was chosen is; an RFC that is withdrawn or superseded has nothing open. (RFC 7282)
 */
export function toObjections(rfc: Rfc, stands: readonly Stand[]): Objection[] {
  const status = rfc.status.value;
  if (status === 'withdrawn' || status === 'superseded') return [];
  const chosen = rfc.outcome.map(({ value }) => value);
  const isOpen = (options: readonly { id: string }[]): boolean =>
    status !== 'decided' || (options.length > 0 && options.every(({ id }) => chosen.includes(id)));
  return stands.flatMap(({ person, positions }) =>
    positions
      .filter((position) => position.stance === 'opposes' && position.current && isOpen(position.options))
      .map((position) => ({ person, position })),
  );
}
