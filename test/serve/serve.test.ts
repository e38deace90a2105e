import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine, renderSite } from '../../src/pipeline.ts';
import { folderOf, SHED, setting } from '../helpers/folder.ts';
import { type Serving, serving } from './serving.ts';

const OAK = SHED['fence/options/2-oak.md'] ?? '';
const SITE = `${SHED['site.yaml']}base-url: https://example.org/club/\n`;
/** Without the lock, which would not let the quotes pass. */
const FILES = Object.fromEntries(
  Object.entries({ ...SHED, 'site.yaml': SITE }).filter(([path]) => !path.endsWith('.lock.json')),
);
/** What `serve` adds to a page without findings. */
const SCRIPT = /<script src="\/\.rfc-compare\/reload\.js" data-build="[0-9a-f-]+" defer><\/script>/;

let shed: Serving;
beforeAll(async () => {
  shed = await serving(FILES);
});
afterAll(async () => {
  expect(await shed.stop()).toBe(0);
});

/** What the page says is wrong, as plain text; empty if it says nothing. */
async function findings(served: Serving, path: string): Promise<string> {
  const { text } = await served.get(path);
  const section = /<aside id="rfc-compare-findings"[\s\S]*?<\/aside>/.exec(text)?.[0] ?? '';
  return textOf(parseFragment(section));
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('what is served', () => {
  test('is every page that build writes, byte for byte, but for the script and its leave to ask for news', async () => {
    const pages = await renderSite(await examine(folderOf(FILES)), setting());
    expect(pages.length).toBeGreaterThan(50);
    for (const { path, text } of pages) {
      const got = await shed.get(`/${path}`);
      expect(got.status, path).toBe(200);
      const own = got.text.replace(SCRIPT, '').replace("; connect-src 'self'\"", '"');
      expect(own, path).toBe(text);
      expect(SCRIPT.test(got.text), path).toBe(path.endsWith('.html'));
    }
  });

  test.each([
    ['/', 200, 'text/html'],
    ['/shed/', 200, 'text/html'],
    ['/shed/?options=1#table', 200, 'text/html'],
    ['/assets/style.css', 200, 'text/css'],
    ['/assets/rfc.js', 200, 'text/javascript'],
    ['/rfcs.json', 200, 'application/json'],
    ['/shed/table.csv', 200, 'text/csv'],
    ['/shed/index.md', 200, 'text/markdown'],
    ['/shed/index.txt', 200, 'text/plain'],
    ['/sitemap.xml', 200, 'application/xml'],
    ['/.rfc-compare/reload.js', 200, 'text/javascript'],
    ['/shed/none.html', 404, 'text/html'],
    ['/none', 404, 'text/html'],
    ['/%', 400, 'text/plain'],
  ])('%s: %i, %s', async (path, status, type) => {
    const { status: got, headers } = await shed.get(path);
    expect([got, headers['content-type']]).toEqual([status, `${type}; charset=utf-8`]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
  });

  test('a folder without its slash leads to the one with it', async () => {
    const { status, headers } = await shed.get('/shed');
    expect([status, headers.location]).toEqual([302, '/shed/']);
    expect((await shed.get('//example.org')).status).toBe(404);
  });

  test('HEAD has the head alone', async () => {
    const { headers } = await shed.get('/shed/');
    const head = await shed.get('/shed/', { method: 'HEAD' });
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      headers['content-length'],
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    '/../data/site.yaml',
    '/%2e%2e/data/site.yaml',
    '/..%2fdata%2fsite.yaml',
    '/shed/..%5c..%5cdata%5csite.yaml',
    '/.rfc-compare/../../data/site.yaml',
    '/.rfc-compare/findings.hbs',
    '/data/site.yaml',
    `/${'%2e%2e/'.repeat(9)}etc/passwd`,
    'file:///etc/passwd',
    '/__proto__',
    '/constructor/prototype.html',
  ])('%s', async (path) => {
    expect((await shed.get(path)).status).toBe(404);
  });

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:80',
    '0.0.0.0',
    '[::2]',
    '127.1',
  ])('the name `%s` that is not this machine', async (host) => {
    for (const path of ['/', '/.rfc-compare/events']) {
      const { status, text } = await shed.get(path, { headers: { host } });
      expect([status, text]).toEqual([403, 'This server answers to localhost alone.\n']);
    }
  });

  test.each(['localhost', 'LOCALHOST:1234', '127.0.0.1:80', '[::1]:8765'])(
    'not the name `%s`',
    async (host) => {
      expect((await shed.get('/', { headers: { host } })).status).toBe(200);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('the method %s', async (method) => {
    const { status, headers } = await shed.get('/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('what changes', () => {
  const oak = 'data/fence/options/2-oak.md';
  const page = async (): Promise<string> => (await shed.get('/fence/oak.html')).text;
  const saved = (words: string): string => `${OAK}\n${words}\n`;
  const waysOf: Readonly<Record<string, (path: string, text: string) => void>> = {
    'written over': writeFileSync,
    'written beside and renamed over': (path, text) => {
      writeFileSync(`${path}.tmp`, text);
      renameSync(`${path}.tmp`, path);
    },
    'moved to a backup, written anew, the backup removed, with a swap file beside': (path, text) => {
      const swap = path.replace(/([^/]+)$/, '.$1.swp');
      writeFileSync(swap, '');
      renameSync(path, `${path}~`);
      writeFileSync(path, text);
      rmSync(`${path}~`);
      rmSync(swap);
    },
    'emptied, then written in pieces': (path, text) => {
      writeFileSync(path, '');
      for (const at of [0, 1, 2]) writeFileSync(path, text.slice(0, (text.length / 3) * (at + 1)));
      writeFileSync(path, text);
    },
  };
  test.each(Object.entries(waysOf))('is seen where a file is %s', async (name, save) => {
    await shed.after(() => save(join(shed.cwd, oak), saved(`Saved: ${name}.`)));
    expect(await page()).toContain(`Saved: ${name}.`);
    expect(await findings(shed, '/fence/')).toBe('');
  });

  test('is seen in new folders, and in folders that go', async () => {
    const copied = Object.entries(SHED).filter(([path]) => path.startsWith('fence/'));
    const gate = copied.map(([path, text]) => [path.replace('fence', 'gate'), text] as const);
    await shed.after(() => {
      for (const [path, text] of gate) shed.put(`data/${path}`, text);
    });
    expect((await shed.get('/gate/oak.html')).status).toBe(200);
    await shed.after(() => shed.put('data/gate/options/2-oak.md', saved('In a new folder.')));
    expect((await shed.get('/gate/oak.html')).text).toContain('In a new folder.');
    expect((await shed.get('/index.html')).text).toContain('href="gate/index.html"');
    await shed.after(() => shed.remove('data/gate'));
    expect((await shed.get('/gate/oak.html')).status).toBe(404);
    expect((await shed.get('/index.html')).text).not.toContain('href="gate/index.html"');
  });

  test('is seen where a folder is put in the place of another', async () => {
    const folder = join(shed.cwd, 'data/fence/options');
    await shed.after(() => {
      mkdirSync(`${folder}.new`);
      writeFileSync(`${folder}.new/1-larch.md`, SHED['fence/options/1-larch.md'] ?? '');
      writeFileSync(`${folder}.new/2-oak.md`, saved('From another folder.'));
      renameSync(folder, join(shed.cwd, 'old'));
      renameSync(`${folder}.new`, folder);
    });
    expect(await page()).toContain('From another folder.');
    await shed.after(() => shed.put(oak, saved('And on in it.')));
    expect(await page()).toContain('And on in it.');
  });

  test('is seen in site.yaml', async () => {
    await shed.after(() => shed.put('data/site.yaml', SITE.replace('garden club', 'garden')));
    expect((await shed.get('/')).text).toContain('<title>Debates of a garden</title>');
  });

  test('what is wrong shows on each page, with its line; the page is that of before until it is mended', async () => {
    await shed.after(() => shed.put(oak, saved('- Good for kost, because it lasts.')));
    for (const path of ['/fence/oak.html', '/shed/index.html']) {
      const words = await findings(shed, path);
      expect(words).toMatch(/^\s*1 error.*: the site is as it was before/);
      expect(words).toContain('data/fence/options/2-oak.md:6:12: Unknown criterion `kost`');
      expect(words).toContain('6 - Good for kost, because it lasts.');
      expect(words).toContain('Did you mean `cost`?');
    }
    expect((await shed.get('/fence/oak.html')).text).toContain('<mark>kost</mark>');
    expect(await page()).toContain('And on in it.');
    expect((await shed.get('/fence/none.html')).status).toBe(404);
    await shed.after(() => shed.put(oak, saved('Mended.')));
    expect(await page()).toContain('Mended.');
    expect(await findings(shed, '/fence/oak.html')).toBe('');
  });

  test('a data folder that goes is missed, and taken up again', async () => {
    const data = join(shed.cwd, 'data');
    await shed.after(() => renameSync(data, `${data}.away`));
    expect(await findings(shed, '/fence/oak.html')).toContain('There is no data folder `data`');
    expect(await page()).toContain('Mended.');
    await shed.after(() => renameSync(`${data}.away`, data));
    expect(await findings(shed, '/fence/oak.html')).toBe('');
    await shed.after(() => shed.put(oak, saved('Back again.')));
    expect(await page()).toContain('Back again.');
  });
});
