import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';

/**
 * Writes a file that is not there yet: beside its place first, then in it, so that nobody finds half of it. The folders
 * around it are made if need be.
 * @throws UsageError if anything stands in its place
 */
export function writeNew(io: Io, name: string, text: string): void {
  const path = resolve(io.cwd, name);
  const next = join(dirname(path), `.${basename(path)}.${process.pid}.next`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(next, text);
    // Unlike a rename, a link never takes the place of what has come there meanwhile.
    linkSync(next, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(`\`${name}\` is there already; nothing was written.`);
  } finally {
    rmSync(next, { force: true });
  }
}
