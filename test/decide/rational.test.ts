import { describe, expect, test } from 'vitest';
import {
  add,
  divide,
  exactText,
  fromExact,
  gap,
  multiply,
  numberText,
  order,
  parseRational,
  rational,
  subtract,
} from '../../src/text/rational.ts';

function read(text: string): string {
  const number = parseRational(text);
  return number === undefined ? 'none' : exactText(number);
}

describe('a rational number', () => {
  test.each([
    ['3', '3'],
    ['-2', '-2'],
    ['2.50', '5/2'],
    ['12/5', '12/5'],
    ['10/4', '5/2'],
    ['0', '0'],
    ['-0', '0'],
    ['0.1', '1/10'],
    [' 7 ', '7'],
    ['1/0', 'none'],
    ['', 'none'],
    ['.5', 'none'],
    ['1e3', 'none'],
    ['1.5/2', 'none'],
    ['Infinity', 'none'],
    ['1234567890', 'none'],
    ['0x10', 'none'],
  ])('is read from %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('is exact where a float is not', () => {
    const tenth = rational(1n, 10n);
    expect(exactText(add(add(tenth, tenth), tenth))).toBe('3/10');
    expect(order(add(add(tenth, tenth), tenth), rational(3n, 10n))).toBe(0);
    expect(exactText(subtract(rational(1n, 3n), rational(1n, 2n)))).toBe('-1/6');
    expect(exactText(multiply(rational(-2n, 3n), rational(3n, -4n)))).toBe('1/2');
    expect(exactText(divide(rational(1n, 3n), rational(-2n)))).toBe('-1/6');
    expect(exactText(gap(rational(1n), rational(3n)))).toBe('2');
    expect(exactText(fromExact('-12/5'))).toBe('-12/5');
    expect(() => divide(tenth, rational(0n))).toThrow(RangeError);
  });

  test.each([
    [rational(12n, 5n), '2.4'],
    [rational(-1n, 8n), '-0.125'],
    [rational(1n, 3n), '1/3'],
    [rational(4n), '4'],
    [rational(1n, 700n), 'about 0.001'],
    [rational(-2_000n, 3n), 'about -666.667'],
  ])('is shown to people', (number, expected) => {
    expect(numberText(number)).toBe(expected);
  });
});
