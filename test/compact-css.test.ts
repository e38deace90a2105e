import { expect, test } from 'vitest';
import { compactCss } from '../src/render/html/compact-css.ts';
import { setting } from './helpers/folder.ts';

test.each([
  ['/* a comment */\n\na {\n  color: red;\n}\n', 'a {\ncolor: red;\n}\n'],
  ['a::after { content: "/* no comment */  " / ""; }', 'a::after { content: "/* no comment */  " / ""; }\n'],
  [`a { content: '\\'/*'; }\n/* */ b { c: d; }`, `a { content: '\\'/*'; }\nb { c: d; }\n`],
  ['a { background: url(/x/*y) }/* z */', 'a { background: url(/x/*y) }\n'],
  ['/*! Licence */\na/**/b {}', '/*! Licence */\na b {}\n'],
])('%j', (css, compact) => {
  expect(compactCss(css)).toBe(compact);
});

test('no declaration of ours is lost', () => {
  const words = (css: string): string[] =>
    css
      .replace(/\/\*[\s\S]*?\*\//g, ' ')
      .split(/\s+/)
      .filter(Boolean);
  for (const { path, text } of setting(['html']).templates.filter((file) => file.path.endsWith('.css'))) {
    expect(words(compactCss(text)), path).toEqual(words(text));
  }
});
