import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTemplates } from '../src/files/read-templates.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { bringAxe, LOOKS } from './helpers/axe.ts';
import { launch, missingChromium, needsChromium, openPage } from './helpers/chromium.ts';
import { folderOf, ROOT, SHED, setting } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';
import { validator } from './helpers/validator.ts';

/** All questions; one with every state of a cell; an option, a pair and a criterion of it; in the look of `examples/manual`. */
const PAGES = [
  'index.html',
  'shed/index.html',
  'shed/oil.html',
  'shed/bare--oil.html',
  'criteria/looks.html',
];
const WIDTHS = [320, 768, 1440];

/** As much of a page's own globals as is used there. */
declare const document: { readonly documentElement: { scrollWidth: number; clientWidth: number } };

const manual = new Map<string, string>();
const plain = new Map<string, string>();
let folder = '';
let browser: Browser;
beforeAll(async () => {
  const data = await examine(folderOf(SHED));
  const shipped = setting(['html']);
  const templates = readTemplates(memoryIo(ROOT), 'examples/manual');
  for (const { path, text } of await renderSite(data, shipped)) plain.set(path, text);
  for (const { path, text } of await renderSite(data, { ...shipped, templates })) manual.set(path, text);
  if (missingChromium !== '') return;
  folder = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  for (const [path, text] of manual) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

needsChromium('The theme of a manual');

function idsIn(text = ''): string[] {
  return [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
}

test('the second theme replaces the layout, the page of a question, the table, and properties', () => {
  expect(readdirSync(join(ROOT, 'examples/manual/html')).sort()).toEqual([
    'layout.hbs',
    'rfc.hbs',
    'table.hbs',
    'theme.css',
  ]);
});

test('its pages are valid HTML without a script, and have every place that links of ours lead to', async () => {
  const html = validator();
  for (const path of PAGES) {
    const text = manual.get(path) ?? '';
    const { results } = await html.validateString(text, path);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    );
    expect(found, path).toEqual([]);
    expect(text, path).not.toContain('<script');
    // The frame of the table and what scripts fill are not there; all else is.
    const gone = idsIn(plain.get(path)).filter((id) => !idsIn(text).includes(id));
    expect(gone, path).toEqual(path === 'shed/index.html' ? ['controls', 'table'] : []);
  }
});

test('it says what the default says: each cell of the table stands under its criterion, at its option', () => {
  const page = manual.get('shed/index.html') ?? '';
  expect(page.match(/<th colspan="2" scope="rowgroup">/g)).toHaveLength(5);
  expect(page.match(/<td id="/g)).toHaveLength(20);
  expect(page).toMatch(/<a href="#option-tar">#10 tar<\/a><\/th>\n<td id="keeps--tar" class="good">/);
});

describe.skipIf(missingChromium !== '')('in Chromium', () => {
  test('axe finds nothing, at three widths, light, dark and in forced colours', async () => {
    for (const path of PAGES) {
      const { page, trouble } = await openPage(browser, 1440, 900);
      await page.goto(pathToFileURL(join(folder, path)).href);
      await bringAxe(page);
      for (const [at, [name, media, look]] of LOOKS.entries()) {
        await page.setViewportSize({ width: WIDTHS[at] ?? 0, height: 900 });
        await page.emulateMedia(media);
        expect((await look(page)).violations, `${path}, ${name}`).toEqual([]);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
          `${path}, ${name}`,
        ).toBe(0);
      }
      expect(trouble, path).toEqual([]);
      await page.context().close();
    }
  }, 120_000);
});
