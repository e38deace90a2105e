import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writableCondition } from '../../src/author/condition.ts';
import { midOf, sourceOf } from '../../src/author/message-ref.ts';
import { goneNames } from '../../src/author/name-people.ts';
import { plainName, plainText } from '../../src/author/plain-text.ts';
import { quotable } from '../../src/author/quote.ts';
import { slugOf } from '../../src/author/slug.ts';
import { yamlText } from '../../src/author/yaml-text.ts';
import { messageIdOf } from '../../src/text/message-id.ts';

const quoted = (words: string, gone: readonly string[] = []): string | undefined =>
  quotable(words, 'a@b', gone, () => true);

describe('a quote', () => {
  test.each([
    ['stays as it is', 'do *not* want `x` [y] <z> "w" #1 \\', 'do *not* want `x` [y] <z> "w" #1 \\'],
    ['is on one line', 'one\n two\t three', 'one two three'],
    ['ends before what would end it', 'see ["this one here"](there)', '"this one here'],
    ['does not end in a bracket', 'and then [', 'and then'],
    ['is cut around an address', 'ask ada@example.org about the cache', 'about the cache'],
    ['is cut around a control character', 'one\u0000 two three', 'two three'],
    ['is cut around what turns the line', 'abc \u202egnol era sdrow eseht', 'gnol era sdrow eseht'],
    ['has few bars', 'a | b | c | d | e | the longest of them', 'the longest of them'],
    ['is nothing where nothing is left', '\u0007["', undefined],
  ])('%s', (_, words, expected) => {
    expect(quoted(words)).toBe(expected);
  });

  test('gives no withdrawn name', () => {
    expect(quoted('as dan hidden said of the cache', ['Dan Hidden'])).toBe('said of the cache');
  });

  test('gives no rest of one, where a shorter name begins it', () => {
    const hidden = { at: { file: '', line: 1, column: 1 }, withdrawn: true };
    const gone = goneNames([
      { ...hidden, id: 'dan', name: 'Dan', also: ['Dan Hidden'] },
      { ...hidden, id: 'eve', name: 'Eve', also: [], withdrawn: false },
    ]);
    expect(gone).toEqual(['Dan Hidden', 'Dan']);
    expect(quoted('Dan Hidden', gone)).toBeUndefined();
    expect(plainText('as Dan Hidden said to Eve', gone, 99)).toBe('as (name withdrawn) said to Eve');
  });

  test('is no longer than a line should be, and ends at a word', () => {
    const cut = quoted('cache '.repeat(2_000)) ?? '';
    expect(cut.length).toBeLessThanOrEqual(240);
    expect(cut).toMatch(/cache$/);
  });

  test('is the longest part that is proven', () => {
    const proves = (_: string, words: string): boolean => words === 'short';
    expect(quotable('a long one that fails \u0000 short', 'a@b', [], proves)).toBe('short');
  });
});

describe('a condition', () => {
  test.each([
    ['it survives a restart', 'it survives a restart'],
    ['if #2 gets the KVM_FLAG, too.', '#2 gets the KVM_FLAG, too'],
    ['it is *good*', undefined],
    ['so, because I say so', undefined],
    ['so, says ada', undefined],
    ['so,if not', undefined],
    ['ada@example.org agrees', undefined],
    ['dan agrees', undefined],
    ['x'.repeat(300), undefined],
    [' ,', undefined],
  ])('%s', (text, expected) => {
    expect(writableCondition(text, ['Dan'])).toBe(expected);
  });
});

describe('a Message-ID', () => {
  test.each([
    ['a.b+c=1@host.example', '<a.b+c=1@host.example>', 'mid:a.b%2Bc%3D1@host.example'],
    ['{guid}@host', 'mid:%7Bguid%7D@host', 'mid:%7Bguid%7D@host'],
    ['a/b(c)@host', 'mid:a%2Fb%28c%29@host', 'mid:a%2Fb%28c%29@host'],
    ['no-id', undefined, undefined],
    ['\ud800@host', undefined, undefined],
  ])('%s', (id, source, mid) => {
    expect(sourceOf(id)).toBe(source);
    expect(midOf(id)).toBe(mid);
  });

  test('reads back from both forms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (left) => {
        const id = `${left.replace(/[\s<>@]/gu, '') || 'x'}@host`;
        for (const form of [sourceOf(id), midOf(id)])
          if (form !== undefined) expect(messageIdOf(form)).toBe(id);
      }),
    );
  });
});

describe('text of a mail', () => {
  test('is made fit for a title', () => {
    expect(plainText('[x] {y}\n\u0000 of ada@example.org', [], 99)).toBe('(x) (y) of (address)');
    expect(plainText('as DAN HIDDEN said', ['Dan Hidden'], 99)).toBe('as (name withdrawn) said');
    expect(plainText('one two three', [], 9)).toBe('one two');
  });

  test('is made fit for a name in a sentence', () => {
    expect(plainName('1. *Ada* <x> ["Reed"](y)', [])).toBe('Ada x (Reed)(y)'.replace(/\)\(/, ')('));
    expect(plainName('***', [])).toBe('');
  });

  test('is a value of YAML that reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const flat = plainText(text, [], 99);
        if (flat !== '') expect(parse(`a: ${yamlText(flat)}\n`)).toEqual({ a: flat });
      }),
    );
  });
});

describe('an id', () => {
  test.each([
    ['access to an IOMMU that cannot block no-snoop', 'access-iommu-cannot-block'],
    ['1st: the table', 'st-table'],
    ['Table', 'option-7'],
    ['計算', 'option-7'],
    ['Wärme', 'warme'],
    ['on', 'option-7'],
  ])('is made of the words that say most: %s', (text, id) => {
    expect(slugOf(text, new Set(), 'option-7')).toBe(id);
  });

  test('is another where it is taken', () => {
    expect(slugOf('cache', new Set(['cache', 'cache-2']), 'option-1')).toBe('cache-3');
  });
});
