// What the benches share: archives of any size built from the shared threads, and measures of whole processes.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The project's own folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Where the shared threads are. */
export const SHARED = process.env.RFC_COMPARE_SHARED ?? join(ROOT, '..', 'shared');
/** The program as it is started. */
export const CLI = process.env.RFC_COMPARE_CLI ?? join(ROOT, 'dist', 'bin.js');
const SEPARATOR = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';
/** Runs of one measure. */
export const RUNS = 5;

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
  const head = mail.slice(0, body).replace(/<([^<>\s@]+@[^<>\s]+)>/g, `<${copy}.$1>`);
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

/** Seconds of wall and CPU, and MiB of resident memory at most, of a command. */
export function measure(command, args, env = {}) {
  const run = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', command, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const [wall, user, system, memory] = run.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return {
    status: run.status,
    wall,
    cpu: Math.round((user + system) * 100) / 100,
    mib: Math.round(memory / 1024),
  };
}

/** One line of JSON a measure. */
export function say(what, figures) {
  process.stdout.write(`${JSON.stringify({ what, ...figures })}\n`);
}
