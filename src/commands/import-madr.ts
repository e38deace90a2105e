import { fitRecord } from '../author/madr/fit.ts';
import { madrFolder } from '../author/madr/folder.ts';
import { goneNames } from '../author/name-people.ts';
import { readExact } from '../files/read-exact.ts';
import { textOfStdin } from '../files/stdin-file.ts';
import { isTaken } from '../files/write-data.ts';
import { type Io, UsageError } from '../io.ts';
import { readRecord } from '../pipeline.ts';
import { counted } from '../text/counted.ts';
import { visibleLine } from '../text/visible.ts';
import { loadIfThere, targetOf } from './import-target.ts';
import { writeFiles } from './import-write.ts';
import { write } from './write.ts';

export interface MadrOptions {
  /** Folder of the RFC, in its data folder. */
  readonly into?: string;
  /** Print the files, and write nothing. */
  readonly dryRun: boolean;
  /** What belongs to mail alone. */
  readonly thread?: string;
  readonly optionsFrom?: string;
  readonly list: boolean;
}

/**
 * `import --as madr FILE`: writes a new RFC folder out of a MADR record. Exit code 0, or 1 if something could not be told.
 * @throws UsageError if there is no such record, or if the folder is there already
 */
export async function importMadr(
  io: Io,
  sources: readonly string[],
  { into, dryRun, thread, optionsFrom, list }: MadrOptions,
): Promise<number> {
  const [source, another] = sources;
  if (source === undefined || another !== undefined)
    throw new UsageError('A MADR record is one file; expected `import --as madr FILE --into data/ID`.');
  if (thread !== undefined || optionsFrom !== undefined || list)
    throw new UsageError('`--thread`, `--options-from` and `--list` are for mail, not for a MADR record.');
  if (into === undefined)
    throw new UsageError('Nothing says where to write; expected --into data/ID, with --dry-run too.');
  const target = targetOf(into);
  if (!dryRun && isTaken(io, target.name))
    throw new UsageError(
      `\`${target.name}\` is there already, and nothing was written; name a folder that does not exist yet.`,
    );
  const loaded = await loadIfThere(io, target.data);
  const gone = goneNames(loaded?.examination.site.shared.people ?? []);
  const record = await readRecord(source, fitRecord(await textOf(io, source), gone));
  if ('rule' in record)
    throw new UsageError(`${record.at.file}:${record.at.line}: ${record.message} Nothing was written.`);
  if (record.options.length === 0)
    throw new UsageError(
      `\`${source}\` lists no options; expected a section \`## Considered Options\` with a list.`,
    );
  const folder = madrFolder(target.id, fitRecord(nameOf(source), gone), record);
  if (dryRun) {
    const shown = folder.files.map(({ path, text }) => `==> ${target.name}/${path} <==\n${text}`);
    await write(io.stdout, shown.join('\n'));
  } else {
    await writeFiles(io, target, folder.files, []);
    await tell(
      io,
      `Wrote ${target.name}: ${counted(folder.options, 'option')}, ${counted(folder.arguments, 'argument')}.`,
    );
  }
  for (const problem of folder.problems) await tell(io, problem);
  return folder.problems.length === 0 ? 0 : 1;
}

/** The last part of a path; a record from standard input has no name. */
function nameOf(source: string): string {
  return source === '-' ? 'standard input' : (source.split(/[\\/]/).at(-1) ?? source);
}

/** A file's text, or what standard input gives. */
async function textOf(io: Io, source: string): Promise<string> {
  if (source === '-') return textOfStdin(io);
  const text = readExact(io, source);
  if (text === undefined) throw new UsageError(`There is no file \`${source}\`; expected a MADR record.`);
  return text;
}

async function tell(io: Io, sentence: string): Promise<void> {
  await write(io.stderr, `${visibleLine(sentence)}\n`);
}
