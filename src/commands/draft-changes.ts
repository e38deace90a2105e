import { type Io, UsageError } from '../io.ts';
import type { DraftChanges } from '../model/draft.ts';
import { findRfc, type Loaded } from './load.ts';
import { loadRevision } from './revisions.ts';

/**
 * What changed in an RFC since a revision, as a draft of it prints that: `since` is a data folder or a git revision of the
 * repository that the folder `data` is in.
 * @throws UsageError if there is no such revision, if it has not this RFC, or if it could not be read
 */
export async function changesOf(
  io: Io,
  loaded: Loaded,
  rfcId: string,
  since: string,
  data: string,
): Promise<DraftChanges> {
  const examined = findRfc(loaded.examination, rfcId);
  const old = await loadRevision(io, since, data);
  const { diffData, draftChanges } = await import('../revisions.ts');
  const found = await diffData(old, { name: data, ...loaded });
  if (found.unread.includes(rfcId))
    throw new UsageError(`The RFC \`${rfcId}\` cannot be read in \`${since}\`; name another revision.`);
  if (found.added.some(({ id }) => id === rfcId))
    throw new UsageError(`\`${since}\` has no RFC \`${rfcId}\`; name a revision that has it.`);
  return draftChanges(found, examined, since);
}
