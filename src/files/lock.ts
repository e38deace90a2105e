import { readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { UsageError } from '../io.ts';
import { onDisk } from './disk-error.ts';

/** A process, told apart from a later one of the same number by when it started and since which start of the machine. */
interface Owner {
  readonly pid: number;
  /** Clock ticks from the start of the machine; empty where the system does not say. */
  readonly start: string;
  readonly boot: string;
  readonly host: string;
}

/** Times that a lock is tried for while others come and go. */
const TRIES = 20;

/**
 * Runs work that one process at a time may do. The lock is a symbolic link to no file: made in one step together with the
 * name of its owner, so that no process leaves one that says nothing, wherever it is stopped. The lock of a process that
 * is no more is taken over.
 * @throws UsageError if a process that lives, or one on another machine, has it; `what` is what it keeps
 */
export async function locked<T>(path: string, what: string, work: () => Promise<T>): Promise<T> {
  const mine = take(path, what);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    try {
      release(path, mine);
    } catch {
      // What went wrong first is told; this process ends, and with it the lock.
    }
    throw error;
  }
  const rest = `\`${what}\` is written; the next run takes the lock over.`;
  await onDisk(basename(path), rest, async () => release(path, mine));
  return result;
}

/** Takes the lock and returns what it says. */
function take(path: string, what: string): string {
  const mine = textOf(self());
  const aside = `${path}.old`;
  for (let tries = 0; tries < TRIES; tries++) {
    if (link(mine, path)) {
      rmSync(aside, { force: true });
      return mine;
    }
    const theirs = read(path);
    if (theirs === undefined) continue;
    const owner = ownerOf(theirs);
    if (owner === undefined)
      throw new UsageError(`\`${path}\` is no lock of rfc-compare; take it away, it stands where one would.`);
    if (lives(owner)) throw new UsageError(taken(owner, path, what));
    takeAway(path, aside, theirs);
  }
  throw new UsageError(`Other runs keep taking \`${path}\`; wait until they have ended.`);
}

function taken({ pid, host }: Owner, path: string, what: string): string {
  return host === hostname()
    ? `Another run (process ${pid}) writes \`${what}\`; wait until it has ended.`
    : `A run on ${host} (process ${pid}) writes \`${what}\`; wait until it has ended, or take \`${path}\` away if it has.`;
}

/** Removes a lock that was left behind, unless another process has just done so and taken it. */
function takeAway(path: string, aside: string, theirs: string): void {
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const found = read(aside);
  if (found !== undefined && found !== theirs) link(found, path);
  rmSync(aside, { force: true });
}

function release(path: string, mine: string): void {
  if (read(path) === mine) rmSync(path, { force: true });
}

/** False if something of this name is there. */
function link(text: string, path: string): boolean {
  try {
    symlinkSync(text, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What a link says; empty for what is no link, nothing where nothing is. */
function read(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EINVAL') return '';
    throw error;
  }
}

function self(): Owner {
  return { pid: process.pid, start: startOf(process.pid), boot: bootOf(), host: hostname() };
}

function textOf({ pid, start, boot, host }: Owner): string {
  return `rfc-compare:${pid}:${start}:${boot}:${host}`;
}

function ownerOf(text: string): Owner | undefined {
  const [, pid = '', start = '', boot = '', host = ''] =
    /^rfc-compare:(\d{1,10}):(\d*):([\w-]*):(.*)$/.exec(text) ?? [];
  return pid === '' ? undefined : { pid: Number(pid), start, boot, host };
}

function lives({ pid, start, boot, host }: Owner): boolean {
  if (host !== hostname()) return true;
  if (boot !== bootOf()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === start;
}

/** Field 22 of `/proc/PID/stat` (proc(5)); a process that has ended and waits for its parent has none. */
function startOf(pid: number): string {
  const stat = proc(`${pid}/stat`);
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? '' : (fields[18] ?? '');
}

function bootOf(): string {
  return proc('sys/kernel/random/boot_id').trim();
}

function proc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}
