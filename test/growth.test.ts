import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { LIMIT_NAMES, setLimits } from '../src/text/limits.ts';
import { folderOf, SHED, setting } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

/** What patterns repeat: white space, punctuation, marks and words, each of which some pattern takes any number of. */
const PUMPS = [
  ' ',
  '\t',
  '.',
  ':',
  ', ',
  '(',
  ')',
  '"',
  '["',
  '* ',
  '_',
  '=',
  '-',
  '> ',
  '?',
  'a ',
  'word, ',
  'and ',
  '1) ',
];

/** A mail that lists options and takes a stance, with a pump before, within and after everything that is looked for. */
function mail(pump: string, size: number): string {
  const long = pump.repeat(Math.ceil(size / pump.length));
  return [
    `From: Ada ${long.slice(0, 900)} <ada@example.org>`,
    'Message-ID: <1@example.org>',
    `Subject: RFC ${long.slice(0, 900)}x`,
    '',
    'How shall it be?',
    '',
    ` 1) paint it${long}x`,
    ` 2) leave it${long}x`,
    '',
    `${long}x`,
    `I prefer option 1${long}x because${long}x`,
    `"${long}x" wrote:${long}`,
    `> ${long}`,
    '',
    `-- \n${long}x`,
  ].join('\n');
}

/** Milliseconds of the processor that an import of it takes. */
async function cost(folder: string, pump: string, size: number): Promise<number> {
  writeFileSync(join(folder, 'mail.eml'), mail(pump, size));
  const before = process.cpuUsage();
  await run(['import', 'mail.eml', '--dry-run'], memoryIo(folder));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('no pattern takes more than in proportion to what it reads, up to 64 KB of anything in a row', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  try {
    await cost(folder, ' ', 1_000);
    const finds: string[] = [];
    for (const pump of PUMPS) {
      const [less, more] = [await cost(folder, pump, 16_000), await cost(folder, pump, 64_000)];
      // Four times the text: four times the cost, or sixteen times if a pattern is quadratic.
      if (more > 500 && more > less * 8) finds.push(`${JSON.stringify(pump)}: ${less} ms, then ${more} ms`);
    }
    expect(finds).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

/** A few of them, or in a torture all: each takes a second. */
const DATA_PUMPS = process.env.TORTURE_COUNT === undefined ? [' ', '["'] : PUMPS;

/** Where data hold text of any length, each with what stands around it: claims, positions, prose, values, keys, links. */
const PLACES: readonly ((long: string) => string)[] = [
  (long) => `- Good for cost, because${long}x\n`,
  (long) => `- Good for cost${long}x, says ada, because so\n`,
  (long) => `- Cost is ${long}x, because so\n`,
  (long) => `- Good, if ${long}x, because ["${long}x"][start]\n`,
  (long) => `x${long}y\n`,
  (long) => `[x${long}](https://example.org/${long.replace(/\s/g, '')}x)\n`,
  (long) => `<${long}x@example.org>\n`,
];

/** Milliseconds of the processor that data with this in an option and in the heads of files take. */
async function dataCost(text: string, long: string): Promise<number> {
  const value = JSON.stringify(`x${long}x`);
  const files = {
    ...SHED,
    'shed/options/10-tar.md': `---\ntitle: ${value}\n---\n${text}`,
    'criteria.yaml': `${SHED['criteria.yaml']}\n"x${long.replace(/["\\\s]/g, '')}":\n  name: ${value}\n`,
    'site.yaml': `${SHED['site.yaml']}\nbase-url: ${value}\n`,
  };
  const before = process.cpuUsage();
  await renderSite(await examine(folderOf(files)), setting(['txt', 'md', 'csv']));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('nor does any that reads data, with the limits out of the way', async () => {
  // Those of the libraries stay small: it is our own patterns that are measured, not how YAML and Markdown are read.
  const own = ['yaml-depth', 'markdown-nesting', 'markdown-indent', 'paragraph-marks', 'table-columns'];
  setLimits(LIMIT_NAMES.filter((name) => !own.includes(name)).map((name) => [name, 1e9] as const));
  try {
    const finds: string[] = [];
    await dataCost('x\n', '');
    for (const pump of DATA_PUMPS) {
      const texts = (size: number): string[] =>
        PLACES.map((place) => place(pump.repeat(Math.ceil(size / pump.length))));
      const all = async (size: number): Promise<number> => {
        const long = pump.repeat(Math.ceil(size / pump.length));
        return dataCost(texts(size).join('\n'), long);
      };
      const [less, more] = [await all(4_000), await all(16_000)];
      if (more > 1_000 && more > less * 8) finds.push(`${JSON.stringify(pump)}: ${less} ms, then ${more} ms`);
    }
    expect(finds).toEqual([]);
  } finally {
    setLimits([]);
  }
}, 600_000);
