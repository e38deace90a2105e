import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import type { Cache } from './cache.ts';
import { digestOf } from './digest.ts';
import { type FileState, isUntouched } from './next-folder.ts';

/** What is known of an output folder from the run that wrote it. */
export interface OutputRecord {
  /** The key of that run: of everything it was made from. */
  readonly run: string;
  readonly states: ReadonlyMap<string, FileState>;
}

/** What a cache knows of an output folder; of a folder that it does not know, nothing. */
export function readRecord(io: Io, out: string, cache: Cache): OutputRecord {
  const text = cache.get(keyOf(io, out));
  if (text === undefined) return { run: '', states: new Map() };
  const [run, states] = JSON.parse(text) as [string, [string, FileState][]];
  return { run, states: new Map(states) };
}

export function keepRecord(io: Io, out: string, cache: Cache, { run, states }: OutputRecord): void {
  cache.put(keyOf(io, out), JSON.stringify([run, [...states]]));
}

/** Whether an output folder is, untouched, what a run of this key has written. */
export function isCurrent(io: Io, out: string, { run, states }: OutputRecord, key: string): boolean {
  return run === key && isUntouched(resolve(io.cwd, out), states);
}

function keyOf({ cwd }: Io, out: string): string {
  return digestOf(['output', resolve(cwd, out)]);
}
