// npm run torture -- folders [COUNT] [SEED]: COUNT (2,000) data folders mutated at random through all stages and forms, in a
// process that may die: none crashes, takes a second to read, or is passed over in silence.
import { longer } from './vitest.mjs';

export async function torture([count = '2000', seed]) {
  return longer('test/mutated-folders.test.ts', 'mutated at random', count, seed);
}
