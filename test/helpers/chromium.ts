import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { DataFolder } from '../../src/model/files.ts';
import { examine, renderSite } from '../../src/pipeline.ts';
import { setting } from './folder.ts';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };

/** Why nothing can be tried in a browser here; empty if it can. */
export const missingChromium = existsSync(CHROMIUM)
  ? ''
  : `There is no ${CHROMIUM}; \`apt-get install chromium\` brings it.`;

/** Fails where a browser is required and missing; else says why the tests of `what` in one are skipped. */
export function needsChromium(what: string): void {
  const required = process.env.REQUIRE_REAL_PARTS === '1';
  if (missingChromium !== '' && !required)
    console.warn(`${what} is not tried in a browser: ${missingChromium}`);
  test('the browser is there', ({ skip }) => {
    if (missingChromium !== '' && !required) skip(missingChromium);
    expect(missingChromium).toBe('');
  });
}

/** Debian's Chromium. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/** Writes the pages of some data into a folder. */
export async function publish(folder: string, data: DataFolder): Promise<void> {
  for (const { path, text } of await renderSite(await examine(data), setting(['html']))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Serves a folder under a path such as `/a/b/`, and nothing else; resolves to the address of that path. */
export async function serveUnder(
  folder: string,
  path: string,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://site').pathname;
    const file = join(folder, asked.slice(path.length));
    const found = asked.startsWith(path) && extname(file) !== '' && existsSync(file);
    const type = TYPES[extname(file)] ?? 'text/html';
    response.writeHead(asked === '/favicon.ico' ? 204 : found ? 200 : 404, {
      'content-type': `${type}; charset=utf-8`,
    });
    response.end(found ? readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}` };
}

/** A page of its own, with everything that should not happen on it. */
export async function openPage(
  browser: Browser,
  width: number,
  height: number,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly trouble: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height }, ...options });
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('requestfailed', (request) => trouble.push(request.url()));
  return { page, trouble };
}
