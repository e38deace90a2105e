import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringAxe, LOOKS } from './helpers/axe.ts';
import { launch, missingChromium, needsChromium, openPage, publish, serveUnder } from './helpers/chromium.ts';
import { folderOf, SHED, shippedFolder } from './helpers/folder.ts';
import { stress } from './helpers/stress.ts';

/** As much of a page's own globals as these tests use there. */
interface Element {
  readonly id: string;
  readonly textContent: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly clientHeight: number;
  readonly click: () => void;
  readonly hidePopover: () => void;
  readonly scrollIntoView: (how: { readonly block: 'nearest'; readonly inline: 'nearest' }) => void;
  readonly contains: (other: Element | null) => boolean;
  readonly matches: (selector: string) => boolean;
  readonly closest: (selector: string) => Element | null;
  readonly querySelector: (selector: string) => Element | null;
  readonly getBoundingClientRect: () => Readonly<
    Record<'top' | 'left' | 'right' | 'bottom' | 'width' | 'height', number>
  >;
}
declare const location: { readonly search: string; hash: string };
declare const requestAnimationFrame: (then: (time: number) => void) => void;
declare const document: {
  readonly documentElement: Element;
  readonly activeElement: Element | null;
  readonly querySelector: (selector: string) => Element | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
  readonly elementFromPoint: (x: number, y: number) => Element | null;
};

let browser: Browser;
let server: Server;
let root: string;
let subPath: string;

beforeAll(async () => {
  if (missingChromium !== '') return;
  root = mkdtempSync(join(tmpdir(), 'rfc-compare-page-'));
  await publish(join(root, 'shipped'), shippedFolder());
  await publish(join(root, 'stress'), folderOf(stress()));
  await publish(join(root, 'shed'), folderOf(SHED));
  ({ server, url: subPath } = await serveUnder(join(root, 'shipped'), '/a/b/'));
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
});

needsChromium('The page of an RFC');

