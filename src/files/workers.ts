import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** The thread's own file, seen from here in `src` and in `dist`: threads run compiled code alone. */
const WORKER = fileURLToPath(new URL('../../dist/worker.js', import.meta.url));
/** Tasks that a thread has at once: one that it works at, and one that waits. */
const AHEAD = 2;

/** Threads that can run at once here. */
export const processors = availableParallelism();

/** What a thread answers to a task. */
interface Answer<R> {
  readonly at: number;
  readonly result: R;
}

/**
 * Shares tasks among threads, each of which was set up by the same value; setup, tasks and results are plain data. Results
 * come as they are done, with the place of their task. `taskOf` is asked when the task is given out.
 * @throws what a thread threw
 */
export async function* inWorkers<R>(
  count: number,
  setup: unknown,
  places: readonly number[],
  taskOf: (at: number) => unknown,
): AsyncGenerator<Answer<R>, void> {
  const waiting = places[Symbol.iterator]();
  const answers: Answer<R>[] = [];
  let failure: { readonly error: unknown } | undefined;
  let wake = (): void => {};
  const give = (worker: Worker): void => {
    const { done, value } = waiting.next();
    if (done !== true) worker.postMessage({ at: value, task: taskOf(value) });
  };
  const fail = (error: unknown): void => {
    failure ??= { error };
    wake();
  };
  const workers = Array.from({ length: Math.min(count, places.length) }, () => {
    const worker = new Worker(WORKER, { workerData: setup });
    worker.on('message', (answer: Answer<R>) => {
      answers.push(answer);
      give(worker);
      wake();
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0) fail(new Error(`A thread ended with code ${code}.`));
    });
    for (let ahead = 0; ahead < AHEAD; ahead++) give(worker);
    return worker;
  });
  try {
    for (let left = places.length; left > 0; ) {
      if (failure !== undefined) throw failure.error;
      const answer = answers.shift();
      if (answer === undefined) {
        await new Promise<void>((done) => {
          wake = done;
        });
        continue;
      }
      left -= 1;
      yield answer;
    }
  } finally {
    for (const worker of workers) worker.removeAllListeners('exit');
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
