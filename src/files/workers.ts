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

/** Threads, each set up by the same value. Setup, tasks and results are plain data. */
export interface Workers {
  /**
   * Shares tasks among the threads. Results come as they are done, with their tasks. `taskOf` is asked when the task is given out.
   * @throws what a thread threw
   */
  readonly share: <T, R>(
    places: readonly number[],
    taskOf: (at: number) => T,
  ) => AsyncGenerator<Done<T, R>, void>;
  /**
   * Gives the same task to each thread.
   * @throws what a thread threw
   */
  readonly tellAll: <R>(task: unknown) => Promise<readonly R[]>;
  readonly end: () => Promise<void>;
}

/** Starts threads. One `share` or `tellAll` is to be over before the next. */
export function startWorkers(count: number, setup: unknown): Workers {
  let failure: { readonly error: unknown } | undefined;
  let wake = (): void => {};
  const fail = (error: unknown): void => {
    failure ??= { error };
    wake();
  };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(WORKER, { workerData: setup });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0) fail(new Error(`A thread ended with code ${code}.`));
    });
    return worker;
  });

  /** Gives each thread what `next` has for it, and more when it has answered. */
  async function* answers<T, R>(
    tasks: number,
    next: (worker: Worker) => { readonly at: number; readonly task: T } | undefined,
  ): AsyncGenerator<Done<T, R>, void> {
    const given = new Map<number, T>();
    const come: Done<T, R>[] = [];
    const give = (worker: Worker): void => {
      const one = next(worker);
      if (one === undefined) return;
      given.set(one.at, one.task);
      worker.postMessage(one);
    };
    for (const worker of workers) {
      worker.removeAllListeners('message');
      worker.on('message', ({ at, result }: { at: number; result: R }) => {
        come.push({ at, task: given.get(at) as T, result });
        given.delete(at);
        give(worker);
        wake();
      });
      for (let ahead = 0; ahead < AHEAD; ahead++) give(worker);
    }
    for (let open = tasks; open > 0; ) {
      if (failure !== undefined) throw failure.error;
      const answer = come.shift();
      if (answer === undefined) {
        await new Promise<void>((done) => {
          wake = done;
        });
        continue;
      }
      open -= 1;
      yield answer;
    }
  }

  return {
    share: <T, R>(places: readonly number[], taskOf: (at: number) => T) => {
      const waiting = places[Symbol.iterator]();
      return answers<T, R>(places.length, () => {
        const { done, value: at } = waiting.next();
        return done === true ? undefined : { at, task: taskOf(at) };
      });
    },
    tellAll: async <R>(task: unknown) => {
      const untold = new Set(workers);
      const results: R[] = [];
      const next = (worker: Worker) =>
        untold.delete(worker) ? { at: workers.indexOf(worker), task } : undefined;
      for await (const { result } of answers<unknown, R>(count, next)) results.push(result);
      return results;
    },
    end: async () => {
      for (const worker of workers) worker.removeAllListeners('exit');
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
