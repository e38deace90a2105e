import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { partsOf } from '../../src/cite/find-quote.ts';
import { ownRuns } from '../../src/cite/own-text.ts';
import { standsIn } from '../../src/cite/prove.ts';
import { missingShared, SHARED, shared } from '../mail/shared.ts';
import { findIn } from './read.ts';

const TEST = join(dirname(fileURLToPath(import.meta.url)), '..');
const OURS = join(TEST, 'threads');
const missing = missingShared('threads/score.mjs');

/** The pooled figures of a folder of threads, as `npm run eval` prints them. */
function figuresOf(folder: string): Record<string, number> {
  const { stdout, stderr } = spawnSync(process.execPath, [join(TEST, 'eval', 'eval.mjs'), folder], {
    encoding: 'utf8',
  });
  const line = /^pooled: (.*)$/m.exec(stdout)?.[1];
  if (line === undefined) throw new Error(stderr);
  return Object.fromEntries(
    line.split(', ').map((pair) => {
      const [key = '', value] = pair.split(' ');
      return [key, Number(value)];
    }),
  );
}

describe.skipIf(missing !== undefined)(`what is found, against gold ${missing ?? ''}`, () => {
  let real: Record<string, number> = {};
  let invented: Record<string, number> = {};
  let unseen: Record<string, number> = {};
  let lists: Record<string, number> = {};
  let fresh: Record<string, number> = {};
  let turns: Record<string, number> = {};
  let blind: Record<string, number> = {};
  beforeAll(() => {
    real = figuresOf(join(SHARED, 'threads'));
    invented = figuresOf(OURS);
    unseen = figuresOf(join(OURS, 'unseen'));
    lists = figuresOf(join(OURS, 'lists'));
    fresh = figuresOf(join(OURS, 'fresh'));
    turns = figuresOf(join(OURS, 'turns'));
    blind = figuresOf(join(OURS, 'blind'));
  }, 600_000);

  test('the list that declares the options, and the options, are right', () => {
    expect(real).toMatchObject({ threads: 3, main: 3, options: 3 });
    expect(invented).toMatchObject({ threads: 22, main: 22, options: 22 });
    expect(unseen).toMatchObject({ threads: 10, main: 10, options: 10 });
    expect(lists).toMatchObject({ threads: 14, main: 14, options: 14 });
    expect(fresh).toMatchObject({ threads: 8, main: 8, options: 8 });
    expect(turns).toMatchObject({ threads: 20, main: 20, options: 20 });
    expect(blind).toMatchObject({ threads: 10, main: 9, options: 9 });
  });

  test('labelled lists: F1 of 0.9 and more', () => {
    for (const { enumerations } of [real, invented, unseen, lists, fresh, turns, blind])
      expect(enumerations).toBeGreaterThanOrEqual(0.9);
  });

  test('statements: nine of ten are statements, eight of ten of the explicit ones of real mail are found', () => {
    for (const { precision } of [real, invented, unseen, lists, fresh])
      expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(real.recall).toBeGreaterThanOrEqual(0.82);
    expect(invented.recall).toBeGreaterThanOrEqual(0.86);
    expect(unseen.recall).toBeGreaterThanOrEqual(0.8);
    expect(lists.recall).toBeGreaterThanOrEqual(0.95);
    expect(fresh.recall).toBeGreaterThanOrEqual(0.87);
  });

  test('the speaker is right in all; no stance is turned around', () => {
    expect([real, invented, unseen, lists, fresh].map(({ speaker }) => speaker)).toEqual([1, 1, 1, 1, 1]);
    for (const { reversed } of [real, invented, unseen, lists, fresh]) expect(reversed).toBe(0);
  });

  test('stances: right in most of real mail; where they stand today in what was invented', () => {
    expect(real.stance).toBeGreaterThanOrEqual(0.85);
    expect(invented.stance).toBeGreaterThanOrEqual(0.8);
    expect(unseen.stance).toBeGreaterThanOrEqual(0.65);
    expect(lists.stance).toBeGreaterThanOrEqual(0.85);
    expect(fresh.stance).toBeGreaterThanOrEqual(0.68);
  });

  test('debates that speak in a roundabout way: no worse than today', () => {
    expect(turns.precision).toBeGreaterThanOrEqual(0.84);
    expect(turns.recall).toBeGreaterThanOrEqual(0.62);
    expect(turns.stance).toBeGreaterThanOrEqual(0.6);
    expect(turns.reversed).toBeLessThanOrEqual(5);
    expect(blind.precision).toBeGreaterThanOrEqual(0.82);
    expect(blind.recall).toBeGreaterThanOrEqual(0.6);
    expect(blind.stance).toBeGreaterThanOrEqual(0.62);
    expect(blind.reversed).toBeLessThanOrEqual(3);
    expect([turns.speaker, blind.speaker]).toEqual([1, 1]);
  });
});

/** Quotes that do not stand among their author's own words. */
async function unproven(bytes: Uint8Array): Promise<string[]> {
  const { findings, mails } = await findIn(bytes);
  return findings.statements.flatMap(({ message, quote }) => {
    const mail = mails.get(message);
    const runs = mail === undefined ? [] : ownRuns(mail.lines, mail.message.author.name);
    return standsIn(partsOf(quote), runs) === undefined ? [`${message}: ${quote}`] : [];
  });
}

test.each(readdirSync(OURS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mbox')))(
  'every quote of %s is proven',
  async (name) => {
    expect(await unproven(readFileSync(join(OURS, name)))).toEqual([]);
  },
);

const THREADS =
  missing === undefined
    ? readdirSync(join(SHARED, 'threads')).filter((name) => name.endsWith('.mbox.gz'))
    : [];

test.skipIf(missing !== undefined)(
  `every quote of the threads of kernel lists is proven ${missing ?? ''}`,
  async () => {
    for (const name of THREADS) expect(await unproven(shared(`threads/${name}`))).toEqual([]);
  },
  120_000,
);