describe.skipIf(missingChromium !== '')('the page of an RFC in Chromium', () => {
  test.each(LOOKS)(
    'has nothing that axe finds, %s, at 320, 768 and 1440 pixels',
    async (_, media, look) => {
      const { page, trouble } = await openPage(browser, 320, 800, media);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(rfc('shed', 'shed'));
        await bringAxe(page);
        await openControls(page);
        await page.locator('#looks--bare button').click();
        expect((await look(page)).violations, `${width}, a note`).toEqual([]);
      }
      await page.locator('#controls summary', { hasText: 'Options' }).click();
      expect((await look(page)).violations, 'a list').toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test.each(LOOKS.map((look, at) => [...look, [320, 768, 1440][at] ?? 0] as const))(
    'has nothing that axe finds in twelve options by twenty criteria, %s, at its width',
    async (_, media, look, width) => {
      const { page } = await openPage(browser, width, 800, media);
      await page.goto(rfc('stress', 'stress'));
      await bringAxe(page);
      expect((await look(page)).violations).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test.each([
    ['wbinvd', 1440, 900],
    ['wbinvd-switch', 1440, 900],
    ['wbinvd-revocation', 1440, 900],
    ['no-snoop-control', 1440, 900],
  ])('%s has question, outcome and table in the first screen', async (id, width, height) => {
    const { page } = await openPage(browser, width, height);
    await page.goto(rfc('shipped', id));
    for (const part of ['h1', '.question', '.status', '#controls', 'tbody tr:last-child']) {
      const box = await page.locator(part).first().boundingBox();
      expect((box?.y ?? height) + (box?.height ?? 0), part).toBeLessThanOrEqual(height);
    }
    await page.close();
  });

  test.each([320, 1440, 3840])(
    'at %i pixels no page scrolls sideways, whatever part of it is asked for',
    async (width) => {
      const { page } = await openPage(browser, width, 800);
      const urls = [
        rfc('shipped', 'wbinvd'),
        `${rfc('shipped', 'wbinvd-switch')}?compare=ioasid,enable`,
        rfc('stress', 'stress'),
        `${rfc('stress', 'stress')}?swap=1`,
        rfc('stress', 'other'),
      ];
      for (const url of urls) {
        await page.goto(url);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, url).toBe(0);
      }
      await page.close();
    },
  );

  test.each([
    ['shipped', 'wbinvd', 1440, 900],
    ['shipped', 'wbinvd', 360, 640],
    ['stress', 'stress', 1280, 720],
    ['stress', 'stress', 320, 640],
  ])(
    '%s/%s can be walked by keyboard at %i pixels, and no head covers what has the focus',
    async (site, id, width, height) => {
      const { page } = await openPage(browser, width, height);
      await page.goto(rfc(site, id));
      await openControls(page);
      await page.locator('#controls input, #controls select').last().focus();
      const cells = await page.locator('#table td > button').count();
      const links = await page.locator('#table a').count();
      await page.evaluate(watchFocus);
      for (let step = 0; step < cells + links + 10; step++) await page.keyboard.down('Tab');
      await page.keyboard.up('Tab');
      const seen = await page.evaluate(() => stops);
      expect(seen.filter(({ covered }) => covered)).toEqual([]);
      expect(new Set(seen.flatMap(({ cell }) => (cell === '' ? [] : [cell]))).size).toBe(cells);
      expect(seen.filter(({ where }) => where === 'after').length).toBeGreaterThan(0);
      await page.close();
    },
    60_000,
  );

  test('a cell opens its note by keyboard: who, when, the quote and its link; Escape leads back', async () => {
    const { page } = await openPage(browser, 1440, 900);
    await page.goto(rfc('shipped', 'wbinvd'));
    const opener = page.locator('#dos-exposure--device button');
    await opener.focus();
    await page.keyboard.press('Enter');
    const note = page.locator(':popover-open');
    expect(await note.textContent()).toMatch(
      /Alex Williamson, 2021-06-08: no case for "unconditional wbinvd/,
    );
    expect(await note.locator('a[href^=http]').first().getAttribute('href')).toMatch(
      /^https:\/\/lore\.kernel\.org\/r\//,
    );
    const boxes = await Promise.all([note.boundingBox(), opener.boundingBox()]);
    expect(Math.abs((boxes[0]?.y ?? 0) - ((boxes[1]?.y ?? 0) + (boxes[1]?.height ?? 0)))).toBeLessThan(20);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest(':popover-open')?.id)).toBe(
      await opener.getAttribute('popovertarget'),
    );
    await page.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
    expect(await opener.evaluate((button) => button === (document.activeElement as unknown))).toBe(true);
    await page.close();
  });

  test.each([
    ['shipped', 'wbinvd', 1440, 900],
    ['shipped', 'wbinvd', 320, 640],
    ['stress', 'stress', 1280, 720],
    ['stress', 'stress', 320, 640],
  ])(
    'in %s/%s at %i pixels a linked cell, claim or position lands where nothing covers it',
    async (site, id, width, height) => {
      const { page } = await openPage(browser, width, height);
      await page.goto(rfc(site, id));
      const ids = await page.locator('#table td[id], li[id]').evaluateAll((all) => all.map((one) => one.id));
      const some = ids.filter((_, at) => at % Math.ceil(ids.length / 24) === 0);
      expect(some.length).toBeGreaterThan(15);
      await page.goto(`${rfc(site, id)}#${encodeURIComponent(some[0] ?? '')}`);
      expect(await page.evaluate(coveredTargets, some)).toEqual([]);
      await page.close();
    },
  );

  test.each([
    ['file://', () => rfc('shipped', 'wbinvd')],
    ['under /a/b/', () => `${subPath}wbinvd/index.html`],
  ])(
    'over %s each control writes its state into the address; reload keeps it, Back undoes it',
    async (_, url) => {
      const { page, trouble } = await openPage(browser, 1440, 900);
      await page.goto(`${url()}#why`);
      const table = new Table(page);
      const options = page.locator('#controls details').filter({ hasText: 'Options' }).last();
      const criteria = page.locator('#controls details').filter({ hasText: 'Criteria' }).last();
      const steps: readonly (readonly [() => Promise<unknown>, string, string])[] = [
        [
          async () => {
            await options.locator('summary').click();
            await options.getByLabel('#3 capability').uncheck();
          },
          '?options=device,platform,anyone#why',
          '3x8',
        ],
        [
          async () => {
            await criteria.locator('summary').click();
            await criteria.getByLabel('Host load (DoS)').uncheck();
          },
          '?options=device,platform,anyone&criteria=who-decides,user-choice,compatibility,complexity,parity,revocation,guest-safety#why',
          '3x7',
        ],
        [() => page.getByRole('button', { name: 'Show everything' }).click(), '#why', '4x8'],
        [() => page.getByLabel('Only where they differ').check(), '?differ=1#why', '4x8'],
        [
          async () => {
            await page.getByLabel('Compare', { exact: true }).selectOption('device');
            await page.getByLabel('Compare with').selectOption('platform');
          },
          '?compare=device,platform&differ=1#why',
          '2x7',
        ],
        [
          () => page.getByLabel('Options as rows').check(),
          '?compare=device,platform&differ=1&swap=1#why',
          '7x2',
        ],
      ];
      const states = [{ at: '#why', size: '4x8' }];
      for (const [act, at, size] of steps) {
        await act();
        expect(await table.state()).toEqual({ at, size });
        await page.reload();
        expect(await table.state()).toEqual({ at, size });
        states.push({ at, size });
      }
      for (const state of states.toReversed().slice(1)) {
        await page.goBack();
        expect(await table.state()).toEqual(state);
      }
      await page.goForward();
      expect(await table.state()).toEqual(states[1]);
      expect(trouble).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test.each([1440, 320])('at %i pixels every control works by keys alone', async (width) => {
    const { page } = await openPage(browser, width, 900);
    await page.goto(rfc('shipped', 'wbinvd'));
    const keys = async (...names: readonly string[]): Promise<void> => {
      for (const name of names) await page.keyboard.press(name);
    };
    /** Goes on by Tab to what is so called. */
    const tabTo = async (name: string): Promise<void> => {
      for (let step = 0; step < 40; step++) {
        if ((await page.evaluate(nameOfFocused)).startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Nothing of the name ${name} has the focus.`);
    };
    const query = (): Promise<string> => page.evaluate('location.search');
    if (width === 320) {
      await tabTo('Choose what to compare');
      await keys('Enter');
    }
    await tabTo('Options: all');
    await keys('Enter', 'Tab', 'Tab', 'Space');
    expect(await query()).toBe('?options=device,capability,anyone');
    await keys('Escape');
    expect(await page.evaluate(nameOfFocused)).toBe('Options: 3 of 4');
    await tabTo('Criteria: all');
    await keys('Enter', 'Tab', 'Space', 'Escape');
    expect(new URLSearchParams(await query()).get('criteria')?.split(',').length).toBe(7);
    await tabTo('Compare');
    await page.keyboard.type('#1');
    await tabTo('Compare with');
    await page.keyboard.type('#2');
    expect(new URLSearchParams(await query()).get('compare')).toBe('device,platform');
    await tabTo('Only where they differ');
    await keys('Space');
    await tabTo('Options as rows');
    await keys('Space');
    expect(await query()).toMatch(/&compare=device,platform&differ=1&swap=1$/);
    await tabTo('Show everything');
    await keys('Enter');
    expect(await query()).toBe('');
    await page.close();
  });

  test('what an address asks for and the page has not is ignored; a cell that it names is shown', async () => {
    const { page, trouble } = await openPage(browser, 1440, 900);
    const table = new Table(page);
    await page.goto(
      `${rfc('shipped', 'wbinvd')}?options=nope,,%00&criteria=x&compare=device&differ=2&swap=yes`,
    );
    expect((await table.state()).size).toBe('4x8');
    await page.goto(`${rfc('shipped', 'wbinvd')}?options=device#dos-exposure--anyone`);
    expect(await table.state()).toEqual({ at: '#dos-exposure--anyone', size: '4x8' });
    expect(trouble).toEqual([]);
    await page.close();
  });

  test.each([
    ['no-snoop-control', 320, 640],
    ['no-snoop-control', 768, 900],
    ['wbinvd', 1440, 900],
  ])('in %s each note stands within a window of %i by %i pixels', async (id, width, height) => {
    const { page } = await openPage(browser, width, height);
    await page.goto(rfc('shipped', id));
    expect(await page.locator('#table td > button').count()).toBeGreaterThan(15);
    expect(await page.evaluate(notesOutside)).toEqual([]);
    await page.close();
  });

  test('a swapped table keeps its heads, its anchors and its notes', async () => {
    const { page } = await openPage(browser, 1440, 900);
    await page.goto(`${rfc('shipped', 'wbinvd')}?swap=1`);
    expect(await page.locator('#table thead th').first().textContent()).toBe('Option');
    expect(await page.locator('#table tbody tr').nth(1).locator('th').getAttribute('scope')).toBe('row');
    expect(await page.locator('#table thead th').nth(2).textContent()).toBe('Host load (DoS)');
    expect(await page.locator('#table tbody tr').first().locator('td').nth(1).getAttribute('id')).toBe(
      'dos-exposure--device',
    );
    await page.locator('#dos-exposure--device button').click();
    expect(await page.locator(':popover-open').count()).toBe(1);
    await page.close();
  });

  test('without script everything is there but the controls, and cells open', async () => {
    const { page } = await openPage(browser, 1440, 900, { javaScriptEnabled: false });
    await page.goto(`${rfc('shipped', 'wbinvd')}?options=device`);
    expect(await page.locator('#controls').evaluate((one) => one.getBoundingClientRect().height)).toBe(0);
    expect(await page.locator('#table tbody td').count()).toBe(32);
    expect(await page.locator('#note-5').isVisible()).toBe(true);
    await page.locator('#dos-exposure--device button').click();
    expect(await page.locator('#note-5').evaluate((note) => note.matches(':popover-open'))).toBe(true);
    await page.close();
  });

  test.each([
    ['shipped', 'wbinvd', 32],
    ['stress', 'stress', 240],
  ])(
    'in print %s/%s shows the whole table, within the paper, and what cells rest on',
    async (site, id, cells) => {
      // A4 less the margins, in CSS pixels.
      const { page } = await openPage(browser, 718, 1047);
      await page.goto(rfc(site, id));
      await page.emulateMedia({ media: 'print' });
      const boxes = await page.locator('#table td').evaluateAll((all) =>
        all.map((cell) => {
          const { left, right, height } = cell.getBoundingClientRect();
          return left >= 0 && right <= 719 && height > 0;
        }),
      );
      expect(boxes.filter((inside) => inside).length).toBe(cells);
      const section = await page
        .locator('#table')
        .evaluate((one) => [one.scrollWidth - one.clientWidth, one.getBoundingClientRect().height] as const);
      expect(section[0]).toBeLessThanOrEqual(0);
      expect(section[1]).toBeGreaterThanOrEqual(
        (await page.locator('#table table').boundingBox())?.height ?? Infinity,
      );
      expect(await page.locator('#note-1').isVisible()).toBe(true);
      expect(await page.locator('#controls').isVisible()).toBe(false);
      await page.close();
    },
  );
});

/** The table as a reader sees it. */
class Table {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What the address says after its path, and how many columns and rows of cells there are. */
  state(): Promise<{ readonly at: string; readonly size: string }> {
    return this.#page.evaluate(() => {
      const columns = [...document.querySelectorAll('#table thead th')].length;
      const rows = [...document.querySelectorAll('#table tbody tr')].length;
      return { at: `${location.search}${location.hash}`, size: `${columns - 1}x${rows}` };
    });
  }
}

function rfc(site: string, id: string): string {
  return pathToFileURL(join(root, site, id, 'index.html')).href;
}

/** On a narrow screen the controls are folded. */
async function openControls(page: Page): Promise<void> {
  const fold = page.locator('#controls > details:not([open]) > summary');
  if ((await fold.count()) > 0) await fold.click();
}

/** Where the focus was, and whether something else was seen in its place. */
interface Stop {
  readonly where: 'before' | 'table' | 'after';
  readonly cell: string;
  readonly covered: boolean;
  readonly text: string;
}
declare let stops: readonly Stop[];
declare const addEventListener: (type: 'keydown', listener: () => void, capture: true) => void;

/** Notes at each key where the focus is, before the key moves it. Runs in the page. */
function watchFocus(): void {
  const stop = (): Stop => {
    const active = document.activeElement;
    const section = document.querySelector('#table');
    if (active === null || section === null) return { where: 'before', cell: '', covered: false, text: '' };
    const { left, top, width, height } = active.getBoundingClientRect();
    const inside = section.contains(active) && active !== section;
    const points = [0.1, 0.5, 0.9].map((part) => [left + width * part, top + height / 2] as const);
    const covered = points.some(([x, y]) => {
      const seen = document.elementFromPoint(x, y);
      return seen === null || !(active.contains(seen) || seen.contains(active));
    });
    const done = active.matches('#counts a, .contents a');
    return {
      where: inside ? 'table' : done ? 'after' : 'before',
      cell: active.closest('td')?.id ?? '',
      covered: inside && covered,
      text: active.textContent,
    };
  };
  const noted: Stop[] = [];
  Object.assign(globalThis, { stops: noted });
  addEventListener('keydown', () => noted.push(stop()), true);
}

/** What somebody who hears the page is told of what has the focus. Runs in the page. */
function nameOfFocused(): string {
  const active = document.activeElement as (Element & { readonly ariaLabel?: string | null }) | null;
  return (active?.ariaLabel ?? active?.closest('label')?.textContent ?? active?.textContent ?? '').trim();
}

/** Goes to each of the anchors as a link does; those whose first line is not seen then, and what is. Runs in the page. */
async function coveredTargets(ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) {
    location.hash = encodeURIComponent(id);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const target = [...document.querySelectorAll(':target')][0];
    if (target?.id !== id) found.push(`${id}: no target`);
    if (target === undefined) continue;
    const { left, top, width } = target.getBoundingClientRect();
    const seen = document.elementFromPoint(left + Math.min(20, width / 2), top + 8);
    if (seen === null || !target.contains(seen)) {
      found.push(`${id}: ${seen?.id} ${seen?.textContent.slice(0, 40) ?? 'nothing'} ${left} ${top}`);
    }
  }
  return found;
}

/** Opens each note from its cell; those that do not stand within the window, and where they stand. Runs in the page. */
function notesOutside(): string[] {
  const { clientWidth, clientHeight } = document.documentElement;
  return [...document.querySelectorAll('#table td > button')].flatMap((opener) => {
    opener.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    opener.click();
    const note = document.querySelector(':popover-open');
    if (note === null) return [`${opener.textContent}: no note`];
    const { left, top, right, bottom } = note.getBoundingClientRect();
    note.hidePopover();
    const within = left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
    return within ? [] : [`${note.id}: ${left} ${top} ${right} ${bottom}`];
  });
}
