import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataFolder } from '../src/model/files.ts';
import { examine } from '../src/pipeline.ts';
import { optionName, optionNotes } from '../src/render/words.ts';
import { launch, missingChromium, openPage, publish } from './helpers/chromium.ts';
import { type Files, folderOf, SHED, shippedFolder } from './helpers/folder.ts';
import { missingProgram } from './mail/programs.ts';

const missing = missingChromium || (missingProgram('pdftotext') ?? '');

/** Twelve options by twenty criteria, in words that a PDF gives back letter by letter. */
function broad(): Files {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
  const word = (at: number): string => ['Deutschlandfahrt', 'wire', 'much', 'interoperability'][at % 4] ?? '';
  const claims = (at: number): string =>
    numbers(20)
      .map((row) => (row % 5 === 0 ? '' : `- C${row} is ${word(row + at)} v${row}x${at}, because it is\n`))
      .join('');
  return {
    'site.yaml': 'format: 1\ntitle: Broad\n',
    'people.yaml': '{}\n',
    'criteria.yaml': numbers(20)
      .map((at) => `c${at}: { name: "${word(at).slice(0, 12)} k${at}" }\n`)
      .join(''),
    'broad/rfc.md': `---\ntitle: Broad\nquestion: Is all of it there?\nstatus: open\ncriteria: [${numbers(20)
      .map((at) => `c${at}`)
      .join(', ')}]\n---\n`,
    ...Object.fromEntries(
      numbers(12).map((at) => [
        `broad/options/${at}-option${at}.md`,
        `---\ntitle: ${word(at)} t${at}\n---\n${claims(at)}`,
      ]),
    ),
  };
}

const SITES: readonly (readonly [id: string, folder: () => DataFolder])[] = [
  ['wbinvd', shippedFolder],
  ['wbinvd-switch', shippedFolder],
  ['shed', () => folderOf(SHED)],
  ['broad', () => folderOf(broad())],
];

describe.skipIf(missing !== '')(`on paper ${missing}`, () => {
  let browser: Browser;
  let root: string;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'rfc-compare-print-'));
    for (const [id, folder] of SITES) await publish(join(root, id), folder());
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(root, { recursive: true, force: true });
  });

  test.each(SITES)(
    'every option, criterion and cell of %s can be read, and no word is cut',
    async (id, folder) => {
      const { page } = await openPage(browser, 1280, 900);
      await page.goto(pathToFileURL(join(root, id, id, 'index.html')).href);
      const file = join(root, `${id}.pdf`);
      writeFileSync(file, await page.pdf({ format: 'A4', margin: MARGINS }));
      // The same layout on the screen says where columns are: a CSS pixel is three quarters of a point.
      await page.setViewportSize({ width: PRINTED, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      const columns = await page.locator('#table thead th').evaluateAll((heads) =>
        heads.map((head) => {
          const { left, right } = head.getBoundingClientRect();
          return [left, right] as const;
        }),
      );
      await page.close();

      const { rfcs } = await examine(folder());
      const found = rfcs.find(({ rfc }) => rfc.id === id)?.comparison;
      if (found === undefined) throw new Error(`There is no ${id}.`);
      const expected = [
        found.rows.map(({ criterion }) => criterion.name),
        ...found.options.map((option) => [
          optionName(option),
          ...optionNotes(option),
          option.title,
          ...found.rows.flatMap(({ cells }) => cells.find((cell) => cell.option === option.id)?.words ?? []),
        ]),
      ];
      expect(columns.length).toBe(expected.length);

      // Each word as it stands on its sheet: within the paper less its margins, and no two in one place.
      const sheets = sheetsOf(file);
      const outside = sheets.flatMap(({ width, height, words }) =>
        words.filter(
          ({ xMin, xMax, yMin, yMax }) =>
            xMin < MARGIN - 1 || xMax > width - MARGIN + 1 || yMin < MARGIN - 1 || yMax > height - MARGIN + 1,
        ),
      );
      expect(outside).toEqual([]);
      for (const { words } of sheets) expect(overlaps(words)).toEqual([]);

      // Column by column, everything from the top of the table to its end, in order.
      const table = tableOf(sheets);
      for (const [at, words] of expected.entries()) {
        const [left = 0, right = 0] = (columns[at] ?? []).map((x) => MARGIN + x * 0.75);
        const text = squeezed(
          table
            .filter(({ xMin, xMax }) => (xMin + xMax) / 2 >= left && (xMin + xMax) / 2 < right)
            .map(({ word }) => word)
            .join(''),
        );
        let from = 0;
        for (const one of words) {
          const place = text.indexOf(squeezed(one), from);
          expect(place, `${one} in ${text.slice(from, from + 200)}`).toBeGreaterThanOrEqual(0);
          from = place + squeezed(one).length;
        }
      }
    },
    60_000,
  );
});

