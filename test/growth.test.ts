import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
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
