import { type Io, Stopped, type StopSignal } from '../io.ts';

/**
 * Runs what a signal must not cut. The work calls `pause` where it can be stopped: it throws if a signal has come. One that
 * comes later ends the run after the work.
 * @throws Stopped
 */
export async function unstopped<T>(io: Io, work: (pause: () => Promise<void>) => Promise<T>): Promise<T> {
  let asked: StopSignal | undefined;
  const off = io.onStop((signal) => {
    asked ??= signal;
  });
  const pause = async (): Promise<void> => {
    // Signals are told between two turns of the event loop.
    await new Promise<void>((done) => setImmediate(done));
    if (asked !== undefined) throw new Stopped(asked);
  };
  try {
    const result = await work(pause);
    await pause();
    return result;
  } finally {
    off();
  }
}
