import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTemplates } from '../src/files/read-templates.ts';
import type { RfcHistory } from '../src/model/diff.ts';
import type { DataFolder } from '../src/model/files.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { diffData } from '../src/revisions.ts';
import { bringAxe, LOOKS, lookAt } from './helpers/axe.ts';
import { launch, missingChromium, needsChromium } from './helpers/chromium.ts';
import { caseFolder, type Files, folderOf, ROOT, SHED, setting, shippedFolder } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';
import { validator as htmlValidator } from './helpers/validator.ts';

/** Where the site stands on its host. */
const UNDER = '/a/b/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.xml': 'application/xml',
  '.json': 'application/json',
};

/** Of a telephone, a tablet and a desk. */
const WIDTHS = [320, 768, 1440];

/** One page of each type, each of a site that has it. */
const KINDS: readonly (readonly [name: string, path: string])[] = [
  ['shipped', 'index.html'],
  ['shipped', 'wbinvd-revocation/index.html'],
  ['shipped', 'wbinvd/platform.html'],
  ['shipped', 'wbinvd/device--platform.html'],
  ['shipped', 'no-snoop-control/threads/index.html'],
  ['shipped', 'wbinvd/history/index.html'],
  ['shipped', 'criteria/user-choice.html'],
  ['shipped', '404.html'],
  ['weighed', 'queue/index.html'],
  ['weighed', 'queue/decide/index.html'],
];

/** As much of a page's own globals as these tests use there. */
interface Seen {
  readonly hidden: boolean;
  readonly id: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
}
declare const document: {
  readonly documentElement: Seen;
  readonly querySelectorAll: (selector: string) => Iterable<Seen>;
};
declare class DOMParser {
  parseFromString(text: string, type: string): { querySelectorAll(selector: string): { length: number } };
}
let browser: Browser;
let server: Server;
let root: string;
const sites = new Map<string, ReadonlyMap<string, string>>();

/** The shipped site, as it stands under a path. */
function based(): DataFolder {
  const { files, ...others } = shippedFolder();
  return {
    ...others,
    files: files.map((file) =>
      file.path === 'site.yaml'
        ? { ...file, text: file.text.replace(/^base-url:.*$/m, `base-url: http://127.0.0.1${UNDER}`) }
        : file,
    ),
  };
}

/** A history in which an option came, with all that was said of it. */
async function history(): Promise<RfcHistory> {
  const read = async (folder: DataFolder) => ({ name: 'data', folder, examination: await examine(folder) });
  const now = based();
  const before = { ...now, files: now.files.filter(({ path }) => path !== 'wbinvd/options/1-device.md') };
  const { changed } = await diffData(await read(before), await read(now));
  const commit = { commit: 'a1b2c3d4e5f6', date: '2021-06-04', subject: 'Tell of the device' };
  return { id: 'wbinvd', revisions: changed.map((diff) => ({ ...commit, diff })), cut: 'limit' };
}

/** Questions in other scripts, of every status, in a chain and a ring of relations. */
function mixed(): Files {
  const rfc = (title: string, status: string, tags: string, more = ''): string =>
    `---\ntitle: ${title}\nquestion: ${title}?\nstatus: ${status}\ntags: [${tags}]\n${more}criteria: [cost]\n---\nText.\n`;
  const option = '---\ntitle: one\n---\nText.\n\n- Good for cost, because it is so\n';
  const rfcs = {
    alpha: rfc(
      'Alpha of a very long title that takes more lines than any box of the picture has',
      'open',
      'x, y',
    ),
    beta: rfc('دلتا الرابعة', 'draft', 'y', 'supersedes: alpha\n'),
    gamma: rfc('東京都の選択肢について', 'deferred', 'z', 'depends-on: [alpha, beta]\n'),
    delta: rfc(`Donaudampfschiffahrts${'gesellschaft'.repeat(5)}`, 'withdrawn', 'z', 'refines: gamma\n'),
    lone: rfc('Lone', 'open', 'x'),
  };
  return {
    'site.yaml': 'format: 1\ntitle: Mixed\n',
    'people.yaml': '{}\n',
    'criteria.yaml': 'cost: { name: Cost }\n',
    ...Object.fromEntries(
      Object.entries(rfcs).flatMap(([id, text]) => [
        [`${id}/rfc.md`, text],
        [`${id}/options/1-one.md`, option],
        [`${id}/options/2-two.md`, option],
      ]),
    ),
  };
}

