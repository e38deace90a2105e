import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As much of axe as is used here, in the page. */
declare const axe: {
  readonly run: (options: object) => Promise<{
    readonly passes: readonly { readonly id: string }[];
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
};

/** What axe did in a page. */
export interface Found {
  /** What it has to say against the page, `rule: element`. */
  readonly violations: readonly string[];
  /** The rules that the page keeps. */
  readonly kept: readonly string[];
}

/** What a reader's system may ask for, and what is to be looked at then. */
export const LOOKS: readonly (readonly [
  name: string,
  media: { readonly colorScheme: 'light' | 'dark'; readonly forcedColors: 'none' | 'active' },
  look: (page: Page) => Promise<Found>,
])[] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, lookAt],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, lookAtColours],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }, lookAtColours],
];

/** Every rule; the size of targets (WCAG 2.2, 2.5.8) is looked at only when told to. */
const ALL = { rules: { 'target-size': { enabled: true } } };
/** Dark and forced colours change no element and no box: what they can break are the rules that look at colours. */
const OF_COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Brings axe into a page that has just been loaded. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(SCRIPT);
}

/** Looks at a page, which has axe in it, by all rules. */
export function lookAt(page: Page): Promise<Found> {
  return page.evaluate(run, ALL);
}

/** Looks at a page, which has axe in it, by the rules that its colours alone can break. */
export function lookAtColours(page: Page): Promise<Found> {
  return page.evaluate(run, OF_COLOURS);
}

/** Runs in the page. */
async function run(rules: object): Promise<Found> {
  const { violations, passes } = await axe.run({ preload: false, resultTypes: ['violations'], ...rules });
  return {
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    kept: passes.map(({ id }) => id),
  };
}
