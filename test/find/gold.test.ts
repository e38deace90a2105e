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
  const figures: Record<string, Record<string, number>> = {};
  beforeAll(() => {
    figures.real = figuresOf(join(SHARED, 'threads'));
    figures.invented = figuresOf(OURS);
    for (const name of ['unseen', 'lists', 'fresh', 'turns', 'blind'])
      figures[name] = figuresOf(join(OURS, name));
  }, 600_000);
  /** The threads that people speak plainly in. */
  const PLAIN = ['real', 'invented', 'unseen', 'lists', 'fresh'];

  test('the list that declares the options, and the options, are right', () => {
    expect(figures.real).toMatchObject({ threads: 3, main: 3, options: 3 });
    expect(figures.invented).toMatchObject({ threads: 22, main: 22, options: 22 });
    expect(figures.unseen).toMatchObject({ threads: 10, main: 10, options: 10 });
    expect(figures.lists).toMatchObject({ threads: 14, main: 14, options: 14 });
    expect(figures.fresh).toMatchObject({ threads: 8, main: 8, options: 8 });
    expect(figures.turns).toMatchObject({ threads: 20, main: 20, options: 20 });
    expect(figures.blind).toMatchObject({ threads: 10, main: 9, options: 9 });
  });

  test('labelled lists: F1 of 0.9 and more', () => {
    for (const { enumerations } of Object.values(figures)) expect(enumerations).toBeGreaterThanOrEqual(0.9);
  });

  test('statements: nine of ten are statements, eight of ten of the explicit ones of real mail are found', () => {
    for (const name of PLAIN) expect(figures[name]?.precision, name).toBeGreaterThanOrEqual(0.9);
    expect(figures.real?.recall).toBeGreaterThanOrEqual(0.82);
    expect(figures.invented?.recall).toBeGreaterThanOrEqual(0.86);
    expect(figures.unseen?.recall).toBeGreaterThanOrEqual(0.8);
    expect(figures.lists?.recall).toBeGreaterThanOrEqual(0.95);
    expect(figures.fresh?.recall).toBeGreaterThanOrEqual(0.87);
  });

  test('the speaker is right in all; no stance is turned around', () => {
    for (const { speaker } of Object.values(figures)) expect(speaker).toBe(1);
    for (const name of PLAIN) expect(figures[name]?.reversed, name).toBe(0);
  });

  test('stances: right in most of real mail; where they stand today in what was invented', () => {
    expect(figures.real?.stance).toBeGreaterThanOrEqual(0.85);
    expect(figures.invented?.stance).toBeGreaterThanOrEqual(0.8);
    expect(figures.unseen?.stance).toBeGreaterThanOrEqual(0.65);
    expect(figures.lists?.stance).toBeGreaterThanOrEqual(0.85);
    expect(figures.fresh?.stance).toBeGreaterThanOrEqual(0.68);
  });

  test('debates that speak in a roundabout way: no worse than today', () => {
    expect(figures.turns?.precision).toBeGreaterThanOrEqual(0.84);
    expect(figures.turns?.recall).toBeGreaterThanOrEqual(0.62);
    expect(figures.turns?.stance).toBeGreaterThanOrEqual(0.6);
    expect(figures.turns?.reversed).toBeLessThanOrEqual(5);
    expect(figures.blind?.precision).toBeGreaterThanOrEqual(0.82);
    expect(figures.blind?.recall).toBeGreaterThanOrEqual(0.6);
    expect(figures.blind?.stance).toBeGreaterThanOrEqual(0.62);
    expect(figures.blind?.reversed).toBeLessThanOrEqual(3);
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