/** The shed, on a site whose name no format likes. */
function odd(): Files {
  const title = JSON.stringify('<a> & "b" ]]> --> {{x}} \u0001\u202e');
  return { ...SHED, 'site.yaml': `format: 1\ntitle: ${title}\nbase-url: http://127.0.0.1/odd?a=1&b=2/\n` };
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rfc-compare-site-'));
  const theme = readTemplates(memoryIo(ROOT), 'examples/theme');
  await publish('shipped', based(), { ...setting(), history: { wbinvd: await history() } });
  await publish('mixed', folderOf(mixed()), setting());
  await publish('shed', folderOf(SHED), setting());
  await publish('odd', folderOf(odd()), setting());
  await publish('weighed', caseFolder('decide'), setting());
  await publish('themed', based(), { ...setting(['html']), templates: theme });
  if (missingChromium !== '') return;
  server = await serve();
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

needsChromium('The site');

test.each(['shipped', 'mixed', 'shed', 'weighed'])(
  'every link of every form of the site %s leads to a file of it',
  (name) => {
    const pages = sites.get(name) ?? new Map<string, string>();
    const broken = [...pages].flatMap(([path, text]) =>
      linksOf(path, text).flatMap((href) => {
        if (/^(https?:(?!\/\/127\.0\.0\.1\/)|#|mailto:)/.test(href)) return [];
        const url = new URL(href, `http://127.0.0.1${UNDER}${path}`);
        const target = decodeURIComponent(url.pathname);
        const file = target.startsWith(UNDER)
          ? target.slice(UNDER.length).replace(/(^|\/)$/, '$1index.html')
          : '';
        return pages.has(file) ? [] : [`${path}: ${href}`];
      }),
    );
    expect(broken).toEqual([]);
    expect(pages.size).toBeGreaterThan(20);
  },
);

test.each(['shipped', 'weighed'])(
  'each page of a site, %s, that is built in all forms has a Markdown twin, which it names',
  (name) => {
    for (const [path, text] of htmlOf(name)) {
      if (path === '404.html') continue;
      const twin = path.replace(/html$/, 'md');
      expect([...(sites.get(name)?.keys() ?? [])]).toContain(twin);
      expect(text, path).toContain(
        `<link rel="alternate" type="text/markdown" title="Markdown" href="${twin.split('/').at(-1)}">`,
      );
    }
  },
);

test('pages with all that a site can have are valid HTML', async () => {
  const validator = htmlValidator();
  const pages = [...KINDS, ['mixed', 'index.html'], ['odd', '404.html'], ['themed', 'index.html']];
  for (const [name = '', path = ''] of pages) {
    const { results } = await validator.validateString(sites.get(name)?.get(path) ?? '', path);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
    );
    expect(found, `${name}/${path}`).toEqual([]);
  }
});

test('the feeds give the questions by the time of the last message that they cite, newest first', () => {
  const feed = JSON.parse(sites.get('shipped')?.get('feed.json') ?? '{}');
  const { files } = shippedFolder();
  expect(feed.items.length).toBe(4);
  for (const { url, date_modified: date } of feed.items) {
    const id = /\/([^/]+)\/$/.exec(url)?.[1] ?? '';
    const { messages } = JSON.parse(
      files.find((file) => file.path === `${id}/citations.lock.json`)?.text ?? '',
    );
    const text = files.flatMap((file) =>
      file.path.startsWith(`${id}/`) && file.path.endsWith('.md') ? file.text : [],
    );
    const times = Object.entries<{ date?: string }>(messages)
      .filter(([messageId]) => text.join().includes(messageId))
      .flatMap(([, message]) => message.date ?? []);
    expect(times.length, id).toBeGreaterThan(5);
    expect(date, id).toBe(times.sort().at(-1));
    expect(date).toMatch(/T(?!00:00:00)/);
  }
  const dates = feed.items.map((item: { date_modified: string }) => item.date_modified);
  expect(dates).toEqual(dates.toSorted().reverse());
  const atom = sites.get('shipped')?.get('feed.xml') ?? '';
  expect([...atom.matchAll(/<updated>(.*?)<\/updated>/g)].map((match) => match[1])).toEqual([
    dates[0],
    ...dates,
  ]);
});

test('the sitemap names every page by its address, and what needs one is left out of a site that has none', () => {
  const map = sites.get('shipped')?.get('sitemap.xml') ?? '';
  const urls = [...map.matchAll(/<loc>http:\/\/127\.0\.0\.1\/a\/b\/(.*?)<\/loc>/g)].map(
    (match) => match[1] ?? '',
  );
  const paths = htmlOf('shipped').map(([path]) => path.replace(/(^|\/)index\.html$/, '$1'));
  expect(urls.sort()).toEqual(paths.filter((path) => path !== '404.html').sort());
  for (const name of ['feed.xml', 'feed.json', 'sitemap.xml', '404.html']) {
    expect(sites.get('mixed')?.has(name), name).toBe(false);
  }
  for (const [path, text] of htmlOf('mixed')) expect(text, path).not.toMatch(/og:|canonical|feed\./);
});

test('what a page tells those who share it is what it is', () => {
  const page = sites.get('shipped')?.get('wbinvd/platform.html') ?? '';
  expect(page).toContain('<link rel="canonical" href="http://127.0.0.1/a/b/wbinvd/platform.html">');
  expect(page).toContain('<meta property="og:url" content="http://127.0.0.1/a/b/wbinvd/platform.html">');
  expect(page).toMatch(/<meta property="og:title" content="#2 platform: Proof required/);
});

describe.skipIf(missingChromium !== '')('in Chromium', () => {
  test.each(KINDS)(
    'axe finds nothing on %s, %s, at three widths, light, dark and in forced colours, below a sub-path',
    async (name, path) => {
      const { page, trouble, requests } = await open('http', name, path);
      await bringAxe(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const [asked, media, look] of LOOKS) {
          await page.emulateMedia(media);
          expect((await look(page)).violations, `${width}, ${asked}`).toEqual([]);
        }
        expect(await page.evaluate(overflow), `${width}`).toBe(0);
      }
      await page.setViewportSize({ width: 3840, height: 2160 });
      expect(await page.evaluate(overflow), '3840').toBe(0);
      // All of it stood under a sub-path, and nothing was asked for elsewhere.
      expect(requests.filter((url) => !url.startsWith(urlOf('http', name, '')))).toEqual([]);
      expect(requests.some((url) => url.endsWith('/assets/style.css'))).toBe(true);
      expect(trouble).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test('axe finds nothing on a long page, each width in a look of its own, and looks at all that a machine can see', async () => {
    const { page } = await open('file', 'shipped', 'wbinvd/index.html');
    await bringAxe(page);
    for (const [at, [name, media, look]] of LOOKS.entries()) {
      await page.setViewportSize({ width: WIDTHS[at] ?? 0, height: 900 });
      await page.emulateMedia(media);
      const { violations, kept } = await look(page);
      expect(violations, name).toEqual([]);
      expect(kept, name).toEqual(expect.arrayContaining(['color-contrast', 'link-in-text-block']));
      if (at === 0) expect(kept).toContain('target-size');
    }
    await page.context().close();
  }, 60_000);

  test.each(['mixed', 'shed', 'themed'])('axe finds nothing on the index of %s', async (name) => {
    const { page } = await open('file', name, 'index.html', { viewport: { width: 320, height: 900 } });
    await bringAxe(page);
    expect((await lookAt(page)).violations).toEqual([]);
    expect(await page.evaluate(overflow)).toBe(0);
    await page.context().close();
  });

  test.each([3840])('pages of %i pixels have lines that can be read', async (width) => {
    const { page } = await open('file', 'shipped', 'index.html', { viewport: { width, height: 2160 } });
    const box = await page.locator('main').boundingBox();
    const letters = await page.evaluate('parseFloat(getComputedStyle(document.documentElement).fontSize)');
    expect(letters).toBeGreaterThan(16);
    expect((box?.width ?? Infinity) / Number(letters)).toBeLessThan(80);
    await page.context().close();
  });

  test('pictures grow with the words around them', async () => {
    const { page } = await open('file', 'shipped', 'index.html');
    const sizes = async (path: string, parts: readonly string[]): Promise<number[]> => {
      await page.goto(urlOf('file', 'shipped', path));
      const boxes = await Promise.all(parts.map((part) => page.locator(part).first().boundingBox()));
      return boxes.map((box) => box?.height ?? 0);
    };
    const all = async (): Promise<number[]> => [
      ...(await sizes('index.html', ['.thumb svg', '.graph'])),
      ...(await sizes('wbinvd/index.html', ['.ladder td > svg', '.strip svg'])),
    ];
    const before = await all();
    await page.setViewportSize({ width: 3840, height: 2160 });
    for (const [at, height] of (await all()).entries())
      expect(height / (before[at] ?? 0)).toBeCloseTo(1.5, 1);
    await page.context().close();
  });

  test.each(['file', 'http'])(
    'over %s the index searches, filters and sorts, and the URL keeps it',
    async (scheme) => {
      const { page, trouble } = await open(scheme, 'mixed', 'index.html');
      const query = (): string => new URL(page.url()).search;
      expect(await shownOn(page)).toEqual(['alpha', 'beta', 'delta', 'gamma', 'lone']);
      await page.getByLabel('Status').selectOption('open');
      expect([await shownOn(page), query()]).toEqual([['alpha', 'lone'], '?status=open']);
      await page.getByLabel('Tag').selectOption('y');
      expect([await shownOn(page), query()]).toEqual([['alpha'], '?status=open&tag=y']);
      await page.getByRole('button', { name: 'Show all' }).click();
      expect([await shownOn(page), query()]).toEqual([['alpha', 'beta', 'delta', 'gamma', 'lone'], '']);
      await page.getByLabel('Sort').selectOption('status');
      expect(await shownOn(page)).toEqual(['gamma', 'beta', 'alpha', 'lone', 'delta']);
      await page.getByLabel('Search').pressSequentially('東京');
      expect([await shownOn(page), query()]).toEqual([
        ['gamma'],
        `?q=${encodeURIComponent('東京')}&sort=status`,
      ]);
      await page.reload();
      expect(await shownOn(page)).toEqual(['gamma']);
      expect(await page.getByLabel('Search').inputValue()).toBe('東京');
      // The letters of a search are one step back, each choice another.
      await page.goBack();
      expect([await shownOn(page), query()]).toEqual([
        ['gamma', 'beta', 'alpha', 'lone', 'delta'],
        '?sort=status',
      ]);
      await page.goBack();
      await page.goBack();
      expect([await shownOn(page), query()]).toEqual([['alpha'], '?status=open&tag=y']);
      await page.goForward();
      expect(query()).toBe('');
      expect(trouble).toEqual([]);
      await page.context().close();
    },
  );

  test('the search reads whole pages, forgives a slip, and puts what fits best first', async () => {
    const { page } = await open('file', 'shipped', 'index.html');
    const search = page.getByLabel('Search');
    await search.fill('kernel acceleration ioctl');
    expect(await shownOn(page)).toContain('wbinvd');
    await search.fill('Paolo Bonzini');
    expect((await shownOn(page)).length).toBeGreaterThan(1);
    await search.fill('interfase');
    expect((await shownOn(page))[0]).toBe('wbinvd-switch');
    await page.context().close();
  });

  test('where nothing matches the page says so, and shows a way on', async () => {
    const { page } = await open('file', 'mixed', 'index.html?q=nowhere-to-be-found');
    expect(await shownOn(page)).toEqual([]);
    expect(await page.locator('#filters [role=status]').textContent()).toBe('No question matches.');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect((await shownOn(page)).length).toBe(5);
    expect(await page.getByLabel('Search').evaluate((one) => one === one.ownerDocument.activeElement)).toBe(
      true,
    );
    await page.context().close();
  });

  test('what a URL asks for and the site does not have is ignored', async () => {
    const { page, trouble } = await open(
      'http',
      'mixed',
      'index.html?status=__proto__&tag=%3Cimg%3E&sort=constructor&other=1&q=',
    );
    expect((await shownOn(page)).length).toBe(5);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  test('controls are reached and used by keyboard alone', async () => {
    const { page } = await open('file', 'mixed', 'index.html');
    await page.getByLabel('Search').focus();
    await page.keyboard.type('lone');
    expect(await shownOn(page)).toEqual(['lone']);
    for (const label of ['Status', 'Tag', 'Sort']) {
      await page.keyboard.press('Tab');
      expect(await page.getByLabel(label).evaluate((one) => one === one.ownerDocument.activeElement)).toBe(
        true,
      );
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await shownOn(page)).length).toBe(5);
    await page.context().close();
  });

  test('without script every question is listed, and no control stands there that does nothing', async () => {
    const { page } = await open('file', 'shipped', 'index.html', { javaScriptEnabled: false });
    expect(await page.locator('#rfcs > article').count()).toBe(4);
    expect(await page.locator('.controls').isVisible()).toBe(false);
    expect(await page.locator('.copies').first().isVisible()).toBe(false);
    expect(await page.locator('#graph li').count()).toBe(3);
    await page.context().close();
  });

  test.each(['file', 'http'])(
    'over %s buttons copy the page as Markdown and as text for a mail',
    async (scheme) => {
      const { page, trouble } = await open(scheme, 'shipped', 'wbinvd/device--platform.html', {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      for (const [button, file] of [
        ['Copy as Markdown', 'wbinvd/device--platform.md'],
        ['Copy for mail', 'wbinvd/device--platform.txt'],
      ] as const) {
        await page.getByRole('button', { name: button }).click();
        await page.getByText('Copied').first().waitFor();
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(sites.get('shipped')?.get(file));
      }
      expect(trouble).toEqual([]);
      await page.context().close();
    },
  );

  test('an unknown address below the site gets a page that leads back', async () => {
    const { page } = await open('http', 'shipped', 'wbinvd/deep/er/nothing.html');
    expect(await page.locator('h1').textContent()).toBe('There is no such page');
    await page.getByRole('link', { name: 'All questions' }).click();
    // A click resolves when the page has begun to come.
    await page.waitForURL(`**${UNDER}index.html`);
    expect(new URL(page.url()).pathname).toBe(`${UNDER}index.html`);
    expect(await page.locator('article').count()).toBe(4);
    await page.context().close();
  });

  test('the feeds and the sitemap are well-formed', async () => {
    const { page } = await open('http', 'shipped', 'index.html');
    const each = ['shipped', 'odd'].flatMap((name) => [`${name}/feed.xml`, `${name}/sitemap.xml`]);
    for (const path of each) {
      const [name = '', file = ''] = path.split('/');
      const text = sites.get(name)?.get(file) ?? '';
      expect(text, path).toContain('http://127.0.0.1/');
      const faults = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror').length,
        text,
      );
      expect(faults, path).toBe(0);
    }
    await page.context().close();
  });

  test('on paper there are no controls and no buttons', async () => {
    const { page } = await open('file', 'shipped', 'index.html');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.controls', '.copies', 'footer']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    await page.context().close();
  });
});

/** By how much the page is wider than its window. */
function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

function shownOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#rfcs > article')]
      .filter(({ hidden }) => !hidden)
      .map(({ id }) => id.replace('rfc-', '')),
  );
}

function htmlOf(name: string): [path: string, text: string][] {
  return [...(sites.get(name) ?? [])].filter(([path]) => path.endsWith('.html'));
}

/** Where a page leads, by the syntax of its form. */
function linksOf(path: string, text: string): string[] {
  const syntax: Readonly<Record<string, RegExp>> = {
    '.html': /\s(?:href|src)="([^"]*)"/g,
    '.md': /\]\(<?([^)\s>]+)/g,
    '.xml': /(?:href="|<loc>)([^"<]*)/g,
    '.txt': /\bSee (\S+\.txt)/g,
  };
  const pattern = syntax[extname(path)];
  return pattern === undefined ? [] : [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

async function publish(name: string, data: DataFolder, how: ReturnType<typeof setting>): Promise<void> {
  const pages = await renderSite(await examine(data), how);
  for (const { path, text } of pages) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), text);
  }
  sites.set(name, new Map(pages.map(({ path, text }) => [path, text])));
}

