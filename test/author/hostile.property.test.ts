import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { newFolder } from '../../src/author/new-folder.ts';
import type { FoundOption, Speaker, Statement } from '../../src/model/findings.ts';
import { STANCES } from '../../src/model/rfc.ts';
import { examine, renderSite } from '../../src/pipeline.ts';
import { folderOf, setting } from '../helpers/folder.ts';
import { again, itemsOf, written, wrong } from './data.ts';
import { ADA, DAN, found, type Mail } from './debate.ts';
import { pasted } from './paste.ts';

const SEED = 20_300_105;

const PIECES = [
  ...'[]{}()<>#*_`~|&!@%^=+-?:;,.\'"\\/$\n\r\t ',
  ...['the', 'cache', 'is', 'slow', 'because', 'x', '1', 'no', 'true', 'null', 'Dan Hidden', '計', 'ש', 'é'],
  ...[
    '"](',
    '"][',
    '["',
    '[“',
    '”](',
    '"]',
    '][ada-0105]',
    ': ',
    ' #2',
    ', because ',
    ', says ',
    ', if ',
    ' + ',
  ],
  ...[
    '- ',
    '> ',
    '1. ',
    '---',
    '\n---\n',
    '```',
    '\n## Positions\n',
    '\n## Offered\n',
    '<a@b>',
    '<script>',
    '{{x}}',
  ],
  ...[
    'ben@example.org',
    'mid:a@b',
    'https://a.example/',
    '...',
    '[...]',
    '| a | b |',
    '\n|-|-|\n',
    '&amp;',
    '\\"',
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u00a0',
    '\u0301',
    '\u200b',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ud800',
    '\u{1f469}\u200d\u{1f4bb}',
  ],
];

function text(most: number): Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join(''));
}

function words(most: number): Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: most })
    .map((pieces) => pieces.join(' '));
}

const long = fc.constantFrom(
  'cache is slow '.repeat(700),
  '"]( '.repeat(2500),
  '*'.repeat(10_000),
  '| '.repeat(5000),
);
const body = fc.oneof({ weight: 8, arbitrary: words(20) }, { weight: 1, arbitrary: long });

const messageId = fc
  .tuple(text(4), text(2))
  .map(([left, right]) => `${bare(left)}@${bare(right)}`)
  .map((id) => (id.startsWith('@') ? `x${id}` : id));

/** As the reader of mail hands it over: no white space, no angle brackets, one `@`. */
function bare(part: string): string {
  return part.replace(/[\s<>@]/g, '') || 'y';
}

const speaker: Arbitrary<Speaker> = fc.oneof(
  fc.constantFrom(ADA, DAN),
  fc.record({
    id: fc.oneof(fc.constantFrom('ben', 'on', 'good', 'if'), text(3)),
    name: text(5),
    known: fc.constant(false),
  }),
);

interface Debate {
  readonly mails: readonly Mail[];
  readonly options: readonly FoundOption[];
  readonly statements: readonly Statement[];
  readonly subject: string;
  readonly question: string;
}

const debate: Arbitrary<Debate> = fc
  .uniqueArray(messageId, { minLength: 1, maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => fc.record({ id: fc.constant(id), by: speaker, time: fc.nat(4e9), text: body })),
    ),
  )
  .chain((mails) => {
    const mail = fc.constantFrom(...(mails as Mail[]));
    const label = fc.oneof(fc.constantFrom('1', '2', 'b', '1b', 'ada-1'), words(2));
    const option = fc.record({ mail, label, text: fc.option(text(8)) }).map(
      ({ mail: { id, by, text: said }, label: bareLabel, text: other }): FoundOption => ({
        label: bareLabel,
        text: other ?? said,
        message: id,
        by,
        aliases: [],
      }),
    );
    return fc
      .uniqueArray(option, { minLength: 1, maxLength: 5, selector: (one) => one.label })
      .chain((options) =>
        fc.record({
          mails: fc.constant(mails as Mail[]),
          options: fc.constant(options),
          statements: fc.array(statementOf(mail, options), { maxLength: 8 }),
          subject: text(10),
          question: text(10),
        }),
      );
  });

function statementOf(mail: Arbitrary<Mail>, options: readonly FoundOption[]): Arbitrary<Statement> {
  const label = fc.constantFrom(...options.map((one) => one.label));
  return fc
    .record({
      mail,
      label,
      stance: fc.constantFrom(...STANCES),
      secondHand: fc.boolean(),
      of: fc.option(speaker),
      condition: fc.option(words(6)),
      together: fc.uniqueArray(label, { maxLength: 3 }),
      whole: fc.boolean(),
    })
    .map(
      ({
        mail: { id, by, time, text: said },
        label: of1,
        stance,
        secondHand,
        of,
        condition,
        together,
        whole,
      }) => ({
        message: id,
        by,
        ...(time === undefined ? {} : { time }),
        option: of1,
        stance,
        quote: (whole ? said : (said.split('\n')[0] ?? '')).replace(/\s+/g, ' ').trim(),
        line: 1,
        explicit: true,
        secondHand,
        ...(of === null ? {} : { of }),
        ...(condition === null ? {} : { condition }),
        together,
      }),
    );
}

test('whatever mails say, an import writes data that pass check, and lines that can be moved', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(debate, async ({ mails, options, statements, subject, question }) => {
      const world = found(
        {
          subject,
          question,
          options,
          statements,
          main: options[0]?.message ?? '',
          threads: mails.map(({ id }) => id),
        },
        mails,
      );
      const files = written(world);
      const examination = await examine(folderOf(files));
      expect(wrong(examination)).toEqual([]);
      await renderSite(examination, setting());
      expect(Object.values(files).join('\n')).not.toMatch(/(?<![\w.+=/%-])ben@example\.org(?![\w/-])/);
      for (const [path, content] of Object.entries(files)) {
        expect(content.isWellFormed(), path).toBe(true);
        if (path !== 'people.yaml') expect(content.toLowerCase(), path).not.toContain('dan hidden');
      }

      const lines = itemsOf(files);
      const after = await examine(folderOf(pasted(files)));
      expect(wrong(after)).toEqual([]);
      const { rfc, comparison } = after.rfcs[0] ?? {};
      expect((rfc?.positions.length ?? 0) + (rfc?.options.flatMap(({ claims }) => claims).length ?? 0)).toBe(
        lines.length,
      );
      for (const { messageId: id, quote } of comparison?.citations ?? []) {
        if (quote !== undefined) expect(world.proves(id, quote), quote).toBe(true);
      }
      expect((await again(files, world)).files).toEqual(files);
      moved += lines.length;
    }),
    { seed: SEED, numRuns: Number(process.env.RUNS ?? 150) },
  );
  expect(moved).toBeGreaterThan(100);
});

test('whatever mails say, another import never returns what was moved', async () => {
  await fc.assert(
    fc.asyncProperty(debate, async ({ mails, options, statements, subject, question }) => {
      const world = found({ subject, question, options, statements, main: options[0]?.message ?? '' }, mails);
      if (newFolder('cache', world).lines === 0) return;
      const files = pasted(written(world));
      expect((await again(files, world)).lines).toBe(0);
    }),
    { seed: SEED, numRuns: Number(process.env.RUNS ?? 60) },
  );
});
