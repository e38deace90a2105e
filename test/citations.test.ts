import { describe, expect, test } from 'vitest';
import { BODY_LINE, placed, readBody, readOption, said, shown } from './helpers/read.ts';

function context(body: string): { text: string; found: string[] } {
  const { rfc, found } = readBody(body);
  return { text: shown(rfc.context), found: said(found) };
}

describe('a citation', () => {
  test.each([
    ['by key, of words', 'As [he said][start] it is.', 'As {start|he said} it is.'],
    ['by key, of words with markup', 'As [he *said*][start] it is.', 'As {start|he *said*} it is.'],
    ['by key, a quote', 'It ["is grey"][start] now.', 'It {start|"is grey"} now.'],
    ['with typographic quotation marks', 'It [“is grey”][start] now.', 'It {start|"is grey"} now.'],
    ['by Message-ID, a quote', 'It ["is grey"](mid:a.b@example.org).', 'It {a.b@example.org|"is grey"}.'],
    ['by an id with a slash', 'It ["is grey"](mid:a/+b@example.org).', 'It {a/+b@example.org|"is grey"}.'],
    [
      'by an id whose slash is coded',
      'It ["is grey"](mid:a%2F+b@example.org).',
      'It {a/+b@example.org|"is grey"}.',
    ],
    ['by Message-ID, of words', 'It [is grey](mid:a.b@example.org).', 'It {a.b@example.org|is grey}.'],
    ['in angle brackets', 'It is <a.b@example.org>.', 'It is {a.b@example.org|}.'],
    ['in angle brackets, as mid:', 'It is <mid:a.b@example.org>.', 'It is {a.b@example.org|}.'],
    [
      'by an archive URL with the Message-ID',
      '["grey"](https://lore.example.org/list/a.b@example.org/)',
      '{a.b@example.org|"grey"}',
    ],
    [
      'by an archive URL with the Message-ID percent-coded',
      '[grey](https://lore.example.org/r/a%2Bb%40example.org)',
      '{a+b@example.org|grey}',
    ],
    ['of a link by key', 'See [the shop][shop].', 'See {shop|the shop}.'],
    ['at the start of a line', '["is grey"][start]', '{start|"is grey"}'],
    ['two of them side by side', '["a"][start]["b"][end]', '{start|"a"}{end|"b"}'],
    ['in emphasis', 'It *["is"][start]* so.', 'It *{start|"is"}* so.'],
    ['in a heading', '### So ["it is"][start]', 'So {start|"it is"}'],
    ['in a list', '- a ["b"][start]\n- <c@example.org>', '- a {start|"b"} - {c@example.org|}'],
    ['in a quote', '> a ["b"][start]', '> a {start|"b"}'],
    ['in a table', '| a |\n| - |\n| ["b"][start] |', 'a / {start|"b"}'],
    ['over two lines', 'It ["is\ngrey"][start] now.', 'It {start|"is grey"} now.'],
    ['over two lines of a list item', '- It ["is\n  grey"][start] now.', '- It {start|"is grey"} now.'],
    ['over two lines of a quote', '> It ["is\n> grey"][start] now.', '> It {start|"is grey"} now.'],
    ['with its words over two lines', 'It [is\ngrey][start] now.', 'It {start|is grey} now.'],
  ])('is read %s', (_, body, expected) => {
    expect(context(body)).toEqual({ text: expected, found: [] });
  });

  test.each([
    ['emphasis', 'do *not* want'],
    ['strong', 'do **not** want'],
    ['underscores', 'a_b_c __d__'],
    ['tags', 'the <fd security proof> of </b>'],
    ['an address', 'ask <ada@example.org>'],
    ['code', 'call `wbinvd()`'],
    ['an open code span', 'a ` b'],
    ['inner quotation marks', 'he said "no" twice'],
    ['brackets', 'a[0] and [x]'],
    ['a number in brackets', 'see [1] and [2]'],
    ['an elision', 'a [...] b ... c'],
    ['a link', 'see [this](https://example.org/)'],
    ['an image', 'see ![this](https://example.org/)'],
    ['entities', 'a &amp; b &lt;c&gt;'],
    ['a backslash', 'C:\\dir\\*'],
    ['a pipe', 'a | b'],
    ['a hash', 'no. #2 + #3'],
    ['a closing bracket', 'a] b'],
    ['a colon and a comma', 'a: b, because c'],
    ['Chinese', '不要'],
  ])('keeps %s in a quote, word for word', (_, words) => {
    expect(context(`He says ["${words}"][start].`)).toEqual({
      text: `He says {start|"${words}"}.`,
      found: [],
    });
  });

  test('knows where it stands', () => {
    const { rfc } = readBody('One.\n\nTwo ["words"][start] <a@example.org>.');
    const [, second] = rfc.context;
    const places =
      second?.kind === 'paragraph' ? second.children.flatMap((x) => ('at' in x ? x.at : [])) : [];
    expect(places.map(({ line, column, length }) => [line - BODY_LINE, column, length])).toEqual([
      [3, 5, 16],
      [3, 22, 15],
    ]);
  });
});

