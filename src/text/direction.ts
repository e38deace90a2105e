/** Letters that are written from right to left: Hebrew, Arabic and their neighbours, in and above the first plane. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Whether a text has words that run from right to left (UAX 9). One that has none cannot turn the words around it, and
 * a page need not isolate it.
 */
export function runsBothWays(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
