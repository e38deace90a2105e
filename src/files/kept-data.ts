import { join, resolve } from 'node:path';
import type { Io } from '../io.ts';
import type { DataFile, DataFolder, UnreadFile } from '../model/files.ts';
import { type Listing, listFolder, readText, refuseMany } from './read-data.ts';

/** A data folder in memory, of which what has changed is read again. */
export interface KeptData {
  /**
   * What the folder holds, sorted by path: just what reading all of it would give.
   * @throws UsageError if it holds too much
   */
  readonly folder: () => DataFolder;
  /**
   * Reads these folders of it again, by their paths from the data folder on; the empty path is that itself. What was there
   * and is gone, or has lost all of its text, is `lost`: an editor may be in the middle of saving it.
   * @throws UsageError if the data folder itself cannot be listed
   */
  readonly refresh: (folders: Iterable<string>) => 'same' | 'changed' | 'lost';
}

/** What one folder held when it was last read. */
interface Kept extends Listing {
  readonly read: ReadonlyMap<string, DataFile | UnreadFile>;
}

/**
 * Reads a data folder, as {@link KeptData}.
 * @throws UsageError if it cannot be listed
 */
export function keepData(io: Io, name: string): KeptData {
  const root = resolve(io.cwd, name);
  const kept = new Map<string, Kept>();

  const forget = (folder: string): void => {
    kept.delete(folder);
    for (const path of [...kept.keys()]) if (path.startsWith(`${folder}/`)) kept.delete(path);
  };
  const refreshOne = (folder: string): 'same' | 'changed' | 'lost' => {
    const last = kept.get(folder);
    const { files, folders, refused } = listFolder(root, folder, name);
    const read = new Map(files.map((path) => [path, readFile(root, path, last?.read.get(path))]));
    kept.set(folder, { files, folders, read, ...(refused === undefined ? {} : { refused }) });
    const gone = (last?.folders ?? []).filter((path) => !folders.includes(path));
    for (const path of gone) forget(path);
    const fresh = folders.filter((path) => !kept.has(path));
    for (const path of fresh) refreshOne(path);
    if (
      gone.length > 0 ||
      [...(last?.read.keys() ?? [])].some((path) => hasLost(last?.read.get(path), read.get(path)))
    )
      return 'lost';
    const same =
      fresh.length === 0 &&
      refused?.reason === last?.refused?.reason &&
      files.every((path) => read.get(path) === last?.read.get(path));
    return same ? 'same' : 'changed';
  };
  /** A folder that is not known, or not any more, has been read or forgotten with the one above it. */
  const refresh = (folders: Iterable<string>): 'same' | 'changed' | 'lost' => {
    const found = [...folders].sort().flatMap((folder) => (kept.has(folder) ? [refreshOne(folder)] : []));
    return found.includes('lost') ? 'lost' : found.includes('changed') ? 'changed' : 'same';
  };
  refreshOne('');
  return {
    refresh,
    folder: () => {
      const read = [...kept.values()].flatMap((one) => [...one.read.values()]);
      refuseMany(`The data folder \`${name}\``, read.length);
      const refused = [...kept.values()].flatMap((one) => one.refused ?? []);
      const all = [...read, ...refused].sort((a, b) => (a.path < b.path ? -1 : 1));
      return {
        name: name.replace(/\/+$/, ''),
        files: all.filter((file): file is DataFile => 'text' in file),
        unread: all.filter((file): file is UnreadFile => 'reason' in file),
      };
    },
  };
}

/** A file as it is now; the very same value if nothing in it changed. */
function readFile(
  root: string,
  path: string,
  last: DataFile | UnreadFile | undefined,
): DataFile | UnreadFile {
  const now = { path, ...readText(join(root, path), path) };
  const same =
    last !== undefined &&
    ('text' in now
      ? 'text' in last && last.text === now.text
      : 'reason' in last && last.reason === now.reason);
  return same ? last : now;
}

function hasLost(last: DataFile | UnreadFile | undefined, now: DataFile | UnreadFile | undefined): boolean {
  if (last === undefined || !('text' in last)) return false;
  return now === undefined || !('text' in now) || (now.text === '' && last.text !== '');
}
