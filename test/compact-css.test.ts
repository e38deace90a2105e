import { expect, test } from 'vitest';
import { compactCss } from '../src/render/html/compact-css.ts';
import { setting } from './helpers/folder.ts';

test.each([
  ['/* a comment */\n\na {\n  color: red;\n}\n', 'a{color:red}\n'],
  ['a { b: c; }\nd { e: f; }', 'a{b:c}\nd{e:f}\n'],
  [
    '@media (a: b) {\n  c > d, e :is(f) {\n    g: h !important;\n  }\n}',
    '@media (a:b){c>d,e :is(f){g:h!important}}\n',
  ],
  ['a { b: calc(1px + (2px - 3px)); }', 'a{b:calc(1px + (2px - 3px))}\n'],
  ['a::after { content: "/* no comment */  ; }" / ""; }', 'a::after{content:"/* no comment */  ; }" / ""}\n'],
  [`a { content: '\\'/*'; }\n/* */ b { c: d; }`, `a{content:'\\'/*'}\nb{c:d}\n`],
  ['a { background: url(/x/*y) }/* z */', 'a{background:url(/x/*y)}\n'],
  ['/*! Licence */\na/**/b /* c */ :d/**/:e {}', '/*! Licence */\na/**/b :d/**/:e{}\n'],
  ['', '\n'],
])('%j', (css, compact) => {
  expect(compactCss(css)).toBe(compact);
});

test('of our own nothing is lost but white space, comments and semicolons', () => {
  const marks = (css: string): string =>
    css
      .replace(/\/\*[\s\S]*?\*\//g, ' ')
      .replace(/;?\s*\}/g, '}')
      .replace(/\s+/g, '');
  for (const { path, text } of setting(['html']).templates.filter((file) => file.path.endsWith('.css'))) {
    expect(marks(compactCss(text)), path).toEqual(marks(text));
  }
});
