import { expect, test } from 'vitest';
import { stretchesOf } from '../../src/text/elision.ts';
import { signsItself } from '../../src/text/trailers.ts';

test.each([
  ['one two', ['one two']],
  ['one ... two', ['one', 'two']],
  ['one [...] two [ ... ] three', ['one', 'two', 'three']],
  ['one... two', ['one', 'two']],
  ['... one ...', ['one']],
  ['one .. two', ['one .. two']],
  ['...', []],
])('the stretches of "%s" are those between its elisions', (quote, stretches) => {
  expect(stretchesOf(quote)).toEqual(stretches);
});

test.each([
  ['Acked-by: Ada Reed', 'Ada Reed', true],
  ['  Nacked-by:  Ada Reed <ada@example.org>', 'Ada Reed', true],
  ['Acked-by: Ben Moss', 'Ada Reed', false],
  ['Acked-by: Ada', 'Ada Reed', false],
  ['Cc: Ada Reed', 'Ada Reed', false],
  ['Acked-by: <ada@example.org>', '', false],
])('"%s" in a mail of "%s" is their own word: %s', (trailer, author, own) => {
  expect(signsItself(trailer, author)).toBe(own);
});
