import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../src/cite/find-quote.ts';
import { ownRuns } from '../../src/cite/own-text.ts';
import { standsIn } from '../../src/cite/prove.ts';
import { type Draft, findIn, mboxOf } from './read.ts';

const LINES = [
  '1) keep it',
  '2) move it',
  '3. drop it',
  '(a) keep',
  '(b) move',
  'a) keep',
  '#1 is fine',
  '#2 is broken',
  'Option A:',
  'Option B (best):',
  'I prefer 2 over 1.',
  '> 1) keep it',
  '>> 2) move it',
  '> #2 is broken',
  '+1',
  'NAK',
  '2 > 1',
  'A: -1, B: +1',
  '[1] https://example.org/a',
  '[2] https://example.org/b',
  'On Mon, Ada Reed wrote:',
  '-- ',
  'Acked-by: Ada Reed <ada.reed@example.org>',
  '',
  '',
  '* keep-it: as it is',
  '* move-it: away',
  'Choice 1: K: Keep',
  'Choice 2: M: Move',
  '[2] Choice 1: K: Keep',
  '[1] Choice 2: M: Move',
  '"#1" is "quoted"',
  'mail ada@example.org about #1',
  '#1+#2, options 1-3 and 1..9999',
  '((((#1))))',
  'i) ii) iii) iv)',
  'D    keep',
  'U    move',
  'F    talk',
];
const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const drafts = fc
  .array(
    fc.record({
      by: fc.constantFrom('Ada Reed', 'Ben Moss', 'Cid Hall'),
      lines: fc.array(line, { maxLength: 25 }),
      to: fc.nat(5),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((mails) =>
    mails.map(
      ({ by, lines, to }, at): Draft => ({
        id: `m${at}`,
        by,
        text: lines.join('\n').replace(/\r/g, ' '),
        ...(at === 0 || to >= at ? {} : { to: `m${to}` }),
      }),
    ),
  );

test('any mails give options or a reason, and only quotes that hold, without an address', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (mails) => {
      const { findings, mails: read } = await findIn(mboxOf(mails));
      expect(findings.options.length > 0 || findings.problems.length === 1).toBe(true);
      const labels = findings.options.map(({ label }) => label.toLowerCase());
      expect(new Set(labels).size).toBe(labels.length);
      for (const { option, message, quote, line } of findings.statements) {
        expect(labels).toContain(option.toLowerCase());
        expect(quote).not.toMatch(/\w@example/);
        expect(quote.length).toBeLessThanOrEqual(240);
        expect(line).toBeGreaterThan(0);
        const mail = read.get(message);
        const runs = mail === undefined ? [] : ownRuns(mail.lines, mail.message.author.name);
        expect(standsIn(partsOf(quote), runs)).toBeDefined();
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('the same mails give the same findings', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (mails) => {
      expect((await findIn(mboxOf(mails))).findings).toEqual((await findIn(mboxOf(mails))).findings);
    }),
    { numRuns: 20 },
  );
}, 60_000);

test.each([
  ['digits', '1'.repeat(60_000)],
  ['labels', '#1 and '.repeat(9_000)],
  ['brackets', '('.repeat(60_000)],
  ['names', 'Ada Reed Ben Moss '.repeat(3_500)],
  ['ranks', 'A > '.repeat(15_000)],
  ['blanks', ' '.repeat(60_000)],
  ['negations', 'not '.repeat(15_000)],
  ['words of praise', 'is still also just very '.repeat(2_600)],
])(
  'a long run of %s takes no long time',
  async (_, text) => {
    const list = {
      id: 'list',
      by: 'Ada Reed',
      text: 'Options:\n\n1) keep it\n2) move it\n\nA: keep\nB: move',
    };
    const { findings } = await findIn(
      mboxOf([list, { id: 'run', by: 'Ben Moss', to: 'list', text: `I prefer #2 ${text}.` }]),
    );
    expect(findings.main).toBe('list@example.org');
  },
  5_000,
);
