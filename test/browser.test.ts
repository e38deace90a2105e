import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataFolder } from '../src/model/files.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { launch, missingChromium, needsChromium } from './helpers/chromium.ts';
import { type Files, folderOf, setting, shippedFolder } from './helpers/folder.ts';

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };

/** Twelve options and twenty criteria, with names that have no place to break. */
function wide(): Files {
  const ids = (count: number, stem: string) => Array.from({ length: count }, (_, at) => `${stem}${at + 1}`);
  const long = 'Donaudampfschiffahrtsgesellschaftskapitaensmuetzenhersteller';
  const options = ids(12, 'option').map((id, at) => [
    `wide/options/${at + 1}-${id}.md`,
    `---\ntitle: ${long}\n---\n${long.repeat(3)}\n\n- Good for c1, says ann, because [so](https://example.org/${long.repeat(4)})\n- C2 is ${long}, because \`${long.repeat(3)}\`\n`,
  ]);
  return {
    'site.yaml': `format: 1\ntitle: ${long}\n`,
    'people.yaml': `ann: { name: ${long} }\n`,
    'criteria.yaml': ids(20, 'c')
      .map((id) => `${id}: { name: Criterion ${id} }\n`)
      .join(''),
    'wide/rfc.md': `---\ntitle: ${long}\nquestion: ${long}?\nstatus: open\ncriteria: [${ids(20, 'c').join(', ')}]\n---\n| ${'| '.repeat(9)}\n|${'-|'.repeat(10)}\n|${` ${long} |`.repeat(10)}\n\n## ${long}\n\n    ${long.repeat(4)}\n`,
    ...Object.fromEntries(options),
  };
}

/** Every way to get a script into a page that is short enough to try. */
const VECTORS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '{{constructor.constructor("alert(1)")()}}',
  '[x](javascript:alert(1))',
  '</title><script>alert(1)</script>',
  '<style>*{display:none}</style>',
];

function hostile(): Files {
  const text = VECTORS.join(' ');
  const yaml = JSON.stringify(text);
  return {
    'site.yaml': `format: 1\ntitle: ${yaml}\n`,
    'people.yaml': `ann: { name: ${yaml}, role: ${yaml} }\n`,
    'criteria.yaml': `cost: { name: ${yaml}, asks: ${yaml} }\n`,
    'evil/rfc.md': `---\ntitle: ${yaml}\nquestion: ${yaml}\nstatus: open\ntags: [${yaml}]\ncriteria: [cost]\n---\n${text}\n\n## Positions\n\n- ann supports one, if ${text}, because ["${text}"](mid:a@b.example)\n`,
    'evil/options/1-one.md': `---\ntitle: ${yaml}\n---\n${text}\n\n- Cost is ${text}, says ann, because ["${text}"](mid:a@b.example)\n`,
  };
}

/** As much of a page's own globals as these tests use there. */
interface Element {
  readonly tagName: string;
  readonly className: string;
  readonly textContent: string;
  readonly parentElement: Element | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly nodeValue: string | null }>;
  readonly tabIndex: number;
  readonly ariaLabel: string | null;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly scrollLeft: number;
}
declare const document: {
  readonly body: Element;
  readonly documentElement: Element;
  readonly querySelector: (selector: string) => Element | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
};
declare function getComputedStyle(
  of: Element,
): Readonly<Record<'color' | 'backgroundColor' | 'maxWidth', string>>;

interface Published {
  readonly folder: string;
  readonly paths: readonly string[];
}

let browser: Browser;
let server: Server;
let root: string;
const sites = new Map<string, Published>();

beforeAll(async () => {
  if (missingChromium !== '') return;
  root = mkdtempSync(join(tmpdir(), 'rfc-compare-browser-'));
  const folders = { shipped: shippedFolder(), wide: folderOf(wide()), hostile: folderOf(hostile()) };
  for (const [name, folder] of Object.entries(folders)) sites.set(name, await publish(name, folder));
  server = await serve();
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
});

needsChromium('The site');

