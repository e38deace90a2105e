// npm run torture -- patterns [LONGEST]: every regular expression of ours on texts of up to LONGEST (65,536) characters in a row:
// the cost of four times the text is about four times.
import { longer } from './vitest.mjs';

export async function torture([longest = '65536']) {
  return longer('test/patterns.test.ts', 'no regular expression', longest);
}