/** Half an inch, in points. */
const MARGIN = 36;
/** The width of A4 less the margins, in CSS pixels. */
const PRINTED = Math.floor((210 / 25.4 - 1) * 96);
const MARGINS = { top: '0.5in', right: '0.5in', bottom: '0.5in', left: '0.5in' };

interface Word {
  readonly word: string;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** Without white space and without the hyphens of lines that end: where a line breaks is the paper's business. */
function squeezed(text: string): string {
  return text.replace(/[\s\u00a0\u00ad\u2010-]+/g, '');
}

/** The words of a PDF by sheet, from top to bottom and from left to right, in points. */
function sheetsOf(file: string): Sheet[] {
  const { stdout, status, stderr } = spawnSync('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  const number = (text: string, name: string): number =>
    Number(new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1]);
  const plain = (text: string): string =>
    text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
  return stdout
    .split('<page ')
    .slice(1)
    .map((sheet) => ({
      width: number(sheet, 'width'),
      height: number(sheet, 'height'),
      words: [...sheet.matchAll(/<word ([^>]*)>([^<]*)/g)]
        .map(([, box = '', word = '']) => ({
          word: plain(word),
          xMin: number(box, 'xMin'),
          xMax: number(box, 'xMax'),
          yMin: number(box, 'yMin'),
          yMax: number(box, 'yMax'),
        }))
        .sort((a, b) => (Math.abs(a.yMax - b.yMax) > 3 ? a.yMax - b.yMax : a.xMin - b.xMin)),
    }));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The words of the table, from its first head to the line that counts the cells, without the small numbers of notes. */
function tableOf(sheets: readonly Sheet[]): Word[] {
  const words = sheets.flatMap((sheet) => sheet.words);
  const start = words.findIndex(({ word }) => word.startsWith('Crit'));
  const end = words.findIndex(
    ({ word }, at) =>
      word === 'Of' && /^\d+$/.test(words[at + 1]?.word ?? '') && words[at + 2]?.word === 'cells,',
  );
  if (start < 0 || end < start) throw new Error('There is no table, or nothing counts its cells.');
  const table = words.slice(start, end);
  const heights = table.map(({ yMin, yMax }) => yMax - yMin).sort((a, b) => a - b);
  const common = heights[Math.floor(heights.length / 2)] ?? 0;
  return table.filter(({ word, yMin, yMax }) => !/^\d+$/.test(word) || yMax - yMin > 0.9 * common);
}

/** Words that are printed over one another. */
function overlaps(words: readonly Word[]): string[] {
  return words.flatMap((a, at) =>
    words
      .slice(at + 1)
      .filter(
        (b) =>
          Math.min(a.xMax, b.xMax) - Math.max(a.xMin, b.xMin) > 1.5 &&
          Math.min(a.yMax, b.yMax) - Math.max(a.yMin, b.yMin) > 4,
      )
      .map((b) => `${a.word} / ${b.word}`),
  );
}
