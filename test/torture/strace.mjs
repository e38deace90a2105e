// A fault at every system call by which a command changes the disk, one run for each, as strace injects it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WORLDS } from './world.mjs';

const CALLS = ['openat', 'write', 'rename', 'mkdir', 'unlink', 'rmdir', 'symlink', 'fsync'];
const FAULTS = ['signal=KILL', 'error=ENOSPC', 'error=EIO', 'error=EACCES'];
const TRIES = 4;

/** Every point of the commands with every fault; of `share` points one. */
export async function sweep(base, bin, share, kinds) {
  const finds = [];
  for (const kind of kinds) {
    const folder = join(base, `sweep-${kind}`);
    mkdirSync(folder);
    const world = WORLDS[kind](folder, bin);
    const cwd = join(folder, 'cwd');
    const points = traced(bin, world, cwd, folder).points;
    const chosen = points.filter((_, at) => at % share === 0);
    const tally = { runs: 0, missing: 0, elsewhere: 0 };
    for (const point of chosen) {
      for (const fault of FAULTS) {
        const hit = strike(bin, world, cwd, folder, point, fault);
        tally.runs += 1;
        if (hit === undefined) {
          tally.elsewhere += 1;
          console.log(`plugs: ${kind}: never struck: ${fault} at ${point.line.slice(0, 120)}`);
          continue;
        }
        const where = `${kind}, ${fault} at ${point.line.slice(0, 160)}`;
        const found = [];
        const wrong = world.judge(cwd);
        if (wrong === 'missing') tally.missing += 1;
        else if (wrong !== '') found.push(wrong);
        if (fault !== 'signal=KILL') found.push(...untold(hit));
        const after = world.mend(cwd);
        if (after !== '') found.push(after);
        for (const find of found) console.log(`plugs: ${where}: ${find}`);
        finds.push(...found.map((find) => `${where}: ${find}`));
      }
    }
    console.log(
      `plugs: ${kind}: ${chosen.length} of ${points.length} system calls, ${tally.runs} runs, ${tally.elsewhere} whose fault never struck; ` +
        `between the two renames ${tally.missing}, each mended by the next command.`,
    );
  }
  return finds;
}

/** Runs the command with a fault at one call; nothing if it was not struck. */
function strike(bin, world, cwd, folder, { call, nth, path }, fault) {
  for (let tries = 0; tries < TRIES; tries++) {
    const { lines, result } = traced(bin, world, cwd, folder, path, `inject=${call}:${fault}:when=${nth}`);
    const line = lines.findLast((text) => text.includes('INJECTED') || text.includes('killed by SIGKILL'));
    if (line !== undefined) return { ...result, line };
  }
  return undefined;
}

/**
 * Runs the command, and says by which calls it changes files in its folder, in order, each with its number among those of its
 * kind that name the same path. With a path, only calls that name it are seen, and struck.
 */
function traced(bin, world, cwd, folder, path, inject) {
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd);
  world.prepare(cwd);
  const log = join(folder, 'trace');
  const named = path === undefined || inject.startsWith('inject=symlink') ? [] : ['-P', path];
  const only = path === undefined ? [] : [...named, '-e', inject];
  // With seccomp, which makes it quick, strace lets a signal that is injected go by.
  const quick = inject?.includes('signal=') ? [] : ['--seccomp-bpf'];
  const options = ['-f', ...quick, '-y', '-qq', '-s', '8', '-o', log, '-e', `trace=${CALLS}`, ...only];
  const result = spawnSync('strace', [...options, process.execPath, bin, ...world.args], {
    cwd,
    encoding: 'utf8',
    env: {},
  });
  if (result.error !== undefined) throw new Error('There is no strace; on Debian: apt-get install strace');
  const lines = readFileSync(log, 'utf8').split('\n');
  const seen = new Map();
  const points = lines.flatMap((line) => {
    const call = /^\d+ +(\w+)\(/.exec(line)?.[1];
    const paths = [...line.matchAll(/["<](\/[^">]*)[">]/g)].map(([, name]) => name);
    if (call === undefined) return [];
    for (const name of new Set([...paths, '']))
      seen.set(`${call} ${name}`, (seen.get(`${call} ${name}`) ?? 0) + 1);
    const found = paths.find((name) => name.startsWith(`${cwd}/`));
    const writes = call !== 'openat' || /O_WRONLY|O_RDWR|O_CREAT/.test(line);
    if (found === undefined || !writes || /= -1 (EEXIST|ENOENT)/.test(line)) return [];
    // What a link leads to is its first path, and strace looks at that alone.
    const nth = seen.get(`${call} ${call === 'symlink' ? '' : found}`);
    return [{ call, path: found, nth, line }];
  });
  return { points, lines, result };
}

/** What is wrong with what the command said of a fault: one sentence with the reason, and an exit code that is not 0. */
function untold({ status, stderr, line }) {
  const code = /\b(ENOSPC|EIO|EACCES)\b/.exec(line)?.[1] ?? 'E';
  const said = stderr
    .trim()
    .split('\n')
    .filter((text) => text.startsWith('rfc-compare: '));
  if (status === 0) return ['it ended with 0'];
  if (said.length !== 1 || !said[0].includes(`(${code})`)) return [`it said ${JSON.stringify(stderr)}`];
  return /\n {4}at /.test(stderr) ? ['it showed a stack'] : [];
}
