import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDecision } from '../src/documents.ts';
import type { Scores } from '../src/model/decision.ts';
import type { DecisionDocument } from '../src/model/document.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { intervalWords, leadWords, rangeWords, unlessWords } from '../src/text/weight-words.ts';
import { launch, missingChromium, needsChromium, openPage, publish } from './helpers/chromium.ts';
import { caseFolder, setting } from './helpers/folder.ts';
import { validator } from './helpers/validator.ts';

const data = caseFolder('decide');

/** As much of a page's own globals as these tests use there. */
interface Element {
  readonly textContent: string;
  value: string;
  readonly dispatchEvent: (event: object) => boolean;
}
declare const document: {
  readonly querySelector: (selector: string) => Element | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
};
declare const Event: new (name: string) => object;
declare const localStorage: { readonly length: number };

/** What `decide queue` says with these weights, or with its own. */
async function commanded(weights?: ReadonlyMap<string, string>): Promise<Scores> {
  const examination = await examine(data);
  const queue = examination.rfcs.find(({ rfc }) => rfc.id === 'queue');
  if (queue === undefined) throw new Error('There is no `queue`.');
  const view = weights === undefined ? {} : { weights };
  const text = await renderDecision(examination, queue, view, 'json', setting(['json']));
  const { scores } = (JSON.parse(text) as DecisionDocument).decision;
  if (scores === undefined) throw new Error('`queue` has no scores.');
  return scores;
}

/** The words beside the pictures, as the command's figures have them. */
function pictured({ options, ranges }: Scores): string[] {
  return [...options.map(intervalWords), ...ranges.map(({ range }) => rangeWords(range))];
}

describe('the page of a decision', () => {
  test('is there where weights are given, and holds all without a script', async () => {
    const pages = new Map(
      (await renderSite(await examine(data), setting(['html']))).map((one) => [one.path, one.text]),
    );
    expect([...pages.keys()].filter((path) => path.includes('/decide/'))).toEqual([
      'queue/decide/index.html',
    ]);
    const page = pages.get('queue/decide/index.html') ?? '';
    const words = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const one of pictured(await commanded())) expect(words).toContain(one);
    expect(words).toContain('Unless Latency counts 1.2 times as much or more');
    expect(page).not.toMatch(/ style=|<style/);
    expect(pages.get('queue/index.html')).toContain('href="decide/index.html"');
    expect(pages.get('paint/index.html')).not.toContain('decide/index.html');
    for (const path of ['queue/decide/index.html', 'queue/index.html']) {
      const report = await validator().validateString(pages.get(path) ?? '');
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  });
});

describe('its sliders', () => {
  needsChromium('The page of a decision');
  let browser: Browser;
  let root: string;
  beforeAll(async () => {
    if (missingChromium !== '') return;
    root = mkdtempSync(join(tmpdir(), 'rfc-compare-decide-'));
    await publish(root, data);
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    if (root !== undefined) rmSync(root, { recursive: true, force: true });
  });

  test('give the figures of the command, keep them in the address and nowhere else, and Back undoes them', async ({
    skip,
  }) => {
    if (missingChromium !== '') skip(missingChromium);
    const { page, trouble } = await openPage(browser, 900, 900);
    const url = pathToFileURL(join(root, 'queue/decide/index.html')).href;
    const shown = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.sums .words')].map(({ textContent }) => textContent),
      );
    const move = (name: string, value: string): Promise<void> =>
      page.evaluate(
        ([id, to]) => {
          const input = document.querySelector(`[name="${id}"]`);
          if (input === null) throw new Error(`There is no slider ${id}.`);
          input.value = to ?? '';
          input.dispatchEvent(new Event('input'));
        },
        [name, value],
      );
    await page.goto(url);
    expect(await shown()).toEqual(pictured(await commanded()));

    for (const [latency, simplicity, fairness] of [
      ['4.1', '1', '0'],
      ['0', '0', '0'],
      ['0.3', '2.7', '8'],
    ] as const) {
      await move('latency', latency);
      await move('simplicity', simplicity);
      await move('fairness', fairness);
      const exact = (text: string): string => (text.includes('.') ? `${Number(text) * 10}/10` : text);
      const reduced = new Map([
        ['latency', exact(latency)],
        ['simplicity', exact(simplicity)],
        ['fairness', exact(fairness)],
      ]);
      const scores = await commanded(reduced);
      expect(await shown()).toEqual(pictured(scores));
      const said = await page.evaluate(() => document.querySelector('#sliders [role=status]')?.textContent);
      const labels = scores.leading.map((id) => `#${['poll', 'push', 'lease', 'dice'].indexOf(id) + 1}`);
      expect(said).toContain(`${leadWords(labels, scores.decided)}. `);
      const { smallestWeight: change } = scores;
      if (change !== undefined) {
        const name = `${change.criterion[0]?.toUpperCase()}${change.criterion.slice(1)}`;
        expect(said).toContain(unlessWords(name, change, ''));
      }
    }
    expect(page.url()).toBe(`${url}?weights=latency=3/10,simplicity=27/10,fairness=8`);
    const before = await shown();
    await page.goBack();
    expect(page.url()).toBe(`${url}?weights=latency=3/10,simplicity=27/10,fairness=0`);
    expect(await shown()).not.toEqual(before);
    await page.goForward();
    expect(await shown()).toEqual(before);
    const slider = page.getByLabel('Latency');
    await slider.press('ArrowRight');
    await slider.press('ArrowRight');
    expect(page.url()).toBe(`${url}?weights=latency=1/2,simplicity=27/10,fairness=8`);
    await page.goBack();
    expect(await shown()).toEqual(before);
    await page.reload();
    expect(await shown()).toEqual(before);
    await page.getByRole('button', { name: 'Weights of the question' }).click();
    expect(page.url()).toBe(url);
    expect(await shown()).toEqual(pictured(await commanded()));
    await page.goBack();
    expect(page.url()).toBe(`${url}?weights=latency=3/10,simplicity=27/10,fairness=8`);
    expect(await shown()).toEqual(before);
    // However far one slider is moved, one step back undoes it.
    for (const value of ['1.5', '2.5', '3.5']) await move('latency', value);
    await page.goBack();
    expect(page.url()).toBe(`${url}?weights=latency=3/10,simplicity=27/10,fairness=8`);
    expect(await shown()).toEqual(before);
    await page.goto(`${url}?weights=latency=-1,fairness=x,nothing=3,%22%3E%3Cb%3E=1`);
    expect(await shown()).toEqual(pictured(await commanded()));
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(trouble).toEqual([]);
  }, 60_000);
});
