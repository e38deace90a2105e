import { limit, mailTooLarge } from '../text/limits.ts';
import type { MailItem } from './mail-item.ts';

/**
 * The mails among the answers of `git cat-file --batch`: a line `ID blob SIZE`, the bytes, a newline; or `COMMIT:m missing`.
 * Each is named `EPOCH@ID`.
 */
export async function* batchMails(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  epoch: string,
): AsyncGenerator<MailItem, void> {
  let buffer = Buffer.alloc(0);
  let skip = 0;
  let index = 0;
  for await (const chunk of chunks) {
    const skipped = Math.min(skip, chunk.length);
    skip -= skipped;
    buffer = Buffer.concat([buffer, chunk.subarray(skipped)]);
    for (;;) {
      const eol = buffer.indexOf(10);
      if (eol < 0) break;
      const head = buffer.toString('latin1', 0, eol);
      const size = / blob (\d+)$/.exec(head)?.[1];
      if (size === undefined) {
        // A commit that takes a mail back holds a file `d` and no `m`: it is no mail.
        buffer = buffer.subarray(eol + 1);
        continue;
      }
      const end = eol + 1 + Number(size);
      const name = `${epoch}@${head.split(' ')[0]}`;
      if (Number(size) > limit('mail-bytes')) {
        yield { name, refused: mailTooLarge(Number(size)) };
        skip = Math.max(0, end + 1 - buffer.length);
        buffer = buffer.subarray(Math.min(end + 1, buffer.length));
        continue;
      }
      if (buffer.length < end + 1) break;
      const bytes = buffer.subarray(eol + 1, end);
      buffer = buffer.subarray(end + 1);
      index++;
      yield { name, single: true, open: () => once(bytes) };
    }
  }
  if (buffer.length > 0)
    yield { name: `${epoch} (mail ${index + 1})`, refused: 'git ended in the middle of it' };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}