describe.skipIf(missingChromium !== '')('in Chromium', () => {
  test.each(['file', 'http'])(
    'over %s each kind of page has its style and asks for nothing else',
    async (scheme) => {
      const { page, trouble, requests } = await open(1280, 800);
      for (const path of htmlOf('shipped')) {
        await page.goto(urlOf(scheme, 'shipped', path));
        const styled = await page.evaluate(() => getComputedStyle(document.body).maxWidth);
        expect(styled, path).not.toBe('none');
      }
      expect(trouble).toEqual([]);
      expect(new Set(requests.map((url) => extname(new URL(url).pathname)))).toEqual(
        new Set(['.html', '.css', '.js']),
      );
      await page.close();
    },
  );

  test.each([360, 1280])(
    'no page scrolls sideways at %i pixels; tables do, and by keyboard',
    async (width) => {
      const { page, trouble } = await open(width, 740);
      for (const name of ['shipped', 'wide']) {
        for (const path of htmlOf(name)) {
          await page.goto(urlOf('file', name, path));
          const over = await page.evaluate(() => {
            const wider = [...document.querySelectorAll('.scroll')].filter(
              (one) => one.scrollWidth > one.clientWidth,
            );
            return {
              page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
              stuck: wider.filter((one) => one.tabIndex !== 0 || !one.ariaLabel).length,
            };
          });
          expect(over, `${name}/${path}`).toEqual({ page: 0, stuck: 0 });
        }
      }
      await page.goto(urlOf('file', 'wide', 'wide/index.html'));
      await page.locator('#table').focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => (document.querySelector('#table')?.scrollLeft ?? 0) > 0);
      expect(trouble).toEqual([]);
      await page.close();
    },
  );

  test('the first screen has the question, the outcome and the whole table of four options', async () => {
    const { page } = await open(1280, 800);
    await page.goto(urlOf('file', 'shipped', 'wbinvd/index.html'));
    for (const part of ['h1', '.question', '.status', '#outcome', 'thead', 'tbody tr:last-child']) {
      const box = await page.locator(part).first().boundingBox();
      expect((box?.y ?? 800) + (box?.height ?? 0), part).toBeLessThanOrEqual(800);
    }
    await page.close();
  });

  test.each(['light', 'dark'] as const)('words can be read in the %s', async (colorScheme) => {
    const { page } = await open(1280, 800, colorScheme);
    await page.goto(urlOf('file', 'shipped', 'wbinvd/index.html'));
    const weak = await page.evaluate(weakContrasts);
    expect(weak).toEqual([]);
    await page.close();
  });

  test('hostile data run nothing, on any page', async () => {
    const { page, trouble, requests } = await open(1280, 800);
    for (const path of htmlOf('hostile')) {
      await page.goto(urlOf('http', 'hostile', path));
      await page.mouse.move(200, 200);
      expect(await page.locator('h1').isVisible(), path).toBe(true);
      for (const vector of VECTORS.slice(0, 4)) {
        expect(await page.locator('body').textContent(), path).toContain(vector);
      }
    }
    expect(trouble).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`http://127.0.0.1:`))).toEqual([]);
    await page.close();
  });
});

/** Text whose contrast with what is behind it is less than WCAG 2.2 asks of small text, 4.5 to 1. Runs in the page. */
function weakContrasts(): string[] {
  const rgb = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = rgb(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)';
    const colour = getComputedStyle(element).backgroundColor;
    return rgb(colour)[3] === 0 ? behind(element.parentElement) : colour;
  };
  const weak = [...document.querySelectorAll('body *')].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
    if (!own) return false;
    const [dark = 0, bright = 0] = [light(getComputedStyle(element).color), light(behind(element))].sort(
      (a, b) => a - b,
    );
    return (bright + 0.05) / (dark + 0.05) < 4.5;
  });
  return weak.map((element) => `${element.tagName}.${element.className}: ${element.textContent}`);
}

async function publish(name: string, data: DataFolder): Promise<Published> {
  const folder = join(root, name);
  const pages = await renderSite(await examine(data), setting(['html']));
  for (const { path, text } of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, paths: pages.map(({ path }) => path) };
}

/** One page of each kind, and the index of every question. */
function htmlOf(name: string): string[] {
  const kinds =
    /^(index|[a-z]+\/(index|device|anyone|option1|one)|criteria\/(who-decides|dos-exposure|c1|c2|cost))\.html$/;
  return (sites.get(name)?.paths ?? []).filter((path) => kinds.test(path));
}

function urlOf(scheme: string, name: string, path: string): string {
  if (scheme === 'file') return pathToFileURL(join(root, name, path)).href;
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}/${path}`;
}

/** Serves what was published, and only that; to the icon that browsers ask for by themselves there is no answer. */
async function serve(): Promise<Server> {
  const files = new Map<string, string>();
  for (const [name, { paths, folder }] of sites) {
    for (const path of paths) files.set(`/${name}/${path}`, join(folder, path));
  }
  const started = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    const type = TYPES[extname(file ?? '')] ?? 'text/html';
    const status = request.url === '/favicon.ico' ? 204 : file === undefined ? 404 : 200;
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
    response.end(file === undefined ? '' : readFileSync(file));
  });
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return started;
}

/** A page, with everything that should not happen on it, and everything it asks for. */
async function open(width: number, height: number, colorScheme: 'light' | 'dark' = 'light') {
  const page: Page = await browser.newPage({ viewport: { width, height }, colorScheme });
  const trouble: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('requestfailed', (request) => trouble.push(request.url()));
  page.on('dialog', (dialog) => {
    trouble.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  return { page, trouble, requests };
}
