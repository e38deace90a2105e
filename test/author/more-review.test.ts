import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/author/new-folder.ts';
import { fileText } from '../../src/check/file-text.ts';
import { examine } from '../../src/pipeline.ts';
import { type Files, folderOf } from '../helpers/folder.ts';
import { again, itemsOf, written, wrong } from './data.ts';
import { BEN, found, MAILS, type Mail, OPTIONS, option, STATEMENTS, statement } from './debate.ts';

const FIRST = found({ statements: STATEMENTS.slice(0, 2) });
const MORE = found();
const ZOE = { id: 'zoe', name: 'Zoe: Vane', known: false };
const LATE: Mail = {
  id: 'late@example.org',
  by: ZOE,
  time: 1_894_500_000,
  text: 'Count me in for the server.\n',
};
const LATER: Found = found(
  {
    statements: [
      ...STATEMENTS,
      { ...statement('late@example.org', '1', 'supports', 'Count me in'), by: ZOE, time: 1_894_500_000 },
    ],
  },
  [...MAILS, LATE],
);

const FILES = written(FIRST);
const REVIEW = FILES['cache/review.md'] ?? '';
const [SUPPORT = '', OPPOSE = ''] = itemsOf(FILES);

function withReview(review: string, more: Files = {}): Files {
  return { ...FILES, ...more, 'cache/review.md': review };
}

/** What a text has that another lacks, if the other's lines all stand in it in their order. */
function gained(before: string, after: string): string[] {
  const old = before.split('\n');
  let at = 0;
  const fresh = after.split('\n').filter((line) => {
    if (at < old.length && line === old[at]) {
      at += 1;
      return false;
    }
    return true;
  });
  expect(old.slice(at)).toEqual([]);
  return fresh.filter((line) => line.trim() !== '');
}