function origin(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves the sites under the sub-path of the shipped one; an unknown address gets that one's `404.html`. */
async function serve(): Promise<Server> {
  const started = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    const [name = '', path = ''] = pathname.startsWith('/of/')
      ? [pathname.split('/')[2], pathname.split('/').slice(3).join('/')]
      : ['shipped', pathname.startsWith(UNDER) ? pathname.slice(UNDER.length) : ''];
    const text = sites.get(name)?.get(path);
    const status = text !== undefined || path === '404.html' ? 200 : 404;
    const type = text === undefined ? 'text/html' : (TYPES[extname(path)] ?? 'text/plain');
    response.writeHead(pathname === '/favicon.ico' ? 204 : status, {
      'content-type': `${type}; charset=utf-8`,
    });
    response.end(text ?? sites.get('shipped')?.get('404.html'));
  });
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return started;
}

function urlOf(scheme: string, name: string, path: string): string {
  const [file = '', query] = path.split('?');
  const end = query === undefined ? '' : `?${query}`;
  if (scheme === 'file') return pathToFileURL(join(root, name, file)).href + end;
  return `${origin()}${name === 'shipped' ? UNDER : `/of/${name}/`}${path}`;
}

/** A page, with everything that should not happen on it, and everything it asks for. */
async function open(scheme: string, name: string, path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('requestfailed', (request) => trouble.push(request.url()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(urlOf(scheme, name, path));
  return { page, trouble, requests };
}
