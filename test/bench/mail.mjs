// Memory and speed on archives of 300 MB and 3 GB, built from the shared threads: the trees of all threads, one thread, and all that is
// listed in any of them (every mail is decoded, every quote led back to its mail), against `notmuch new` over the same
// mails as a Maildir. Usage: node test/bench/mail.mjs [--large] [--no-notmuch]; needs `npm run compile`, notmuch,
// /usr/bin/time and the shared folder (RFC_COMPARE_SHARED). Prints one line of JSON a measure.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMaildir, buildMbox } from './archive.mjs';
import { CLI, measure, RUNS, say } from './measure.mjs';

/** The Message-ID of the first mail of an mbox. */
function firstId(mbox) {
  const bytes = Buffer.alloc(1 << 16);
  const file = openSync(mbox, 'r');
  readSync(file, bytes);
  closeSync(file);
  return /^message-id:\s*<([^>]+)>/im.exec(bytes.toString('latin1'))[1];
}

const work = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'mail-bench-'));
try {
  const small = join(work, 'small.mbox');
  say('archive', await buildMbox(small, 300e6));
  const runs = Array.from({ length: RUNS }, () => measure('node', [CLI, 'thread', small]));
  for (const run of runs) say('thread, 300 MB', run);
  const one = measure('node', [CLI, 'thread', small, '--thread', firstId(small)]);
  say('thread --thread, 300 MB', { ...one, mbPerSecond: Math.round(statSync(small).size / 1e6 / one.wall) });
  // Each thread is a debate of its own: every mail is decoded, and every quoted line led back to its mail.
  const listed = measure('node', [CLI, 'import', small, '--list']);
  say('import --list, 300 MB', listed);
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
    const times = (wall) => Math.round((theirs.wall / wall) * 10) / 10;
    say('notmuch takes times as long as', { threading: times(slowest), reading: times(listed.wall) });
  }
  if (process.argv.includes('--large')) {
    rmSync(small);
    const large = join(work, 'large.mbox');
    say('archive', await buildMbox(large, 3e9));
    say('thread, 3 GB', measure('node', [CLI, 'thread', large]));
    say('import --list, 3 GB', measure('node', [CLI, 'import', large, '--list']));
    say('bytes', { size: statSync(large).size });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
