// Memory and speed of `verify`: 1,000 quotes of the shipped data, each cited from one of the many copies of its message
// in an archive of 300 MB. Usage: node test/bench/verify.mjs; needs `npm run compile`, /usr/bin/time and the shared
// folder (RFC_COMPARE_SHARED). Prints one line of JSON a measure; a quote that is not proven is an error.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMbox } from './archive.mjs';
import { CLI, measure, ROOT, RUNS, say } from './measure.mjs';

const CITATIONS = 1000;
const OPTIONS = 10;

/** Every quote of a value of `rfc.json`, with the Message-ID that it cites. */
function quotesIn(value, ids) {
  if (Array.isArray(value)) return value.flatMap((item) => quotesIn(item, ids));
  if (typeof value !== 'object' || value === null) return [];
  if (value.kind === 'citation' && value.quote !== undefined && value.source !== undefined) {
    return [{ quote: value.quote, id: ids.get(value.source) }];
  }
  return Object.values(value).flatMap((item) => quotesIn(item, ids));
}

function shippedQuotes() {
  const rfcs = readdirSync(join(ROOT, 'data'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return rfcs.flatMap(({ name }) => {
    const { stdout } = spawnSync('node', [CLI, 'table', name, '--as', 'json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const document = JSON.parse(stdout);
    const ids = new Map(document.sources.map(({ key, messageId }) => [key, messageId]));
    return quotesIn([document.rows, document.stands, document.context], ids);
  });
}

/** A data folder with the quotes in turn, each from the next copy of its message. */
function writeData(folder, quotes, copies) {
  const claims = Array.from({ length: CITATIONS }, (_, at) => {
    const { quote, id } = quotes[at % quotes.length];
    return `- Good, because ["${quote}"](mid:${(at * 7) % copies}.${id})\n`;
  });
  mkdirSync(join(folder, 'many/options'), { recursive: true });
  writeFileSync(
    join(folder, 'many/rfc.md'),
    '---\ntitle: Many\nquestion: How many?\nstatus: draft\ncriteria: []\n---\nMany.\n',
  );
  for (let option = 0; option < OPTIONS; option++) {
    const own = claims.filter((_, at) => at % OPTIONS === option).join('');
    const file = join(folder, `many/options/${option + 1}-o${option + 1}.md`);
    writeFileSync(file, `---\ntitle: option ${option + 1}\n---\n${own}`);
  }
}

const work = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'verify-bench-'));
try {
  const mbox = join(work, 'archive.mbox');
  const { size, count, copies } = await buildMbox(mbox, 300e6);
  say('archive', { size, count, copies });
  writeData(join(work, 'data'), shippedQuotes(), copies);
  const args = [CLI, 'verify', '--data', join(work, 'data'), '--archive', mbox];
  const said = spawnSync('node', args, { encoding: 'utf8' });
  say('verify', { status: said.status, summary: said.stdout.trim().split('\n').at(-1) });
  for (let run = 0; run < RUNS; run++) {
    const figures = measure('node', args);
    say('verify, 1,000 citations', {
      ...figures,
      mbPerSecond: Math.round(statSync(mbox).size / 1e6 / figures.wall),
    });
  }
  if (said.status !== 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
