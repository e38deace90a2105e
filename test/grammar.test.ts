import { describe, expect, test } from 'vitest';
import type { Claim, Position } from '../src/model/rfc.ts';
import { placed, readBody, readOption, said, shown } from './helpers/read.ts';

function claim(body: string): Claim | undefined {
  const { option, found } = readOption(body);
  expect(said(found)).toEqual([]);
  expect(option.claims).toHaveLength(1);
  expect(option.body).toEqual([]);
  return option.claims[0];
}

function position(body: string): Position | undefined {
  const { rfc, found } = readBody(`## Positions\n\n${body}`);
  expect(said(found)).toEqual([]);
  expect(rfc.positions).toHaveLength(1);
  return rfc.positions[0];
}

describe('a rating', () => {
  test.each([
    ['Very good', 'very-good'],
    ['Good', 'good'],
    ['Neutral', 'neutral'],
    ['Bad', 'bad'],
    ['Very bad', 'very-bad'],
    ['very bad', 'very-bad'],
    ['GOOD', 'good'],
  ])('is read from %s', (words, rating) => {
    for (const lead of ['for', 'to']) {
      const read = claim(`- ${words} ${lead} cost, because it is [so][start]`);
      expect(read?.verdict).toEqual({ kind: 'rating', rating });
      expect(read?.criterion?.value).toBe('cost');
      expect(shown(read?.because ?? [])).toBe('it is {start|so}');
    }
  });

  test.each([
    ['Unknown for cost', 'unknown'],
    ['Not applicable to cost', 'not-applicable'],
  ])('may be none: %s', (words, kind) => {
    expect(claim(`- ${words}, because it is [so][start]`)?.verdict).toEqual({ kind });
  });

  test('without a criterion is a plain argument', () => {
    const read = claim('- Good, because it is [so][start]');
    expect(read?.criterion).toBeUndefined();
    expect(read?.verdict).toEqual({ kind: 'rating', rating: 'good' });
  });
});

describe('a fact', () => {
  test.each([
    ['Cost is 5 euro', 'cost', '5 euro'],
    ['cost is 5 euro', 'cost', '5 euro'],
    ['Open-end is the end, or nearly', 'open-end', 'the end, or nearly'],
    ['Looks is #2 + #3: grey', 'looks', '#2 + #3: grey'],
    ['Cost is good', 'cost', 'good'],
  ])('is read from %s, with a capital or without', (words, criterion, value) => {
    const read = claim(`- ${words}, because it is [so][start]`);
    expect(read?.criterion?.value).toBe(criterion);
    expect(read?.verdict).toEqual({ kind: 'fact', value });
  });
});

describe('a position', () => {
  test.each([
    ['supports oil', 'supports', ['oil']],
    ['accepts oil', 'accepts', ['oil']],
    ['opposes oil', 'opposes', ['oil']],
    ['is neutral on oil', 'neutral', ['oil']],
    ['is neutral', 'neutral', []],
    ['supports oil + lime', 'supports', ['oil', 'lime']],
    ['supports oil+lime', 'supports', ['oil', 'lime']],
    ['opposes', 'opposes', []],
  ])('is read from %s', (words, stance, options) => {
    const read = position(`- ada ${words}, because it is [so][start]`);
    expect(read?.person.value).toBe('ada');
    expect(read?.stance).toBe(stance);
    expect(read?.options.map(({ value }) => value)).toEqual(options);
  });

  test('knows where each of its ids stands', () => {
    const read = position('- ada opposes oil + lime, says ben, because [no][start]');
    const ids = [read?.person, ...(read?.options ?? []), read?.says];
    expect(ids.map((id) => [id?.value, id?.at.column, id?.at.length])).toEqual([
      ['ada', 3, 3],
      ['oil', 15, 3],
      ['lime', 21, 4],
      ['ben', 32, 3],
    ]);
  });
});

