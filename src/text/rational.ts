/** A rational number, exact: in lowest terms, the denominator above 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Most digits of a number that is read: more is no weight that anybody meant. */
const DIGITS_MOST = 9;

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** `n / d` in lowest terms. Throws a RangeError where `d` is 0. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError('A rational number cannot have the denominator 0.');
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d * sign);
  return { n: (n * sign) / common, d: (d * sign) / common };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Reads `3`, `-2`, `2.5` or `12/5`; nothing if it is another text, or has more than nine digits on a side. */
export function parseRational(text: string): Rational | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, minus = '', whole = '', decimals = '', under = '1'] = match;
  if (whole.length + decimals.length > DIGITS_MOST || under.length > DIGITS_MOST) return undefined;
  const d = BigInt(under) * 10n ** BigInt(decimals.length);
  if (d === 0n) return undefined;
  const n = BigInt(whole + decimals);
  return rational(minus === '' ? n : -n, d);
}

/** A number that {@link exactText} has written; of any length. */
export function fromExact(text: string): Rational {
  const [n = '0', d = '1'] = text.split('/');
  return rational(BigInt(n), BigInt(d));
}

/** `-3` or `12/5`: what data and JSON hold. */
export function exactText({ n, d }: Rational): string {
  return d === 1n ? String(n) : `${n}/${d}`;
}

/** For people: `2.4` where three decimals say it all, `1/3` where a short fraction does, else `about 0.143`. */
export function numberText({ n, d }: Rational): string {
  if (1000n % d === 0n) return decimals((n * 1000n) / d);
  if (d < 100n && n < 1000n && n > -1000n) return `${n}/${d}`;
  const doubled = (n < 0n ? -n : n) * 2000n;
  const rounded = (doubled + d) / (2n * d);
  return `about ${decimals(n < 0n ? -rounded : rounded)}`;
}

/** Thousandths as a decimal number without zeros at its end. */
function decimals(thousandths: bigint): string {
  const size = thousandths < 0n ? -thousandths : thousandths;
  const rest = String(size % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${thousandths < 0n ? '-' : ''}${size / 1000n}${rest === '' ? '' : `.${rest}`}`;
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return rational(a.n + b.n, a.d);
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return rational(a.n - b.n, a.d);
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** `a / b`. Throws a RangeError where `b` is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Below 0 where `a` is the smaller one, 0 where they are equal, above 0 where it is the larger one. */
export function order(a: Rational, b: Rational): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** How far two numbers are from each other. */
export function gap(a: Rational, b: Rational): Rational {
  return order(a, b) < 0 ? subtract(b, a) : subtract(a, b);
}
