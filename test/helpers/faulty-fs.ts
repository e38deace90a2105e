import type * as Fs from 'node:fs';
import { join } from 'node:path';

/** What may happen to a step that changes the disk: it fails, or the process ends before it (and nothing comes after). */
export const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'KILL'] as const;
export type Fault = (typeof FAULTS)[number];

/** When which fault happens; `step` counts from 1, and 0 is never. */
export const plan: { step: number; fault: Fault } = { step: 0, fault: 'EIO' };
let steps = 0;
let dead = false;

/** What the system answers where these paths are listed or read; whoever runs the tests may be refused nothing else. */
export const refused = new Map<string, string>();

/** Starts anew; returns how many steps there were. */
export function reset(step: number, fault: Fault = 'EIO'): number {
  const before = steps;
  refused.clear();
  Object.assign(plan, { step, fault });
  steps = 0;
  dead = false;
  return before;
}

/** Counts a step, and lets it fail if it is its turn; `half` is what has happened until then. */
function strike(half: () => void = () => undefined): void {
  if (dead) throw new Error('dead');
  steps += 1;
  if (steps !== plan.step) return;
  if (plan.fault === 'KILL') {
    half();
    dead = true;
    throw new Error('dead');
  }
  if (plan.fault !== 'EACCES') half();
  throw Object.assign(new Error(`${plan.fault}: by plan`), { code: plan.fault });
}

function refuse(path: unknown): void {
  const code = refused.get(String(path));
  if (code !== undefined) throw Object.assign(new Error(`${code}: by plan`), { code, path });
}

/**
 * `node:fs` in which each step that changes the disk can fail; a write fails half done, a removal between two files. What is
 * `refused` can be neither listed nor read.
 */
export function faulty(fs: typeof Fs): Partial<typeof Fs> {
  const remove = (path: string): void => {
    const stat = fs.lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) for (const name of fs.readdirSync(path)) remove(join(path, name));
    strike();
    if (stat.isDirectory()) fs.rmdirSync(path);
    else fs.unlinkSync(path);
  };
  return {
    readdirSync: ((path: string, options: object) => {
      refuse(path);
      return fs.readdirSync(path, options);
    }) as typeof Fs.readdirSync,
    readFileSync: ((path: string, options: object) => {
      refuse(path);
      return fs.readFileSync(path, options);
    }) as typeof Fs.readFileSync,
    rmSync: ((path: string) => remove(path)) as typeof Fs.rmSync,
    mkdirSync: ((path: string, options: { recursive?: boolean }) => {
      if (!fs.existsSync(path)) strike();
      return fs.mkdirSync(path, options);
    }) as typeof Fs.mkdirSync,
    renameSync: (from, to) => {
      strike();
      fs.renameSync(from, to);
    },
    linkSync: (from, to) => {
      strike();
      fs.linkSync(from, to);
    },
    symlinkSync: (target, path) => {
      if (fs.lstatSync(path, { throwIfNoEntry: false }) === undefined) strike();
      fs.symlinkSync(target, path);
    },
    writeFileSync: ((path: string, text: string, options: Fs.WriteFileOptions) => {
      strike(() => fs.writeFileSync(path, text.slice(0, text.length / 2), options));
      fs.writeFileSync(path, text, options);
    }) as typeof Fs.writeFileSync,
    openSync: ((path: string, flags: string, mode?: number) => {
      strike();
      return fs.openSync(path, flags, mode);
    }) as typeof Fs.openSync,
    writeSync: ((handle: number, bytes: Uint8Array, at: number) => {
      strike(() => fs.writeSync(handle, bytes, at, (bytes.length - at) >> 1));
      return fs.writeSync(handle, bytes, at);
    }) as typeof Fs.writeSync,
    fsyncSync: () => strike(),
  };
}

/** The module `node:fs` as {@link faulty} makes it, for `vi.mock`. */
export async function withFaults<T>(original: () => Promise<T>): Promise<T & Partial<typeof Fs>> {
  const fs = await original();
  return { ...fs, ...faulty(fs as typeof Fs) };
}
