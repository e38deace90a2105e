// npm run torture -- guards [WORDS]: each guard is broken in a copy of the sources, one at a time, and the tests that watch it must
// fail. Those whose file or change has WORDS in it alone. A mutant that no test kills is a find: there a test is missing.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUARDS } from './guard-list.mjs';
import { inFolder, ROOT } from './world.mjs';

const COPIED =
  'src test templates dist data docs examples scripts package.json tsconfig.json vitest.config.ts'.split(' ');

export async function torture([words = '']) {
  return inFolder((copy) => {
    for (const name of COPIED)
      cpSync(join(ROOT, name), join(copy, name), { recursive: true, preserveTimestamps: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const mutants = GUARDS.flatMap(({ file, tests, breaks }) =>
      breaks.map(([find, replace]) => ({ file, tests, find, replace })),
    ).filter(({ file, find }) => `${file} ${find}`.includes(words));
    const sane = [...new Set(mutants.flatMap(({ tests }) => tests))].filter((test) => !passes(copy, test));
    const survivors = mutants.filter((one) => survives(copy, one));
    console.log(`guards: ${mutants.length} mutants, ${mutants.length - survivors.length} killed`);
    return [
      ...sane.map((test) => `${test} fails where nothing is broken`),
      ...survivors.map(({ file, find, replace }) => `${file}: nothing tells ${find} from ${replace}`),
    ];
  });
}

function passes(copy, test) {
  const { status } = spawnSync('npx', ['vitest', 'run', '--bail', '1', test], {
    cwd: copy,
    encoding: 'utf8',
  });
  return status === 0;
}

/** Breaks one guard, and says whether its tests still pass; then it is whole again. */
function survives(copy, { file, tests, find, replace }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} does not have ${find} once`);
  const write = (now) => {
    const { atime, mtime } = statSync(path);
    writeFileSync(path, now);
    // What is compiled would be older than it else, and tests that use that would fail for this reason.
    utimesSync(path, atime, mtime);
  };
  write(text.replace(find, () => replace));
  const lives = tests.every((test) => passes(copy, test));
  write(text);
  if (lives) console.log(`guards: ${file}: ${find} -> ${replace} survives`);
  return lives;
}
