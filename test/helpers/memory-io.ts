import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/io.ts';

/** An outside world that remembers what was written to it. */
export interface MemoryIo extends Io {
  readonly written: { stdout: string; stderr: string };
}

/** No terminal, an empty environment, no network and no processes. */
export function memoryIo(cwd: string, env: Io['env'] = {}): MemoryIo {
  const written = { stdout: '', stderr: '' };
  const out = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  return {
    cwd,
    env,
    written,
    stdin: Readable.from([]),
    stdout: out('stdout'),
    stderr: out('stderr'),
    clock: () => 0,
    fetch: () => Promise.reject(new Error('There is no network in this test.')),
    lookup: async () => [],
    spawn: () => {
      throw new Error('There are no processes in this test.');
    },
    onStop: () => () => undefined,
  };
}
