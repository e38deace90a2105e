import { describe, expect, test } from 'vitest';
import { parseShared } from '../../src/parse/shared-files.ts';
import { find } from '../rules/find.ts';

function head(criteria: string): Record<string, string> {
  return {
    'clock/rfc.md': `---\ntitle: Clock\nquestion: Which clock?\nstatus: open\nladder: up\ncriteria: ${criteria}\n---\n`,
  };
}

function said(files: Record<string, string>): string[] {
  return find(files)
    .filter(({ severity }) => severity === 'error')
    .map(({ at, rule, message, suggestion }) =>
      `${at.line}:${at.column} ${rule}: ${message} ${suggestion ?? ''}`.trim(),
    );
}

function scaleOf(text: string): readonly string[] {
  return parseShared([{ path: 'criteria.yaml', text }]).value.scale;
}

describe('weights', () => {
  test.each(['2', '0', '2.5', '1/3', '"7"'])('may be %s', (weight) => {
    expect(said(head(`[{ id: cost, weight: ${weight} }]`))).toEqual([]);
  });

  test.each(['-1', '1e9', '0.12345', 'much', '1/0'])('may not be %s', (weight) => {
    expect(said(head(`[{ id: cost, weight: ${weight} }]`))).toEqual([
      expect.stringMatching(
        /^6:\d+ bad-value: `criteria\.0\.weight` is .*; expected a number from 0 on, such as `2`, `2\.5` or `2\/3`, with three decimals at the most\.$/,
      ),
    ]);
  });

  test('that are misspelt, and a course that is none, have a suggestion', () => {
    expect(said(head('[{ id: cost, wieght: 2 }]'))).toEqual([
      '6:24 unknown-key: Unknown key `wieght`, expected one of `id`, `must`, `weight`, `along` or `because`. Did you mean `weight`?',
    ]);
    expect(said(head('[{ id: cost, along: up }]'))).toEqual([
      '6:31 bad-value: `criteria.0.along` is `up`; expected one of `rising` or `falling`.',
    ]);
  });
});

test('criteria whose commas were forgotten are one finding, and are those that were meant', () => {
  const claims = {
    'criteria.yaml': 'cost:\n  name: Cost\nlooks:\n  name: Looks\n',
    'clock/options/1-wall.md': '---\ntitle: wall\n---\n- Good for looks, because it is set.\n',
  };
  expect(said({ ...head('[cost looks]'), ...claims })).toEqual([
    '6:12 bad-value: `criteria.0` is `cost looks`; expected an id: lower-case words joined by hyphens. Did you mean `cost, looks`?',
  ]);
  expect(said({ ...head('cost, looks'), ...claims })).toEqual([
    '6:11 bad-value: `criteria` is `cost, looks`; expected a list.',
  ]);
});

describe('the scale', () => {
  const criteria = 'cost:\n  name: Cost\n';

  test('is 2, 1, 0, -1, -2 where none is given, worst first', () => {
    expect(scaleOf(criteria)).toEqual(['-2', '-1', '0', '1', '2']);
    expect(scaleOf('')).toEqual(['-2', '-1', '0', '1', '2']);
  });

  test('may hold any five numbers that fall', () => {
    expect(scaleOf(`${criteria}scale: [10, 2.5, 1/2, 0, -3]\n`)).toEqual(['-3', '0', '1/2', '5/2', '10']);
  });

  test.each(['[2, 1, 0, -1]', '[2, 1, 0, 0, -1]', '[-2, -1, 0, 1, 2]', '[a, b, c, d, e]', '5'])(
    'may not be %s',
    (scale) => {
      const [found, ...others] = parseShared([
        { path: 'criteria.yaml', text: `${criteria}scale: ${scale}\n` },
      ]).diagnostics;
      expect(others).toEqual([]);
      expect(found).toMatchObject({ rule: 'bad-value', at: { line: 3, column: 8 } });
      expect(found?.message).toContain('expected five numbers');
    },
  );

  test('leaves a criterion of that name alone', () => {
    const { value, diagnostics } = parseShared([{ path: 'criteria.yaml', text: 'scale:\n  name: Scale\n' }]);
    expect(diagnostics).toEqual([]);
    expect(value.criteria.map(({ id }) => id)).toEqual(['scale']);
  });
});
