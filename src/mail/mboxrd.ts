import { Buffer } from 'node:buffer';
import { view } from './bytes.ts';

const SEPARATOR = Buffer.from('From mboxrd@z Thu Jan  1 00:00:00 1970\n');
const NEWLINE = Buffer.from('\n');

/** A mail as an mboxrd entry: separator, the mail with `From ` lines escaped reversibly, a blank line. */
export function mboxrdMail(mail: Uint8Array): Uint8Array {
  const bytes = view(mail);
  const pieces: Uint8Array[] = [SEPARATOR];
  let from = 0;
  for (let hit = bytes.indexOf('From '); hit >= 0; hit = bytes.indexOf('From ', hit + 5)) {
    let line = hit;
    while (line > 0 && bytes[line - 1] === 0x3e) line--;
    if (line > 0 && bytes[line - 1] !== 10) continue;
    pieces.push(bytes.subarray(from, line), Buffer.from('>'));
    from = line;
  }
  pieces.push(bytes.subarray(from));
  if (bytes.at(-1) !== 10) pieces.push(NEWLINE);
  return Buffer.concat([...pieces, NEWLINE]);
}
