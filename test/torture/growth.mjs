// npm run torture -- growth [KB]: every field of every kind of file with a text that grows to KB (64) kilobytes, of anything in a
// row, and more and more of each kind of thing: the cost of four times as much is about four times, or it is refused. And the
// same without the limits, which shows our own patterns alone.
import { longer } from './vitest.mjs';

export async function torture([kilobytes = '64']) {
  return [
    ...longer('test/field-growth.test.ts', 'in proportion', kilobytes),
    ...longer('test/growth.test.ts', '', kilobytes),
  ];
}
