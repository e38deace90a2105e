import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../helpers/folder.ts';
import { validator } from '../helpers/validator.ts';

let made = '';
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  const args = ['scripts/docs.mjs', join(made, 'reference'), join(made, 'site')];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}, 120_000);
afterAll(() => rmSync(made, { recursive: true }));

function textsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = names.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

test('the reference is what the source says; `npm run docs` writes it', () => {
  const fresh = textsIn(join(made, 'reference'));
  expect([...fresh.keys()]).toEqual(['commands.md', 'data.md', 'rules.md', 'templates.md']);
  expect([...textsIn(join(ROOT, 'docs/reference'))]).toEqual([...fresh]);
});

test('the reference has every command, rule and template, and the fields of a view', () => {
  const {
    'commands.md': commands,
    'rules.md': rules,
    'templates.md': templates,
  } = Object.fromEntries(textsIn(join(made, 'reference')));
  expect(commands).toContain('\n## new theme\n');
  const ids = readdirSync(join(ROOT, 'src/check/rules')).map((name) => name.replace('.ts', ''));
  for (const id of ids) expect(rules).toContain(`\n## ${id}\n`);
  const formats = ['html', 'markdown', 'text', 'draft', 'new', 'serve'];
  for (const name of formats.flatMap((format) => readdirSync(join(ROOT, 'templates', format)))) {
    if (name.endsWith('.hbs')) expect(templates).toContain(`| \`${name.slice(0, -4)}\` |`);
  }
  expect(templates).toContain('| `published.url` | text |');
  expect(templates).toContain('| `kind` | text | One word for the style sheet. |');
});

test('the pages of the guide are valid HTML, and each link leads to a place that is there', {
  timeout: 120_000,
}, async () => {
  const pages = textsIn(join(made, 'site'));
  const places = new Set<string>();
  for (const [path, text] of pages) {
    places.add(path);
    for (const [, id] of text.matchAll(/ id="([^"]*)"/g)) places.add(`${path}#${id}`);
  }
  const links = [...pages].flatMap(([path, text]) =>
    [...text.matchAll(/ href="(?!https?:)([^"]*)"/g)].map(([, href = '']) => ({ path, href })),
  );
  expect(links.length).toBeGreaterThan(200);
  const lost = links.filter(
    ({ path, href }) => !places.has(new URL(href, `http://guide/${path}`).href.slice('http://guide/'.length)),
  );
  expect(lost).toEqual([]);
  const html = validator();
  for (const [path, text] of pages) expect(text, path).not.toMatch(/<th [^>]*><\/th>/);
  for (const [path, text] of pages) {
    if (!path.endsWith('.html')) continue;
    const { results } = await html.validateString(text, path);
    const found = results.flatMap(({ messages }) =>
      messages.map((one) => `${one.line} ${one.ruleId}: ${one.message}`),
    );
    expect(found, path).toEqual([]);
  }
});
