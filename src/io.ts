import type { ChildProcess, SpawnOptions } from 'node:child_process';
import type { LookupFunction } from 'node:net';
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
  /** The answer to a GET, as it comes: a redirect is not followed. */
  readonly fetch: (url: URL, asked: Asked) => Promise<Answer>;
  /** The addresses of a host's name; none if it has none. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
  readonly spawn: (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;
  /** Calls back when the process is asked to end, which it then does not do by itself, until the returned is called. */
  readonly onStop: (listen: (signal: StopSignal) => void) => () => void;
}

/** How something is asked for. */
export interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Where its host is; without them its name is looked up. */
  readonly addresses?: readonly string[];
  /** GET without it. */
  readonly method?: 'GET' | 'POST';
}

/** What comes back, while it comes. */
export interface Answer {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** Signals by which people and machines ask a process to end, by their number (POSIX.1-2017, `kill`). */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
export type StopSignal = keyof typeof SIGNALS;

/** The process that runs. */
export function realIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    // Node opens each of these when it is first asked for.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    clock: () => performance.now(),
    fetch: ask,
    lookup: async (host) => {
      const { lookup } = await import('node:dns/promises');
      const found = await lookup(host, { all: true }).catch(() => []);
      return found.map(({ address }) => address);
    },
    // Loaded when it is needed: most runs start nothing.
    spawn: (command, args, options) =>
      process.getBuiltinModule('node:child_process').spawn(command, [...args], options),
    onStop: (listen) => {
      const names = Object.keys(SIGNALS) as StopSignal[];
      for (const name of names) process.on(name, listen);
      return () => {
        for (const name of names) process.off(name, listen);
      };
    },
  };
}

/** Asks by http or https. Node's own `fetch` looks a name up itself, and may then be led to another address. */
async function ask(url: URL, { headers, signal, addresses, method = 'GET' }: Asked): Promise<Answer> {
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const { isIP } = await import('node:net');
  const found = addresses?.map((address) => ({ address, family: isIP(address) }));
  const lookup: LookupFunction = (host, _, done) =>
    found?.length === 0 ? done(new Error(`${host} has no address`), []) : done(null, found ?? []);
  const options = { method, headers: { ...headers }, signal, agent: false as const, autoSelectFamily: true };
  return new Promise((resolve, reject) => {
    const asked = request(url, found === undefined ? options : { ...options, lookup }, (answer) =>
      resolve({
        status: answer.statusCode ?? 0,
        headers: { get: (name) => answer.headersDistinct[name]?.[0] ?? null },
        body: answer,
      }),
    );
    asked.on('error', reject);
    asked.end();
  });
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
