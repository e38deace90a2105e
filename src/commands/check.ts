import type { Io } from '../io.ts';
import { type FindingOptions, showFindings } from './findings.ts';
import { type Loaded, load } from './load.ts';

export interface CheckOptions extends FindingOptions {
  readonly data: string;
  /** A data file whose text comes from standard input: then only what is found in it counts. */
  readonly stdinFile?: string;
}

/** `check`: diagnostics only, on stdout. Exit code 0 if nothing failed, else 1. */
export async function check(io: Io, options: CheckOptions): Promise<number> {
  const { data, stdinFile } = options;
  const loaded = stdinFile === undefined ? await load(io, data) : await loadStdin(io, data, stdinFile);
  const failed = await showFindings(
    { folder: loaded.folder, diagnostics: loaded.examination.diagnostics },
    io,
    'stdout',
    options,
  );
  return failed ? 1 : 0;
}

/** The data as an editor sees them, which has not written the file yet. */
async function loadStdin(io: Io, data: string, name: string): Promise<Loaded> {
  const { readDataFolder } = await import('../files/read-data.ts');
  const { withStdin } = await import('../files/stdin-file.ts');
  const { examine } = await import('../pipeline.ts');
  const { folder, path } = await withStdin(io, readDataFolder(io, data), name);
  const examination = await examine(folder);
  const diagnostics = examination.diagnostics.filter(({ at }) => at.file === path);
  return { folder, examination: { ...examination, diagnostics } };
}
