// What the benches share: the program, and measures of whole processes.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The program as it is started. */
export const CLI = process.env.RFC_COMPARE_CLI ?? join(ROOT, 'dist', 'bin.cjs');
/** Runs of one measure. */
export const RUNS = Number(process.env.BENCH_RUNS ?? 5);

/**
 * Seconds of wall and CPU, and MiB of resident memory at most, of a command.
 * @throws Error if it ends with more than findings: it was killed, or used wrongly
 */
export function measure(command, args, env = {}, cwd = ROOT) {
  const run = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status === null || run.status > 1)
    throw new Error(`${command} ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  const [wall, user, system, memory] = run.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return {
    status: run.status,
    wall,
    cpu: Math.round((user + system) * 100) / 100,
    mib: Math.round(memory / 1024),
  };
}

/** The middle one of numbers. */
export function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The middle one of each figure of several runs. */
export function median(runs) {
  const of = (name) => middle(runs.map((run) => run[name]));
  return { status: runs[0].status, wall: of('wall'), cpu: of('cpu'), mib: of('mib') };
}

/** One line of JSON a measure. */
export function say(what, figures) {
  process.stdout.write(`${JSON.stringify({ what, ...figures })}\n`);
}
