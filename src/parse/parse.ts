import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFile, DataFolder } from '../model/files.ts';
import { SHARED_FILES, type Shared, type Unit } from '../model/shared.ts';
import { isId } from '../text/id.ts';
import { afresh, type Recall } from '../text/recall.ts';
import { levelled } from './levelled.ts';
import { type RfcFolder, readRfcFolder } from './rfc-folder.ts';
import { parseShared, unreadFile } from './shared-files.ts';
import { strayAtTop } from './stray.ts';
import { badId } from './validate.ts';

/** A data folder of which the shared files are read. */
export interface OpenedData {
  readonly shared: Shared;
  readonly rfcs: readonly RfcFolder[];
  /** Diagnostics of the shared files and of the folder itself; those of an RFC are with it. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads what all RFCs share, and tells their folders apart. Never throws. A folder all of whose files are the very values
 * of an earlier run with the same `recall`, and the archive too, is the very value of that run.
 */
export function openData(folder: DataFolder, recall: Recall = afresh): OpenedData {
  const files = folder.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const common = files.filter((file) => SHARED_FILES.includes(file.path));
  const { value: shared, diagnostics } = recall('shared', '', common, () => parseShared(common));
  const found: Diagnostic[] = [...folder.unread.map(unreadFile), ...diagnostics];
  const { archive } = shared.config;
  const folders = byFolder(files.filter((file) => !common.includes(file)));
  const names = [...folders.keys()].filter(isId);
  const rfcs: RfcFolder[] = [];
  for (const [id, inside] of folders) {
    if (id === '') found.push(...strayAtTop(files.filter(({ path }) => !path.includes('/'))));
    else if (!isId(id)) found.push(badId(id, { file: `${id}/`, line: 1, column: 1 }, 'RFC', names));
    else rfcs.push(recall('folder', id, [...inside, archive], () => toFolder(id, archive, inside)));
  }
  return { shared, rfcs, diagnostics: found };
}

function toFolder(id: string, archive: string, files: readonly DataFile[]): RfcFolder {
  return { id, prefix: `${id}/`, archive, files: files.map((file) => within(id, levelled(file))) };
}

/** A data folder, read. */
export interface ParsedData {
  readonly shared: Shared;
  readonly units: readonly Unit[];
  /** Diagnostics of the shared files and of the folder itself; those of an RFC are in its unit. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a whole data folder. Never throws: what cannot be read is a diagnostic, and the rest is still read. */
export function parseData(folder: DataFolder): ParsedData {
  const { shared, rfcs, diagnostics } = openData(folder);
  return { shared, units: rfcs.map((one) => parseRfc(one, shared)), diagnostics };
}

/** One RFC, read whole. */
export function parseRfc(folder: RfcFolder, { criteria }: Shared): Unit {
  return readRfcFolder(
    folder,
    criteria.map(({ id }) => id),
  );
}

/** Files, sorted by path, by the folder that they stand in; those in none under the empty name. */
function byFolder(files: readonly DataFile[]): Map<string, DataFile[]> {
  const folders = new Map<string, DataFile[]>();
  for (const file of files) {
    const id = file.path.slice(0, Math.max(0, file.path.indexOf('/')));
    const inside = folders.get(id);
    if (inside === undefined) folders.set(id, [file]);
    else inside.push(file);
  }
  return folders;
}

/** A file with its path relative to the folder that it stands in. */
function within(folder: string, { path, text }: DataFile): DataFile {
  return { path: path.slice(folder.length + 1), text };
}