describe('a source that is not there', () => {
  test.each([
    ['a reference', 'As [he said][strat].', `${BODY_LINE + 1}:14`, 'As [he said][strat].'],
    [
      'a reference on the second line',
      'As\n[he said][strat].',
      `${BODY_LINE + 2}:11`,
      'As [he said][strat].',
    ],
    ['a reference in a list', '- As [he said][strat].', `${BODY_LINE + 1}:16`, '- As [he said][strat].'],
  ])('is found in %s, at its key, with the nearest one', (_, body, place, text) => {
    expect(context(body)).toEqual({
      text,
      found: [
        `${place} undefined-source: Unknown source \`strat\`; expected a key of \`sources\` in \`rfc.md\`. Did you mean \`start\`?`,
      ],
    });
  });

  test('is found in a quote, at the quote, and its words stay', () => {
    expect(context('It ["is grey"][strat].')).toEqual({
      text: 'It is grey.',
      found: [
        `${BODY_LINE + 1}:4 undefined-source: Unknown source \`strat\`; expected a key of \`sources\` in \`rfc.md\`. Did you mean \`start\`?`,
      ],
    });
  });

  test('gets no suggestion where none is near', () => {
    expect(context('As [he said][zzzzzzzz].').found).toEqual([
      `${BODY_LINE + 1}:14 undefined-source: Unknown source \`zzzzzzzz\`; expected a key of \`sources\` in \`rfc.md\`.`,
    ]);
  });

  test('is found in a file of an option too', () => {
    const { found } = readOption('- Good for cost, because ["cheap"][strat]');
    expect(placed(found)).toEqual(['4:26 undefined-source']);
  });

  test('cannot be defined in the text, and a definition there does not win', () => {
    const { text, found } = context(
      '[mine]: https://example.org/\n[start]: https://example.org/\n\n[a][start] [b][mine]',
    );
    expect(text).toContain('{start|a}');
    expect(text).not.toContain('(https');
    expect(found.some((line) => line.includes('undefined-source: Unknown source `mine`'))).toBe(true);
  });
});

describe('what only looks like one', () => {
  test('a fence that is not closed swallows neither the sources nor another file', () => {
    const { rfc, found } = readBody('[a][start]\n\n```\n[b][start]');
    expect(shown(rfc.context)).toBe('{start|a} ¶ <[b][start]>');
    expect(said(found)).toEqual([]);
    const { option } = readOption('[a][start]\n\n```\n[b][start]');
    expect(shown(option.body)).toBe('{start|a} ¶ <[b][start]>');
  });

  test('code holds no citation', () => {
    expect(context('`["a"][start]` and\n\n    ["b"][start] <c@example.org>').text).toBe(
      '`["a"][start]` and ¶ <["b"][start] <c@example.org>>',
    );
  });

  test.each([
    ['<b>bold</b>', '<b>bold</b>'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<div>\nblock\n</div>', '<div> block </div>'],
    ['<!-- no comment -->', '<!-- no comment -->'],
    ['a <img src=x onerror=alert(1)> b', 'a <img src=x onerror=alert(1)> b'],
    ['<fd security proof>', '<fd security proof>'],
  ])('raw HTML is text: %s', (body, text) => {
    expect(context(body)).toEqual({ text, found: [] });
  });

  test.each(['ada@example.org', 'mailto:ada@example.org', 'www.example.org', 'https://example.org/a_b_c'])(
    'a bare address or URL makes no link: %s',
    (words) => {
      expect(context(`See ${words} there.`)).toEqual({ text: `See ${words} there.`, found: [] });
    },
  );

  test.each([
    'javascript:alert(1)',
    'mailto:ada@example.org',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.org',
    '../x',
  ])('a link to %s is refused', (url) => {
    const { text, found } = context(`See [this](${url}).`);
    expect(text).toBe('See .');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('unsafe-url');
  });

  test('an address in angle brackets with a scheme is refused, and never a link', () => {
    const { text, found } = context('See <javascript:alert(1)> and <mailto:ada@example.org>.');
    expect(text).not.toContain('(');
    expect(found.map((line) => line.includes('unsafe-url'))).toEqual([true, true]);
  });

  test('a plain link stays one', () => {
    expect(context('See [the shop](https://shop.example.org/a?b=c).')).toEqual({
      text: 'See (https://shop.example.org/a?b=c|the shop).',
      found: [],
    });
  });

  test('a link cannot be quoted', () => {
    for (const body of ['["dear"][shop]', '["dear"](https://shop.example.org/)']) {
      expect(placed(readBody(body).found)).toEqual([`${BODY_LINE + 1}:1 quote-on-link`]);
    }
  });

  test('quotation marks outside a citation are pointed at, a pair at its first', () => {
    const { found } = readBody('He says "so" and [“a” b][start].');
    expect(placed(found)).toEqual([`${BODY_LINE + 1}:9 stray-quote`, `${BODY_LINE + 1}:19 stray-quote`]);
  });

  test('a quote that is never closed is text, and what follows it is read', () => {
    const { text } = context('It ["is grey and ["is green"][start] now.');
    expect(text).toBe('It ["is grey and {start|"is green"} now.');
  });
});
