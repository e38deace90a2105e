import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFile, DataFolder } from '../model/files.ts';
import type { Shared, Unit } from '../model/shared.ts';
import { isId } from '../text/id.ts';
import { type RfcFolder, readRfcFolder } from './rfc-folder.ts';
import { parseShared } from './shared-files.ts';
import { badId } from './validate.ts';

const SHARED = ['site.yaml', 'people.yaml', 'criteria.yaml'];

/** A data folder of which the shared files are read. */
export interface OpenedData {
  readonly shared: Shared;
  readonly rfcs: readonly RfcFolder[];
  /** Diagnostics of the shared files and of the folder itself; those of an RFC are with it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what all RFCs share, and tells their folders apart. Never throws. */
export function openData(folder: DataFolder): OpenedData {
  const files = folder.files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => ({ path, text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') }));
  const { value: shared, diagnostics } = parseShared(files);
  const found: Diagnostic[] = [...folder.unread.map(unread), ...diagnostics];
  const folders = byFolder(files.filter((file) => !SHARED.includes(file.path)));
  const names = [...folders.keys()].filter(isId);
  const rfcs: RfcFolder[] = [];
  for (const [id, inside] of folders) {
    if (id === '') found.push(...inside.filter((file) => !/^README/.test(file.path)).map(stray));
    else if (!isId(id)) found.push(badId(id, { file: `${id}/`, line: 1, column: 1 }, 'RFC', names));
    else rfcs.push({ id, prefix: `${id}/`, files: inside });
  }
  return { shared, rfcs, diagnostics: found };
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

/** Files by the folder that they stand in; their paths become relative to it. */
function byFolder(files: readonly DataFile[]): Map<string, DataFile[]> {
  const folders = new Map<string, DataFile[]>();
  for (const file of files) {
    const slash = file.path.indexOf('/');
    const id = slash < 0 ? '' : file.path.slice(0, slash);
    const path = file.path.slice(slash + 1);
    folders.set(id, [...(folders.get(id) ?? []), { path, text: file.text }]);
  }
  return folders;
}

function unread({ path, reason }: DataFolder['unread'][number]): Diagnostic {
  const at = { file: path, line: 1, column: 1 };
  return { at, rule: 'limit', severity: 'error', message: `The file cannot be read: ${reason}.` };
}

function stray(file: DataFile): Diagnostic {
  const message = `Nothing reads this file; expected ${SHARED.map((name) => `\`${name}\``).join(', ')} or a folder of an RFC.`;
  return { at: { file: file.path, line: 1, column: 1 }, rule: 'stray-file', severity: 'warning', message };
}
