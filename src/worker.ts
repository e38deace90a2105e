import { parentPort, workerData } from 'node:worker_threads';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Surroundings } from './model/site.ts';
import { judgeRfc, makeRfc, outlineRfcs, printerOf, type RfcFolder, type Setting } from './pipeline.ts';
import { type SetLimit, setLimits } from './text/limits.ts';

/** What a thread is set up with: to judge RFCs, no more than the limits. */
export interface WorkerSetup {
  readonly limits: readonly SetLimit[];
  readonly making?: { readonly around: Surroundings; readonly setting: Setting };
}

/** One RFC that it is to make. */
export interface WorkerTask {
  readonly folder: RfcFolder;
  readonly print: boolean;
}

/** RFCs that it is to open and keep; it answers with their outlines. */
export interface OpenTask {
  readonly open: readonly RfcFolder[];
}

/** What stands around the RFCs that it has opened, all of which it is to judge now; it answers with what is wrong, by RFC. */
export interface JudgeTask {
  readonly around: Surroundings;
}

export type Judged = readonly (readonly [id: string, diagnostics: readonly Diagnostic[]])[];

const { limits, making } = workerData as WorkerSetup;
setLimits(limits);
const printer = making === undefined ? undefined : printerOf(making.setting);
const opened: RfcFolder[] = [];

parentPort?.on('message', async ({ at, task }: { at: number; task: WorkerTask | OpenTask | JudgeTask }) => {
  parentPort?.postMessage({ at, result: await work(task) });
});

async function work(task: WorkerTask | OpenTask | JudgeTask): Promise<unknown> {
  if ('open' in task) {
    opened.push(...task.open);
    return outlineRfcs(task.open);
  }
  if ('around' in task) return judgeOpened(task.around);
  if (making === undefined || printer === undefined)
    throw new Error('This thread was not set up to make RFCs.');
  return makeRfc(task.folder, making.around, await printer, task.print);
}

async function judgeOpened(around: Surroundings): Promise<Judged> {
  const judged: [string, readonly Diagnostic[]][] = [];
  for (const folder of opened.splice(0)) judged.push([folder.id, await judgeRfc(folder, around)]);
  return judged;
}
