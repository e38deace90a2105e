import { parentPort, workerData } from 'node:worker_threads';
import type { Surroundings } from './model/site.ts';
import { judgeRfc, makeRfc, printerOf, type RfcFolder, type Setting } from './pipeline.ts';
import { type SetLimit, setLimits } from './text/limits.ts';

/** What a thread is set up with. */
export interface WorkerSetup {
  readonly around: Surroundings;
  /** Without it RFCs are judged, and nothing is made of them. */
  readonly setting?: Setting;
  readonly limits: readonly SetLimit[];
}

/** One RFC that it is to make. */
export interface WorkerTask {
  readonly folder: RfcFolder;
  readonly print: boolean;
}

const { around, setting, limits } = workerData as WorkerSetup;
setLimits(limits);
const printer = setting === undefined ? undefined : printerOf(setting);

parentPort?.on('message', async ({ at, task }: { at: number; task: WorkerTask }) => {
  const { folder, print } = task;
  const result =
    printer === undefined
      ? await judgeRfc(folder, around)
      : await makeRfc(folder, around, await printer, print);
  parentPort?.postMessage({ at, result });
});
