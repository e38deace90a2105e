import { addEntry } from '../author/add-entry.ts';
import { modeline, schemaPath } from '../author/modeline.ts';
import { edit, editorOf } from '../files/edit.ts';
import { isFolder } from '../files/read-data.ts';
import { readExact } from '../files/read-exact.ts';
import { isTaken, writeData } from '../files/write-data.ts';
import { writeNew } from '../files/write-new.ts';
import { type Io, UsageError } from '../io.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Loaded, load } from './load.ts';

export interface NewOptions {
  readonly data: string;
  readonly edit: boolean;
  readonly templates?: string;
}

/** A file with what is new in it; `path` is relative to the data folder. */
export interface Added {
  readonly path: string;
  readonly text: string;
  /** The part of the data whose entries the file holds, and the one that is added. */
  readonly entry?: { readonly part: 'people' | 'criteria'; readonly id: string };
}

/**
 * The data that something is to be added to.
 * @throws UsageError if there are none
 */
export function loadToAdd(io: Io, { data }: NewOptions): Promise<Loaded> {
  if (isFolder(io, data)) return load(io, data);
  throw new UsageError(
    `There is no data folder \`${data}\`; name one with --data, or make one with \`rfc-compare init\`.`,
  );
}

/**
 * `people.yaml` or `criteria.yaml` with an entry at its end, not written yet.
 * @throws UsageError if an entry of that id is there
 */
export function growFile(
  io: Io,
  loaded: Loaded,
  part: 'people' | 'criteria',
  id: string,
  entry: string,
): Added {
  const { folder, examination } = loaded;
  const path = `${part}.yaml`;
  const entries = examination.site.shared[part];
  const taken = entries.find((one) => one.id === id);
  const name = `${folder.name}/${path}`;
  if (taken !== undefined) throw new UsageError(`\`${id}\` is in ${name}:${taken.at.line} already.`);
  const text = addEntry(readExact(io, name) ?? modeline(part), entry, (entries[0]?.at.column ?? 1) - 1);
  return { path, text, entry: { part, id } };
}

/**
 * Writes what is new, and opens it if wanted: its path goes to stdout, what to do next to stderr.
 * @throws UsageError if `check` would find an error in it; then nothing is written
 */
export async function writeAdded(
  io: Io,
  loaded: Loaded,
  added: Added,
  options: NewOptions,
  next?: string,
): Promise<number> {
  const name = `${loaded.folder.name}/${added.path}`;
  const editor = options.edit ? editorOf(io) : undefined;
  if (added.entry === undefined && isTaken(io, name))
    throw new UsageError(`\`${name}\` is there already; nothing was written.`);
  await refuseBroken(loaded, added);
  if (added.entry !== undefined) await writeEntry(io, loaded.folder.name, added, added.entry.part);
  else writeNew(io, name, added.text);
  io.stdout.write(`${name}\n`);
  if (editor !== undefined) await edit(io, editor, name);
  else if (next !== undefined) io.stderr.write(`${next}\n`);
  return 0;
}

/** A file of entries; one that was not there gets its schema beside it, which its first line names. */
async function writeEntry(
  io: Io,
  data: string,
  { path, text }: Added,
  part: 'people' | 'criteria',
): Promise<void> {
  const { schemaText } = await import('../reference.ts');
  const schema = `${data}/${schemaPath(part)}`;
  if (!isTaken(io, `${data}/${path}`) && !isTaken(io, schema)) writeNew(io, schema, await schemaText(part));
  await writeData(io, data, async () => ({ files: [{ path, text }] }));
}

/** Holds the data with the addition against the data without it. */
async function refuseBroken({ folder, examination }: Loaded, { path, text, entry }: Added): Promise<void> {
  const { examine } = await import('../pipeline.ts');
  const files = [...folder.files.filter((file) => file.path !== path), { path, text }];
  const after = await examine({ ...folder, files });
  const before = new Set(examination.diagnostics.map(keyOf));
  const broken = after.diagnostics.find((one) => one.severity === 'error' && !before.has(keyOf(one)));
  if (broken !== undefined)
    throw new UsageError(
      `Nothing was written, for \`check\` would refuse it: ${folder.name}/${broken.at.file}:${broken.at.line}: ${broken.message}`,
    );
  if (entry !== undefined && !after.site.shared[entry.part].some(({ id }) => id === entry.id))
    throw new UsageError(
      `${folder.name}/${path} cannot be read; mend it first: \`rfc-compare check\` shows what is wrong.`,
    );
}

function keyOf({ at, rule, message }: Diagnostic): string {
  return [at.file, at.line, at.column, rule, message].join('\n');
}
