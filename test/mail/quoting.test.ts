import { expect, test } from 'vitest';
import { attributedName } from '../../src/mail/attribution.ts';
import { sketchLines } from '../../src/mail/lines.ts';
import { quoteLines } from '../../src/mail/quotes.ts';

function sketch(text: string): string[] {
  const body = { text, from: 'plain', flowed: false, delSp: false, problems: [] } as const;
  return sketchLines(body).map(
    (line) => `${line.depth} ${line.kind}${line.named === undefined ? '' : ` (${line.named})`}: ${line.text}`,
  );
}

test.each([
  ['On Fri, Jun 04, 2021 at 05:40:34PM +0200, Alice Author wrote:', 'Alice Author'],
  ['On 04/06/21 17:26, Alice Author wrote:', 'Alice Author'],
  ['On Tue, Apr 29, 2014 at 4:22 PM Alice Author <alice@example.org> wrote:', 'Alice Author'],
  ['On Fri, 4 Jun 2021 08:38:00 +0000, "Author, Alice" <alice@example.org> wrote:', 'Alice Author'],
  ['On Fri, 2021-06-04 at 11:50 -0300, Alice Author wrote:', 'Alice Author'],
  ['On Friday, June 4th, 2021 at 5:40 PM, Alice Author <alice@example.org> wrote:', 'Alice Author'],
  ['On Thu, 3 Jun 2021 13:10:18 +0800 (CST), Alice Author wrote:', 'Alice Author'],
  ['Alice Author <alice@example.org> writes:', 'Alice Author'],
  ['Alice Author wrote:', 'Alice Author'],
  ['>>>>> "AA" == Alice Author <alice@example.org> writes:', 'Alice Author'],
  ['* Alice Author <alice@example.org> [2021-06-04 11:50:24]:', 'Alice Author'],
  ['Quoting Alice Author <alice@example.org>:', 'Alice Author'],
  ['在 2021/6/3 上午4:37, Alice Author 写道:', 'Alice Author'],
  ['在 2021/6/3 上午4:37, Alice Author 写道：', 'Alice Author'],
  ['Am 04.06.21 um 17:26 schrieb Alice Author:', 'Alice Author'],
  ['Le ven. 4 juin 2021 à 17:26, Alice Author <alice@example.org> a écrit :', 'Alice Author'],
  ['El vie, 4 jun 2021 a las 17:26, Alice Author (<alice@example.org>) escribió:', 'Alice Author'],
  ['Il giorno ven 4 giu 2021 alle ore 17:26 Alice Author <alice@example.org> ha scritto:', 'Alice Author'],
  ['04.06.2021 17:26, Alice Author пишет:', 'Alice Author'],
  ['On Fri, 4 Jun 2021 17:26:00 +0200, <alice@example.org> wrote:', ''],
])('%s names "%s"', (line, name) => {
  expect(attributedName(line)).toBe(name);
});

test.each([
  'On your remote host you can run:',
  'As I wrote in my last mail:',
  'This is how it goes:',
  'wrote',
  '',
])('"%s" names nobody', (line) => {
  const name = attributedName(line);
  expect(name === undefined || name === '').toBe(true);
});

test('quote marks are counted however they are spaced, and drawings are no quotes', () => {
  const lines = [
    '> a',
    '>> b',
    '> > c',
    '>  > d',
    ' > e',
    'f > g',
    '>',
    `${'>'.repeat(60)}`,
    'AA> x',
    'AA> y',
  ];
  expect(
    quoteLines(lines.join('\n'), false, false).map((line) => `${line.depth} ${line.text}`.trim()),
  ).toEqual(['1 a', '2 b', '2 c', '2 d', '1 e', '0 f > g', '1', `0 ${'>'.repeat(60)}`, '1 x', '1 y']);
});

test('format=flowed is undone per depth, with stuffing and DelSp', () => {
  const text = '> quoted \n> more\n>> deep \n>> deeper\nown \nwords\n > stuffed\n-- \nAlice\n';
  expect(quoteLines(text, true, false)).toEqual([
    { depth: 1, text: 'quoted more' },
    { depth: 2, text: 'deep deeper' },
    { depth: 0, text: 'own words' },
    { depth: 0, text: '> stuffed' },
    { depth: 0, text: '-- ' },
    { depth: 0, text: 'Alice' },
  ]);
  expect(quoteLines('wo \nrd\n', true, true)).toEqual([{ depth: 0, text: 'word' }]);
});

