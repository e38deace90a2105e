/**
 * `serve`: milliseconds from the save of one RFC of many to the page that has been loaded anew with the new text, in a real
 * browser, and in turn with them what the browser takes to load that page anew when nothing was saved.
 * `node test/bench/serve.mjs [RFCS] [SAVES]`, after `npm run compile`; prints the medians and all of them.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CLI, middle } from './measure.mjs';
import { writeData } from './rfcs.mjs';

const [rfcs = 1000, saves = 9] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'rfc-compare-serve-'));
writeData(join(folder, 'data'), rfcs);
const id = `r${String(Math.floor(rfcs / 2)).padStart(5, '0')}`;
const file = join(folder, 'data', id, 'rfc.md');

const server = spawn(process.execPath, [CLI, 'serve', '--port', '0'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((done) => server.once('close', done));
const started = performance.now();
const url = await new Promise((done, fail) => {
  server.stdout.setEncoding('utf8').once('data', (text) => done(text.trim()));
  server.once('close', () => fail(new Error('The server ended.')));
});
console.log(`${rfcs} RFCs, first build: ${Math.round(performance.now() - started)} ms`);

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  let loaded = () => {};
  await page.exposeFunction('loadedAnew', (heading, now) => loaded(heading, now));
  await page.addInitScript(() => {
    // The browser's own clock, which is the machine's: what it takes to tell us is not counted.
    addEventListener('load', () => {
      const now = performance.timeOrigin + performance.now();
      globalThis.loadedAnew(document.querySelector('h1')?.textContent, now);
    });
  });
  await page.goto(`${url}${id}/index.html`);
  /** Milliseconds until the page is loaded with that heading. */
  const untilLoaded = async (title, start) => {
    const seen = new Promise((done) => {
      loaded = (heading, now) => heading === title && done(now);
    });
    const before = performance.timeOrigin + performance.now();
    await start();
    const took = Math.round((await seen) - before);
    await new Promise((done) => setTimeout(done, 300));
    return took;
  };
  const text = readFileSync(file, 'utf8');
  const runs = { saves: [], reloads: [] };
  for (let save = 0; save < saves + 1; save++) {
    const title = `Saved for the ${save}th time`;
    const edited = text.replace(/^title: .*/m, `title: ${title}`);
    runs.saves.push(await untilLoaded(title, () => writeFileSync(file, edited)));
    runs.reloads.push(await untilLoaded(title, () => page.evaluate(() => void location.reload())));
  }
  for (const [what, [first, ...times]] of Object.entries(runs)) {
    // The first one compiles what the others run.
    console.log(
      `${what}, to the loaded page: median ${middle(times)} ms of ${times.join(', ')} (the first: ${first})`,
    );
  }
} finally {
  await browser.close();
  server.kill('SIGINT');
  console.log(`ended with ${await ended}`);
  rmSync(folder, { recursive: true });
}
