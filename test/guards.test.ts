import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { checkText } from '../src/parse/limits.ts';
import { isWebUrl } from '../src/parse/sources.ts';
import { examine, renderSite } from '../src/pipeline.ts';
import { csvRenderer } from '../src/render/csv.ts';
import { webHref } from '../src/render/html/links.ts';
import { toolsOf } from '../src/render/template-tools.ts';
import { fieldText, isAddress, isFieldId } from '../src/text/header-field.ts';
import { isId } from '../src/text/id.ts';
import { visible, visibleLine } from '../src/text/visible.ts';
import { folderOf, SHED, setting } from './helpers/folder.ts';

/** The CSV of a fence whose criterion has this name, however it came by it. */
async function tableWith(name: string): Promise<string> {
  const { rfcs, site } = await examine(folderOf(SHED));
  const [fence] = rfcs.filter(({ rfc }) => rfc.id === 'fence');
  if (fence === undefined) throw new Error('There is no fence.');
  const { comparison } = fence;
  const rows = comparison.rows.map((row) => ({ ...row, criterion: { ...row.criterion, name } }));
  return (await csvRenderer(setting(['csv']))).table({ ...comparison, rows }, site);
}

test.each([
  ['=1+2', "'=1+2"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@A1', "'@A1"],
  ['\uff1d1', "'\uff1d1"],
  ['\uff0b1', "'\uff0b1"],
  ['\uff0d1', "'\uff0d1"],
  ['\uff20A', "'\uff20A"],
  ['  =1', "'  =1"],
  ['=a,b', '"\'=a,b"'],
  ['a "b"', '"a ""b"""'],
  ['a\tb', 'a b'],
  ['\ta', "' a"],
  ['1-2', '1-2'],
])('a spreadsheet takes %j for no formula, and for one cell', async (name, cell) => {
  expect(await tableWith(name)).toBe(`Criterion,#1 larch,#2 oak\r\n${cell},good,bad\r\n`);
});

const ADDRESSES = ['http://example.org/', 'HTTPS://example.org/a?b=c&d#e', 'https://bücher.example/ü'];
const NONE = [
  'javascript:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'mailto:ada@example.org',
  '//example.org/',
  ' https://example.org/',
  'https://',
  'https://example.org/"onclick=x',
  "https://example.org/'x",
  'https://example.org/<x>',
  'https://example.org/`x',
  'https://example.org/ x',
  'https://example.org\\@example.net/',
  'https://example.org/\njavascript:alert(1)',
];

test.each(ADDRESSES)('%s may be linked', (url) => {
  expect(isWebUrl(url)).toBe(true);
  expect(webHref(url)).toMatch(/^https?:\/\/[!-~]+$/i);
});

// Each of the two that look has to refuse by itself.
test.each(NONE)('%j is no link', (url) => {
  expect(isWebUrl(url)).toBe(false);
  expect(webHref(url)).toBeNull();
});

test('each page has the policy', async () => {
  const pages = await renderSite(await examine(folderOf(SHED)), setting(['html']));
  const html = pages.filter(({ path }) => path.endsWith('.html'));
  expect(html.length).toBeGreaterThan(5);
  for (const { text } of html) {
    expect(text).toContain(
      `content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"`,
    );
  }
});

/** What a terminal obeys, or nobody sees: C0 but tab and line feed, DEL, C1, marks of direction, joiners, tags. */
const HIDDEN = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
] as const;

test('every character that is hidden becomes visible, and no other changes', () => {
  for (let code = 0; code <= 0xe0100; code++) {
    const isHidden = HIDDEN.some(([first, last]) => code >= first && code <= last);
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    const text = `a${String.fromCodePoint(code)}b`;
    const name = `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    const expected = isHidden ? `a${name}b` : isHalf ? 'a\ufffdb' : text;
    if (visible(text) !== expected) expect(visible(text)).toBe(expected);
  }
  expect(visibleLine('a\r\nb\rc\td\ne')).toBe('a b c d e');
});

test('our own templates escape every character as Handlebars does, and isolate what could turn the words around it', () => {
  const { text, bdi } = toolsOf('html');
  for (let code = 0; code <= 0x2100; code++) {
    const value = `a${String.fromCharCode(code)}b`;
    expect(text(value)).toBe(Handlebars.escapeExpression(visible(value)));
  }
  expect(text('<a href="x" title=\'y\'>&`=</a>')).toBe(
    '&lt;a href&#x3D;&quot;x&quot; title&#x3D;&#x27;y&#x27;&gt;&amp;&#x60;&#x3D;&lt;/a&gt;',
  );
  expect(bdi('א<b>')).toBe('<bdi>א&lt;b&gt;</bdi>');
});

test('the value of a field of a header has one kind of blank, and an id that fits a line', () => {
  expect(fieldText(' a\u00a0 \u3000b\u2003\tc ')).toBe('a b c');
  expect(fieldText('=?utf-8?q?x?= =??=')).toBe('= ?utf-8?q?x?= = ??=');
  expect(isFieldId(`${'a'.repeat(390)}@b.c`)).toBe(true);
  expect(isFieldId(`${'a'.repeat(400)}@b.c`)).toBe(false);
  for (const id of ['a>b@c.d', 'a<b@c.d', 'a b@c.d', 'a\n@c.d', 'ä@c.d', '=?utf-8?q?x?=@c.d'])
    expect(isFieldId(id)).toBe(false);
  expect(isAddress('ada@example.org')).toBe(true);
  expect(isAddress('=?utf-8?q?x?=@example.org')).toBe(false);
});

test.each(['a', 'a1', 'a-b', 'no-snoop-2', 'a'.repeat(64)])('%s is an id', (text) => {
  expect(isId(text)).toBe(true);
});

test.each([
  '',
  '.',
  '..',
  '../a',
  '/a',
  'a/b',
  'a\\b',
  'a.b',
  'a\0',
  'a\n',
  'a ',
  'A',
  'a_b',
  '-a',
  'a-',
  'a--b',
  '1a',
  'é',
  '\u0430',
  'a'.repeat(65),
])('%j is none: it could be another file, or look like another id', (text) => {
  expect(isId(text)).toBe(false);
});

test('a data file with a control character is no text, and each such character is told with its place', () => {
  for (let code = 0; code < 0xa0; code++) {
    const char = String.fromCharCode(code);
    const isText = code === 0x09 || code === 0x0a || (code >= 0x20 && code < 0x7f);
    const found = checkText('a.md', `one\ntwo ${char}`);
    if (isText) expect(found).toBeUndefined();
    else expect(found?.at).toEqual({ file: 'a.md', line: 2, column: 5 });
  }
});