test('below a copied head every line is quoted, though nothing marks it', () => {
  const text =
    'Agreed.\n\n-----Original Message-----\nFrom: Alice Author\nSent: Friday, June 4, 2021 5:40 PM\nTo: Bob\nSubject: x\n\nWords of Alice\n';
  expect(sketch(text)).toEqual([
    '0 own: Agreed.',
    '0 own: ',
    '0 attribution: -----Original Message-----',
    '0 attribution: From: Alice Author',
    '0 attribution: Sent: Friday, June 4, 2021 5:40 PM',
    '0 attribution: To: Bob',
    '0 attribution: Subject: x',
    '1 quoted (Alice Author): ',
    '1 quoted (Alice Author): Words of Alice',
  ]);
});

test('patches, trailers, signatures and the footer of the list are told from words', () => {
  const text = [
    'Fix it.',
    '',
    'Signed-off-by: Alice Author <alice@example.org>',
    '---',
    ' a.c | 2 +-',
    '',
    'diff --git a/a.c b/a.c',
    '--- a/a.c',
    '+++ b/a.c',
    '@@ -1 +1 @@',
    '-old',
    '+new',
    '-- ',
    '2.30.1',
    '_______________________________________________',
    'dev mailing list',
  ];
  expect(sketch(text.join('\n')).map((line) => line.split(':')[0])).toEqual(
    [
      ...'own own trailer own patch own'.split(' '),
      ...Array(6).fill('patch'),
      ...'signature signature footer footer'.split(' '),
    ].map((kind) => `0 ${kind}`),
  );
});

/** The lines of a body that are quoted, as `sketch` says them. */
function quoted(...lines: readonly string[]): string[] {
  return sketch(lines.join('\n')).filter((line) => !line.startsWith('0 '));
}

test('sentences with bars before them are quoted, and nothing says from whom', () => {
  expect(
    quoted(
      'On Fri, 4 Jun 2021 17:26:00 +0200, Alice Author wrote:',
      '> Shall we take the round one?',
      '',
      'Carol asked me to pass this on:',
      '',
      '| The boxes that we have cannot roll, so the round one is of no',
      '| use here.',
      '|',
      '| > Shall we take the round one?',
      '| No, please.',
      '',
      'I have no opinion.',
    ),
  ).toEqual([
    '1 quoted (Alice Author): Shall we take the round one?',
    '1 quoted: The boxes that we have cannot roll, so the round one is of no',
    '1 quoted: use here.',
    '1 quoted: ',
    '2 quoted: Shall we take the round one?',
    '1 quoted: No, please.',
  ]);
});

test('bars below an attribution line are a quote, and further ones in that mail', () => {
  expect(
    quoted(
      'Alice Author <alice@example.org> writes:',
      '| Round.',
      '',
      'No.',
      '',
      '| Or square?',
      '',
      'As I counted them:',
      '',
      '| A | 3 |',
      '| B | 1 |',
    ),
  ).toEqual(['1 quoted (Alice Author): Round.', '1 quoted (Alice Author): Or square?']);
  expect(quoted('> Bob wrote:', '> | Round it is, then,', '> | and no other way.', '> Fine.')).toEqual([
    '1 attribution: Bob wrote:',
    '2 quoted (Bob): Round it is, then,',
    '2 quoted (Bob): and no other way.',
    '1 quoted: Fine.',
  ]);
});

test('format=flowed joins no lines with bars', () => {
  const text = 'Carol says \n| round wheels would \n| roll far better \nand so do I.';
  const lines = sketchLines({ text, from: 'plain', flowed: true, delSp: false, problems: [] });
  expect(lines.map((line) => `${line.depth} ${line.text}`)).toEqual([
    '0 Carol says ',
    '1 round wheels would ',
    '1 roll far better ',
    '0 and so do I.',
  ]);
});

test.each([
  [
    'a table',
    [
      '| Option | Votes so far |',
      '|--------|--------------|',
      '| round one | 3 of us |',
      '| square one | none |',
    ],
  ],
  ['columns', ['| the option      who wants it', '| the round one   the two of us']],
  ['a drawing', ['+---------------+', '| the user space of', '| a guest that runs', '+---------------+']],
  ['a box', ['| the user space |', '| of the guest   |']],
  ['a tree', ['|-- src', '|   the code of it', '|   and its tests']],
  ['a history', ['* 0a1b2c3 Add round wheels', '| Author: Alice Author', '| Date of it: Friday']],
  ['a grammar', ['wheel ::= round', "| round '+' square", '| square * round']],
  ['figures', ['| 12 34', '| 56 78']],
  ['a single line', ['| the round one is better']],
  ['a diffstat', ['| 12 ++--', '| 3 +']],
])('%s with bars is no quote', (_, lines) => {
  expect(quoted('See this:', '', ...lines, '', 'So far.')).toEqual([]);
});
