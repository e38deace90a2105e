import { existsSync, lstatSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import type { Page } from '../model/page.ts';
import { onDisk } from './disk-error.ts';
import { locked } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { unstopped } from './unstopped.ts';

/** The file by which a folder is known to be our output. */
const MARKER = '.rfc-compare';
const MARKER_TEXT =
  'This folder is written by rfc-compare; what you change in it is lost with the next build.\n';
/** Files written between two looks whether the run was asked to end. */
const STEP = 50;

interface Places {
  readonly out: string;
  readonly next: string;
  readonly last: string;
  readonly lock: string;
}

/**
 * Writes pages as a whole folder: beside the old one first, then swapped in by two renames, so that whoever looks finds
 * the old one or the new one. What stops it before leaves the old one. One run at a time has the folder.
 * @throws UsageError if the folder is not ours to replace, if another run writes it, or if the disk refuses
 */
export async function swapIn(
  io: Io,
  name: string,
  pages: readonly Page[],
  keep: readonly string[],
): Promise<void> {
  const places = placesOf(io, name);
  const stays = existsSync(places.out) ? 'The folder is as it was before.' : 'There is none, as before.';
  await onDisk(name, stays, async () => {
    refuseForeign(io, name, places.out, keep);
    makeFolder(dirname(places.out));
    await unstopped(io, (pause) =>
      locked(places.lock, name, async () => {
        mend(places);
        refuseForeign(io, name, places.out, keep);
        await writePages(places.next, pages, pause);
        exchange(places);
        const rest = `The folder is the new one; the next build takes away what is left of the old one.`;
        await onDisk(basename(places.last), rest, async () => remove(places.last));
      }),
    );
  });
}

/** Completes a swap that was cut short and clears what it left; does nothing where there was none. */
export async function mendSwap(io: Io, name: string): Promise<void> {
  const places = placesOf(io, name);
  if (!existsSync(places.next) && !existsSync(places.last)) return;
  await onDisk(name, 'A swap that was cut short is not completed yet.', () =>
    locked(places.lock, name, async () => mend(places)),
  );
}

function placesOf(io: Io, name: string): Places {
  const out = resolve(io.cwd, name);
  const beside = (what: string): string => join(dirname(out), `.${basename(out)}.${what}`);
  return { out, next: beside('next'), last: beside('last'), lock: beside('lock') };
}

/** Between the two renames the output is missing and both others are whole: the new one goes in. */
function mend(places: Places): void {
  refuseTaken(places);
  const { out, next, last } = places;
  if (existsSync(last) && !existsSync(out)) renameSync(existsSync(next) ? next : last, out);
  remove(next);
  remove(last);
}

/** What lies beside the output is ours to remove only if we wrote it. */
function refuseTaken({ next, last }: Places): void {
  const taken = [next, last].find((folder) => existsSync(folder) && !isOurs(folder));
  if (taken === undefined) return;
  throw new UsageError(
    `\`${basename(taken)}\` beside the output was not written by rfc-compare; move it, or name another --out.`,
  );
}

/** A folder with our marker, or an empty one. */
function isOurs(folder: string): boolean {
  if (!lstatSync(folder).isDirectory()) return false;
  return existsSync(join(folder, MARKER)) || readdirSync(folder).length === 0;
}

function refuseForeign(io: Io, name: string, out: string, keep: readonly string[]): void {
  const kept = [io.cwd, ...keep.map((path) => resolve(io.cwd, path))];
  const holds = kept.find((path) => path === out || path.startsWith(out.endsWith(sep) ? out : out + sep));
  if (holds !== undefined) {
    throw new UsageError(`The output folder \`${name}\` holds what is read; name another with --out.`);
  }
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory())
    throw new UsageError(`The output \`${name}\` is no folder; name another with --out.`);
  if (!isOurs(out)) {
    throw new UsageError(
      `The folder \`${name}\` was not written by rfc-compare (it has no \`${MARKER}\`); name another with --out, or empty it.`,
    );
  }
}

async function writePages(root: string, pages: readonly Page[], pause: () => Promise<void>): Promise<void> {
  const made = new Set<string>();
  try {
    // The marker first: a folder that was cut while it was written is known as ours, too.
    for (const [at, { path, text }] of [{ path: MARKER, text: MARKER_TEXT }, ...pages].entries()) {
      if (at % STEP === 0) await pause();
      const file = join(root, path);
      const folder = dirname(file);
      if (!made.has(folder)) makeFolder(folder);
      made.add(folder);
      writeFileSync(file, text, { flag: 'wx' });
    }
    await pause();
  } catch (error) {
    removeIfPossible(root);
    throw error;
  }
}

/** The two renames. Where the second is refused, the first is taken back. */
function exchange({ out, next, last }: Places): void {
  const had = existsSync(out);
  if (had) renameSync(out, last);
  try {
    renameSync(next, out);
  } catch (error) {
    // If this is refused as well, both folders stay for the next build to mend.
    if (had) renameSync(last, out);
    removeIfPossible(next);
    throw error;
  }
}

/** Removes a folder of ours, its marker last: one that was cut while it was removed is known as ours. */
function remove(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder))
    if (entry !== MARKER) rmSync(join(folder, entry), { recursive: true });
  rmSync(folder, { recursive: true });
}

/** After a fault that is told already; what is left the next build takes away. */
function removeIfPossible(folder: string): void {
  try {
    remove(folder);
  } catch {}
}
