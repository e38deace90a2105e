import { type FSWatcher, lstatSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import { listFolders } from './list-folders.ts';

/** Milliseconds without a further event after which a change counts as done, and the most that it is waited for. */
const QUIET = 4;
const LONGEST = 100;

interface Watched {
  readonly watcher: FSWatcher;
  /** By which a folder is told from another of its name. */
  readonly inode: number;
}

/** A watch that goes on until it is closed. */
export interface TreeWatch {
  readonly close: () => void;
}

/**
 * Watches a folder and those up to `deepest` below it, new ones too. `onChange` is told of the folders in which something
 * changed, by their paths from it on (the empty path is the folder itself), once nothing has happened for a moment: one save
 * is many events. Names that start with a dot are no change. Where the folder itself is taken away and comes back, all of it changed.
 * @throws UsageError if the system lets nobody watch
 */
export function watchTree(
  io: Io,
  name: string,
  deepest: number,
  onChange: (folders: ReadonlySet<string>) => void,
  onTrouble: (sentence: string) => void,
): TreeWatch {
  const root = resolve(io.cwd, name);
  const watched = new Map<string, Watched>();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let since = 0;

  const flush = (): void => {
    const folders = changed;
    changed = new Set();
    timer = undefined;
    onChange(folders);
  };
  const note = (folder: string): void => {
    changed.add(folder);
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(flush, Math.max(0, Math.min(QUIET, since + LONGEST - now)));
  };
  const drop = (folder: string): void => {
    for (const [path, { watcher }] of watched) {
      if (path !== folder && folder !== '' && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watched.delete(path);
    }
  };
  /** Watches what is a folder now, and leaves what is none any more. */
  const follow = (folder: string): void => {
    const inode = folderInode(root, folder);
    const last = watched.get(folder);
    if (last !== undefined && last.inode === inode) return;
    if (last !== undefined) drop(folder);
    note(folder);
    if (inode === undefined) return;
    const watcher = watch(join(root, folder), (_, changed) => onEvent(folder, changed));
    watcher.on('error', (error) => tryTo(() => lost(folder, inode, error)));
    watched.set(folder, { watcher, inode });
    if (depthOf(folder) < deepest) for (const path of listFolders(root, folder)) follow(path);
  };
  /** After an error a watch is over; one of a folder that is still there begins again with what changes around it. */
  const lost = (folder: string, inode: number, error: Error): void => {
    if (folderInode(root, folder) !== inode) {
      follow(folder);
      return;
    }
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
    throw error;
  };
  const onEvent = (folder: string, entry: string | null): void => {
    if (entry?.startsWith('.')) return;
    if (depthOf(folder) < deepest) {
      const inside =
        entry === null ? listFolders(root, folder) : [folder === '' ? entry : `${folder}/${entry}`];
      for (const path of inside) tryTo(() => follow(path));
    }
    note(folder);
  };
  const tryTo = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      onTrouble(refusal(error));
    }
  };

  let above: FSWatcher;
  try {
    follow('');
    above = watch(dirname(root), (_, entry) => {
      if (entry === null || entry === basename(root)) tryTo(() => follow(''));
    });
    above.on('error', (error) => onTrouble(refusal(error)));
  } catch (error) {
    drop('');
    throw new UsageError(refusal(error));
  }
  // What the watch began with is no change.
  clearTimeout(timer);
  timer = undefined;
  changed.clear();
  return {
    close: () => {
      clearTimeout(timer);
      above.close();
      drop('');
    },
  };
}

function depthOf(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}

/** The root may be a link to a folder; below it links are not followed. */
function folderInode(root: string, folder: string): number | undefined {
  const stat = (folder === '' ? statSync : lstatSync)(join(root, folder), { throwIfNoEntry: false });
  return stat?.isDirectory() ? stat.ino : undefined;
}

/** Why a system refuses to watch (inotify(7), `max_user_watches`). */
function refusal(error: unknown): string {
  const { code, path = 'the folder' } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const means =
    code === 'ENOSPC' || code === 'EMFILE'
      ? '; raise fs.inotify.max_user_watches or close what else watches'
      : '';
  return `Cannot watch \`${path}\` for changes (${code})${means}.`;
}
