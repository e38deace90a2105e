import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';

/**
 * Writes a file that is not there yet; the folders around it are made if need be.
 * @throws UsageError if anything stands in its place
 */
export function writeNew(io: Io, name: string, text: string): void {
  const path = resolve(io.cwd, name);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(`\`${name}\` is there already; nothing was written.`);
  }
}
