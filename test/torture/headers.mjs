// npm run torture -- headers [COUNT]: COUNT (2,000) mails with hostile texts in every field that reaches a header, read back by
// three parsers: no field more than we wrote, no other address, the body where it was.
import { longer } from './vitest.mjs';

export async function torture([count = '2000']) {
  return longer('test/draft/mail.property.test.ts', 'through any field', count);
}
