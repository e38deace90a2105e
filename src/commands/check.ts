import type { Io } from '../io.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFolder } from '../model/files.ts';
import type { Outline } from '../model/site.ts';
import { limitsSet } from '../text/limits.ts';
import type { Judged, JudgeTask, OpenTask, WorkerSetup } from '../worker.ts';
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
/** RFCs that a thread is given at once, where there are that many: a message costs. */
const LOT = 20;

/** The whole folder, its RFCs by threads where there is enough to do. */
async function judgeAll(io: Io, { data, jobs }: CheckOptions): Promise<Found> {
  const { readDataFolder } = await import('../files/read-data.ts');
  const { threadsFor } = await import('../files/workers.ts');
  const folder = readDataFolder(io, data);
  const threads = jobs ?? threadsFor(foldersOf(folder), WORTH);
  return { folder, diagnostics: threads < 2 ? await judgeHere(folder) : await judgeBy(threads, folder) };
}

/** About as many folders as there are RFCs. */
function foldersOf({ files }: DataFolder): number {
  return new Set(files.map(({ path }) => path.slice(0, path.indexOf('/')))).size;
}

async function judgeHere(folder: DataFolder): Promise<readonly Diagnostic[]> {
  const { judgeRfc, openFolder } = await import('../pipeline.ts');
  const { around, folders, diagnostics } = await openFolder(folder);
  const found: Diagnostic[] = [...diagnostics];
  for (const one of folders) found.push(...(await judgeRfc(one, around)));
  return found;
}

/** Each thread opens RFCs, as many as it gets to; when it is known what stands around them, it judges the same ones. */
async function judgeBy(threads: number, folder: DataFolder): Promise<readonly Diagnostic[]> {
  const { startWorkers } = await import('../files/workers.ts');
  const setup: WorkerSetup = { limits: limitsSet() };
  const workers = startWorkers(Math.min(threads, foldersOf(folder)), setup);
  try {
    const { openFolder } = await import('../pipeline.ts');
    const { around, folders, diagnostics } = await openFolder(folder, {
      outlines: async (all) => {
        const lots = lotsOf(all, Math.min(LOT, Math.ceil(all.length / threads)));
        const taskOf = (at: number): OpenTask => ({ open: lots[at] ?? [] });
        const found: (readonly Outline[])[] = [];
        for await (const { at, result } of workers.share<OpenTask, readonly Outline[]>(
          [...lots.keys()],
          taskOf,
        ))
          found[at] = result;
        return found.flat();
      },
    });
    const task: JudgeTask = { around };
    const judged = new Map((await workers.tellAll<Judged>(task)).flat());
    return [...diagnostics, ...folders.flatMap(({ id }) => verdictOn(id, judged))];
  } finally {
    await workers.end();
  }
}

/** What was found in an RFC; one that no thread has judged is not clean. */
function verdictOn(id: string, judged: ReadonlyMap<string, readonly Diagnostic[]>): readonly Diagnostic[] {
  const own = judged.get(id);
  if (own === undefined) throw new Error(`No thread has judged the RFC ${id}.`);
  return own;
}

function lotsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const lots: T[][] = [];
  for (let at = 0; at < all.length; at += size) lots.push(all.slice(at, at + size));
  return lots;
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