describe('a tail', () => {
  const forms = {
    rating: (tails: string) => claim(`- Good for cost${tails}, because it is [so][start]`),
    fact: (tails: string) => claim(`- Cost is 5 euro${tails}, because it is [so][start]`),
    argument: (tails: string) => claim(`- Bad${tails}, because it is [so][start]`),
    position: (tails: string) => position(`- ben opposes oil${tails}, because it is [so][start]`),
  };

  describe.each(Object.entries(forms))('of a %s', (_, read) => {
    test.each([
      ['', undefined, undefined, false],
      [', says ada', 'ada', undefined, false],
      [', if it rains', undefined, 'it rains', false],
      [', our reading', undefined, undefined, true],
      [', says ada, if it rains, our reading', 'ada', 'it rains', true],
      [', our reading, if it rains, says ada', 'ada', 'it rains', true],
      [', if it rains, or snows', undefined, 'it rains, or snows', false],
      [', if #2 + #3 fail: all', undefined, '#2 + #3 fail: all', false],
    ])('is read from "%s"', (tails, says, condition, ourReading) => {
      const sentence = read(tails);
      expect(sentence?.says?.value).toBe(says);
      expect(sentence?.condition?.value).toBe(condition);
      expect(sentence?.ourReading).toBe(ourReading);
      expect(shown(sentence?.because ?? [])).toBe('it is {start|so}');
    });
  });
});

describe('a reason', () => {
  test.each([
    ['starts with a quote', 'because ["so"][start]', '{start|"so"}'],
    ['starts with emphasis', 'because *so* it is', '*so* it is'],
    ['holds another because', 'because it is, because it is', 'it is, because it is'],
    ['holds what looks like a tail', 'because it is so, says he, if ever', 'it is so, says he, if ever'],
    ['stands on the next line', 'because\n  it is ["so\n  and so"][start]', 'it is {start|"so and so"}'],
    ['goes on in a paragraph', 'because so\n\n  And [more][end].', 'so ¶ And {end|more}.'],
    ['goes on in a list', 'because so\n  - one\n  - two', 'so ¶ - one - two'],
    ['is nothing but blocks', 'because\n\n  ```\n  code\n  ```', '<code>'],
    ['is code', 'because `so`', '`so`'],
  ])('%s', (_, because, text) => {
    expect(shown(claim(`- Good for cost, ${because}`)?.because ?? [])).toBe(text);
  });

  test('may stand on a line of its own, and so may every word', () => {
    const read = claim('- Very\n  good for\n  cost, says\n  ada,\n  because so');
    expect(read?.says?.at).toMatchObject({ line: 7, column: 3, length: 3 });
    expect(read?.criterion?.at).toMatchObject({ line: 6, column: 3, length: 4 });
  });
});

describe('a list', () => {
  test('of claims may stand between paragraphs, in several pieces', () => {
    const { option, found } = readOption(
      'One.\n\n- Good for cost, because so\n\nTwo.\n\n* Bad, because no\n',
    );
    expect(option.claims).toHaveLength(2);
    expect(shown(option.body)).toBe('One. ¶ Two.');
    expect(found).toEqual([]);
  });

  test('of other things is prose', () => {
    const { option, found } = readOption('- Good things come\n- Bad luck is rare\n- This is that\n- cost');
    expect(option.claims).toEqual([]);
    expect(shown(option.body)).toBe('- Good things come - Bad luck is rare - This is that - cost');
    expect(found).toEqual([]);
  });

  test.each(['Good because it is cheap', 'Good: it is cheap', 'Good. It is cheap.', 'Good'])(
    'that only begins like claims is no prose: %s',
    (item) => {
      expect(placed(readOption(`Old.\n\n- ${item}`).found)).toEqual([
        expect.stringMatching(/^6:\d+ malformed-claim$/),
      ]);
    },
  );

  test.each([
    ['indented below another', '- Good for cost, because so\n  - Bad for cost, says ada, because no', '5:3'],
    ['without a bullet below another', '- Good for cost, because so\n  Bad for cost, says ada', '5:3'],
    ['without a space after its bullet', 'Old.\n-Good for cost, because so', '5:1'],
    ['indented like code', 'Old.\n\n    - Good for cost, because so', '6:5'],
    ['a fact, indented below another', '- Good for cost, because so\n  - Looks is grey, because no', '5:3'],
    ['a fact, without a space after its bullet', 'Old.\n-Looks is grey, because so', '5:1'],
    ['without a comma, indented below another', '- Good for cost, because so\n  - Bad because no', '5:3'],
  ])('%s is no claim, and said so', (_, body, place) => {
    expect(placed(readOption(body).found)).toEqual([`${place} malformed-claim`]);
  });

  test.each([
    ['a wrapped reason', '- Good for cost, because it is also\n  good for looks, says ada, because so'],
    ['a list in a reason', '- Good for cost, because so\n  - Bad luck is rare\n  - good things come'],
    ['a sentence like a fact', '- Good for cost, because so\n  - This is rare, because so'],
    ['a wrapped reason like a fact', '- Good for cost, because so, and\n  looks is grey, because so'],
    ['a sentence about a criterion', 'Looks is what counts, because so.\n\n- Good for cost, because so'],
    ['an example in a fence', 'As in\n\n```\n- Good for cost, because so\n```\n\n- Bad, because so'],
  ])('%s holds no claim', (_, body) => {
    const { option, found } = readOption(body);
    expect(option.claims).toHaveLength(1);
    expect(found).toEqual([]);
  });

  test('a position in a reason is said, too', () => {
    const { found } = readBody(
      '## Positions\n\n- ada supports oil, because so\n  - ben opposes oil, because no',
    );
    expect(placed(found)).toEqual(['15:3 malformed-claim']);
  });

  test.each([
    [
      'a claim',
      'Good for cost',
      'A claim stands in `rfc.md`; expected it in the file of its option, `options/N-id.md`.',
    ],
    [
      'a position',
      'ada opposes oil',
      'A position stands outside `## Positions`; expected it under that heading.',
    ],
    [
      'a position on all',
      'ada opposes',
      'A position stands outside `## Positions`; expected it under that heading.',
    ],
  ])('of %s in a section where none belongs is said', (_, sentence, message) => {
    for (const [body, line] of [
      [`- ${sentence}, because so`, 12],
      [`## Outcome\n\n- ${sentence}, because so`, 14],
    ] as const)
      expect(said(readBody(body).found)).toEqual([`${line}:1 malformed-claim: ${message}`]);
  });

  test.each([
    'Nobody supports this, because so',
    'ada supports A, because so',
    'ada supports oil',
    'Good: so, because so',
  ])('of prose in another section is prose: %s', (item) => {
    expect(readBody(`## Outcome\n\n- ${item}`).found).toEqual([]);
  });

  test('of claims with one broken item keeps the others', () => {
    const { option, found } = readOption(
      '- Good for cost, because so\n- Bad for\n- Bad for looks, because no',
    );
    expect(option.claims.map(({ criterion }) => criterion?.value)).toEqual(['cost', 'looks']);
    expect(placed(found)).toEqual(['5:7 malformed-claim']);
  });
});

