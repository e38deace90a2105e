import { resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import type { DataFile, DataFolder, UnreadFile } from '../model/files.ts';
import { git } from './git.ts';
import { isFolder, isRead, isText, MOST_BYTES, refuseMany } from './read-data.ts';

/** Most bytes of all files of one revision. */
const MOST_TOGETHER = 256 * 1024 * 1024;

/** A git repository, and where in it the data folder stands. */
export interface DataRepository {
  /** A folder inside it, from which git is run. */
  readonly folder: string;
  /** The data folder from the top of the repository, with `/`; empty if it is the top. */
  readonly path: string;
  /** How people name the data folder. */
  readonly name: string;
  /** Texts that were read before, by the name of the blob: revisions share most of their files. */
  readonly texts: Map<string, string | undefined>;
  /** What is in the data folder of each commit that was looked at; undefined where it has none. */
  readonly listed: Map<string, readonly Entry[] | undefined>;
}

/**
 * The repository that a data folder stands in, or stood in.
 * @throws UsageError if there is none, if git is not installed, or if the folder is outside of it
 */
export async function openRepository(io: Io, data: string): Promise<DataRepository> {
  const there = isFolder(io, data);
  const folder = there ? resolve(io.cwd, data) : io.cwd;
  const said = await git(io, folder, ['rev-parse', '--show-prefix']).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new UsageError('Revisions are read with git, which is not installed; name two data folders instead.')
      : error;
  });
  if (said.code !== 0)
    throw new UsageError(
      `\`${there ? data : '.'}\` is in no git repository (${said.words}); name two data folders, or where the data are with --data.`,
    );
  const prefix = said.out.toString().replace(/\n$/, '');
  const path = normal(there ? prefix : `${prefix}${data}`);
  if (path === undefined)
    throw new UsageError(
      `The data folder \`${data}\` is outside of the git repository; name one inside with --data.`,
    );
  return { folder, path, name: data.replace(/\/+$/, ''), texts: new Map(), listed: new Map() };
}

/** A path without `.` and `..`; undefined where it leads out. */
function normal(path: string): string | undefined {
  if (path.startsWith('/')) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

/** The full name of the commit that a revision stands for; undefined where it stands for none. */
export async function findCommit(
  io: Io,
  { folder }: DataRepository,
  name: string,
): Promise<string | undefined> {
  // git takes no control character in a name, and a name that starts with `-` could be meant as an option.
  if (name === '' || name.startsWith('-') || /[\u0000-\u001f\u007f]/.test(name)) return undefined;
  const said = await git(io, folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  const commit = said.out.toString().trim().split('\n').at(-1) ?? '';
  return said.code === 0 && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

/** A file of a revision: the name of its blob, and its size in bytes. */
interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
  readonly size: number;
}

/**
 * The data folder as a commit has it: the files that would be read from a disk, in the same order; undefined where the
 * commit has no such folder. `wanted` chooses among the paths.
 */
export async function readRevision(
  io: Io,
  repository: DataRepository,
  commit: string,
  wanted: (path: string) => boolean = () => true,
): Promise<DataFolder | undefined> {
  const { folder, texts } = repository;
  const all = await entriesOf(io, repository, commit);
  if (all === undefined) return undefined;
  const entries = all.filter(({ path }) => wanted(path));
  refuseMany(`The data folder of ${commit.slice(0, 12)}`, entries.length);
  const unread: UnreadFile[] = [];
  const kept: Entry[] = [];
  for (const entry of entries) {
    const reason = refused(entry);
    if (reason === undefined) kept.push(entry);
    else unread.push({ path: entry.path, reason });
  }
  const known = kept.filter((entry) => isText(entry.path));
  await readBlobs(io, folder, known, texts);
  const files = kept.flatMap(({ path: own, blob }): DataFile[] => {
    const text = isText(own) ? texts.get(blob) : '';
    if (text === undefined) unread.push({ path: own, reason: 'it is not UTF-8' });
    return text === undefined ? [] : [{ path: own, text }];
  });
  return { name: repository.name, files, unread };
}

/** The files of the data folder in a commit; undefined where it has no such folder. */
async function entriesOf(
  io: Io,
  { folder, path, listed }: DataRepository,
  commit: string,
): Promise<readonly Entry[] | undefined> {
  if (!listed.has(commit)) {
    const said = await git(io, folder, ['ls-tree', '-r', '-l', '-z', '--full-tree', `${commit}:${path}`]);
    listed.set(
      commit,
      said.code === 0 ? toEntries(said.out).filter((entry) => isRead(entry.path)) : undefined,
    );
  }
  return listed.get(commit);
}

function toEntries(out: Buffer): Entry[] {
  return out
    .toString()
    .split('\0')
    .flatMap((line): Entry[] => {
      const parts = /^(\d+) blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(line);
      const [, mode = '', blob = '', size = '', path = ''] = parts ?? [];
      return parts === null ? [] : [{ path, mode, blob, size: Number(size) }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function refused({ mode, size }: Entry): string | undefined {
  if (mode === '120000') return 'it is a link; expected a plain file';
  return size > MOST_BYTES ? `it has ${size} bytes; expected ${MOST_BYTES} at the most` : undefined;
}

/** Reads the blobs that are not known yet; one that is no text is kept as undefined. */
async function readBlobs(
  io: Io,
  folder: string,
  entries: readonly Entry[],
  texts: DataRepository['texts'],
): Promise<void> {
  const missing = new Map(
    entries.filter(({ blob }) => !texts.has(blob)).map((entry) => [entry.blob, entry.size]),
  );
  const together = [...missing.values()].reduce((sum, size) => sum + size, 0);
  if (together > MOST_TOGETHER)
    throw new UsageError(
      `The data of a revision take ${together} bytes; expected ${MOST_TOGETHER} at the most.`,
    );
  if (missing.size === 0) return;
  const said = await git(
    io,
    folder,
    ['cat-file', '--batch'],
    [...missing.keys()].map((blob) => `${blob}\n`).join(''),
  );
  let at = 0;
  for (const blob of missing.keys()) {
    const eol = said.out.indexOf(10, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(said.out.toString('latin1', at, Math.max(at, eol)))?.[1];
    if (size === undefined)
      throw new UsageError(
        `git cannot read the file ${blob.slice(0, 12)} of its own (${said.words}); try: git fsck`,
      );
    const end = eol + 1 + Number(size);
    texts.set(blob, textOf(said.out.subarray(eol + 1, end)));
    at = end + 1;
  }
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
