import type { Io } from '../io.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { limitsSet } from '../text/limits.ts';
import type { WorkerSetup, WorkerTask } from '../worker.ts';
import { type FindingOptions, type Found, showFindings } from './findings.ts';

export interface CheckOptions extends FindingOptions {
  readonly data: string;
  /** A data file whose text comes from standard input: then only what is found in it counts. */
  readonly stdinFile?: string;
  /** Threads; without it one a processor, where there is enough to do for each. */
  readonly jobs?: number;
}

/** `check`: diagnostics only, on stdout. Exit code 0 if nothing failed, else 1. */
export async function check(io: Io, options: CheckOptions): Promise<number> {
  const { stdinFile } = options;
  const judged =
    stdinFile === undefined ? await judgeAll(io, options) : await judgeOne(io, options, stdinFile);
  return (await showFindings(judged, io, 'stdout', options)) ? 1 : 0;
}

/** RFCs that each thread must have to judge for its start to be worth it. */
const WORTH = 100;

/** The whole folder, its RFCs by threads where there is enough to do. */
async function judgeAll(io: Io, { data, jobs }: CheckOptions): Promise<Found> {
  const { readDataFolder } = await import('../files/read-data.ts');
  const { inWorkers, threadsFor } = await import('../files/workers.ts');
  const { judgeRfc, openFolder } = await import('../pipeline.ts');
  const folder = readDataFolder(io, data);
  const { around, folders, diagnostics } = await openFolder(folder);
  const found: (readonly Diagnostic[])[] = [];
  const threads = jobs ?? threadsFor(folders.length, WORTH);
  if (threads < 2) for (const one of folders) found.push(await judgeRfc(one, around));
  else {
    const setup: WorkerSetup = { around, limits: limitsSet() };
    const tasks = folders.map((one): WorkerTask => ({ folder: one, print: false }));
    const taskOf = (at: number): WorkerTask => tasks[at] as WorkerTask;
    const done = inWorkers<WorkerTask, readonly Diagnostic[]>(threads, setup, [...tasks.keys()], taskOf);
    for await (const { at, result } of done) found[at] = result;
  }
  return { folder, diagnostics: [...diagnostics, ...found.flat()] };
}

/** The data as an editor sees them, which has not written the file yet. */
async function judgeOne(io: Io, { data }: CheckOptions, name: string): Promise<Found> {
  const { readDataFolder } = await import('../files/read-data.ts');
  const { withStdin } = await import('../files/stdin-file.ts');
  const { examine } = await import('../pipeline.ts');
  const { folder, path } = await withStdin(io, readDataFolder(io, data), name);
  const examination = await examine(folder);
  const diagnostics = examination.diagnostics.filter(({ at }) => at.file === path);
  return { folder, diagnostics };
}
