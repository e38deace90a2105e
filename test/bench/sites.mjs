// Cold, repeated and changed builds of the same RFCs by this program, Hugo and Eleventy, side by side, HTML only.
// Usage: node test/bench/sites.mjs [N...]; needs `npm run compile`, hugo, /usr/bin/time, and Eleventy, which
// `npm install --prefix FOLDER @11ty/eleventy@3` puts anywhere: ELEVENTY_HOME=FOLDER (without it: Hugo alone).
// BENCH_RUNS is how often each is measured (5). Prints a table of medians.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEleventy, writeHugo } from './generators.mjs';
import { CLI, measure, median, RUNS } from './measure.mjs';
import { writeData } from './rfcs.mjs';

const { ELEVENTY_HOME } = process.env;
const counts = process.argv.slice(2).map(Number);
const work = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'sites-bench-'));
const at = (name) => join(work, name);

/** Each with its input; all write to `NAME-site`, and one keeps results in `NAME-site-cache`: both are removed before a cold build. */
const TOOLS = [
  {
    name: 'rfc-compare',
    write: writeData,
    run: (folder, out) =>
      measure('node', [
        CLI,
        'build',
        '--as',
        'html',
        '--cache',
        `${out}-cache`,
        '--data',
        folder,
        '--out',
        out,
      ]),
    /** A claim of the first RFC. */
    edit: (folder) => swapWord(join(folder, 'r00000/options/1-option-a.md')),
  },
  {
    name: 'hugo',
    write: writeHugo,
    run: (folder, out) => measure('hugo', ['--quiet', '--source', folder, '--destination', out]),
    edit: (folder) => swapWord(join(folder, 'content/r00000/option-a.md')),
  },
  ...(ELEVENTY_HOME === undefined
    ? []
    : [
        {
          name: 'eleventy',
          write: writeEleventy,
          run: (folder, out) =>
            measure(
              join(ELEVENTY_HOME, 'node_modules/.bin/eleventy'),
              ['--quiet', `--output=${out}`],
              {},
              folder,
            ),
          edit: (folder) => swapWord(join(folder, 'r00000/option-a.md')),
        },
      ]),
];

/** Changes a word of the first claim, and back again when it is called again. */
function swapWord(path) {
  const text = readFileSync(path, 'utf8');
  const [from, to] = text.includes(' changed ') ? [' changed ', ' the '] : [' the ', ' changed '];
  const start = text.indexOf('because');
  writeFileSync(path, text.slice(0, start) + text.slice(start).replace(from, to));
}

function htmlIn(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).length;
}

/** Runs of all tools in turn, so that what else the machine does hits all alike. */
function sideBySide(tools, once) {
  const runs = tools.map(() => []);
  for (let n = 0; n < RUNS; n++) for (const [i, tool] of tools.entries()) runs[i].push(checked(once(tool)));
  return runs.map(median);
}

function checked(run) {
  if (run.status !== 0) throw new Error('A build failed.');
  return run;
}

function row(count, what, tools, figures) {
  const hugo = figures[tools.findIndex(({ name }) => name === 'hugo')];
  for (const [i, { name }] of tools.entries()) {
    const { wall, cpu, mib } = figures[i];
    const over = (mine, theirs) => (theirs > 0 ? (mine / theirs).toFixed(2) : '-');
    const cells = [
      count,
      what,
      name,
      wall.toFixed(2),
      cpu.toFixed(2),
      mib,
      over(wall, hugo.wall),
      over(cpu, hugo.cpu),
      over(mib, hugo.mib),
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
}

process.stdout.write(
  '| N | what | by | wall s | CPU s | peak MiB | wall / Hugo | CPU / Hugo | peak / Hugo |\n|---|---|---|---|---|---|---|---|---|\n',
);
try {
  for (const count of counts) {
    const input = (name) => at(`${name}-${count}`);
    const site = (name) => at(`${name}-site`);
    for (const { name, write } of TOOLS) write(input(name), count);
    const build = ({ name, run }) => run(input(name), site(name));
    row(
      count,
      'cold build',
      TOOLS,
      sideBySide(TOOLS, (tool) => {
        for (const made of [site(tool.name), `${site(tool.name)}-cache`])
          rmSync(made, { recursive: true, force: true });
        return build(tool);
      }),
    );
    const pages = TOOLS.map(({ name }) => htmlIn(site(name)));
    if (new Set(pages).size > 1) throw new Error(`Different numbers of pages: ${pages.join(', ')}.`);
    row(count, 'nothing changed', TOOLS, sideBySide(TOOLS, build));
    row(
      count,
      'one claim changed',
      TOOLS,
      sideBySide(TOOLS, (tool) => {
        tool.edit(input(tool.name));
        return build(tool);
      }),
    );
    const check = { name: 'rfc-compare', run: (folder) => measure('node', [CLI, 'check', '--data', folder]) };
    const [figures] = sideBySide([check], build);
    process.stdout.write(
      `| ${count} | check | rfc-compare | ${figures.wall.toFixed(2)} | ${figures.cpu.toFixed(2)} | ${figures.mib} | | | |\n`,
    );
    for (const { name } of TOOLS) {
      rmSync(input(name), { recursive: true });
      rmSync(site(name), { recursive: true });
      rmSync(`${site(name)}-cache`, { recursive: true, force: true });
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
