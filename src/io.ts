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
  readonly spawn: (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;
}

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
    spawn: (command, args, options) => spawn(command, [...args], options),
  };
}

/** Wrong use, to be told in one line and answered with exit code 2. */
export class UsageError extends Error {}
