// Tests that take their number of cases from outside, run at full length.
import { spawnSync } from 'node:child_process';
import { ROOT } from './world.mjs';

/** Runs the tests of a file whose names hold `words`; the end of what they print is the find. */
export function longer(file, words, count, seed, env = {}) {
  const { status, stdout, stderr } = spawnSync('npx', ['vitest', 'run', file, '-t', words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...env,
      TORTURE_COUNT: String(count),
      ...(seed === undefined ? {} : { TORTURE_SEED: seed }),
    },
    maxBuffer: 1 << 30,
  });
  console.log(stdout.split('\n').slice(-30).join('\n'));
  return status === 0 ? [] : [`${file}: ${(stdout + stderr).slice(-20_000)}`];
}
