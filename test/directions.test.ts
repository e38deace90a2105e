import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine, renderSite } from '../src/pipeline.ts';
import { runsBothWays } from '../src/text/direction.ts';
import { launch, missingChromium, openPage, publish } from './helpers/chromium.ts';
import { folderOf, setting } from './helpers/folder.ts';
import { stress } from './helpers/stress.ts';

/** One page of each type. */
const PAGES = [
  'index.html',
  'stress/index.html',
  'stress/option2.html',
  'stress/option2--option3.html',
  'criteria/c2.html',
  '404.html',
];

/** As much of a page's own globals as these tests use there. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Seen {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Seen>;
}
declare const document: {
  readonly querySelectorAll: (selector: string) => Iterable<Seen>;
  readonly createRange: () => {
    readonly selectNodeContents: (node: Seen) => void;
    readonly getClientRects: () => Iterable<Box>;
  };
};
declare function getComputedStyle(of: Seen): { readonly direction: string; readonly display: string };

test('whatever is written from right to left stands apart from the words around it', async () => {
  const pages = await renderSite(await examine(folderOf(stress())), setting(['html']));
  let seen = 0;
  for (const path of PAGES) {
    const html = pages.find((page) => page.path === path)?.text ?? '';
    const root = parse(html).childNodes.find((node) => node.nodeName === 'html');
    const body = (root as Tree.Element).childNodes.find((node) => node.nodeName === 'body');
    const texts = textsOf(body as Tree.Element, false);
    seen += texts.length;
    expect(
      texts.filter(({ apart }) => !apart).map(({ text }) => text),
      path,
    ).toEqual([]);
  }
  expect(seen).toBeGreaterThan(500);
});

/** The texts below a node that run from right to left, and whether each is in a `<bdi>`, a line of a picture or an element of its own direction. */
function textsOf(node: Tree.Node, apart: boolean): { text: string; apart: boolean }[] {
  if ('value' in node) return runsBothWays(node.value) ? [{ text: node.value, apart }] : [];
  if (!('childNodes' in node)) return [];
  const own =
    'tagName' in node &&
    (['bdi', 'text'].includes(node.tagName) ||
      node.attrs.some(({ name, value }) => name === 'dir' && value === 'auto'));
  return node.childNodes.flatMap((child) => textsOf(child, apart || own));
}

describe.skipIf(missingChromium !== '')(`in Chromium ${missingChromium}`, () => {
  let browser: Browser;
  let root: string;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'rfc-compare-directions-'));
    await publish(root, folderOf(stress()));
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(root, { recursive: true, force: true });
  });

  test.each(PAGES.filter((path) => path !== '404.html'))(
    'on %s words follow one another as they are written, whichever way their letters run',
    async (path) => {
      const { page } = await openPage(browser, 1440, 900);
      await page.goto(pathToFileURL(join(root, path)).href);
      expect(await page.evaluate(turned)).toEqual([]);
      await page.close();
    },
  );

  test('the parts that are looked at would be found turned if nothing kept them apart', async () => {
    const { page } = await openPage(browser, 1440, 900);
    await page.setContent('<ul><li>good, فتح الجهاز<b>, 2001</b>: because</li></ul>');
    expect((await page.evaluate(turned)).length).toBe(1);
    await page.close();
  });
});

/**
 * Parts of a line that are seen on the other side of the part before them: in an element that runs from left to right,
 * what comes later in the text stands further right, or on a line below. Runs in the page.
 */
function turned(): string[] {
  const boxesOf = (node: Seen): Box[] => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ left, right }) => right - left > 1);
  };
  const found: string[] = [];
  for (const element of document.querySelectorAll(
    'h1, h2, h3, p, li, td, th, dd, caption span, figcaption',
  )) {
    if (getComputedStyle(element).direction !== 'ltr') continue;
    const parts = [...element.childNodes].filter(
      (node) =>
        (node.nodeType === 3 || (node.nodeType === 1 && getComputedStyle(node).display === 'inline')) &&
        node.textContent?.trim() !== '',
    );
    for (const [at, part] of parts.entries()) {
      const last = at === 0 ? undefined : boxesOf(parts[at - 1] as Seen).at(-1);
      const [first] = boxesOf(part);
      if (last === undefined || first === undefined) continue;
      const sameLine = first.top < last.bottom - 4 && last.top < first.bottom - 4;
      if (sameLine && first.left < last.left - 1) found.push(`${element.nodeName}: ${element.textContent}`);
    }
  }
  return found;
}
