// Memory and speed of `thread` on archives of 300 MB and 3 GB, built from the shared threads, against `notmuch new`
// over the same mails as a Maildir. Usage: node test/bench/mail.mjs [--large] [--no-notmuch]; needs `npm run compile`,
// notmuch, /usr/bin/time and the shared folder (RFC_COMPARE_SHARED). Prints one line of JSON a measure.
import { spawnSync } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SHARED = process.env.RFC_COMPARE_SHARED ?? join(ROOT, '..', 'shared');
const CLI = process.env.RFC_COMPARE_CLI ?? join(ROOT, 'dist', 'bin.js');
const SEPARATOR = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';
const RUNS = 5;

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

async function buildMbox(path, bytes) {
  const out = createWriteStream(path, 'latin1');
  let size = 0;
  let count = 0;
  for (let copy = 0; size < bytes; copy++) {
    for (const mail of mails) {
      const text = `${SEPARATOR}${copyOf(mail, copy)}\n`;
      size += text.length;
      count++;
      if (!out.write(text, 'latin1')) await new Promise((done) => out.once('drain', done));
    }
  }
  await new Promise((done) => out.end(done));
  return { size, count };
}

function buildMaildir(folder, bytes) {
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
function measure(command, args, env = {}) {
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

function say(what, figures) {
  process.stdout.write(`${JSON.stringify({ what, ...figures })}\n`);
}

const work = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'mail-bench-'));
try {
  const small = join(work, 'small.mbox');
  say('archive', await buildMbox(small, 300e6));
  const runs = Array.from({ length: RUNS }, () => measure('node', [CLI, 'thread', small]));
  for (const run of runs) say('thread, 300 MB', run);
  if (!process.argv.includes('--no-notmuch')) {
    const maildir = join(work, 'mail');
    const count = buildMaildir(maildir, 300e6);
    const config = join(work, 'notmuch');
    writeFileSync(
      config,
      `[database]\npath=${maildir}\n[user]\nname=T\nprimary_email=t@example.org\n[new]\ntags=unread\n`,
    );
    say('maildir', { count });
    say('thread, Maildir', measure('node', [CLI, 'thread', maildir]));
    const theirs = measure('notmuch', ['new', '--quiet'], { NOTMUCH_CONFIG: config });
    say('notmuch new', theirs);
    const slowest = Math.max(...runs.map((run) => run.wall));
    say('ratio', { wall: Math.round((theirs.wall / slowest) * 10) / 10 });
  }
  if (process.argv.includes('--large')) {
    rmSync(small);
    const large = join(work, 'large.mbox');
    say('archive', await buildMbox(large, 3e9));
    say('thread, 3 GB', measure('node', [CLI, 'thread', large]));
    say('bytes', { size: statSync(large).size });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
