import { type Io, UsageError } from '../io.ts';
import type { DataDiff } from '../model/diff.ts';
import type { Form } from '../model/template.ts';
import type { NamedRevision } from '../revisions.ts';
import { commaList } from './load.ts';
import { loadRevision, wantedRevisions } from './revisions.ts';
import { unknown } from './unknown.ts';
import { write } from './write.ts';

export interface DiffOptions {
  readonly data: string;
  readonly as: Form | 'changes';
  readonly width: number;
  /** Ids of RFCs, joined by commas; without them, all. */
  readonly rfc?: string;
  /** Number of the revision that the changes lead to. */
  readonly revision?: number;
  /** Exit with 1 if anything changed. */
  readonly exitCode: boolean;
  readonly templates?: string;
}

/**
 * `diff OLD [NEW]`: what changed between two data folders or git revisions, on stdout; without NEW, up to the data as they
 * are. Exit code 0, whether they differ or not, unless `exitCode` asks; 1 if the later data have errors.
 */
export async function diff(
  io: Io,
  first: string,
  second: string | undefined,
  options: DiffOptions,
): Promise<number> {
  if (options.revision !== undefined && options.as !== 'changes')
    throw new UsageError('--revision names the block that --as changes prints; expected both.');
  const wanted = await wantedRevisions(io, first, second);
  const old = await loadRevision(io, wanted.old, options.data);
  const now = await loadRevision(io, wanted.now ?? options.data, options.data);
  const { diffData, renderChanges, renderDiff } = await import('../revisions.ts');
  const { readTemplates } = await import('../files/read-templates.ts');
  const found = only(
    await diffData(old, now),
    options.rfc === undefined ? undefined : commaList(options.rfc),
  );
  const form = options.as === 'changes' ? 'txt' : options.as;
  const setting = { templates: readTemplates(io, options.templates), forms: [form], width: options.width };
  await write(
    io.stdout,
    options.as === 'changes'
      ? await renderChanges(found, options.revision, setting)
      : await renderDiff(found, form, setting),
  );
  tellErrors(io, old);
  if (tellErrors(io, now)) return 1;
  return options.exitCode && found.added.length + found.removed.length + found.changed.length > 0 ? 1 : 0;
}

/** The part of a difference that is about some RFCs; one that neither side has is wrong use. */
function only(found: DataDiff, ids: readonly string[] | undefined): DataDiff {
  if (ids === undefined) return found;
  const { added, removed, changed, same, unread } = found;
  const known = [
    ...[...added, ...removed, ...changed].map(({ id }) => id),
    ...changed.flatMap(({ was }) => was ?? []),
    ...same,
    ...unread,
  ];
  const missing = ids.find((id) => !known.includes(id));
  if (missing !== undefined) throw unknown('RFC', missing, known.toSorted());
  const asked = ({ id, was }: { id: string; was?: string }): boolean =>
    ids.includes(id) || (was !== undefined && ids.includes(was));
  return {
    ...found,
    added: added.filter(asked),
    removed: removed.filter(asked),
    changed: changed.filter(asked),
    same: same.filter((id) => ids.includes(id)),
    unread: unread.filter((id) => ids.includes(id)),
  };
}

/** Says how many errors a revision has: what could not be read was not compared. */
function tellErrors(io: Io, { name, examination }: NamedRevision): boolean {
  const errors = examination.diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return false;
  io.stderr.write(
    `The data of \`${name}\` have ${errors} ${errors === 1 ? 'error' : 'errors'}; what could not be read is not compared.\n`,
  );
  return true;
}
