// Start of the program beside that of Node itself: `--help`, `--version`, and `check` of one RFC.
// Usage: node test/bench/start.mjs; needs `npm run compile` and hyperfine. BENCH_RUNS is how often each is run (25),
// in turn, so that what else the machine does hits all alike.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, middle } from './measure.mjs';
import { writeData } from './rfcs.mjs';

const work = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'start-bench-'));
try {
  const data = join(work, 'data');
  const results = join(work, 'results.json');
  writeData(data, 1);
  const commands = [
    'node -e 0',
    `node ${CLI} --help`,
    `node ${CLI} --version`,
    `node ${CLI} check --data ${data}`,
  ];
  const rounds = Array.from({ length: Number(process.env.BENCH_RUNS ?? 25) }, () => round(commands, results));
  const wall = ({ median }) => median;
  const cpu = ({ user, system }) => user + system;
  process.stdout.write('| command | wall ms | CPU ms | wall / node | CPU / node |\n|---|---|---|---|---|\n');
  for (const [at, command] of commands.entries()) {
    const name = command.replace(CLI, 'rfc-compare').replace(data, 'DATA');
    const figures = [wall, cpu].map((of) => (middle(rounds.map((all) => of(all[at]))) * 1000).toFixed(0));
    // Beside Node's own of the same round, for a machine may be fast in one round and slow in the next.
    const ratios = [wall, cpu].map((of) => middle(rounds.map((all) => of(all[at]) / of(all[0]))).toFixed(2));
    process.stdout.write(`| \`${name}\` | ${[...figures, ...ratios].join(' | ')} |\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** One run of each command. */
function round(commands, results) {
  const { status, stderr } = spawnSync(
    'hyperfine',
    ['-N', '--warmup', '0', '--runs', '1', '--export-json', results, ...commands],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(results, 'utf8')).results;
}
