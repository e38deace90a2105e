// Archives of any size, built from the shared threads.
import { createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './measure.mjs';

/** Where the shared threads are. */
export const SHARED = process.env.RFC_COMPARE_SHARED ?? join(ROOT, '..', 'shared');
const SEPARATOR = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';

const mails = readdirSync(join(SHARED, 'threads'))
  .filter((name) => name.endsWith('.mbox.gz'))
  .sort()
  .flatMap((name) =>
    gunzipSync(readFileSync(join(SHARED, 'threads', name)))
      .toString('latin1')
      .split(`\n${SEPARATOR}`)
      .map((mail) => mail.replace(SEPARATOR, '')),
  );

/** The mail with all ids in its header made those of copy `copy`, so that each copy is threads of its own. */
function copyOf(mail, copy) {
  const body = mail.search(/\r?\n\r?\n/);
  const head = mail.slice(0, body).replace(/<([^<>\s]+)>/g, `<${copy}.$1>`);
  return `${head}${mail.slice(body)}`;
}

/** An mbox of at least so many bytes: the shared mails again and again, each copy with ids of its own. */
export async function buildMbox(path, bytes) {
  const out = createWriteStream(path, 'latin1');
  let size = 0;
  let count = 0;
  let copy = 0;
  for (; size < bytes; copy++) {
    for (const mail of mails) {
      const text = `${SEPARATOR}${copyOf(mail, copy)}\n`;
      size += text.length;
      count++;
      if (!out.write(text, 'latin1')) await new Promise((done) => out.once('drain', done));
    }
  }
  await new Promise((done) => out.end(done));
  return { size, count, copies: copy };
}

/** The same mails as a Maildir. */
export function buildMaildir(folder, bytes) {
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  let size = 0;
  let count = 0;
  for (let copy = 0; size < bytes; copy++) {
    for (const mail of mails) {
      const text = copyOf(mail, copy);
      size += text.length + SEPARATOR.length + 1;
      writeFileSync(join(folder, 'cur', `${String(count++).padStart(8, '0')}:2,S`), text, 'latin1');
    }
  }
  return count;
}
