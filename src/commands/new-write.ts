import { addEntry } from '../author/add-entry.ts';
import { modeline, schemaPath } from '../author/modeline.ts';
import { edit, editorOf } from '../files/edit.ts';
import { isFolder } from '../files/read-data.ts';
import { readExact } from '../files/read-exact.ts';
import { isTaken, writeData } from '../files/write-data.ts';
import { type Io, UsageError } from '../io.ts';
import type { DataFile } from '../model/files.ts';
import { type Loaded, load } from './load.ts';
import { refuseBroken } from './refuse-broken.ts';

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
 * Writes what `make` adds to the data, which no other run can change meanwhile, and opens it if wanted: its path goes to
 * stdout, what to do next to stderr.
 * @throws UsageError if there are no data, or if `check` would find an error in what is new; then nothing is written
 */
export async function writeAdded(
  io: Io,
  options: NewOptions,
  make: (loaded: Loaded) => Promise<Added>,
  next?: string,
): Promise<number> {
  const { data } = options;
  if (!isFolder(io, data))
    throw new UsageError(
      `There is no data folder \`${data}\`; name one with --data, or make one with \`rfc-compare init\`.`,
    );
  const editor = options.edit ? editorOf(io) : undefined;
  let name = '';
  await writeData(io, data, async () => {
    const loaded = await load(io, data);
    const added = await make(loaded);
    name = `${loaded.folder.name}/${added.path}`;
    if (added.entry === undefined && isTaken(io, name))
      throw new UsageError(`\`${name}\` is there already; nothing was written.`);
    const { path, text, entry } = added;
    const after = await refuseBroken(loaded.folder, [{ path, text }]);
    if (entry !== undefined && !after.site.shared[entry.part].some(({ id }) => id === entry.id))
      throw new UsageError(
        `${name} cannot be read; mend it first: \`rfc-compare check\` shows what is wrong.`,
      );
    return { files: [...(await schemaBeside(io, data, added)), { path, text }] };
  });
  io.stdout.write(`${name}\n`);
  if (editor !== undefined) await edit(io, editor, name);
  else if (next !== undefined) io.stderr.write(`${next}\n`);
  return 0;
}

/** A file of entries that was not there gets its schema beside it, which its first line names. */
async function schemaBeside(io: Io, data: string, { path, entry }: Added): Promise<DataFile[]> {
  if (entry === undefined || isTaken(io, `${data}/${path}`)) return [];
  const schema = schemaPath(entry.part);
  if (isTaken(io, `${data}/${schema}`)) return [];
  const { schemaText } = await import('../reference.ts');
  return [{ path: schema, text: await schemaText(entry.part) }];
}
