import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A stream that people read: `columns` is there only on a terminal. */
export type Out = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The outside world as one argument, so that a test can hand in another. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Out;
  readonly stderr: Out;
  /** Milliseconds since some start: for progress only, never in output. */
  readonly clock: () => number;
  readonly fetch: typeof globalThis.fetch;
  /** The addresses of a host's name; none if it has none. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
  readonly spawn: (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;
  /** Calls back when the process is asked to end, which it then does not do by itself, until the returned is called. */
  readonly onStop: (listen: (signal: StopSignal) => void) => () => void;
}

/** Signals by which people and machines ask a process to end, by their number (POSIX.1-2017, `kill`). */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
export type StopSignal = keyof typeof SIGNALS;

/** The process that runs. */
export function realIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    clock: () => performance.now(),
    fetch: globalThis.fetch,
    lookup: async (host) => {
      const { lookup } = await import('node:dns/promises');
      const found = await lookup(host, { all: true }).catch(() => []);
      return found.map(({ address }) => address);
    },
    spawn: (command, args, options) => spawn(command, [...args], options),
    onStop: (listen) => {
      const names = Object.keys(SIGNALS) as StopSignal[];
      for (const name of names) process.on(name, listen);
      return () => {
        for (const name of names) process.off(name, listen);
      };
    },
  };
}

/** Wrong use, to be told in one line and answered with exit code 2. */
export class UsageError extends Error {}

/** A run that a signal ended, with nothing half done left behind. */
export class Stopped extends Error {
  /** 128 and the number of the signal, as shells say it. */
  readonly code: number;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.code = 128 + SIGNALS[signal];
  }
}
