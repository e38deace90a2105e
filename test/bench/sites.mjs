// Cold, repeated and changed builds of the same RFCs by this program, Hugo and Eleventy, side by side, HTML only.
// Usage: node test/bench/sites.mjs [N...]; needs `npm run compile`, hugo, /usr/bin/time, and Eleventy, which
// `npm install --prefix FOLDER @11ty/eleventy@3` puts anywhere: ELEVENTY_HOME=FOLDER (without it: Hugo alone).
// BENCH_RUNS is how often each is measured (5); of more than 2,000 RFCs, cold builds alone are, without Eleventy, which takes
// minutes. Prints a table of medians, and what an RFC costs as they become more.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEleventy, writeHugo } from './generators.mjs';
import { CLI, measure, median, RUNS } from './measure.mjs';
import { writeData } from './rfcs.mjs';

const { ELEVENTY_HOME } = process.env;
/** RFCs above which none is measured but the cold build. */
const MANY = 2000;
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

/** Medians of measures that are taken in turn, so that what else the machine does hits all alike. */
function inTurn(measures) {
  const runs = measures.map(() => []);
  for (let n = 0; n < RUNS; n++) for (const [i, once] of measures.entries()) runs[i].push(checked(once()));
  return runs.map(median);
}

function checked(run) {
  if (run.status !== 0) throw new Error('A build failed.');
  return run;
}

const print = (cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

/** Rows of what tools did, each beside what Hugo did. */
function rows(count, what, tools, figures) {
  const hugo = figures[tools.findIndex(({ name }) => name === 'hugo')];
  for (const [i, { name }] of tools.entries()) row(count, what, name, figures[i], hugo);
}

function row(count, what, name, { wall, cpu, mib }, beside) {
  const over = (mine, theirs) => (theirs > 0 ? (mine / theirs).toFixed(2) : '-');
  const ratios = [over(wall, beside.wall), over(cpu, beside.cpu), over(mib, beside.mib)];
  print([count, what, name, wall.toFixed(2), cpu.toFixed(2), mib, ...ratios]);
}

print(['N', 'what', 'by', 'wall s', 'CPU s', 'peak MiB', 'wall, beside', 'CPU, beside', 'peak, beside']);
print(Array.from({ length: 9 }, () => '---'));
/** Of each N, what a cold build by this program took. */
const ours = [];
try {
  for (const count of counts) {
    const tools = TOOLS.filter(({ name }) => count <= MANY || name !== 'eleventy');
    const input = (name) => at(`${name}-${count}`);
    const site = (name) => at(`${name}-site`);
    for (const { name, write } of tools) write(input(name), count);
    const build = ({ name, run }) => run(input(name), site(name));
    const cold = (tool) => {
      for (const made of [site(tool.name), `${site(tool.name)}-cache`])
        rmSync(made, { recursive: true, force: true });
      return build(tool);
    };
    const check = () => measure('node', [CLI, 'check', '--data', input('rfc-compare')]);
    const [checking, ...building] = inTurn([check, ...tools.map((tool) => () => cold(tool))]);
    const pages = tools.map(({ name }) => htmlIn(site(name)));
    if (new Set(pages).size > 1) throw new Error(`Different numbers of pages: ${pages.join(', ')}.`);
    ours.push({ count, ...building[0] });
    rows(count, 'cold build', tools, building);
    row(count, '`check`, beside our cold build', tools[0].name, checking, building[0]);
    const edited = (tool) => {
      tool.edit(input(tool.name));
      return build(tool);
    };
    if (count <= MANY) {
      rows(count, 'nothing changed', tools, inTurn(tools.map((tool) => () => build(tool))));
      rows(count, 'one claim changed', tools, inTurn(tools.map((tool) => () => edited(tool))));
    }
    for (const { name } of tools) {
      rmSync(input(name), { recursive: true });
      rmSync(site(name), { recursive: true });
      rmSync(`${site(name)}-cache`, { recursive: true, force: true });
    }
  }
  for (const [i, { count, wall, cpu }] of ours.entries()) {
    const ms = (seconds, rfcs) => `${((seconds / rfcs) * 1000).toFixed(1)} ms`;
    const last = ours[i - 1] ?? { count: 0, wall: 0, cpu: 0 };
    const more = count - last.count;
    process.stdout.write(
      `An RFC of ${count}: ${ms(wall, count)} of wall, ${ms(cpu, count)} of CPU; each of the last ${more}: ${ms(wall - last.wall, more)}, ${ms(cpu - last.cpu, more)}.\n`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
