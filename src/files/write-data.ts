import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Io, UsageError } from '../io.ts';
import type { DataFile } from '../model/files.ts';
import { onDisk } from './disk-error.ts';
import { locked } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { unstopped } from './unstopped.ts';
import { writeWhole } from './write-whole.ts';

/** What is to stand in a data folder. */
export interface DataChange {
  /** Files, new or in the place of old ones, by their paths in the data folder; in this order they are put in place, in folders that are made if need be. */
  readonly files: readonly DataFile[];
  /** A folder that is not there yet, put in place last, as a whole. */
  readonly folder?: { readonly name: string; readonly files: readonly DataFile[] };
}

/** Names of ours in a data folder; those with a dot are not read as data. */
const LOCK = '.rfc-compare.lock';
const NEXT = '.rfc-compare.next';

/** Whether anything of this name is there, an empty folder aside. */
export function isTaken(io: Io, name: string): boolean {
  const path = resolve(io.cwd, name);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !(stat.isDirectory() && readdirSync(path).length === 0);
}

/**
 * Changes a data folder, which is made if need be. All is written to the disk beside first, then each file is put in its
 * place by a rename: whatever stops it, a file is the old one or the new one. `make` says what to write, and is called when
 * no other run can write.
 * @throws UsageError if something stands in the way, if another run writes there, or if the disk refuses
 */
export async function writeData(io: Io, data: string, make: () => Promise<DataChange>): Promise<void> {
  const root = resolve(io.cwd, data);
  const next = join(root, NEXT);
  await onDisk(data, 'No file was changed.', async () => {
    makeFolder(root);
    await unstopped(io, (pause) =>
      locked(join(root, LOCK), data, async () => {
        rmSync(next, { recursive: true, force: true });
        const change = await make();
        refuseOdd(io, data, change);
        try {
          stage(root, next, change);
          await pause();
        } catch (error) {
          clear(next);
          throw error;
        }
        await putInPlace(data, root, next, change);
      }),
    );
  });
}

/** Takes away what a run that was stopped left in a data folder. */
export async function clearData(io: Io, data: string): Promise<void> {
  const root = resolve(io.cwd, data);
  const [next, lock] = [join(root, NEXT), join(root, LOCK)];
  if ([next, lock].every((path) => lstatSync(path, { throwIfNoEntry: false }) === undefined)) return;
  await onDisk(data, 'No file was changed.', () =>
    locked(lock, data, async () => rmSync(next, { recursive: true, force: true })),
  );
}

/** A link or a folder in the place of a file is not ours to replace. */
function refuseOdd(io: Io, data: string, { files, folder }: DataChange): void {
  for (const { path } of files) {
    const stat = lstatSync(resolve(io.cwd, data, path), { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isFile())
      throw new UsageError(`\`${data}/${path}\` is no plain file; nothing was written.`);
  }
  if (folder !== undefined && isTaken(io, `${data}/${folder.name}`))
    throw new UsageError(`\`${data}/${folder.name}\` is there already; nothing was written.`);
}

function stage(root: string, next: string, { files, folder }: DataChange): void {
  mkdirSync(next);
  for (const { path, text } of files)
    write(join(next, path), text, lstatSync(join(root, path), { throwIfNoEntry: false })?.mode);
  for (const { path, text } of folder?.files ?? []) write(join(next, folder?.name ?? '', path), text);
}

function write(file: string, text: string, mode?: number): void {
  makeFolder(dirname(file));
  writeWhole(file, text, mode);
}

async function putInPlace(
  data: string,
  root: string,
  next: string,
  { files, folder }: DataChange,
): Promise<void> {
  const paths = [...files.map(({ path }) => path), ...(folder === undefined ? [] : [folder.name])];
  for (const [at, path] of paths.entries()) {
    const done = paths.slice(0, at).map((name) => `\`${name}\``);
    const stays =
      at === 0 ? 'No file was changed.' : `Only ${done.join(', ')} changed; give the command again.`;
    try {
      await onDisk(`${data}/${path}`, stays, async () => {
        makeFolder(dirname(join(root, path)));
        renameSync(join(next, path), join(root, path));
      });
    } catch (error) {
      clear(next);
      throw error;
    }
  }
  const stays = 'All files are in place; the next run takes away what is left.';
  await onDisk(`${data}/${NEXT}`, stays, async () => rmSync(next, { recursive: true, force: true }));
}

/** After a fault that is told already; what is left the next run takes away. */
function clear(next: string): void {
  try {
    rmSync(next, { recursive: true, force: true });
  } catch {}
}
