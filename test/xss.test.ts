import { join } from 'node:path';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page as SitePage } from '../src/model/page.ts';
import { type Examination, examine, renderSite } from '../src/pipeline.ts';
import { launch, missingChromium, needsChromium } from './helpers/chromium.ts';
import { folderOf, ROOT, setting } from './helpers/folder.ts';
import {
  batches,
  CLAIMS,
  FIELDS,
  hostileFolder,
  inGroups,
  POSITIONS,
  rfcId,
} from './helpers/hostile-folder.ts';
import { VECTORS } from './helpers/vectors.ts';

/** `npm run torture -- xss` names a file of vectors, one a line, or a folder of repositories that have some, and how many to try. */
const CORPUS = process.env.TORTURE_CORPUS;
const COUNT = Number(process.env.TORTURE_COUNT ?? Number.POSITIVE_INFINITY);
const corpus = (await import(join(ROOT, 'test/torture/corpus.mjs'))) as {
  vectorsIn: (path: string) => string[];
};
const texts = (CORPUS === undefined ? VECTORS : corpus.vectorsIn(CORPUS)).slice(0, COUNT);

/** RFCs of one site. */
const RFCS = 8;
/** Pages that are open at once, as frames of one. */
const FRAMES = 12;
const RAW = 48;
/** Of so many vectors one is opened raw: what the policy is for, others have shown. */
const SHARE = CORPUS === undefined ? 4 : 8;
const HOST = 'http://site.test';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  xml: 'application/xml',
  json: 'application/json',
};

/** Says when something runs that must not, and when the policy of a page had to stop it. */
const WATCH = `
  for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => console.log('RAN ' + location.pathname);
  addEventListener('securitypolicyviolation', (event) =>
    console.log('STOPPED ' + event.violatedDirective + ' ' + location.pathname));
`;

/** What happened in a site that was opened. */
interface Seen {
  readonly ran: string[];
  readonly stopped: string[];
  readonly foreign: string[];
  readonly wrong: string[];
  pages: number;
}

/** Elements of our pages, and those that Markdown makes. */
const ELEMENTS =
  'html head meta title link script body a abbr article aside b bdi blockquote br button caption cite code col colgroup dd del details div dl dt em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i input ins kbd label legend li main mark nav ol option output p pre q s search section select small span strong sub summary sup svg circle defs desc g line path polygon polyline rect text tspan use title table tbody td tfoot th thead time tr u ul var wbr data template noscript'.split(
    ' ',
  );

/** Runs in the page: what a page of ours never has. */
function look(elements: readonly string[]): string[] {
  const wrong: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    if (!elements.includes(element.localName)) wrong.push(`<${element.localName}>`);
    if (element.localName === 'script' && !element.hasAttribute('src')) wrong.push('a script in the page');
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/i.test(name)) wrong.push(`${name}="${value}"`);
      if (!/^(?:href|src|action|formaction|xlink:href|data|poster|srcset|background)$/i.test(name)) continue;
      const { protocol, host } = new URL(value, document.baseURI);
      if (!['http:', 'https:'].includes(protocol)) wrong.push(`${name}="${value}"`);
      const loads =
        name !== 'href' || (element.localName === 'link' && element.getAttribute('rel') !== 'canonical');
      if (loads && host !== location.host && !element.matches('link[rel=alternate]'))
        wrong.push(`${name}="${value}"`);
    }
  }
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  if (count('h1') !== 1 || count('main') !== 1)
    wrong.push(`broken: ${count('h1')} h1, ${count('main')} main`);
  return wrong;
}

interface DomElement {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  matches(selector: string): boolean;
}
declare const document: {
  readonly baseURI: string;
  querySelectorAll(selector: string): Iterable<DomElement> & { readonly length: number };
};
declare const location: { readonly host: string };

let browser: Browser;

/** Opens every page of a site, with what it loads, and looks for a word where there is a search. */
async function open(
  pages: readonly SitePage[],
  judge: boolean,
  most = pages.length,
  frames = FRAMES,
): Promise<Seen> {
  const seen: Seen = { ran: [], stopped: [], foreign: [], wrong: [], pages: 0 };
  const context = await browser.newContext();
  await context.addInitScript(WATCH);
  await serve(context, pages, seen);
  const shown = pages.filter(({ path }) => /\.(?:html|xml)$/.test(path)).slice(0, most);
  for (let from = 0; from < shown.length; from += frames) {
    const group = shown.slice(from, from + frames);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.text().startsWith('RAN ')) seen.ran.push(message.text().slice(4));
      if (message.text().startsWith('STOPPED script')) seen.stopped.push(message.text().slice(8));
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.goto(`${HOST}/frames?${group.map(({ path }) => path).join('&')}`);
    for (const frame of judge ? page.frames().slice(1) : []) seen.wrong.push(...(await judged(frame)));
    // What is run by an animation, or by a focus, comes a moment after all is loaded.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    seen.pages += group.length;
    await page.close();
  }
  await context.close();
  return seen;
}

async function judged(frame: Frame): Promise<string[]> {
  const path = new URL(frame.url()).pathname;
  if (path.endsWith('.xml')) {
    const broken = await frame.evaluate(() => document.querySelectorAll('parsererror').length);
    return broken === 0 ? [] : [`${path}: not well formed`];
  }
  const search = frame.locator('input[type=search]');
  if ((await search.count()) > 0) await search.first().fill('alert');
  return (await frame.evaluate(look, ELEMENTS)).map((wrong) => `${path}: ${wrong}`);
}

