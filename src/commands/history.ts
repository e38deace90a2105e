import { goneNames } from '../author/name-people.ts';
import { withoutNames } from '../author/plain-text.ts';
import type { DataRepository } from '../files/git-data.ts';
import type { Commit } from '../files/git-history.ts';
import { type Io, UsageError } from '../io.ts';
import type { Change, DataDiff, Revision, RfcDiff, RfcHistory } from '../model/diff.ts';
import type { DataFolder } from '../model/files.ts';
import { SHARED_FILES } from '../model/shared.ts';
import type { NamedRevision } from '../revisions.ts';
import { withoutAddresses } from '../text/addresses.ts';
import type { Loaded } from './load.ts';

/** Most commits that are looked at for one RFC. */
const MOST_COMMITS = 100;
/** Of the files that all RFCs draw on, the ones that can change what an RFC says. */
const TELLING = ['people.yaml', 'criteria.yaml'];

interface Walk {
  readonly io: Io;
  readonly repository: DataRepository;
  readonly loaded: Loaded;
  /** Revisions that were examined before, by the text of their files. */
  readonly known: Map<string, NamedRevision>;
}

/**
 * How each RFC of a data folder came to be what it is, by the commits that lead to HEAD.
 * @throws UsageError if the folder is in no git repository, or that has no commit
 */
export async function historiesOf(
  io: Io,
  loaded: Loaded,
  data: string,
  onRfc: (id: string) => void,
): Promise<Record<string, RfcHistory>> {
  const { findCommit, openRepository } = await import('../files/git-data.ts');
  const repository = await openRepository(io, data);
  const head = await findCommit(io, repository, 'HEAD');
  if (head === undefined)
    throw new UsageError('The git repository of the data has no commit yet; build without --history.');
  const walk: Walk = { io, repository, loaded, known: new Map() };
  const histories: Record<string, RfcHistory> = {};
  for (const { rfc } of loaded.examination.rfcs) {
    onRfc(rfc.id);
    histories[rfc.id] = await historyOf(walk, rfc.id, head, MOST_COMMITS);
  }
  return histories;
}

/** The history of an RFC up to a commit; where that begins with another name, it goes on under that. */
async function historyOf(walk: Walk, id: string, from: string, limit: number): Promise<RfcHistory> {
  const { listCommits } = await import('../files/git-history.ts');
  const log = await listCommits(walk.io, walk.repository, from, [id, ...TELLING], limit);
  const revisions: Revision[] = [];
  for (const [at, commit] of log.commits.entries()) {
    const revision = await revisionOf(walk, id, commit);
    if (revision === undefined) continue;
    const former = await formerName(walk, revision, commit);
    if (former === undefined) {
      revisions.push(revision);
      continue;
    }
    revisions.push({ ...told(walk, commit), diff: former });
    const earlier = await historyOf(walk, former.was ?? id, commit.parents[0] ?? '', limit - at - 1);
    return { ...earlier, id, revisions: [...revisions, ...earlier.revisions] };
  }
  return { id, revisions, ...(log.cut === undefined ? {} : { cut: log.cut }) };
}

/** A commit as the page tells it: its subject has no address, and no name of who is withdrawn by now. */
function told({ loaded }: Walk, { commit, date, subject }: Commit): Revision {
  const gone = goneNames(loaded.examination.site.shared.people);
  return { commit, date, subject: withoutNames(withoutAddresses(subject), gone) };
}

/** What a commit did to an RFC; undefined where it did nothing. */
async function revisionOf(walk: Walk, id: string, commit: Commit): Promise<Revision | undefined> {
  const wanted = (path: string): boolean => SHARED_FILES.includes(path) || path.startsWith(`${id}/`);
  const now = await examined(walk, commit.commit, wanted);
  const parents = commit.parents.length === 0 ? [undefined] : commit.parents;
  const { diffData } = await import('../revisions.ts');
  const diffs: DataDiff[] = [];
  for (const parent of parents)
    diffs.push(await diffData(await examined(walk, parent, wanted), now, [walk.loaded.examination]));
  if (diffs.some(({ unread }) => unread.length > 0)) return { ...told(walk, commit), unread: true };
  const began = diffs.map(({ added }) => added[0]);
  const ended = diffs.map(({ removed }) => removed[0]);
  if (began[0] !== undefined && began.every((one) => one !== undefined))
    return { ...told(walk, commit), began: began[0] };
  if (ended[0] !== undefined && ended.every((one) => one !== undefined))
    return { ...told(walk, commit), ended: ended[0] };
  const diff = ownChanges(diffs.map(({ changed }) => changed[0]));
  return diff === undefined ? undefined : { ...told(walk, commit), diff };
}

/** What a merge changed itself: whatever is new against each of its parents. Undefined where it changed nothing. */
function ownChanges(diffs: readonly (RfcDiff | undefined)[]): RfcDiff | undefined {
  const [first, ...others] = diffs;
  if (first === undefined) return undefined;
  const key = (change: Change): string => JSON.stringify(change);
  const known = others.map((other) => new Set(other?.changes.map(key)));
  const changes = first.changes.filter((change) => known.every((keys) => keys.has(key(change))));
  return changes.length === 0 ? undefined : { ...first, changes };
}

/** Where a commit seems to bring an RFC that it only renamed: what else it changed, with the former name. */
async function formerName(walk: Walk, { began }: Revision, commit: Commit): Promise<RfcDiff | undefined> {
  const [parent] = commit.parents;
  if (began === undefined || parent === undefined || commit.parents.length > 1) return undefined;
  const { diffData } = await import('../revisions.ts');
  const all = (): boolean => true;
  const diff = await diffData(await examined(walk, parent, all), await examined(walk, commit.commit, all), [
    walk.loaded.examination,
  ]);
  return diff.changed.find(({ id, was }) => id === began.id && was !== undefined);
}

/** The wanted files of a commit, examined; without a commit, or where it has no data folder, there are none. */
async function examined(
  walk: Walk,
  commit: string | undefined,
  wanted: (path: string) => boolean,
): Promise<NamedRevision> {
  const { readRevision } = await import('../files/git-data.ts');
  const { examine } = await import('../pipeline.ts');
  const found =
    commit === undefined ? undefined : await readRevision(walk.io, walk.repository, commit, wanted);
  const folder: DataFolder = found ?? { name: walk.repository.name, files: [], unread: [] };
  const key = JSON.stringify([folder.files, folder.unread]);
  const known = walk.known.get(key);
  if (known !== undefined) return known;
  const revision = { name: folder.name, folder, examination: await examine(folder) };
  walk.known.set(key, revision);
  return revision;
}
