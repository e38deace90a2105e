import type { Io } from '../io.ts';
import { type FindingOptions, showFindings } from './findings.ts';
import { load } from './load.ts';

export interface CheckOptions extends FindingOptions {
  readonly data: string;
}

/** `check`: diagnostics only, on stdout. Exit code 0 if nothing failed, else 1. */
export async function check(io: Io, options: CheckOptions): Promise<number> {
  const loaded = await load(io, options.data);
  const failed = await showFindings(loaded, io, 'stdout', options);
  return failed ? 1 : 0;
}
