// Start of the program beside that of Node itself: `--help`, `--version`, and `check` of one RFC.
// Usage: node test/bench/start.mjs; needs `npm run compile` and hyperfine. BENCH_RUNS is how often each is run (15).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI } from './measure.mjs';
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
  const runs = process.env.BENCH_RUNS ?? '15';
  const { status, stderr } = spawnSync(
    'hyperfine',
    ['-N', '--warmup', '2', '--runs', runs, '--export-json', results, ...commands],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const [node, ...others] = JSON.parse(readFileSync(results, 'utf8')).results;
  const cpu = ({ user, system }) => user + system;
  process.stdout.write('| command | wall ms | CPU ms | wall / node | CPU / node |\n|---|---|---|---|---|\n');
  for (const one of [node, ...others]) {
    const name = one.command.replace(CLI, 'rfc-compare').replace(data, 'DATA');
    const figures = [one.median * 1000, cpu(one) * 1000].map((ms) => ms.toFixed(0));
    const ratios = [one.median / node.median, cpu(one) / cpu(node)].map((ratio) => ratio.toFixed(2));
    process.stdout.write(`| \`${name}\` | ${[...figures, ...ratios].join(' | ')} |\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
