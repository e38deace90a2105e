import fc, { type Arbitrary } from 'fast-check';
import type { Files } from './folder.ts';

/** How large and how odd generated data are. */
export interface Shape {
  readonly options: number;
  readonly criteria: number;
  /** Words of which names, titles, values and reasons are made. */
  readonly words: readonly string[];
  readonly longest: number;
}

export const PLAIN_WORDS = ['paint', 'it', 'a', 'kernel', 'never', 'x86', 'user-space', 'because-of', 'is'];

/** Words that are wide, long, or mean something to a format. */
export const ODD_WORDS = [
  ...PLAIN_WORDS,
  'From',
  '#2',
  '*x*',
  '<b>',
  '&amp;',
  '\\|',
  'a|b',
  '+1',
  '=SUM(A1)',
  '-',
  '@home',
  "it's",
  '計算機',
  '한국어',
  'e\u0301te\u0301',
  'naïve',
  '👍',
  'שלום',
  'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
  'https://mail.example.org/a/very/long/path/that/does/not/end/soon/and/goes/on',
  'x'.repeat(130),
];

const PEOPLE = ['ada', 'ben', 'cleo'];
const RATINGS = ['Very good', 'Good', 'Neutral', 'Bad', 'Very bad', 'Unknown', 'Not applicable'];
const STANCES = ['supports', 'accepts', 'opposes', 'is neutral on'];

/** Data folders with one RFC of any shape, as the text files that people would write. */
export function dataFolders({ options, criteria, words, longest }: Shape): Arbitrary<Files> {
  const some = phrase(words, longest);
  const names = fc.array(phrase(words, 3), { minLength: 3, maxLength: 3 });
  return fc.record({ title: some, question: some, names, tags: some, body: some }).chain((rfc) =>
    fc
      .record({
        criteria: fc.uniqueArray(fc.record({ name: phrase(words, 3), asks: some }), {
          minLength: 1,
          maxLength: criteria,
          selector: ({ name }) => name,
        }),
        options: fc.array(fc.record({ title: some, body: some, id: optionId() }), {
          minLength: 1,
          maxLength: options,
        }),
        status: fc.constantFrom('open', 'decided', 'draft'),
      })
      .chain((shape) => {
        const ids = shape.options.map(({ id }, at) => `${id}${at}`);
        const keys = shape.criteria.map((_, at) => `c${at}`);
        return fc
          .record({
            claims: fc.tuple(...ids.map(() => fc.array(claim(keys, words, longest), { maxLength: 6 }))),
            positions: fc.array(position(ids, words, longest), { maxLength: 5 }),
          })
          .map(({ claims, positions }): Files => {
            const main = [
              '---',
              `title: ${JSON.stringify(rfc.title)}`,
              `question: ${JSON.stringify(rfc.question)}`,
              `status: ${shape.status}`,
              `status-quo: ${ids[0]}`,
              ...(shape.status === 'decided' ? [`outcome: ${ids.at(-1)}`] : []),
              `criteria: [${keys.join(', ')}]`,
              'sources:',
              '  first: <first@example.org>',
              '  last: <last@example.org>',
              '---',
              safe(rfc.body),
              '',
              '## Positions',
              '',
              ...positions,
            ];
            return {
              'people.yaml': PEOPLE.map(
                (id, at) => `${id}:\n  name: ${JSON.stringify(rfc.names[at])}\n`,
              ).join(''),
              'criteria.yaml': shape.criteria
                .map(
                  ({ name, asks }, at) =>
                    `c${at}:\n  name: ${JSON.stringify(name)}\n  asks: ${JSON.stringify(asks)}\n`,
                )
                .join(''),
              'any/rfc.md': `${main.join('\n')}\n`,
              ...Object.fromEntries(
                shape.options.map(({ title, body }, at) => [
                  `any/options/${at + 1}-${ids[at]}.md`,
                  `---\ntitle: ${JSON.stringify(title)}\n---\n${safe(body)}\n\n${(claims[at] ?? []).join('\n')}\n`,
                ]),
              ),
            };
          });
      }),
  );
}

/** Words one space apart. */
function phrase(words: readonly string[], longest: number): Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: longest })
    .map((all) => all.join(' '));
}

/** A text that starts no list, heading or table, so that a paragraph stays one. */
function safe(text: string): string {
  return `So ${text.replace(/\|/g, '')}`;
}

function optionId(): Arbitrary<string> {
  return fc.constantFrom('o', 'lime', 'a-long-name-of-an-option', 'p'.repeat(50));
}

function tails(words: readonly string[]): Arbitrary<string> {
  return fc
    .record({
      says: fc.option(fc.constantFrom(...PEOPLE)),
      condition: fc.option(phrase(words, 4), { freq: 3 }),
      ours: fc.boolean(),
    })
    .map(({ says, condition, ours }) =>
      [
        says === null ? '' : `, says ${says}`,
        condition === null ? '' : `, if ${condition}`,
        ours ? ', our reading' : '',
      ].join(''),
    );
}

function reason(words: readonly string[], longest: number): Arbitrary<string> {
  return fc
    .record({
      before: phrase(words, longest),
      quote: fc.option(phrase(words, longest)),
      key: fc.constantFrom('first', 'last'),
    })
    .map(({ before, quote, key }) => (quote === null ? before : `${before} ["${quote}"][${key}]`));
}

function claim(keys: readonly string[], words: readonly string[], longest: number): Arbitrary<string> {
  const subject = fc.oneof(
    fc
      .record({ rating: fc.constantFrom(...RATINGS), key: fc.constantFrom(...keys) })
      .map(({ rating, key }) => `${rating} for ${key}`),
    fc
      .record({ key: fc.constantFrom(...keys), value: phrase(words, Math.min(6, longest)) })
      .map(({ key, value }) => `${key} is ${value}`),
    fc.constantFrom('Good', 'Bad'),
  );
  return fc
    .tuple(subject, tails(words), reason(words, longest))
    .map(([said, tail, because]) => `- ${said}${tail}, because ${because}`);
}

function position(ids: readonly string[], words: readonly string[], longest: number): Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...PEOPLE),
      fc.constantFrom(...STANCES),
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      tails(words),
      reason(words, longest),
    )
    .map(
      ([who, stance, on, tail, because]) => `- ${who} ${stance} ${on.join(' + ')}${tail}, because ${because}`,
    );
}
