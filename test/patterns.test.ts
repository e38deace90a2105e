import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './helpers/folder.ts';
import { madePatterns } from './helpers/made-patterns.ts';

/** A regular expression as it is written, where one may stand. */
const LITERAL =
  /(?:^|[(,=:[!&|?{};+]|\breturn|=>)[ \t]*(\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*)(?=[\s.,;)\]:}]|$)/gm;

/** What is repeated: characters that some pattern takes any number of, and words. */
const PUMPS = [' ', '\t', '\n', '.', ':', ', ', '(', '"', '_', '-', '> ', '?', 'a', 'A', '1', 'a ', '[', '@'];
/**
 * Lengths of which each two are held against each other: the cost of four times the text is four times, sixteen times where it is
 * quadratic. A pattern that looks ahead for a bounded way grows so up to there alone, and is measured beyond it.
 */
const LONGEST = Number(process.env.TORTURE_COUNT ?? 8_192);
const LENGTHS = [LONGEST / 16, LONGEST / 4, LONGEST] as const;
const [LESS, MORE] = LENGTHS;

/** Every pattern that is written in the sources with the file that has it. */
function patterns(): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (name.endsWith('.ts'))
        for (const [, written = ''] of readFileSync(path, 'utf8')
          .replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')
          .matchAll(LITERAL))
          found.set(written, relative(ROOT, path));
    }
  };
  walk(join(ROOT, 'src'));
  return found;
}

/** Milliseconds of the processor that a pattern takes to look through a text. */
function cost(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const before = process.cpuUsage();
  if (pattern.global) text.replace(pattern, '');
  else pattern.exec(text);
  return process.cpuUsage(before).user / 1000;
}

/** Those that cost more than in proportion on one of the pumps, or on words of their own. */
function superlinear(all: ReadonlyMap<string, string>): string[] {
  const finds: string[] = [];
  for (const [written, file] of all) {
    const end = written.lastIndexOf('/');
    const pattern = new RegExp(written.slice(1, end), written.slice(end + 1));
    const own = written.match(/(?<!\\)[a-z,;&*=#'`|<>~+]/gi) ?? [];
    const words = (written.match(/(?<!\\)\b[a-z]{2,}/gi) ?? []).map((word) => `${word} `);
    for (const pump of new Set([...PUMPS, ...own.slice(0, 4), ...words.slice(0, 2)])) {
      const long = (length: number): string => `${pump.repeat(Math.ceil(length / pump.length))}\u0001`;
      // From the short one on, so that a cubic pattern is told before it takes minutes.
      if (cost(pattern, long(LESS)) < 3 && cost(pattern, long(MORE)) < 3) continue;
      const grows = (less: number, more: number): boolean => more >= 3 && more >= less * 8;
      const costs: number[] = [];
      for (const length of LENGTHS) {
        costs.push(Math.min(cost(pattern, long(length)), cost(pattern, long(length))));
        const [last = 0, now = 0] = costs.slice(-2);
        if (costs.length > 1 && !grows(last, now)) break;
      }
      if (costs.length < LENGTHS.length || !grows(costs.at(-2) ?? 0, costs.at(-1) ?? 0)) continue;
      finds.push(`${file}: ${written} on ${JSON.stringify(pump)}: ${costs.join(', ')} ms`);
      break;
    }
  }
  return finds;
}

test('no regular expression takes more than in proportion to its text, of anything in a row', () => {
  const all = patterns();
  expect(all.size).toBeGreaterThan(500);
  expect(superlinear(all)).toEqual([]);
  // One that is not, or the measure is none.
  expect(superlinear(new Map([['/[ab]+c/', 'control']]))).toHaveLength(1);
}, 900_000);

test('no regular expression that is made of parts does, or of the words of mails', async () => {
  const all = await madePatterns(
    ['committers-idle-merge-poll', 'devel-doc-search-index', 'dnsop-filtered-answer-signal'].map((name) => [
      'import',
      `test/threads/${name}.mbox`,
      '--dry-run',
    ]),
  );
  expect(all.size).toBeGreaterThan(100);
  expect(superlinear(all)).toEqual([]);
}, 900_000);
