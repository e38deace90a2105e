import { expect, test } from 'vitest';
import { sketchMail } from '../../src/mail/bodies.ts';
import { bytesOf } from './shared.ts';

/** A mail in base64, of bytes that stand for UTF-8. */
function encoded(...pieces: readonly (string | Uint8Array)[]): Uint8Array {
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
  const lines = bytes.toString('base64').replace(/.{76}/g, '$&\n');
  return bytesOf(
    `From: Alice Author <alice@example.org>\nMessage-ID: <1@example.org>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${lines}\n`,
  );
}

/** What the words of a list become where they are read as base64. */
const FOOTER = Buffer.from('devmailinglistdevexampleorghttpslistsexampleorg', 'base64');
const WORDS = 'Widgets should be round, because they roll.\n'.repeat(20);

test('what a list added to text in base64 is left out, and told', async () => {
  const { lines, problems } = await sketchMail(encoded(WORDS, FOOTER));
  expect(lines).toHaveLength(20);
  expect(problems).toEqual([
    expect.stringMatching(/^the last \d+ characters of its text could not be decoded and are left out, /),
  ]);
});

test('single characters that cannot be decoded are kept as such, and told', async () => {
  const { lines, problems } = await sketchMail(encoded('Square', Uint8Array.of(0xff), ' ones.\n', WORDS));
  expect(lines[0]?.text).toBe('Square\ufffd ones.');
  expect(problems).toEqual(['some characters could not be decoded']);
  expect((await sketchMail(encoded(WORDS))).problems).toEqual([]);
});
