import { compare } from './compare/compare.ts';
import type { DataRevision } from './compare/diff/data.ts';
import type { DataDiff } from './model/diff.ts';
import type { DraftChanges } from './model/draft.ts';
import type { DataFolder } from './model/files.ts';
import type { Form } from './model/template.ts';
import type { Examination, Examined } from './pipeline.ts';
import type { Setting } from './render/renderer.ts';

/** One revision of a data folder, as it is called, read and examined. */
export interface NamedRevision {
  readonly name: string;
  readonly folder: DataFolder;
  readonly examination: Examination;
}

/** What changed between two revisions; whoever is withdrawn in one of them, or in `others`, is not named of any. */
export async function diffData(
  old: NamedRevision,
  now: NamedRevision,
  others: readonly Examination[] = [],
): Promise<DataDiff> {
  const { diffRevisions } = await import('./compare/diff/data.ts');
  const gone = withdrawnIn([old.examination, now.examination, ...others]);
  return diffRevisions(asRevision(old, gone), asRevision(now, gone));
}

function withdrawnIn(revisions: readonly Examination[]): ReadonlySet<string> {
  const people = revisions.flatMap(({ site }) => site.shared.people);
  return new Set(people.filter(({ withdrawn }) => withdrawn).map(({ id }) => id));
}

function asRevision({ name, folder, examination }: NamedRevision, gone: ReadonlySet<string>): DataRevision {
  const { site, rfcs } = examination;
  const people = site.shared.people.map((one) => (gone.has(one.id) ? { ...one, withdrawn: true } : one));
  const shared = { ...site.shared, people };
  const read = new Set(rfcs.map(({ rfc }) => rfc.id));
  const there = [...folder.files, ...folder.unread].flatMap(
    ({ path }) => /^([^/]+)\/(?:rfc\.md)?$/.exec(path)?.[1] ?? [],
  );
  return {
    name,
    comparisons: rfcs.map(({ rfc, lock, comparison }) =>
      gone.size === 0 ? comparison : compare(rfc, shared, lock),
    ),
    unread: there.filter((id) => !read.has(id)),
  };
}

/** The last stage for two revisions: what changed, in a form; none where the form has no such page. */
export async function renderDiff(diff: DataDiff, form: Form, setting: Setting): Promise<string> {
  const { rendererOf } = await import('./render/render.ts');
  return (await rendererOf(form, setting)).diff?.(diff) ?? '';
}

/** The same as the block of a mail: `Changes in v2:`. */
export async function renderChanges(
  diff: DataDiff,
  revision: number | undefined,
  setting: Setting,
): Promise<string> {
  const { rendererOf } = await import('./render/render.ts');
  return (await rendererOf('txt', setting)).changes?.(diff, revision) ?? '';
}

/** What changed in one RFC, for the draft of it that tells so. */
export async function draftChanges(
  { changed }: DataDiff,
  { comparison }: Examined,
  since: string,
): Promise<DraftChanges> {
  const { toDraftChanges } = await import('./render/draft-changes.ts');
  return toDraftChanges(
    changed.find(({ id }) => id === comparison.id),
    comparison,
    since,
  );
}
