import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import { onDisk } from './disk-error.ts';
import { locked } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { type FileState, MARKER, type NextFolder, nextFolder, type Swapped } from './next-folder.ts';
import { unstopped } from './unstopped.ts';

interface Places {
  readonly out: string;
  readonly next: string;
  readonly last: string;
  readonly lock: string;
}

/**
 * Makes a folder hold the pages that `fill` puts and nothing else. What is there already is not written again; if all of
 * it is, nothing is. Else the new folder is made beside the old one, with links to the files that stay, and swapped in by two
 * renames, so that whoever looks finds the old one or the new one. What stops it before leaves the old one, and so does
 * `fill` by answering false. One run at a time has the folder, from the start on.
 * @param keep what is read for it, and never lies inside
 * @param states of the files as an earlier run left them, where they are to be known; then those of this run come back
 * @returns nothing if `fill` answered false
 * @throws UsageError if the folder is not ours to replace, if another run writes it, or if the disk refuses
 */
export async function swapIn(
  io: Io,
  name: string,
  keep: readonly string[],
  fill: (put: NextFolder['put']) => Promise<boolean>,
  states?: ReadonlyMap<string, FileState>,
): Promise<Swapped | undefined> {
  const places = placesOf(io, name);
  const stays = existsSync(places.out)
    ? 'The folder is as it was before.'
    : 'There was none, and there is none now.';
  return onDisk(name, stays, async () => {
    refuseForeign(io, name, places.out, keep);
    makeFolder(dirname(places.out));
    return unstopped(io, (pause) =>
      locked(places.lock, name, async () => {
        mend(places);
        refuseForeign(io, name, places.out, keep);
        const pages = nextFolder(places.out, places.next, pause, states);
        try {
          if (!(await fill(pages.put))) {
            remove(places.next);
            return undefined;
          }
          await pages.complete();
        } catch (error) {
          removeIfPossible(places.next);
          throw error;
        }
        if (existsSync(places.next)) {
          exchange(places);
          const rest = `The folder is the new one; the next build takes away what is left of the old one.`;
          await onDisk(basename(places.last), rest, async () => remove(places.last));
        }
        return pages.swapped();
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
