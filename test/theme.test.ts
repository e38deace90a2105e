import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTemplates } from '../src/files/read-templates.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { folderOf, ROOT, SHED, setting } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

/** The page without its blocks. */
const DOC = readFileSync(join(ROOT, 'docs/theming.md'), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
const shipped = setting(['html']).templates.filter(({ path }) => path.startsWith('html/'));

/** What the documentation has in `code`. */
const named = new Set([...DOC.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));

test('every property of the style sheet is documented, and every documented one is there', () => {
  const style = shipped.find(({ path }) => path === 'html/style.css')?.text ?? '';
  const root = /:root \{([\s\S]*?)\}/.exec(style)?.[1] ?? '';
  const declared = [...root.matchAll(/(--[a-z-]+):/g)].map((match) => match[1] ?? '');
  expect(declared.length).toBeGreaterThan(10);
  expect(
    [...named]
      .filter((name) => name.startsWith('--') && !name.includes(' '))
      .filter(notOption)
      .sort(),
  ).toEqual(declared.sort());
  for (const { path, text } of shipped.filter((file) => file.path.endsWith('.css'))) {
    for (const [, used] of text.matchAll(/var\((--[a-z-]+)\)/g)) expect(declared, path).toContain(used);
  }
});

test('every template, style sheet and script is documented', () => {
  const missing = shipped
    .map(({ path }) => path)
    .filter((path) => !named.has(path) && !named.has(path.replace(/^html\/(.*)\.hbs$/, '$1')));
  expect(missing).toEqual([]);
});

test('the example changes every page by files that are there for it alone', async () => {
  const own = readTemplates(memoryIo(ROOT), 'examples/theme');
  const changed = own.filter(({ path, text }) =>
    shipped.some((one) => one.path === path && one.text !== text),
  );
  expect(changed.map(({ path }) => path)).toEqual([
    'html/block-foot.hbs',
    'html/block-top.hbs',
    'html/theme.css',
  ]);
  const pages = await renderSite(await examine(folderOf(SHED)), { ...setting(['html']), templates: own });
  for (const { path, text } of pages.filter((page) => page.path.endsWith('.html'))) {
    expect(text, path).toContain('<p class="list-name">Decisions of the example list</p>');
    expect(text, path).toContain('<p>Text under CC BY 4.0</p>\n</footer>');
  }
  const style = pages.find(({ path }) => path === 'assets/style.css')?.text ?? '';
  expect(style.lastIndexOf('--link:#f0a8bd')).toBeGreaterThan(style.lastIndexOf('--link:#8ab8f2'));
});

/** `--templates` is an option of the command line and no property. */
function notOption(name: string): boolean {
  return name !== '--templates';
}