const RATING =
  'The form is `RATING [for CRITERION] [, says PERSON] [, if CONDITION] [, our reading], because TEXT`.';
const FACT =
  'The form is `CRITERION is VALUE [, says PERSON] [, if CONDITION] [, our reading], because TEXT`.';
const POSITION =
  'The form is `PERSON supports, accepts, opposes or is neutral on OPTION [+ OPTION] [, says PERSON] [, if CONDITION] [, our reading], because TEXT`.';

describe('a broken sentence says what was expected, and where', () => {
  test.each([
    ['Good for cost', 16, `Expected \`, because\` after the criterion \`cost\`. ${RATING}`],
    [
      'Good for cost: it is so',
      17,
      `Expected \`, because\` or another part in place of \`it is so\`. ${RATING}`,
    ],
    ['Good because it is so', 8, `Expected \`, because\` after the rating \`good\`. ${RATING}`],
    ['Very bad because so', 12, `Expected \`, because\` after the rating \`very bad\`. ${RATING}`],
    ['Good: so', 7, `Expected \`, because\` or another part in place of \`: so\`. ${RATING}`],
    ['Bad. It is so.', 6, `Expected \`, because\` or another part in place of \`. It is so.\`. ${RATING}`],
    ['Good', 7, `Expected \`, because\` after the rating \`good\`. ${RATING}`],
    ['Good for cost, says ada', 26, `Expected \`, because\` after the person \`ada\`. ${RATING}`],
    ['Good for , because so', 12, `Expected the id of a criterion, found the end. ${RATING}`],
    ['Good cost, because so', 8, `Expected \`, because\` or another part in place of \`cost\`. ${RATING}`],
    [
      'Goood for cost, because so',
      3,
      `Expected a rating (\`very good\`, \`good\`, \`neutral\`, \`bad\`, \`very bad\`, \`unknown\` or \`not applicable\`), found \`Goood\`. ${RATING} Did you mean \`good\`?`,
    ],
    [
      'Verry bad for cost, because so',
      3,
      `Expected a rating (\`very good\`, \`good\`, \`neutral\`, \`bad\`, \`very bad\`, \`unknown\` or \`not applicable\`), found \`Verry\`. ${RATING} Did you mean \`very bad\`?`,
    ],
    ['Good for cost + looks, because so', 12, `Expected one criterion id, found \`cost + looks\`. ${RATING}`],
    [
      'Good for cost, says, because so',
      16,
      `Expected \`, because\` or another part in place of \`, says\`. ${RATING}`,
    ],
    [
      'Good for cost, says ada and ben, because so',
      23,
      `Expected one person id after \`says\`, found \`ada and ben\`. ${RATING}`,
    ],
    [
      'Good for cost, says ada, says ben, because so',
      28,
      `Found \`says\` twice; expected it once. ${RATING}`,
    ],
    ['Good for cost, if , because so', 18, `Expected a condition after \`if\`. ${RATING}`],
    [
      'Good for cost, as ada says, because so',
      16,
      `Expected \`, because\` or another part in place of \`, as ada says\`. ${RATING}`,
    ],
    ['Good for cost, because', 16, `Expected a reason after \`, because\`. ${RATING}`],
    ['Cost is 5 euro', 17, `Expected \`, because\` after the value \`5 euro\`. ${FACT}`],
    ['Cost is , because so', 11, `Expected a value, found the end. ${FACT}`],
    ['Cots is 5 euro', 17, `Expected \`, because\` after the value \`5 euro\`. ${FACT}`],
    [
      'Cost was 5 euro, because so',
      3,
      `Expected a rating (\`very good\`, \`good\`, \`neutral\`, \`bad\`, \`very bad\`, \`unknown\` or \`not applicable\`), found \`Cost\`. ${RATING}`,
    ],
    ['Unknown for cost', 19, `Expected \`, because\` after the criterion \`cost\`. ${RATING}`],
    ['Not applicable to cost', 25, `Expected \`, because\` after the criterion \`cost\`. ${RATING}`],
  ])('- %s', (sentence, column, message) => {
    expect(said(readOption(`- ${sentence}`).found)).toEqual([`4:${column} malformed-claim: ${message}`]);
  });

  test.each([
    ['ada supports oil', 19, `Expected \`, because\` after the option \`oil\`. ${POSITION}`],
    [
      'ada likes oil, because so',
      7,
      `Expected a stance (\`supports\`, \`accepts\`, \`opposes\` or \`is neutral\`), found \`likes\`. ${POSITION}`,
    ],
    [
      'ada supports oil, lime, because so',
      19,
      `Expected \`, because\` or another part in place of \`, lime\`. ${POSITION}`,
    ],
    [
      'ada supports oil and lime, because so',
      19,
      `Expected \`, because\` or another part in place of \`and lime\`. ${POSITION}`,
    ],
    [
      'ada is neutral to oil, because so',
      20,
      `Expected \`, because\` or another part in place of \`oil\`. ${POSITION}`,
    ],
    [
      'supports oil, because so',
      12,
      `Expected a stance (\`supports\`, \`accepts\`, \`opposes\` or \`is neutral\`), found \`oil\`. ${POSITION}`,
    ],
    [
      'ada is neutrall on oil, because so',
      7,
      `Expected a stance (\`supports\`, \`accepts\`, \`opposes\` or \`is neutral\`), found \`is\`. ${POSITION} Did you mean \`is neutral\`?`,
    ],
    ['ada supports oil, because', 19, `Expected a reason after \`, because\`. ${POSITION}`],
    [
      'ada',
      6,
      `Expected a stance (\`supports\`, \`accepts\`, \`opposes\` or \`is neutral\`), found the end. ${POSITION}`,
    ],
    [
      'Ada Reed supports oil, because so',
      7,
      `Expected a stance (\`supports\`, \`accepts\`, \`opposes\` or \`is neutral\`), found \`Reed\`. ${POSITION}`,
    ],
    ['ada + ben support oil, because so', 3, `Expected one person id, found \`ada + ben\`. ${POSITION}`],
    [
      'ada supports a+b+c+d+e+f+g+h+i, because so',
      16,
      `Expected at most 8 option ids, found \`a+b+c+d+e+f+g+h+i\`. ${POSITION}`,
    ],
  ])('position: - %s', (sentence, column, message) => {
    const { found } = readBody(`## Positions\n\n- ${sentence}`);
    expect(said(found)).toEqual([`14:${column} malformed-claim: ${message}`]);
  });

  test('words under `## Positions` that are no list are one', () => {
    expect(said(readBody('## Positions\n\nAda likes oil.').found)).toEqual([
      '14:1 malformed-claim: Only list items stand under `## Positions`; expected `- PERSON STANCE OPTION, because TEXT`.',
    ]);
  });
});
