import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DataDiff, RfcHistory } from '../../src/model/diff.ts';
import type { Page } from '../../src/model/page.ts';
import { renderSite } from '../../src/pipeline.ts';
import { diffData, renderChanges, renderDiff } from '../../src/revisions.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { ROOT, SHED, setting } from '../helpers/folder.ts';
import { validator } from '../helpers/validator.ts';
import { EVIL, ending, HIDDEN } from './hostile.ts';
import { differences, revision } from './revise.ts';

/** Evil that came, evil that went, and an RFC of each that only one side has. */
const diffs: DataDiff[] = [];
let pages: readonly Page[];

beforeAll(async () => {
  const [calm, evil] = [await revision(ending(''), `old${EVIL}`), await revision(ending(EVIL), `new${EVIL}`)];
  const none = await revision(SHED, 'none');
  diffs.push(
    await diffData(calm, evil),
    await diffData(evil, calm),
    await diffData(none, evil),
    await diffData(evil, none),
  );
  const commit = { commit: 'a'.repeat(40), date: '2021-06-04', subject: `SUBJECT${EVIL}` };
  const history: RfcHistory = {
    id: 'evil',
    revisions: [
      ...diffs.flatMap(({ changed }) => changed.map((diff) => ({ ...commit, diff }))),
      { ...commit, commit: 'b'.repeat(40), unread: true as const },
      ...diffs.flatMap(({ added }) => added.map((began) => ({ ...commit, commit: 'c'.repeat(40), began }))),
    ].map((one, at) => ({ ...one, commit: `${at}${one.commit.slice(1)}` })),
    cut: 'limit',
  };
  pages = await renderSite(evil.examination, { ...setting(), history: { evil: history } });
}, 60_000);

interface Node {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

function elements(html: string): Node[] {
  const found: Node[] = [];
  const walk = (node: Tree.ParentNode): void => {
    for (const child of adapter.getChildNodes(node)) {
      if (!adapter.isElementNode(child)) continue;
      found.push({
        tag: child.tagName,
        attributes: new Map(child.attrs.map(({ name, value }) => [name, value])),
      });
      walk(child);
    }
  };
  walk(parse(html));
  return found;
}

describe('a difference as a page of its own', () => {
  test('is valid, runs nothing, and holds all of its style, which its policy lets in', async () => {
    for (const diff of diffs) {
      const html = await renderDiff(diff, 'html', setting(['html']));
      const report = await validator().validateString(html);
      expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
      const nodes = elements(html);
      expect(nodes.filter(({ tag }) => /^(script|img|link|iframe|form|base)$/.test(tag))).toEqual([]);
      const names = nodes.flatMap(({ attributes }) => [...attributes.keys()]);
      expect(names.filter((name) => /^(on.*|style|src)$/.test(name))).toEqual([]);
      for (const { attributes } of nodes) expect(attributes.get('href') ?? 'https://').toMatch(/^https:\/\//);
      const sheet = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
      const hash = createHash('sha256').update(sheet).digest('base64');
      const policy = nodes
        .find(({ attributes }) => attributes.get('http-equiv') !== undefined)
        ?.attributes.get('content');
      expect(policy).toBe(
        `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
      );
      expect(html).not.toMatch(HIDDEN);
    }
  });

  test('shows a theme, whatever is written in it', async () => {
    const how = setting(['html']);
    const templates = how.templates.map((one) =>
      one.path === 'html/theme.css' ? { ...one, text: 'h1::after { content: "</style><p id=out>" }' } : one,
    );
    const html = await renderDiff(diffs[0] as DataDiff, 'html', { ...how, templates });
    expect(elements(html).some(({ attributes }) => attributes.get('id') === 'out')).toBe(false);
    expect(html).toContain('content:"<\\/style><p id=out>"');
  });
});

describe('a difference as text', () => {
  test('obeys nothing, shows what hides, and stays in its columns', async () => {
    for (const diff of diffs) {
      for (const width of [40, 72]) {
        const text = [
          await renderDiff(diff, 'txt', setting(['txt'], width)),
          await renderChanges(diff, 2, setting(['txt'], width)),
        ].join('');
        expect(text).not.toMatch(HIDDEN);
        expect(text).toContain('[U+202E]');
        const wide = text
          .split('\n')
          .filter(
            (line) =>
              displayWidth(line) > width && /\S\s+\S/.test(line.replace(/^\s*([*-]|\[\d+\])?\s*/, '')),
          );
        expect(wide).toEqual([]);
      }
    }
  });

  test('as Markdown has no markup of its own', async () => {
    for (const diff of diffs) {
      const text = await renderDiff(diff, 'md', setting(['md']));
      expect(text).not.toMatch(HIDDEN);
      expect(text).not.toMatch(/(?<!\\)<(img|b|script)/);
    }
  });
});

test('every field that people write is told of, in its visible form', async () => {
  const text = (await renderDiff(diffs[0] as DataDiff, 'txt', setting(['txt'], 200))).replace(/\s+/g, ' ');
  const fields = [
    'TITLE',
    'QUESTION',
    'TAG',
    'LADDER',
    'MUST',
    'CRIT',
    'ASKS',
    'NAME',
    'ROLE',
    'ORG',
    'OPTION',
    'VALUE',
  ];
  const said = ['SAID', 'IF', 'ARGUMENT', 'COND', 'QUOTE', 'POSITION', 'SECTION', 'FROM'];
  for (const field of [...fields, ...said])
    expect(text, field).toContain(`${field}<img src=x onerror=alert(1)>{{x}}"'`);
});

test('a difference as JSON is what its schema says', async () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'templates/json/diff.schema.json'), 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  const others = [await differences(SHED, SHED), await differences(SHED, ending('')), ...diffs];
  for (const diff of others) {
    validate(JSON.parse(await renderDiff(diff, 'json', setting(['json']))));
    expect(validate.errors ?? []).toEqual([]);
  }
  expect(validate({ ...diffs[0], $schema: 'x', format: 2 })).toBe(false);
});

describe('the page of a history', () => {
  const page = (path: string): string => pages.find((one) => one.path === path)?.text ?? '';

  test('is valid, has each id once, and its links lead to pages that are there', async () => {
    const html = page('evil/history/index.html');
    const report = await validator().validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    const nodes = elements(html);
    const ids = nodes.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const paths = new Set(pages.map(({ path }) => path));
    for (const { attributes } of nodes) {
      const href = attributes.get('href') ?? attributes.get('src');
      if (href === undefined || /^https:/.test(href)) continue;
      expect(paths.has(new URL(href, 'http://site/evil/history/index.html').pathname.slice(1)), href).toBe(
        true,
      );
    }
    expect(nodes.filter(({ tag }) => tag === 'img')).toEqual([]);
    expect(html).not.toMatch(HIDDEN);
  });

  test('is led to from the page of the RFC, in HTML and in Markdown, and from no other site', async () => {
    expect(page('evil/index.html')).toContain(
      '<a href="history/index.html">History of this page</a>: 6 revisions, the last of 2021-06-04.',
    );
    expect(page('evil/index.md')).toContain('[History](history/index.md): 6 revisions');
    const { examination } = await revision(ending(EVIL));
    const without = await renderSite(examination, setting());
    expect(without.filter(({ path, text }) => /history/.test(path) || /history\/index/.test(text))).toEqual(
      [],
    );
  });

  test('as Markdown and as text shows what hides', () => {
    for (const form of ['md', 'txt']) {
      expect(page(`evil/history/index.${form}`)).toContain('[U+202E]');
      expect(page(`evil/history/index.${form}`)).not.toMatch(HIDDEN);
    }
  });
});
