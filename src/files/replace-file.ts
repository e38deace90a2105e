import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Io } from '../io.ts';

/** Writes a file as a whole: beside the old one first, then in its place, so that a reader finds the one or the other. */
export function replaceFile(io: Io, name: string, text: string): void {
  const path = resolve(io.cwd, name);
  const next = join(dirname(path), `.${basename(path)}.next`);
  try {
    writeFileSync(next, text);
    renameSync(next, path);
  } finally {
    rmSync(next, { force: true });
  }
}
