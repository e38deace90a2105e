import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '../model/page.ts';
import { digestOf } from './digest.ts';
import { makeFolder } from './make-folder.ts';

/** The file by which a folder is known to be our output. */
export const MARKER = '.rfc-compare';
const MARKER_TEXT =
  'This folder is written by rfc-compare; what you change in it is lost with the next build.\n';
/** Files between two looks whether the run was asked to end. */
const STEP = 50;
/** What a disk says that knows no second names for a file, or no more of them (link(2)). */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'];

/** A page that is known by the digest of its text ({@link digestOf}); the text is asked for only where it must be written. */
export interface KnownPage {
  readonly path: string;
  readonly digest: string;
  readonly text: () => Promise<string>;
}

/** What a file of the folder was when it was last known to be right. */
export interface FileState {
  readonly digest: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/** What became of the files of a folder. */
export interface Swapped {
  readonly written: number;
  /** Files that were there already, byte for byte; their times and numbers on the disk stay. */
  readonly unchanged: number;
  readonly removed: number;
  /** All files as they are now, where states were asked for. */
  readonly states?: ReadonlyMap<string, FileState>;
}

/** A folder on its way to take the place of another. */
export interface NextFolder {
  readonly put: (page: Page | KnownPage) => Promise<void>;
  /** Adds what stays. Makes no folder if that is all, and all that is to be. */
  readonly complete: () => Promise<void>;
  readonly swapped: () => Swapped;
}

/**
 * The folder `next` that is to take the place of `out`: made when the first file differs, and completed with those that do
 * not. A file of `out` that is as `states` say is not read again.
 */
export function nextFolder(
  out: string,
  next: string,
  pause: () => Promise<void>,
  states?: ReadonlyMap<string, FileState>,
): NextFolder {
  const old = new Set(existsSync(out) ? filesIn(out) : []);
  const now = new Map<string, FileState>();
  const same: string[] = [];
  const made = new Set<string>();
  let written = 0;
  let looked = 0;
  const place = (path: string): string => {
    const file = join(next, path);
    const folder = dirname(file);
    if (!made.has(folder)) makeFolder(folder);
    made.add(folder);
    return file;
  };
  const write = (path: string, text: string): void => writeFileSync(place(path), text, { flag: 'wx' });
  const note = (path: string, file: string, digest: string): void => {
    if (states !== undefined) now.set(path, stateOf(file, digest));
  };
  const put = async (page: Page | KnownPage): Promise<void> => {
    if (looked++ % STEP === 0) await pause();
    const { path } = page;
    const file = join(out, path);
    const isThere = old.delete(path);
    const digest = 'digest' in page ? page.digest : states === undefined ? '' : digestOf([page.text]);
    if (isThere && digest !== '' && isAs(file, digest, states?.get(path))) {
      now.set(path, states?.get(path) as FileState);
      same.push(path);
      return;
    }
    const text = 'digest' in page ? await page.text() : page.text;
    if (isThere && holds(file, text)) {
      note(path, file, digest);
      same.push(path);
      return;
    }
    // The marker first: a folder that was cut while it was written is known as ours, too.
    if (written === 0) write(MARKER, MARKER_TEXT);
    write(path, text);
    note(path, join(next, path), digest);
    written += 1;
  };
  return {
    put,
    complete: async () => {
      await pause();
      old.delete(MARKER);
      if (written === 0 && old.size === 0 && holds(join(out, MARKER), MARKER_TEXT)) return;
      if (written === 0) write(MARKER, MARKER_TEXT);
      for (const [at, path] of same.entries()) {
        if (at % STEP === 0) await pause();
        linkOrCopy(join(out, path), place(path));
      }
      await pause();
    },
    swapped: () => ({
      written,
      unchanged: same.length,
      removed: old.size,
      ...(states === undefined ? {} : { states: now }),
    }),
  };
}

/** Whether a folder holds the files of these states, and nothing else. */
export function isUntouched(out: string, states: ReadonlyMap<string, FileState>): boolean {
  if (states.size === 0 || !existsSync(out)) return false;
  const files = filesIn(out).filter((path) => path !== MARKER);
  return (
    files.length === states.size &&
    holds(join(out, MARKER), MARKER_TEXT) &&
    files.every((path) => {
      const state = states.get(path);
      return state !== undefined && isAs(join(out, path), state.digest, state);
    })
  );
}

/** Whether a file has not been touched since it was known to have this digest. */
function isAs(file: string, digest: string, state: FileState | undefined): boolean {
  if (state?.digest !== digest) return false;
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return (
    stat?.isFile() === true &&
    stat.size === state.size &&
    stat.mtimeMs === state.mtimeMs &&
    stat.ino === state.ino
  );
}

function stateOf(file: string, digest: string): FileState {
  const { size, mtimeMs, ino } = lstatSync(file);
  return { digest, size, mtimeMs, ino };
}

/** A second name for a file; a copy of it where the disk knows no second names. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!NO_LINKS.includes(code)) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/** Whether a plain file has this text. */
function holds(file: string, text: string): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size !== Buffer.byteLength(text)) return false;
  return readFileSync(file, 'utf8') === text;
}

/** Paths of everything in a folder but its folders, relative to it. An empty folder counts, too: as one that must go. */
function filesIn(root: string, folder = ''): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  if (entries.length === 0 && folder !== '') return [folder];
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, path) : [path];
  });
}
