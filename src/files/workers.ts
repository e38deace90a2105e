import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** The thread's own file, seen from here in `src` and in `dist`: threads run compiled code alone. */
const WORKER = fileURLToPath(new URL('../../dist/program/worker.js', import.meta.url));
/** Tasks that a thread has at once: one that it works at, and one that waits. */
const AHEAD = 2;

/** Threads to share tasks among: as many as can run at once here, each with `worth` tasks at least, for it takes time to start. */
export function threadsFor(tasks: number, worth: number): number {
  return Math.min(availableParallelism(), Math.floor(tasks / worth));
}

/** A task that is done. */
interface Done<T, R> {
  readonly at: number;
  readonly task: T;
  readonly result: R;
}

/**
 * Shares tasks among threads, each of which was set up by the same value; setup, tasks and results are plain data. Results
 * come as they are done, with their tasks. `taskOf` is asked when the task is given out.
 * @throws what a thread threw
 */
export async function* inWorkers<T, R>(
  count: number,
  setup: unknown,
  places: readonly number[],
  taskOf: (at: number) => T,
): AsyncGenerator<Done<T, R>, void> {
  const waiting = places[Symbol.iterator]();
  const given = new Map<number, T>();
  const answers: Done<T, R>[] = [];
  let failure: { readonly error: unknown } | undefined;
  let wake = (): void => {};
  const give = (worker: Worker): void => {
    const { done, value } = waiting.next();
    if (done === true) return;
    const task = taskOf(value);
    given.set(value, task);
    worker.postMessage({ at: value, task });
  };
  const fail = (error: unknown): void => {
    failure ??= { error };
    wake();
  };
  const workers = Array.from({ length: Math.min(count, places.length) }, () => {
    const worker = new Worker(WORKER, { workerData: setup });
    worker.on('message', ({ at, result }: { at: number; result: R }) => {
      answers.push({ at, task: given.get(at) as T, result });
      given.delete(at);
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
