import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compiled } from './helpers/examiner.ts';
import { ROOT } from './helpers/folder.ts';

const FOLDER = fileURLToPath(compiled('browser'));
const scripts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.js'))
  .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);

/** What a page may load, in characters; the index carries the search as well. */
const MOST = (name: string): number => (name === 'index.js' ? 30_000 : 20_000);

test('each file of src/browser is one script', () => {
  const sources = readdirSync(join(ROOT, 'src/browser')).filter((name) => name.endsWith('.ts'));
  expect(scripts.map(([name]) => name)).toEqual(sources.sort().map((name) => name.replace(/ts$/, 'js')));
});

describe.each(scripts)('%s', (name, text) => {
  test('is a classic script: no module, nothing that file:// refuses', () => {
    expect(() => new Script(text, { filename: name })).not.toThrow();
    expect(text).not.toMatch(/\bimport\s*\(|\bawait fetch\b|XMLHttpRequest|\beval\s*\(|new Function/);
  });

  test('is small', () => {
    expect(text.length).toBeLessThanOrEqual(MOST(name));
  });

  test('keeps nothing in the page that another could stumble over', () => {
    expect(text.replace(/^\/\*![\s\S]*?\*\/\s*/, '')).toMatch(/^(?:"use strict";)?\(\(\)=>\{/);
  });
});
