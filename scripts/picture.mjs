/**
 * Makes the README's picture: the first screen of the shipped question, as Chromium shows it. Run after `npm run compile`;
 * it differs by the fonts at hand, so no test compares it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const MOST = 200 * 1024;
const root = fileURLToPath(new URL('..', import.meta.url));
const picture = join(root, 'docs/site.png');
const work = mkdtempSync(join(tmpdir(), 'rfc-compare-picture-'));
try {
  const site = join(work, 'site');
  const built = spawnSync(
    process.execPath,
    [join(root, 'dist/bin.cjs'), 'build', '--as', 'html,md,txt,csv,json', '--out', site],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (built.status !== 0) throw new Error('The site was not built.');
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1120, height: 660 } });
  await page.goto(pathToFileURL(join(site, 'wbinvd/index.html')).href);
  await page.screenshot({ path: picture });
  await browser.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}
const { size } = statSync(picture);
if (size > MOST) throw new Error(`The picture has ${size} bytes; expected at most ${MOST}.`);
console.log(`docs/site.png: ${size} bytes`);
