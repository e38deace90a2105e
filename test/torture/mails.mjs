// npm run torture -- mails [COUNT] [SEED]: COUNT (10,000) mails mutated at random through reading, threading, decoding and
// tracing: none crashes, takes a second, is lost, or comes out empty.
import { longer } from './vitest.mjs';

export async function torture([count = '10000', seed]) {
  return longer('test/mail/hostile.test.ts', 'mutated at random', count, seed);
}
