import {
  closeSync,
  existsSync,
  fstatSync,
  futimesSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { digestOf } from './digest.ts';
import { makeFolder } from './make-folder.ts';

/** Results of earlier runs, by what they were made from. Safe to delete at any time, and to share. */
export interface Cache {
  /** What was kept under a key; nothing where it is not there, or not whole. */
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, text: string) => void;
  /** Ends the use; what nobody used for a month is taken away, once a day. */
  readonly close: () => void;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long what nobody uses is kept. */
const KEPT_MS = 30 * DAY_MS;
/** A key, as {@link digestOf} makes them. */
const KEY = /^[0-9a-f]{64}$/;
const DIGEST_LENGTH = 64;

/** Where results are kept if nobody says where (XDG Base Directory Specification); nothing where there is no home. */
export function cacheHome({ env }: Io): string | undefined {
  const { XDG_CACHE_HOME: own = '', HOME: home = '' } = env;
  if (isAbsolute(own)) return join(own, 'rfc-compare');
  return isAbsolute(home) ? join(home, '.cache', 'rfc-compare') : undefined;
}

/**
 * Opens a cache: `ab/cdef...` holds the digest of the key and the text, and the text, so that what was cut, changed or put in
 * another's place is known and made again. `warn` is told once if it cannot be written.
 */
export function openCache(io: Io, folder: string, warn: (reason: string) => void): Cache {
  const root = resolve(io.cwd, folder);
  let writable = true;
  let wrote = false;
  const place = (key: string): string => {
    if (!KEY.test(key)) throw new Error(`No key of a cache: ${key}`);
    return join(root, key.slice(0, 2), key.slice(2));
  };
  const attempt = (work: () => void): void => {
    if (!writable) return;
    try {
      work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      writable = false;
      warn(code);
    }
  };
  return {
    get: (key) => {
      const kept = readKept(place(key));
      return kept !== undefined && digestOf([key, kept.text]) === kept.digest ? kept.text : undefined;
    },
    put: (key, text) =>
      attempt(() => {
        const file = place(key);
        const aside = `${file}.${process.pid}`;
        makeFolder(dirname(file));
        writeFileSync(aside, `${digestOf([key, text])}${text}`);
        renameSync(aside, file);
        wrote = true;
      }),
    close: () => {
      if (wrote) attempt(() => prune(root));
    },
  };
}

/** A file of the cache, marked as used today. */
function readKept(file: string): { readonly digest: string; readonly text: string } | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const now = Date.now();
    const all = readFileSync(handle, 'utf8');
    if (now - fstatSync(handle).mtimeMs > DAY_MS) markUsed(handle, now);
    return { digest: all.slice(0, DIGEST_LENGTH), text: all.slice(DIGEST_LENGTH) };
  } catch {
    return undefined;
  } finally {
    closeSync(handle);
  }
}

/** A cache that may only be read is one that others keep. */
function markUsed(handle: number, now: number): void {
  try {
    futimesSync(handle, now / 1000, now / 1000);
  } catch {}
}

function prune(root: string): void {
  const stamp = join(root, 'pruned');
  const now = Date.now();
  if (existsSync(stamp) && now - lstatSync(stamp).mtimeMs < DAY_MS) return;
  writeFileSync(stamp, '');
  for (const folder of readdirSync(root).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const name of readdirSync(join(root, folder))) {
      const file = join(root, folder, name);
      const used = lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (now - used > KEPT_MS) rmSync(file, { force: true });
    }
  }
}
