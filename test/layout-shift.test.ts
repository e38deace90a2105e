import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, missingChromium, openPage, publish } from './helpers/chromium.ts';
import { caseFolder, folderOf, shippedFolder } from './helpers/folder.ts';
import { stress } from './helpers/stress.ts';

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };

/** Each type of page, and each state that an address can ask for. */
const ADDRESSES = [
  'index.html',
  'index.html?status=decided&tag=kvm',
  'index.html?q=interface&sort=title',
  'index.html?q=nowhere-to-be-found',
  'wbinvd/index.html',
  'wbinvd/index.html?options=device#why',
  'wbinvd/index.html?criteria=user-choice,parity',
  'wbinvd/index.html?differ=1#dos-exposure--anyone',
  'wbinvd/index.html?options=device#dos-exposure--anyone',
  'wbinvd/index.html?swap=1',
  'wbinvd-switch/index.html?compare=ioasid,enable&swap=1',
  'wbinvd/index.html?options=nothing-known',
  'wbinvd/platform.html',
  'wbinvd/device--platform.html',
  'wbinvd/threads/index.html',
  'criteria/user-choice.html',
  '404.html',
];
const STRESSED = ['index.html?status=open', 'stress/index.html', 'stress/index.html?options=option3&swap=1'];
/** Of a site with weights. */
const WEIGHED = ['queue/decide/index.html', 'queue/decide/index.html?weights=latency=3,simplicity=1'];
const WIDTHS = [320, 768, 1440];
/** Of those, where pages come slowly. */
const SLOW = [320, 1440];

/** As much of a page's own globals as these tests use there. */
interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}
declare const document: {
  readonly getElementById: (id: string) => { readonly getBoundingClientRect: () => { top: number } } | null;
};
declare const performance: { readonly getEntriesByName: (name: string) => readonly unknown[] };
declare class PerformanceObserver {
  constructor(seen: (list: { getEntries(): readonly Shift[] }) => void);
  observe(what: { type: string; buffered: boolean }): void;
}

describe.skipIf(missingChromium !== '')(`nothing moves by itself ${missingChromium}`, () => {
  let browser: Browser;
  let server: Server;
  let root: string;
  let origin: string;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'rfc-compare-shift-'));
    await publish(join(root, 'shipped'), shippedFolder());
    await publish(join(root, 'stress'), folderOf(stress()));
    await publish(join(root, 'weighed'), caseFolder('decide'));
    server = serveSlowly(root);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(root, { recursive: true, force: true });
  });

  test.each(WIDTHS)(
    'on pages that come at once, at %i pixels',
    async (width) => {
      // What comes bit by bit at other widths moves at least as much as what comes at once.
      const addresses = [
        ...(SLOW.includes(width) ? [] : ADDRESSES).map((address) => `shipped/${address}`),
        ...STRESSED.map((address) => `stress/${address}`),
      ];
      await onPages(width, addresses, async (page, address) => {
        await page.goto(`${origin}/${address}`);
        expect(await shiftOf(page), address).toBeLessThan(0.001);
      });
    },
    60_000,
  );

  test.each(SLOW)(
    'on pages that come bit by bit, with scripts after them, at %i pixels',
    async (width) => {
      const addresses = [
        ...ADDRESSES.map((address) => `shipped/${address}`),
        ...WEIGHED.map((address) => `weighed/${address}`),
      ];
      await onPages(width, addresses, async (page, address) => {
        await page.goto(`${origin}/slow/${address}`);
        // A letter that comes before the rest of its line may move by a pixel or two.
        expect(await shiftOf(page), address).toBeLessThan(0.001);
      });
    },
    60_000,
  );

  /** Looks at the addresses on a few pages at once, for most of the time is waited. */
  async function onPages(
    width: number,
    addresses: readonly string[],
    look: (page: Page, address: string) => Promise<void>,
  ): Promise<void> {
    const left = [...addresses];
    const worker = async (): Promise<void> => {
      const { page } = await openPage(browser, width, 900);
      for (let next = left.shift(); next !== undefined; next = left.shift()) await look(page, next);
      await page.close();
    };
    await Promise.all(Array.from({ length: 4 }, worker));
  }

  test('a part that the address asks for is drawn before the page is seen, and its anchor stands at the top', async () => {
    const { page } = await openPage(browser, 1440, 900);
    await page.goto(`${origin}/slow/shipped/wbinvd/index.html?options=device#why`);
    const top = await page.evaluate(() => document.getElementById('why')?.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(40);
    expect(await page.locator('main').isVisible()).toBe(true);
    await page.close();
  });

  test('a note that opens and closes leaves everything else where it is', async () => {
    const { page } = await openPage(browser, 1440, 3000);
    await page.goto(`${origin}/shipped/wbinvd/index.html`);
    const places = () =>
      page
        .locator('main h3, main td, main li[id]:not([popover] li)')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const before = await places();
    for (const at of [0, 4, 21]) {
      await page.locator('#table td > button').nth(at).click();
      expect(await page.locator(':popover-open').count()).toBe(1);
      expect(await places()).toEqual(before);
      await page.keyboard.press('Escape');
      expect(await places()).toEqual(before);
    }
    expect(await shiftOf(page)).toBe(0);
    await page.close();
  });

  test('what draws the page shows it even where that fails', async () => {
    const { page } = await openPage(browser, 1440, 900);
    await page.addInitScript('document.createElement = () => { throw new Error("no"); };');
    await page.goto(`${origin}/shipped/wbinvd/index.html?options=device`);
    expect(await page.locator('#table').isVisible()).toBe(true);
    await page.close();
  });
});

/** How much has moved that nobody asked for (Layout Instability, `hadRecentInput`), once the page has been seen. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries()) sum += hadRecentInput ? 0 : value;
        }).observe({ type: 'layout-shift', buffered: true });
        const painted = (): void => {
          if (performance.getEntriesByName('first-contentful-paint').length === 0) setTimeout(painted, 20);
          else setTimeout(() => resolve(sum), 100);
        };
        painted();
      }),
  );
}

/** Serves the folder; below `/slow/` pages come in bits of two thousand bytes, and style and scripts late. */
function serveSlowly(root: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    const slow = pathname.startsWith('/slow/');
    // The page for unknown addresses loads what it needs from the root.
    const path = join(root, pathname.replace('/slow/', '/').replace(/^\/assets/, '/shipped/assets'));
    if (extname(path) === '' || pathname === '/favicon.ico') return void response.writeHead(204).end();
    const bytes = readFileSync(path);
    response.writeHead(200, { 'content-type': `${TYPES[extname(path)] ?? 'text/html'}; charset=utf-8` });
    if (!slow) return void response.end(bytes);
    if (extname(path) !== '.html') return void setTimeout(() => response.end(bytes), 150);
    const send = (from: number): void => {
      if (from >= bytes.length) return void response.end();
      response.write(bytes.subarray(from, from + 2_000));
      setTimeout(() => send(from + 2_000), 10);
    };
    send(0);
  });
}
