import { linkSync, lstatSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import { onDisk } from './disk-error.ts';
import { locked } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes a file that is not there yet: beside its place first, then in it, so that nobody finds half of it. The folders
 * around it are made if need be.
 * @throws UsageError if anything stands in its place, if another run writes it, or if the disk refuses
 */
export async function writeNew(io: Io, name: string, text: string): Promise<void> {
  const { path, next, lock } = placesOf(io, name);
  await onDisk(name, 'Nothing was written.', async () => {
    makeFolder(dirname(path));
    await locked(lock, name, async () => {
      rmSync(next, { force: true });
      try {
        writeWhole(next, text);
        // Unlike a rename, a link never takes the place of what has come there meanwhile.
        linkSync(next, path);
      } catch (error) {
        removeIfPossible(next);
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        throw new UsageError(`\`${name}\` is there already; nothing was written.`);
      }
      const rest = `\`${name}\` is written; the same command takes away what is left.`;
      await onDisk(basename(next), rest, async () => rmSync(next));
    });
  });
}

/** Takes away what a run that was stopped left beside a file. */
export async function clearNew(io: Io, name: string): Promise<void> {
  const { next, lock } = placesOf(io, name);
  if ([next, lock].every((file) => lstatSync(file, { throwIfNoEntry: false }) === undefined)) return;
  await onDisk(basename(next), 'No other file was changed.', () =>
    locked(lock, name, async () => rmSync(next, { force: true })),
  );
}

function placesOf(
  io: Io,
  name: string,
): { readonly path: string; readonly next: string; readonly lock: string } {
  const path = resolve(io.cwd, name);
  const beside = (what: string): string => join(dirname(path), `.${basename(path)}.${what}`);
  return { path, next: beside('next'), lock: beside('lock') };
}

/** After a fault that is told already; what is left the next run takes away. */
function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}
