import type { DataRepository } from '../files/git-data.ts';
import { type Io, UsageError } from '../io.ts';
import type { DataFolder } from '../model/files.ts';
import type { NamedRevision } from '../revisions.ts';

/** The two revisions that a command line names, each with how it is called. */
export interface Wanted {
  readonly old: string;
  /** Missing for the data as they are. */
  readonly now?: string;
}

/**
 * What `OLD [NEW]` asks for: `a..b` is both at once, a side of it that is empty is HEAD. A folder is a folder, whatever
 * is in its name.
 */
export async function wantedRevisions(io: Io, old: string, now: string | undefined): Promise<Wanted> {
  const { isFolder } = await import('../files/read-data.ts');
  if (now !== undefined) return { old, now };
  if (isFolder(io, old) || !old.includes('..')) return { old };
  const [from, to, ...others] = old.split('..');
  if (others.length > 0 || to?.startsWith('.'))
    throw new UsageError(`\`${old}\` is no range; expected OLD..NEW, such as v1..v2.`);
  return { old: from || 'HEAD', now: to || 'HEAD' };
}

/** Reads and examines a revision: a data folder if there is one of this name, else the data of a git revision. */
export async function loadRevision(io: Io, name: string, data: string): Promise<NamedRevision> {
  const { examine } = await import('../pipeline.ts');
  const folder = await revisionFolder(io, name, data);
  return { name, folder, examination: await examine(folder) };
}

async function revisionFolder(io: Io, name: string, data: string): Promise<DataFolder> {
  const { isFolder, readDataFolder } = await import('../files/read-data.ts');
  const { openRepository } = await import('../files/git-data.ts');
  if (isFolder(io, name)) {
    await tellAmbiguous(io, name, data);
    const folder = readDataFolder(io, name);
    if (hasData(folder)) return folder;
    throw new UsageError(
      `The folder \`${name}\` holds no data; expected folders with an \`rfc.md\`, or \`people.yaml\` and \`criteria.yaml\`.`,
    );
  }
  const repository = await openRepository(io, data).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(
      `There is no folder \`${name}\`, and as a revision it cannot be read: ${error.message}`,
    );
  });
  return committed(io, repository, name);
}

/** Shared files alone are data too: a site whose RFCs are still to be written. */
function hasData({ files, unread }: DataFolder): boolean {
  return [...files, ...unread].some(({ path }) =>
    /^([^/]+\/rfc\.md|(site|people|criteria)\.yaml)$/.test(path),
  );
}

async function committed(io: Io, repository: DataRepository, name: string): Promise<DataFolder> {
  const { findCommit, readRevision } = await import('../files/git-data.ts');
  const commit = await findCommit(io, repository, name);
  if (commit === undefined)
    throw new UsageError(
      `\`${name}\` is neither a data folder nor a revision of the git repository; expected a folder, a tag, a branch, a commit or OLD..NEW.`,
    );
  const folder = await readRevision(io, repository, commit);
  if (folder !== undefined && hasData(folder)) return folder;
  throw new UsageError(
    `The revision \`${name}\` has no data in \`${repository.path === '' ? '.' : repository.path}\`; name the folder that had them with --data.`,
  );
}

/** A plain name that is a folder and a revision too is taken for the folder, and that is said. */
async function tellAmbiguous(io: Io, name: string, data: string): Promise<void> {
  if (/^(\.|\/)/.test(name) || name.endsWith('/')) return;
  const { findCommit, openRepository } = await import('../files/git-data.ts');
  const repository = await openRepository(io, data).catch(() => undefined);
  if (repository === undefined || (await findCommit(io, repository, name)) === undefined) return;
  io.stderr.write(
    `\`${name}\` is a folder and a git revision; the folder is compared. Write \`./${name}\` for the folder, \`${name}^0\` for the revision.\n`,
  );
}
