import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { examine } from '../../src/pipeline.ts';
import { sourceFinder } from '../../src/render/citations.ts';
import { subjectOf } from '../../src/render/draft/mail/subject.ts';
import { proseLines } from '../../src/render/text/prose.ts';
import { isAscii, toAscii } from '../../src/text/ascii.ts';
import { trailersIn } from '../../src/text/trailers.ts';
import { displayWidth, wrap } from '../../src/text/wrap.ts';
import { folderOf, SHED } from '../helpers/folder.ts';

describe('Markdown is laid out as text', () => {
  const laid = async (markdown: string, width: number): Promise<string[]> => {
    const files = {
      ...SHED,
      'shed/rfc.md': (SHED['shed/rfc.md'] ?? '').replace('The boards are grey', markdown),
    };
    const { rfcs } = await examine(folderOf(files));
    const comparison = rfcs.find(({ rfc }) => rfc.id === 'shed')?.comparison as Comparison;
    return proseLines(comparison.context, sourceFinder(comparison), width);
  };

  test('lists within lists keep their marks and indents', async () => {
    expect(await laid('- one\n  1. first of one\n  2. second\n     - deep\n- two\n\nEnd', 18)).toEqual([
      '* one',
      '  1. first of one',
      '  2. second',
      '     * deep',
      '* two',
      '',
      'End, says the',
      'first mail [1].',
    ]);
  });

  test('a quote has its mark on every line, within a list too', async () => {
    expect(
      (await laid('> one two three\n> four\n\n- a\n\n  > five six seven\n\nEnd', 12)).slice(0, -3),
    ).toEqual(['| one two', '| three four', '', '* a', '', '  | five six', '  | seven', '']);
  });

  test('a table is a table where it fits, else a line a row', async () => {
    const table = '| a | b |\n|---|---|\n| one | two three |\n\nEnd';
    expect((await laid(table, 30)).slice(0, 4)).toEqual([
      'a    b',
      '---  ---------',
      'one  two three',
      '---  ---------',
    ]);
    const wide = `| a | b |\n|---|---|\n| ${'x'.repeat(30)} | ${'y'.repeat(30)} |\n\nEnd`;
    expect((await laid(wide, 40)).slice(0, 3)).toEqual([
      '* a; b',
      `* ${'x'.repeat(30)};`,
      `  ${'y'.repeat(30)}`,
    ]);
  });

  test('a trailer stands on one line, in a paragraph of its own or in code', async () => {
    const long = 'Acked-by: Ada Reed, keeper of the tools';
    expect((await laid(`${long}\nCc: Ben Moss\n\n    ${long}\n\nEnd`, 20)).slice(0, 4)).toEqual([
      long,
      'Cc: Ben Moss',
      '',
      `    ${long}`,
    ]);
    expect(trailersIn('Note: this is no trailer')).toBeUndefined();
    expect(trailersIn('He wrote Acked-by: Ada')).toBeUndefined();
  });

  test('a link is never cut', async () => {
    const url = `https://mail.example.org/${'記録/'.repeat(30)}end`;
    expect(wrap(`see ${url} there`, 40)).toEqual(['see', url, 'there']);
  });

  test('ideographs and kana break where they may, and by the columns that they take', () => {
    const lines = wrap('王: 計算機の「キャッシュ」は、計算機のキャッシュではない。', 16);
    expect(lines.join('')).toBe('王: 計算機の「キャッシュ」は、計算機のキャッシュではない。');
    expect(lines.filter((line) => displayWidth(line) > 16)).toEqual([]);
    expect(lines.filter((line) => /^[、。」ャュッー]|「$/.test(line))).toEqual([]);
    expect(wrap('e\u0301e\u0301 👍🏽 👩‍👩‍👧 e\u0301', 9)).toEqual(['e\u0301e\u0301 👍🏽 👩‍👩‍👧', 'e\u0301']);
  });

  test('no line begins as a quote does, or as what mbox writers change', () => {
    expect(wrap('a is > b and > c', 5)).toEqual(['a is', '  > b', 'and >', 'c']);
    expect(wrap('so From here', 6)).toEqual(['so', ' From', 'here']);
  });
});

describe('ASCII', () => {
  test.each([
    ['“quoted” ‘text’ – a — b … c', '"quoted" \'text\' - a -- b ... c'],
    ['naïve Ångström Łódź Straße Ærø', 'naive Angstrom Lodz Strasse AEro'],
    ['e\u0301 x\u0302', 'e x'],
    ['½ ﬁ ① № x² µm 5 €', '1/2 fi 1 No x2 um 5 EUR'],
    ['→ ≤ ≠ × ✓', '-> <= != x ok'],
    ['王伟 👍 \u0301', '[U+738B][U+4F1F] [U+1F44D] [U+0301]'],
  ])('%s is %s', (text, expected) => {
    expect(toAscii(text)).toBe(expected);
    expect(isAscii(toAscii(text))).toBe(true);
  });
});

describe('a subject', () => {
  test.each([
    ['Short', 1, '[RFC] Short'],
    ['Short', 12, '[RFC v12] Short'],
    ['a'.repeat(69), 1, `[RFC] ${'a'.repeat(69)}`],
    [`${'word '.repeat(13)}and more`, 1, `[RFC] ${'word '.repeat(13).trim()}...`],
    ['a'.repeat(80), 1, `[RFC] ${'a'.repeat(66)}...`],
    ['記'.repeat(40), 2, `[RFC v2] ${'記'.repeat(31)}...`],
    ['one\r\nBcc: eve@example.org', 1, '[RFC] one Bcc: eve@example.org'],
    ['=?utf-8?q?x?=', 1, '[RFC] = ?utf-8?q?x?='],
  ])('of %j, revision %i', (title, revision, expected) => {
    const { text, cut } = subjectOf(title, revision);
    expect(text).toBe(expected);
    expect(cut).toBe(text.endsWith('...'));
    expect(displayWidth(text)).toBeLessThanOrEqual(75);
  });
});
