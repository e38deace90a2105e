import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  defaultTreeAdapter as adapter,
  parse,
  parseFragment,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { pairsOf } from '../src/compare/pairs.ts';
import { type Examination, examine, renderSite } from '../src/pipeline.ts';
import { pairName } from '../src/render/pairs.ts';
import { rendererOf } from '../src/render/render.ts';
import { compiled } from './helpers/examiner.ts';
import { type Files, folderOf, SHED, setting, shippedFolder } from './helpers/folder.ts';
import { validator as htmlValidator } from './helpers/validator.ts';

/** Text that would show at once if it were ever taken for markup, a template or a direction. */
const EVIL = `<img src=x onerror=alert(1)>{{x}}"'</script>\u202e`;
/** The same as a reader should see it. */
const SEEN = `<img src=x onerror=alert(1)>{{x}}"'</script>[U+202E]`;

const yaml = (text: string): string => JSON.stringify(text + EVIL);

const HOSTILE: Files = {
  'site.yaml': `format: 1\ntitle: ${yaml('SITE')}\n`,
  'people.yaml': `ann:\n  name: ${yaml('NAME')}\n  role: ${yaml('ROLE')}\n  org: ${yaml('ORG')}\nbob: { name: Bob }\n`,
  'criteria.yaml': `cost:\n  name: ${yaml('CRIT')}\n  asks: ${yaml('ASKS')}\n`,
  'evil/rfc.md': [
    '---',
    `title: ${yaml('TITLE')}`,
    `question: ${yaml('QUESTION')}`,
    'status: open',
    `tags: [${yaml('TAG')}]`,
    `ladder: ${yaml('LADDER')}`,
    'status-quo: one',
    `criteria: [{ id: cost, must: neutral, because: ${yaml('MUST')} }]`,
    'sources:',
    `  mail: ${JSON.stringify(`<"onmouseover="alert(1)"@x.y>`)}`,
    '  script: "javascript:alert(1)"',
    '  link: https://example.org/?a=1&b=(alert)',
    '---',
    `CONTEXT${EVIL} [click](javascript:alert(1)) [data](data:text/html,x) [link][link] [script][script]`,
    '',
    `    CODE${EVIL}`,
    '',
    '## Positions',
    '',
    `- ann supports one, if COND${EVIL} holds, says bob, because ["QUOTE${EVIL}"][mail]`,
    '',
    '## Outcome',
    '',
    `OUTCOME${EVIL}`,
    '',
    `## SECTION${EVIL}`,
    '',
    `| HEAD${EVIL} |`,
    '|---|',
    `| ITEM${EVIL} |`,
  ].join('\n'),
  'evil/options/1-one.md': `---\ntitle: ${yaml('OPTION')}\nlabel: "<b>{{x}}"\n---\nBODY${EVIL}\n\n- Bad for cost, says ann, if IF${EVIL} is, because ["SAID${EVIL}"][mail]\n- Good, because ARGUMENT${EVIL}\n`,
  'evil/options/2-two.md': `---\ntitle: two\n---\n- Cost is VALUE${EVIL}, says bob, because ["so"][mail]\n`,
  'evil/citations.lock.json': JSON.stringify({
    format: 1,
    messages: { '"onmouseover="alert(1)"@x.y': { from: `FROM${EVIL}`, subject: `SUBJECT${EVIL}` } },
  }),
};

const SCRIPTS = readdirSync(fileURLToPath(compiled('browser'))).filter((name) => name.endsWith('.js'));

const CASES = { shipped: shippedFolder(), shed: folderOf(SHED), hostile: folderOf(HOSTILE) };

type Pages = ReadonlyMap<string, string>;

const examined = new Map<string, Examination>();
const rendered = new Map<string, Pages>();

beforeAll(async () => {
  for (const [name, folder] of Object.entries(CASES)) {
    const examination = await examine(folder);
    examined.set(name, examination);
    rendered.set(name, await htmlPages(examination));
  }
});

