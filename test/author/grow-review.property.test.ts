import fc from 'fast-check';
import { expect, test } from 'vitest';
import { again, written } from './data.ts';
import { found, STATEMENTS } from './debate.ts';

const LINES = [
  ...['', ' ', '# Review', '## Offered', '## Sources to paste', '## People to paste', '## 1 x', '# End'],
  ...['## #1 one-cache-held-server', '## cache-client', '##', '```', '```yaml', '~~~', '> quote', '---'],
  ...[
    '- a line',
    '- [x] ticked',
    '- ~~struck~~',
    '  - a note',
    '  goes on',
    '    code',
    'prose',
    '<!-- x -->',
  ],
  ...[
    '    0123456789abcdef 0123456789abcdef',
    '- ["',
    '"](mid:re-1@example.org)',
    '\u0000',
    '\u202e',
    '1. one',
  ],
];
const FILES = written(found());

/** Whether all characters of a text stand in another, in their order. */
function within(text: string, other: string): boolean {
  let at = 0;
  for (const char of other) if (char === text[at]) at += 1;
  return at === text.length;
}

test('whatever people made of a worksheet, it stays, gains what is new, and gains it once', async () => {
  const lines = fc.array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n', '\r\n', '\r')), {
    maxLength: 25,
  });
  await fc.assert(
    fc.asyncProperty(lines, fc.constantFrom(...LINES), fc.boolean(), async (above, last, bom) => {
      const text = `${bom ? '\ufeff' : ''}${above.map(([line, eol]) => line + eol).join('')}${last}`;
      const files = { ...FILES, 'cache/review.md': text };
      const once = await again(files, found());
      const grown = once.files['cache/review.md'] ?? '';
      expect(within(text, grown)).toBe(true);
      expect(grown.match(/^- (?:ada|ben) (?:supports|accepts|opposes) /gm)?.length ?? 0).toBe(once.lines);
      expect(once.lines).toBe(STATEMENTS.length - 1);
      expect((await again(once.files, found())).files).toEqual(once.files);
    }),
    { seed: 20_300_105, numRuns: Number(process.env.RUNS ?? 200) },
  );
});