describe('another import', () => {
  test('changes nothing where nothing is new, however often it runs', async () => {
    expect((await again(FILES, FIRST)).files).toEqual(FILES);
    const { files } = await again(FILES, MORE);
    expect((await again(files, MORE)).files).toEqual(files);
  });

  test('puts new lines at the end of their section, and remembers them', async () => {
    const { files, lines } = await again(FILES, MORE);
    expect(lines).toBe(2);
    expect(
      gained(REVIEW, files['cache/review.md'] ?? '').filter((line) => !/^ {4}[0-9a-f ]+$/.test(line)),
    ).toEqual([
      '- ada accepts one-cache-held-server, if it survives a restart, because ["Fine by me"](mid:re-2@example.org)',
      '- ada opposes cache-client, says ben, because ["she hates the second one"](mid:re-3@example.org)',
      '## Sources to paste',
      '```yaml',
      '  ada-0106: <re-2@example.org>',
      '  ben: <re-3@example.org>',
      '```',
    ]);
    expect(wrong(await examine(folderOf(files)))).toEqual([]);
  });

  test('names people and sources that the data lack, once', async () => {
    const one = await again(FILES, MORE);
    const two = await again(one.files, LATER);
    expect(two.lines).toBe(1);
    expect(
      gained(one.files['cache/review.md'] ?? '', two.files['cache/review.md'] ?? '').filter(
        (line) => !/^ {4}/.test(line),
      ),
    ).toEqual([
      '- zoe supports one-cache-held-server, because ["Count me in"](mid:late@example.org)',
      '```yaml',
      '  zoe-0113: <late@example.org>',
      '```',
      '## People to paste',
      '```yaml',
      'zoe:',
      "  name: 'Zoe: Vane'",
      '```',
    ]);
    expect((await again(two.files, LATER)).files).toEqual(two.files);
  });

  test.each([
    ['ticked', (text: string) => text.replace(SUPPORT, SUPPORT.replace('- ', '- [x] '))],
    ['struck', (text: string) => text.replace(SUPPORT, `- ~~${SUPPORT.slice(2)}~~`)],
    ['deleted', (text: string) => text.replace(`${SUPPORT}\n`, '')],
    ['reworded', (text: string) => text.replace('would take the first', 'would take')],
    ['wrapped', (text: string) => text.replace('because ', 'because\n  ')],
    [
      'put under another option',
      (text: string) => text.replace(`${SUPPORT}\n`, '').replace(OPPOSE, `${OPPOSE}\n${SUPPORT}`),
    ],
  ])('never brings back a line that was %s', async (_, edit) => {
    const files = withReview(edit(REVIEW));
    expect(files['cache/review.md']).not.toBe(REVIEW);
    expect((await again(files, FIRST)).files).toEqual(files);
  });

  test('never brings back a line that was moved, though the worksheet be gone', async () => {
    const moved = `${FILES['cache/rfc.md']}\n${SUPPORT}\n`;
    const files = withReview('', { 'cache/rfc.md': moved });
    const after = await again(files, FIRST);
    expect(itemsOf(after.files)).toEqual([OPPOSE.replace('[ben-0105]', '(mid:re-1@example.org)')]);
  });

  test.each([
    ['a shorter quote', '"would take the first"'],
    ['a longer quote', '"I would take the first. [...] The second is slow."'],
    ['a quote that leaves words out', '"I would ... the first"'],
    ['other marks and blanks', '"I  would take the first."'],
  ])('takes %s of the same message for the same words', async (_, quote) => {
    const rfc = `${FILES['cache/rfc.md']}\n- ben supports one-cache-held-server, because [${quote}][ben-0105]\n`;
    const files = withReview('# Review\n', { 'cache/rfc.md': rfc });
    expect(itemsOf((await again(files, FIRST)).files).join('\n')).not.toContain('first');
  });

  test('keeps what people wrote, byte for byte', async () => {
    const notes =
      '## #1 one-cache-held-server\n\nask ben about this!\n\n    - code\n\n```\n## Offered\n```\n\n## My notes\nsome\n';
    for (const eol of ['\n', '\r\n']) {
      const mine = `\ufeff# Mine\r\r${notes}`.replace(/\n/g, eol);
      const { files, lines } = await again(withReview(mine), MORE);
      const text = files['cache/review.md'] ?? '';
      expect(lines).toBe(4);
      expect(text.startsWith('\ufeff# Mine\r\r')).toBe(true);
      gained(mine.replace(/\r/g, ''), text.replace(/\r/g, ''));
      if (eol === '\r\n') expect(text.slice(10).replace(/\r\n/g, '')).not.toMatch(/\n/);
      expect((await again(files, MORE)).files).toEqual(files);
    }
  });

  test('brings back a section that was taken out, for new lines alone', async () => {
    const [before = '', after = ''] = REVIEW.split(/## #1 one-cache-held-server[^#]*/);
    const { files } = await again(withReview(before + after), MORE);
    const text = files['cache/review.md'] ?? '';
    expect(text.indexOf('## #2')).toBeLessThan(text.indexOf('## #1 one-cache-held-server\n'));
    expect(text.indexOf('## #1 one-cache-held-server\n')).toBeLessThan(text.indexOf('## Offered'));
    expect(itemsOf(files)).not.toContain(SUPPORT);
  });

  test('finds an option by its label, whatever its file is called now', async () => {
    const { 'cache/options/1-one-cache-held-server.md': one = '', ...rest } = FILES;
    const renamed = { ...rest, 'cache/options/1-server.md': one };
    const { files } = await again(renamed, MORE);
    expect(files['cache/review.md']).toContain(
      '## #1 server\n\n- ada accepts server, if it survives a restart, because ["Fine by me"]',
    );
  });

  test('takes an option of another list for one as soon as it has a file', async () => {
    const world = found({
      options: [...OPTIONS, option('ben-1', 'The second is slow.', 're-1@example.org', BEN)],
      statements: [statement('re-2@example.org', 'ben-1', 'accepts', 'Fine by me')],
    });
    const file = { 'cache/options/3-second-slow.md': '---\ntitle: a slow one\n---\nIt is slow.\n' };
    const { files } = await again({ ...FILES, ...file }, world);
    expect(files['cache/review.md']).toContain('## #3 second-slow\n\n- ada accepts second-slow, because');
  });

  test('does not mix up the labels of two lists', async () => {
    const world = found({
      main: 're-1@example.org',
      options: [option('1', 'The second is slow.', 're-1@example.org', BEN)],
      statements: [statement('re-2@example.org', '1', 'accepts', 'Fine by me')],
    });
    const { files } = await again(FILES, world);
    expect(files['cache/review.md']).toContain('## 1 second-slow\n\nNo option of this RFC: Ben Moss');
  });

  test('writes a worksheet where there is none', async () => {
    const { 'cache/review.md': _, ...files } = FILES;
    const after = (await again(files, MORE)).files['cache/review.md'];
    expect(after?.startsWith('# Review: Where the cache lives\n\nWhat mails say')).toBe(true);
    expect(after?.match(/^- /gm)).toHaveLength(4);
  });
});

describe('the rule unused-source', () => {
  test('waits for the lines that nobody has judged', async () => {
    const judged = withReview(REVIEW.replace(SUPPORT, '').replace('- ben opposes', '- [x] ben opposes'));
    expect(wrong(await examine(folderOf(judged)))).toEqual([
      'cache/rfc.md:11:3 unused-source: The source `ben-0105` is never cited; expected `[text][ben-0105]` somewhere in this RFC.',
    ]);
  });
});

describe('a worksheet that is read', () => {
  test('counts top items outside of fences and of what the tool keeps', async () => {
    const review = fileText`
      # Review

      - one
      * two
        - a note to it
      1. three
      - [ ] four
      - [x] ticked
      - ~~struck~~

      \`\`\`
      - code
      \`\`\`

      ## Offered

      - none
    `.replace(/\\`/g, '`');
    const { diagnostics } = await examine(folderOf(withReview(review)));
    expect(diagnostics.filter(({ rule }) => rule === 'open-review')).toMatchObject([
      {
        at: { file: 'cache/review.md', line: 3, column: 1 },
        message: '`review.md` has 4 lines that nobody has judged.',
      },
    ]);
  });
});
