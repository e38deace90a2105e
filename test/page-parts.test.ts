import { createContext, runInContext } from 'node:vm';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { examine, renderSite } from '../src/pipeline.ts';
import { folderOf, SHED, setting, shippedFolder } from './helpers/folder.ts';

/** Where on its page each part of a question stands, by its anchor. */
const PARTS = [
  'table',
  'why',
  'options',
  'stands',
  'disputes',
  'objections',
  'gaps',
  'timeline',
  'sources',
  'coverage',
];

const pages = new Map<string, string>();

beforeAll(async () => {
  for (const [prefix, folder] of [
    ['', shippedFolder()],
    ['shed:', folderOf(SHED)],
  ] as const) {
    for (const { path, text } of await renderSite(await examine(folder), setting()))
      pages.set(prefix + path, text);
  }
});

describe('the page of a question', () => {
  test.each(['wbinvd', 'wbinvd-switch', 'no-snoop-control'])('%s has its parts in the order of use', (id) => {
    const ids = elementsOf(`${id}/index.html`).flatMap((one) => attribute(one, 'id') ?? []);
    expect(ids.filter((one) => PARTS.includes(one))).toEqual(PARTS);
  });

  test('has its options as columns in the order of the ladder, the one of today and the chosen one in words', () => {
    const heads = elementsOf('shed:shed/index.html')
      .filter(({ tagName }) => tagName === 'thead')
      .slice(0, 1)
      .flatMap((head) => inside(head))
      .filter(({ tagName }) => tagName === 'th')
      .map((head) => textOf(head).replace(/\s+/g, ' ').trim());
    expect(heads).toEqual([
      'Criterion',
      '#1 bare (today)no paint',
      '#2 oil (chosen)linseed oil',
      'L limelime wash',
      '#10 tartar',
    ]);
  });

  test('tells of each option what is gained and given up against today, and of each conflict both sides', () => {
    const text = textOf(elementsOf('wbinvd/index.html')[0]).replace(/\s+/g, ' ');
    expect(text).toMatch(/Against #2, as it is today Gains .+ Gives up /);
    expect(text).toMatch(/Host load \(DoS\), #1 device: bad: Alex Williamson; neutral: Jason Gunthorpe/);
  });
});

test('each page below the first says where it stands, by links that lead up', () => {
  for (const path of htmlPaths()) {
    const crumbs = elementsOf(path).filter((one) => attribute(one, 'aria-label') === 'Breadcrumbs');
    expect(crumbs.length, path).toBe(path.endsWith(':index.html') || path === 'index.html' ? 0 : 1);
    for (const crumb of crumbs) {
      const [first] = inside(crumb).filter(({ tagName }) => tagName === 'a');
      expect(first && attribute(first, 'href'), path).toMatch(/^(\.\.\/|\.\.\/\.\.\/|\/)index\.html$/);
      expect(inside(crumb).filter((one) => attribute(one, 'aria-current') === 'page').length, path).toBe(1);
    }
  }
});

test('each picture is named, or stands beside the words that say the same', () => {
  let seen = 0;
  for (const path of htmlPaths()) {
    for (const svg of elementsOf(path).filter(({ tagName }) => tagName === 'svg')) {
      const outer = svg.parentNode?.nodeName === 'svg' ? (svg.parentNode as Tree.Element) : svg;
      const named = attribute(outer, 'role') === 'img' && (attribute(outer, 'aria-label') ?? '') !== '';
      const hidden = attribute(outer, 'aria-hidden') === 'true';
      expect(named || hidden, path).toBe(true);
      // What is hidden from those who hear the page has words in the same cell, figure or line.
      if (hidden) expect(textOf(lineOf(outer)).trim(), path).not.toBe('');
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(40);
});

test('only the index brings the search along, and its data set one global', () => {
  for (const path of htmlPaths()) {
    const sources = elementsOf(path)
      .filter(({ tagName }) => tagName === 'script')
      .map((one) => (attribute(one, 'src') ?? '').replace(/^.*assets\//, ''));
    const searches = sources.filter((name) => name === 'index.js' || name === 'search.js').length;
    expect(searches, path).toBe(/(^|:)index\.html$/.test(path) ? 2 : 0);
  }
  const page = createContext({});
  runInContext(pages.get('assets/search.js') ?? '', page);
  expect(Object.keys(page)).toEqual(['rfcCompareSearch']);
});

test.each(['wbinvd', 'wbinvd-switch', 'wbinvd-revocation', 'no-snoop-control'])(
  'the page of %s weighs at most 100,000 bytes with its style and scripts, and these 20,000',
  (id) => {
    const path = `${id}/index.html`;
    const size = (name: string): number => Buffer.byteLength(pages.get(name) ?? '');
    const brought = (tag: string, name: string): string[] =>
      elementsOf(path)
        .filter((one) => one.tagName === tag && attribute(one, 'rel') !== 'alternate')
        .flatMap((one) => /^\.\.\/(assets\/.*)$/.exec(attribute(one, name) ?? '')?.[1] ?? []);
    const scripts = brought('script', 'src');
    const styles = brought('link', 'href');
    expect([...styles, ...scripts]).toEqual(['assets/style.css', 'assets/copy.js', 'assets/rfc.js']);
    const ofScripts = scripts.map(size).reduce((sum, one) => sum + one, 0);
    expect(ofScripts).toBeLessThanOrEqual(20_000);
    expect(size(path) + styles.map(size).reduce((sum, one) => sum + one, ofScripts)).toBeLessThanOrEqual(
      100_000,
    );
  },
);

test('what a spreadsheet or a program wants of a question is kept by one click, and its data are edited by another', () => {
  const links = elementsOf('wbinvd/index.html').filter(({ tagName }) => tagName === 'a');
  const kept = links.filter((one) => attribute(one, 'download') !== undefined);
  expect(kept.map((one) => attribute(one, 'href'))).toEqual(['table.csv', 'rfc.json']);
  for (const name of ['wbinvd/table.csv', 'wbinvd/rfc.json'])
    expect(pages.get(name)?.length).toBeGreaterThan(500);
  for (const [path, file] of [
    ['shed:shed/index.html', 'shed/rfc.md'],
    ['shed:shed/oil.html', 'shed/options/2-oil.md'],
    ['shed:criteria/cost.html', 'criteria.yaml'],
  ] as const) {
    const edit = elementsOf(path).find(
      (one) => one.tagName === 'a' && textOf(one) === 'Edit the data of this page',
    );
    expect(edit && attribute(edit, 'href')).toBe(`https://git.example.org/edit/${file}`);
  }
});

function htmlPaths(): string[] {
  return [...pages.keys()].filter((path) => path.endsWith('.html'));
}

function elementsOf(path: string): Tree.Element[] {
  const html = pages.get(path);
  if (html === undefined) throw new Error(`There is no ${path}.`);
  return inside(parse(html));
}

/** All elements below a node, in order. */
function inside(node: Tree.Node): Tree.Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...inside(child)] : []));
}

/** The cell, figure, caption or paragraph that an element stands in. */
function lineOf(element: Tree.Element): Tree.Element {
  const parent = element.parentNode;
  if (parent === null || !('tagName' in parent)) return element;
  return ['td', 'tr', 'figure', 'caption', 'p'].includes(parent.tagName)
    ? parent.tagName === 'td' && textOf(parent).trim() === ''
      ? lineOf(parent)
      : parent
    : lineOf(parent);
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Tree.Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
