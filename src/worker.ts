import { parentPort, workerData } from 'node:worker_threads';
import type { Surroundings } from './model/site.ts';
import { makeRfc, printerOf, type RfcFolder, type Setting } from './pipeline.ts';
import { type SetLimit, setLimits } from './text/limits.ts';

/** What a thread is set up with. */
export interface WorkerSetup {
  readonly around: Surroundings;
  readonly setting: Setting;
  readonly limits: readonly SetLimit[];
}

/** One RFC that it is to make. */
export interface WorkerTask {
  readonly folder: RfcFolder;
  readonly print: boolean;
}

const { around, setting, limits } = workerData as WorkerSetup;
setLimits(limits);
const printer = printerOf(setting);

parentPort?.on('message', async ({ at, task }: { at: number; task: WorkerTask }) => {
  const result = await makeRfc(task.folder, around, await printer, task.print);
  parentPort?.postMessage({ at, result });
});
