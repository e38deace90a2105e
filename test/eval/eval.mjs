// Holds what `import --dry-run` finds against gold: every NAME.gold.yaml beside a NAME.mbox or NAME.mbox.gz.
//   node test/eval/eval.mjs [--misses] [FOLDER...]     (default: the threads shared with this checkout, and those of test/threads)
// A line a thread by the shared scorer, then the figures over all threads of a folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const shared = join(process.env.RFC_COMPARE_SHARED ?? join(root, '..', 'shared'), 'threads');
const scorer = join(shared, 'score.mjs');
if (!existsSync(scorer)) {
  console.log('Not evaluated: the shared threads and their scorer are not beside this checkout.');
  process.exit(process.env.REQUIRE_REAL_PARTS === '1' ? 1 : 0);
}
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folders =
  named.length > 0
    ? named.map((name) => resolve(name))
    : [
        shared,
        ...['', 'unseen', 'lists', 'fresh', 'turns', 'blind'].map((name) =>
          join(root, 'test', 'threads', name),
        ),
      ];
const flags = process.argv.includes('--misses') ? ['--misses'] : [];
const work = mkdtempSync(join(tmpdir(), 'rfc-compare-eval-'));

/** Prints a line a thread, and returns their counts. */
function evaluate(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.yaml'))
    .sort()
    .map((gold) => {
      const name = gold.slice(0, -'.gold.yaml'.length);
      const mbox = ['.mbox.gz', '.mbox'].map((end) => join(folder, name + end)).find(existsSync);
      const plan = spawnSync(
        process.execPath,
        [join(root, 'dist', 'bin.cjs'), 'import', mbox, '--dry-run', '--as', 'json'],
        { cwd: work, maxBuffer: 1 << 28 },
      );
      if (plan.stdout.length === 0) throw new Error(`${name}: ${plan.stderr}`);
      const found = join(work, `${name}.json`);
      writeFileSync(found, plan.stdout);
      const score = (...more) =>
        execFileSync(process.execPath, [scorer, found, join(folder, gold), ...more], {
          cwd: root,
          encoding: 'utf8',
        });
      process.stdout.write(score(...flags));
      return JSON.parse(score('--counts'));
    });
}

/** The figures over threads taken together. */
function pool(counts) {
  const sum = (key) => counts.reduce((all, one) => all + Number(one[key]), 0);
  const share = (n, d) => (d === 0 ? 1 : n / d);
  const [precision, recall] = [
    share(sum('ePrecision'), sum('foundEnums')),
    share(sum('eRecall'), sum('goldEnums')),
  ];
  return {
    threads: counts.length,
    main: sum('main'),
    options: sum('optionsExact'),
    enumerations: (2 * precision * recall) / (precision + recall || 1),
    precision: share(sum('right'), sum('pairs')),
    recall: share(sum('hit'), sum('explicit')),
    stance: share(sum('stanceRight'), sum('right')),
    reversed: sum('reversed'),
    speaker: share(sum('speaker'), sum('right')),
  };
}

try {
  for (const folder of folders) {
    const figures = pool(evaluate(folder));
    const shown = Object.entries(figures).map(
      ([key, value]) => `${key} ${Number.isInteger(value) ? value : value.toFixed(3)}`,
    );
    console.log(`pooled: ${shown.join(', ')}\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