/** The site at a host of its own; whoever asks another is written down and gets nothing. */
async function serve(context: BrowserContext, pages: readonly SitePage[], seen: Seen): Promise<void> {
  const files = new Map(pages.map(({ path, text }) => [`/${path}`, text]));
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== HOST) {
      seen.foreign.push(url.href);
      return route.abort();
    }
    const frames = url.search.slice(1).split('&');
    const body =
      url.pathname === '/frames'
        ? frames.map((path) => `<iframe src="/${path}"></iframe>`).join('')
        : files.get(url.pathname);
    const contentType = TYPES[url.pathname.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8';
    return route.fulfill(body === undefined ? { status: 404, body: '' } : { status: 200, contentType, body });
  });
}

async function site(
  examination: Examination,
  change: (template: string) => string = (text) => text,
): Promise<SitePage[]> {
  const shipped = setting(['html', 'json']);
  const templates = shipped.templates.map(({ path, text }) => ({
    path,
    text: path.endsWith('.hbs') ? change(text) : text,
  }));
  return renderSite(examination, { ...shipped, templates });
}

/** Whether everything of an RFC was read, or something refused: then what stands there is on no page. */
function isWhole({ rfcs }: Examination, id: string): boolean {
  const rfc = rfcs.find((one) => one.rfc.id === id)?.rfc;
  const claims = rfc?.options.reduce((sum, { claims }) => sum + claims.length, 0);
  return claims === CLAIMS && rfc?.positions.length === POSITIONS;
}

/** A template that escapes nothing. */
const unescaped = (template: string): string =>
  template.replace(/\{\{(?:bdi )?(?!html |else)([\w@.][\w@./]*)\}\}/g, '{{{$1}}}');
const withoutPolicy = (template: string): string =>
  template.replace(/<meta http-equiv="Content-Security-Policy"[^\n]*\n/, '');

needsChromium('Hostile text');

describe.skipIf(missingChromium !== '')('hostile text in every field', () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test(`${texts.length} vectors in every field run nothing, lead nowhere, ask no other host and break no page`, async () => {
    let pages = 0;
    const refused: string[] = [];
    const queue = batches(texts);
    while (queue.length > 0) {
      const group = queue.splice(0, RFCS);
      const examination = await examine(folderOf(hostileFolder(group.map((batch) => [batch.join(' ')]))));
      const made = await site(examination);
      for (const { path, text } of made) if (path.endsWith('.json')) JSON.parse(text);
      const { ran, stopped, foreign, wrong, pages: shown } = await open(made, true);
      expect({ ran, stopped, foreign, wrong }, JSON.stringify(group)).toEqual({
        ran: [],
        stopped: [],
        foreign: [],
        wrong: [],
      });
      pages += shown;
      // What the limits or the grammar refuse is tried in halves, until it is known which vector it is.
      for (const [at, batch] of group.entries()) {
        if (isWhole(examination, rfcId(at))) continue;
        if (batch.length > 1) queue.push(...inGroups(batch, Math.ceil(batch.length / 2)));
        else refused.push(...batch);
      }
    }
    console.log(
      `${texts.length} vectors in ${FIELDS} fields, ${pages} pages: none ran, none was stopped by the policy; ${refused.length} were refused in one field or more`,
    );
    expect(refused.length).toBeLessThan(texts.length / 10);
  }, 14_400_000);

  test('the policy of the pages alone lets nothing run where nothing is escaped; without it, much does', async () => {
    // Always our own, of which it is known that they run.
    const [few = []] = inGroups(inGroups(VECTORS, FIELDS), RFCS);
    const examination = await examine(folderOf(hostileFolder(few)));
    const behind = await open(await site(examination, unescaped), false, FRAMES);
    expect(behind.ran).toEqual([]);
    expect(behind.stopped.length).toBeGreaterThan(20);
    const bare = await open(await site(examination, (text) => withoutPolicy(unescaped(text))), false, FRAMES);
    expect(bare.ran.length).toBeGreaterThan(20);
    console.log(
      `nothing escaped: ${behind.stopped.length} stopped by the policy; without it ${bare.ran.length} ran`,
    );
  }, 300_000);

  test('each vector as it is, in a page of its own with nothing but the policy of ours, runs nothing; without it, many do', async () => {
    const made = await site(await examine(folderOf(hostileFolder([['x']]))));
    const page = made.find(({ path }) => path === 'index.html');
    const policy = /<meta http-equiv="Content-Security-Policy"[^\n]*/.exec(page?.text ?? '')?.[0] ?? '';
    expect(policy).toContain("default-src 'none'");
    const some = texts.filter((_, at) => at % SHARE === 0);
    const raw = (head: string): SitePage[] =>
      some.map((text, at) => ({ path: `v${at}.html`, text: `<!doctype html>${head}<body>${text}` }));
    const behind = await open(raw(policy), false, some.length, RAW);
    expect(behind.ran).toEqual([]);
    const bare = await open(raw(''), false, some.length, RAW);
    expect(new Set(bare.ran).size).toBeGreaterThan(some.length / 20);
    console.log(
      `raw: ${new Set(behind.stopped).size} stopped by the policy, none ran; without it ${new Set(bare.ran).size} ran`,
    );
  }, 7_200_000);
});
