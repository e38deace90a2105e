import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, missingChromium, needsChromium, openPage } from '../helpers/chromium.ts';
import { shippedFolder } from '../helpers/folder.ts';
import { type Serving, serving } from './serving.ts';

needsChromium('What serve shows');

const FILES = Object.fromEntries(shippedFolder().files.map(({ path, text }) => [path, text]));
const RFC = FILES['wbinvd/rfc.md'] ?? '';

describe.skipIf(missingChromium !== '')('a page that is open', () => {
  let browser: Browser;
  let served: Serving;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serving(FILES)]);
  });
  afterAll(async () => {
    await browser.close();
    expect(await served.stop()).toBe(0);
  });

  test('is loaded anew at its place, with what was open; shows what is wrong, and that it is mended', async () => {
    const { page, trouble } = await openPage(browser, 900, 700);
    await page.goto(`${served.url}wbinvd/index.html#sources`);
    const folded = page.locator('main summary:visible').first();
    const isOpen = async (): Promise<boolean> => (await folded.locator('..').getAttribute('open')) !== null;
    const wasOpen = !(await isOpen());
    await folded.click();
    const section = page.locator('#criterion-parity');
    await section.evaluate((one) => one.scrollIntoView());
    const place = async (): Promise<number> => (await section.boundingBox())?.y ?? Number.NaN;
    const before = await place();

    const anew = page.waitForEvent('load');
    served.put(
      'data/wbinvd/rfc.md',
      RFC.replace(/\n---\n/, '\n---\nA paragraph that came later, above all that is read.\n\n'),
    );
    await anew;
    expect(await page.textContent('main')).toContain('A paragraph that came later');
    await page.waitForFunction("history.scrollRestoration === 'auto'");
    expect(Math.abs((await place()) - before)).toBeLessThan(2);
    expect(await isOpen()).toBe(wasOpen);

    const wrong = page.waitForEvent('load');
    served.put('data/wbinvd/rfc.md', RFC.replace('status: decided', 'status: dicided'));
    await wrong;
    const findings = page.locator('#rfc-compare-findings');
    expect(await findings.locator('mark').first().textContent()).toBe('dicided');
    expect(await findings.locator('code').first().textContent()).toMatch(/^data\/wbinvd\/rfc\.md:\d+:\d+$/);
    expect(await page.textContent('main')).toContain('A paragraph that came later');

    const mended = page.waitForEvent('load');
    served.put('data/wbinvd/rfc.md', RFC);
    await mended;
    expect(await findings.count()).toBe(0);
    expect(await page.textContent('main')).not.toContain('A paragraph that came later');
    // A page that goes ends its request for news.
    expect(trouble.filter((what) => !what.endsWith('/events'))).toEqual([]);
    await page.close();
  });
});