describe.each(Object.keys(CASES))('the pages of %s', (name) => {
  const pages = (): Pages => rendered.get(name) ?? new Map();

  test('are there', () => {
    const ids = [...(examined.get(name)?.rfcs ?? [])].map(({ comparison }) => comparison);
    const expected = [
      'index.html',
      'assets/style.css',
      'assets/index.css',
      'assets/decide.css',
      'assets/search.js',
      ...(name === 'shipped' ? ['feed.xml', 'feed.json', 'sitemap.xml', '404.html'] : []),
      ...SCRIPTS.map((name) => `assets/${name}`),
      ...ids.flatMap((comparison) => [
        `${comparison.id}/index.html`,
        ...comparison.options.map((option) => `${comparison.id}/${option.id}.html`),
        ...pairsOf(comparison).map((pair) => `${comparison.id}/${pairName(pair)}.html`),
        ...(comparison.coverage?.uncited.some((one) => one.options.length === 0)
          ? [`${comparison.id}/threads/index.html`]
          : []),
        ...(comparison.decision.scores === undefined ? [] : [`${comparison.id}/decide/index.html`]),
      ]),
      ...(examined.get(name)?.site.shared.criteria ?? []).map(({ id }) => `criteria/${id}.html`),
    ];
    expect([...pages().keys()].sort()).toEqual(expected.sort());
  });

  test('have each id once, and every relative link leads to a page and an anchor of it', () => {
    const ids = new Map(html(pages()).map(([path, tree]) => [path, tree.flatMap(({ id }) => id ?? [])]));
    for (const [path, list] of ids) expect(list, path).toEqual([...new Set(list)]);
    const broken = html(pages()).flatMap(([path, tree]) =>
      tree.flatMap(({ href }) => {
        if (href === undefined || /^https?:/.test(href)) return [];
        const url = new URL(href, `http://site/${path}`);
        const target = decodeURIComponent(url.pathname.slice(1));
        const anchor = decodeURIComponent(url.hash.slice(1));
        const found = pages().has(target) && (anchor === '' || ids.get(target)?.includes(anchor));
        return found ? [] : [`${path}: ${href}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('link only the web and files of the site, and tell other hosts nothing', () => {
    for (const [path, tree] of html(pages())) {
      for (const { href, rel, tag } of tree.filter((one) => one.href !== undefined)) {
        expect(href, path).toMatch(
          /^(https?:\/\/|#|((\.\.\/){0,2}|\/)([a-z0-9-]+\/)?[a-z0-9-]+\.(html|css|xml|json)(#|$))/,
        );
        const archived = href?.startsWith(
          examined.get(name)?.site.shared.config.archive.replace('%s', '') ?? '!',
        );
        if (tag === 'a' && /^https?:/.test(href ?? '')) {
          expect(rel, href).toBe(archived && rel === undefined ? undefined : 'nofollow noopener noreferrer');
        }
      }
      expect(tree.find((node) => node.name === 'referrer')?.content, path).toBe('no-referrer');
      expect(tree.flatMap(({ attributes }) => attributes)).not.toContain('target');
    }
  });

  test('load only scripts that are ours, hold no handler and no style of their own, and a policy that says so', () => {
    for (const [path, tree] of html(pages())) {
      expect(
        tree.filter(({ tag }) =>
          /^(style|img|iframe|object|embed|form|base|foreignobject|animate|set|image)$/i.test(tag),
        ),
        path,
      ).toEqual([]);
      for (const script of tree.filter(({ tag }) => tag === 'script')) {
        const early = /(rfc|index)\.js$/.test(String(script.src));
        expect([script.text, script.attributes], path).toEqual(['', early ? ['src'] : ['src', 'defer']]);
        expect(['search.js', ...SCRIPTS], path).toContain(
          String(script.src).replace(/^(\.\.\/|\/)?assets\//, ''),
        );
      }
      expect(
        tree.flatMap(({ attributes }) => attributes).filter((attribute) => /^(style|on.*)$/.test(attribute)),
        path,
      ).toEqual([]);
      const policy = tree.find(({ equiv }) => equiv === 'Content-Security-Policy')?.content;
      expect(policy).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
      );
    }
  });

  test('have tables that say what their heads are heads of', () => {
    for (const [path, tree] of html(pages())) {
      for (const { scope } of tree.filter(({ tag }) => tag === 'th')) {
        expect(scope, path).toMatch(/^(col|row|rowgroup)$/);
      }
      const tables = tree.filter(({ tag, className }) => tag === 'table' && className !== undefined);
      expect(tree.filter(({ tag }) => tag === 'caption').length, path).toBe(tables.length);
    }
  });

  test('are valid HTML', async () => {
    const validator = htmlValidator();
    const found: string[] = [];
    for (const [path, text] of pages()) {
      if (!path.endsWith('.html')) continue;
      const { results } = await validator.validateString(text, path);
      for (const { messages } of results) {
        found.push(...messages.map(({ ruleId, line, message }) => `${path}:${line} ${ruleId}: ${message}`));
      }
    }
    expect(found).toEqual([]);
  }, 60_000);
});

test('whatever people write comes out as the text that it is', () => {
  const texts = html(rendered.get('hostile') ?? new Map()).map(([path, tree]) => [path, tree[0]?.text ?? '']);
  const all = new Map(texts as [string, string][]);
  const seen = (path: string, marks: string): string[] =>
    marks.split(' ').filter((mark) => !all.get(path)?.includes(mark + SEEN));
  expect(seen('index.html', 'SITE TITLE QUESTION OPTION CRIT ASKS')).toEqual([]);
  expect(seen('criteria/cost.html', 'CRIT ASKS TITLE VALUE')).toEqual([]);
  const page =
    'SITE TITLE QUESTION TAG LADDER MUST CONTEXT CODE NAME ROLE QUOTE OUTCOME SECTION HEAD ITEM OPTION';
  expect(seen('evil/index.html', `${page} BODY SAID ARGUMENT VALUE FROM SUBJECT CRIT ASKS`)).toEqual([]);
  expect(seen('evil/one.html', 'OPTION QUESTION BODY SAID ARGUMENT NAME ROLE ORG QUOTE MUST')).toEqual([]);
  for (const [path, text] of all) expect(text, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test('a link that is none of the web is no link, whoever let it through', async () => {
  const examination = examined.get('shed') as Examination;
  const bad = JSON.parse(
    JSON.stringify(examination).replaceAll('https://', 'javascript:alert//'),
  ) as Examination;
  for (const [path, tree] of html(await htmlPages(bad))) {
    expect(
      tree.filter(({ href }) => /^[a-z]+:/i.test(href ?? '')),
      path,
    ).toEqual([]);
  }
});

test('the table by itself links to the published page, or nowhere', async () => {
  const { site, rfcs } = examined.get('shed') as Examination;
  const [comparison] = rfcs.map((rfc) => rfc.comparison).filter(({ id }) => id === 'shed');
  if (comparison === undefined) throw new Error('There is no shed.');
  const renderer = await rendererOf('html', setting());
  const table = (baseUrl?: string): Node[] => {
    const config = { ...site.shared.config, ...(baseUrl === undefined ? {} : { baseUrl }) };
    const text = renderer.table(comparison, {
      ...site,
      shared: { ...site.shared, config },
    });
    return walk(parseFragment(text));
  };
  const links = (nodes: Node[]): string[] => nodes.flatMap(({ href }) => href ?? []);
  expect(links(table())).toEqual([]);
  expect(links(table('https://example.org/site'))).toContain(
    'https://example.org/site/shed/index.html#cost--bare',
  );
  expect(table().flatMap(({ id }) => id ?? [])).toEqual([]);
  expect(table().filter(({ tag }) => tag === 'td').length).toBe(20);
});

test('a quote stands between marks that are text, and its number leads to the archive', () => {
  const page = rendered.get('shed')?.get('shed/index.html') ?? '';
  const nodes = walk(parse(page));
  const claim = nodes.find(({ id }) => id === 'looks--bare--ada');
  expect(claim?.text.replace(/\s+/g, ' ')).toBe('bad, Ada Reed, 2001-02-04: "grey and sad" [2] (not proven)');
  const ref = nodes.find(({ tag, text }) => tag === 'a' && text === '[2]');
  expect(ref?.href).toBe('https://mail.example.org/r/winter@example.org');
});

test('a cell opens its note, which says who said what, when and where', () => {
  const nodes = walk(parse(rendered.get('shed')?.get('shed/index.html') ?? ''));
  const cell = nodes.find(({ id }) => id === 'looks--bare');
  expect(cell?.text).toBe('-/0 ! disputed: bad / neutral\u00a04');
  const opener = nodes.filter(({ tag }) => tag === 'button').find(({ text }) => text === cell?.text);
  const note = nodes.find(({ id }) => id === opener?.popovertarget);
  expect(note?.attributes).toContain('popover');
  expect(note?.text.replace(/\s+/g, ' ').trim()).toBe(
    '4 #1 bare bad, Ada Reed, 2001-02-04: "grey and sad" [2] (not proven) neutral, Ben Moss, 2001-02-04: "it is a shed" [2] (not proven)',
  );
  const silent = nodes.find(({ id }) => id === 'cost--tar');
  expect(silent?.text).toBe('. not discussed');
});

test('every note is opened by one cell, and every cell that somebody spoke of opens one', () => {
  for (const name of ['shipped', 'shed']) {
    for (const [path, tree] of html(rendered.get(name) ?? new Map())) {
      const opened = tree.flatMap(({ popovertarget }) => popovertarget ?? []);
      const notes = tree.flatMap(({ attributes, id }) => (attributes.includes('popover') ? [id] : []));
      expect(opened, path).toEqual(notes);
    }
  }
});

test('the timeline tells which messages brought an option, moved somebody or decided', () => {
  const nodes = walk(parse(rendered.get('shed')?.get('shed/index.html') ?? ''));
  const list = nodes.find(({ className }) => className === 'timeline');
  expect(list?.text.replace(/\s+/g, ' ').trim()).toBe(
    '2001-02-03 Ada Reed [1] brings #1, #2, L, #10 2001-02-04 Ben Moss [2] now supports #2, Ada Reed opposes L Undated [3] Ben Moss accepts #2 with #1; Cleo Moss [4] decides',
  );
});

test('no template lets a value through unescaped, or into an attribute without quotes', () => {
  for (const { path, text } of setting(['html']).templates.filter((file) =>
    /^html\/.*\.hbs$/.test(file.path),
  )) {
    expect(text, path).not.toMatch(/\{\{[{&]|=\{\{/);
  }
});

test('two builds are the same, byte for byte', async () => {
  const again = await htmlPages(await examine(CASES.shipped));
  expect([...again]).toEqual([...(rendered.get('shipped') ?? [])]);
});

async function htmlPages(examination: Examination): Promise<Pages> {
  const pages = await renderSite(examination, setting(['html']));
  return new Map(pages.map(({ path, text }) => [path, text]));
}

/** An element as the tests look at it; the first of a page is `html`, with all text in it. */
interface Node {
  readonly tag: string;
  readonly attributes: readonly string[];
  readonly text: string;
  readonly [attribute: string]: string | readonly string[] | undefined;
  readonly id?: string;
  readonly href?: string;
  readonly rel?: string;
  readonly scope?: string;
  readonly equiv?: string;
  readonly content?: string;
  readonly className?: string;
  readonly title?: string;
}

function html(pages: Pages): [path: string, tree: Node[]][] {
  return [...pages]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, text]) => [path, walk(parse(text))]);
}

function walk(node: Tree.Node): Node[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(walk) : [];
  if (!adapter.isElementNode(node)) return inside;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const { class: className, 'http-equiv': equiv, ...others } = attributes;
  const own = {
    ...others,
    tag: node.tagName,
    attributes: Object.keys(attributes),
    text: textOf(node),
    ...(className === undefined ? {} : { className }),
    ...(equiv === undefined ? {} : { equiv }),
  };
  return [own, ...inside];
}

function textOf(node: Tree.Node): string {
  if (adapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
