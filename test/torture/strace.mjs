// A fault at every system call by which a command changes the disk, one run for each, as strace injects it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, WORLDS } from './world.mjs';

const CALLS = ['openat', 'write', 'rename', 'mkdir', 'unlink', 'rmdir', 'symlink', 'fsync'];
const FAULTS = ['signal=KILL', 'error=ENOSPC', 'error=EIO', 'error=EACCES'];
const TRIES = 4;

/** Every point of every command with every fault; of `share` points one. */
export async function sweep(base, share) {
  const finds = [];
  for (const kind of Object.keys(WORLDS)) {
    const folder = join(base, `sweep-${kind}`);
    mkdirSync(folder);
    const world = WORLDS[kind](folder);
    const cwd = join(folder, 'cwd');
    const points = traced(world, cwd, folder, []).filter(({ thread }, _, [first]) => thread === first.thread);
    const chosen = points.filter((_, at) => at % share === 0);
    const tally = { runs: 0, missing: 0, elsewhere: 0 };
    for (const point of chosen) {
      for (const fault of FAULTS) {
        const hit = strike(world, cwd, folder, point, fault);
        tally.runs += 1;
        if (hit === undefined) {
          tally.elsewhere += 1;
          continue;
        }
        const where = `${kind}, ${fault} at ${point.call} ${point.nth} (${hit.line.slice(0, 120)})`;
        const wrong = world.judge(cwd);
        if (wrong === 'missing') tally.missing += 1;
        else if (wrong !== '') finds.push(`${where}: ${wrong}`);
        if (fault !== 'signal=KILL') finds.push(...untold(hit).map((said) => `${where}: ${said}`));
        const after = world.mend(cwd);
        if (after !== '') finds.push(`${where}: ${after}`);
      }
    }
    console.log(
      `plugs: ${kind}: ${chosen.length} of ${points.length} system calls, ${tally.runs} runs, ${tally.elsewhere} whose fault struck elsewhere; ` +
        `between the two renames ${tally.missing}, each mended by the next command.`,
    );
  }
  return finds;
}

/** Runs the command with a fault at the nth call; nothing if it never struck what it should. */
function strike(world, cwd, folder, { call, nth, path }, fault) {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = traced(world, cwd, folder, ['-e', `inject=${call}:${fault}:when=${nth}`]);
    const line = found.lines.findLast(
      (text) => text.includes('INJECTED') || text.includes('+++ killed by SIGKILL'),
    );
    const last = fault === 'signal=KILL' ? found.at(-1) : found.find((point) => point.line === line);
    if (line !== undefined && last !== undefined && last.path === path)
      return { ...found.result, line: last.line };
  }
  return undefined;
}

/** The calls by which the command changes files in its folder, in order, each with its number among those of its kind and thread. */
function traced(world, cwd, folder, inject) {
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd);
  world.prepare(cwd);
  const log = join(folder, 'trace');
  const result = spawnSync(
    'strace',
    [
      '-f',
      '--seccomp-bpf',
      '-y',
      '-qq',
      '-s',
      '8',
      '-o',
      log,
      '-e',
      `trace=${CALLS}`,
      ...inject,
      process.execPath,
      BIN,
      ...world.args,
    ],
    { cwd, encoding: 'utf8', env: {} },
  );
  if (result.error !== undefined) throw new Error('There is no strace; on Debian: apt-get install strace');
  const counts = new Map();
  const points = [];
  const lines = readFileSync(log, 'utf8').split('\n');
  for (const line of lines) {
    const [, thread, call] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (call === undefined) continue;
    const nth = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, nth);
    const writes = call !== 'openat' || /O_WRONLY|O_RDWR|O_CREAT/.test(line);
    const path = line.slice(line.indexOf(cwd)).split(/[">]/)[0];
    if (writes && line.includes(cwd) && !/= -1 (EEXIST|ENOENT)/.test(line))
      points.push({ thread, call, nth, path, line });
  }
  return Object.assign(points, { lines, result });
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
