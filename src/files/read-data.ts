import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import type { DataFile, DataFolder, UnreadFile } from '../model/files.ts';
import { allowing, limit } from '../text/limits.ts';

/** Most bytes of a file that is read at all; what parsing takes is less, and says so by its own limits. */
export const MOST_BYTES = 16 * 1024 * 1024;
/** How many folders below the data folder are looked into at the most; the third one only in an RFC's `options`. */
export const DEEPEST = 3;
const READ = /\.(md|yaml|json)$/;

/**
 * Reads a data folder: its files, those one and two folders down, and those in folders below an RFC's `options`, where no
 * option belongs; sorted by path. Links are not followed. Names that start with a dot, and what editors leave beside a file
 * (`rfc.md~`, `#rfc.md#`), are passed over. A file that is no text is named with the reason, and so is a folder that cannot
 * be listed.
 * @throws UsageError if the folder cannot be listed
 */
export function readDataFolder(io: Io, name: string): DataFolder {
  const root = resolve(io.cwd, name);
  const { paths, refused } = list(root, '', name);
  const files: DataFile[] = [];
  const unread: UnreadFile[] = [...refused];
  for (const path of paths) {
    const read = readText(join(root, path), path);
    if ('text' in read) files.push({ path, text: read.text });
    else unread.push({ path, reason: read.reason });
  }
  unread.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { name: name.replace(/\/+$/, ''), files, unread };
}

/** Whether a folder of this name is there. */
export function isFolder(io: Io, name: string): boolean {
  return lstatSync(resolve(io.cwd, name), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether a file of this path, from the data folder on, belongs to the data: not too deep, and no name that is passed over. */
export function isRead(path: string): boolean {
  const parts = path.split('/');
  return isLookedInto(parts.slice(0, -1)) && !parts.some(isPassedOver);
}

function isPassedOver(name: string): boolean {
  return /^\.|~$|^#.*#$/.test(name);
}

/** Whether a folder, by the names that lead to it from the data folder on, is near enough to hold data. */
function isLookedInto(folders: readonly string[]): boolean {
  return folders.length < DEEPEST || (folders.length === DEEPEST && folders[1] === 'options');
}

/** Whether what a file of this name says is read; of any other it is enough that it is there. */
export function isText(path: string): boolean {
  return READ.test(path);
}

/** @throws UsageError if a data folder holds too many files */
export function refuseMany(folder: string, files: number): void {
  const most = limit('data-files');
  if (files <= most) return;
  throw new UsageError(
    `${folder} holds ${files} files or more; expected ${most} at the most. Name another with --data; ${allowing('data-files', files)}.`,
  );
}

/** Paths of all files, sorted, and the folders that cannot be listed. */
function list(
  root: string,
  folder: string,
  name: string,
): { readonly paths: readonly string[]; readonly refused: readonly UnreadFile[] } {
  const { files, folders, refused } = listFolder(root, folder, name);
  const below = folders.map((path) => list(root, path, name));
  const paths = [...files, ...below.flatMap((one) => one.paths)];
  refuseMany(`The data folder \`${name}\``, paths.length);
  return {
    paths: paths.sort(),
    refused: [...(refused === undefined ? [] : [refused]), ...below.flatMap((one) => one.refused)],
  };
}

/** Paths of what one folder of the data holds, from the data folder on: its files, and its folders that are looked into. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** The folder itself, its path with a slash at the end, where it cannot be listed. */
  readonly refused?: UnreadFile;
}

/**
 * Lists one folder of the data; `name` is what people call the data folder, `folder` is empty for that itself. One below it
 * that is gone, or no folder any more, holds nothing.
 * @throws UsageError if the data folder itself cannot be listed
 */
export function listFolder(root: string, folder: string, name: string): Listing {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (folder === '')
      throw new UsageError(
        code === 'ENOENT'
          ? `There is no data folder \`${name}\`; name one with --data, or make one with \`rfc-compare init\`.`
          : `Cannot read the data folder \`${name}\` (${code}); name one with --data.`,
      );
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    const refused = { path: `${folder}/`, reason: code };
    return { files: [], folders: [], ...(isGone ? {} : { refused }) };
  }
  const seen = entries.filter(({ name: own }) => !isPassedOver(own));
  const pathOf = (entry: Dirent): string => (folder === '' ? entry.name : `${folder}/${entry.name}`);
  return {
    files: seen.filter((entry) => !entry.isDirectory()).map(pathOf),
    folders: seen
      .filter((entry) => entry.isDirectory())
      .map(pathOf)
      .filter((path) => isLookedInto(path.split('/'))),
  };
}

/** The text of a data file; its place on the disk is `path`, `shown` that in the data folder. Or why there is none. */
export function readText(path: string, shown: string): { text: string } | { reason: string } {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return { reason: 'it is a link; expected a plain file' };
    if (!stat.isFile()) return { reason: 'it is no plain file' };
    if (!isText(shown)) return { text: '' };
    if (stat.size > MOST_BYTES)
      return { reason: `it has ${stat.size} bytes; expected ${MOST_BYTES} at the most` };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { reason: UNREAD[code ?? ''] ?? String(code) };
  }
}

/** Why a file has no text, by the code of the error; of any other the code says it. */
const UNREAD: Readonly<Record<string, string>> = {
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8; save it in that encoding',
  EACCES: 'it is not allowed (EACCES); look at the rights of the file',
};
