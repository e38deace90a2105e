import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import type { DataFile } from '../model/files.ts';

/** Whether anything of this name is there, an empty folder aside. */
export function isTaken(io: Io, name: string): boolean {
  const path = resolve(io.cwd, name);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !(stat.isDirectory() && readdirSync(path).length === 0);
}

/** Makes a folder, and those around it, where they are not there. */
export function makeFolder(io: Io, name: string): void {
  mkdirSync(resolve(io.cwd, name), { recursive: true });
}

/**
 * Writes a folder that does not exist, as a whole: its files stand in a hidden folder beside it first, which is then renamed.
 * The folder around it is made if need be.
 * @throws UsageError if something is there already, or in the place of the hidden folder
 */
export function writeFolder(io: Io, name: string, files: readonly DataFile[]): void {
  const path = resolve(io.cwd, name);
  const next = join(dirname(path), `.${basename(path)}.next`);
  if (isTaken(io, name)) throw new UsageError(`\`${name}\` is there already; nothing was written.`);
  if (existsSync(next))
    throw new UsageError(
      `\`${basename(next)}\` stands beside \`${name}\`, left by a run that was stopped or still works; take it away first.`,
    );
  mkdirSync(dirname(path), { recursive: true });
  mkdirSync(next);
  try {
    for (const { path: file, text } of files) {
      mkdirSync(dirname(join(next, file)), { recursive: true });
      writeFileSync(join(next, file), text, { flag: 'wx' });
    }
    renameSync(next, path);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
