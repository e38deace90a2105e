// Memory and speed on archives of 300 MB and 3 GB, built from the shared threads: the trees of all threads, one thread, and all that is
// listed in any of them (every mail is decoded, every quote led back to its mail), against `notmuch new` over the same
// mails as a Maildir. Usage: node test/bench/mail.mjs [--large] [--no-notmuch]; needs `npm run compile`, notmuch,
// /usr/bin/time and the shared folder (RFC_COMPARE_SHARED). Prints one line of JSON a measure: medians, of 3 GB each run too.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMaildir, buildMbox } from './archive.mjs';
import { CLI, measure, median, RUNS, say } from './measure.mjs';

/** The Message-ID of the first mail of an mbox. */
function firstId(mbox) {
  const bytes = Buffer.alloc(1 << 16);
  const file = openSync(mbox, 'r');
  readSync(file, bytes);
  closeSync(file);
  return /^message-id:\s*<([^>]+)>/im.exec(bytes.toString('latin1'))[1];
}

const thread = (source, ...options) => measure('node', [CLI, 'thread', source, ...options]);
const list = (source) => measure('node', [CLI, 'import', source, '--list']);

/** The same mails as a Maildir, and what makes `notmuch new` index them from nothing. */
function notmuchOf(folder) {
  const maildir = join(folder, 'mail');
  const config = join(folder, 'notmuch');
  say('maildir', { count: buildMaildir(maildir, 300e6) });
  writeFileSync(
    config,
    `[database]\npath=${maildir}\n[user]\nname=T\nprimary_email=t@example.org\n[new]\ntags=unread\n`,
  );
  return () => {
    rmSync(join(maildir, '.notmuch'), { recursive: true, force: true });
    return measure('notmuch', ['new', '--quiet'], { NOTMUCH_CONFIG: config });
  };
}

const work = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'mail-bench-'));
try {
  const small = join(work, 'small.mbox');
  say('archive', await buildMbox(small, 300e6));
  const index = process.argv.includes('--no-notmuch') ? undefined : notmuchOf(work);
  const [first, size] = [firstId(small), statSync(small).size];
  const runs = { threading: [], one: [], listed: [], notmuch: [] };
  // In turn, so that what else the machine does hits all alike.
  for (let run = 0; run < RUNS; run++) {
    runs.threading.push(thread(small));
    runs.one.push(thread(small, '--thread', first));
    // Each thread is a debate of its own: every mail is decoded, and every quoted line led back to its mail.
    runs.listed.push(list(small));
    if (index !== undefined) runs.notmuch.push(index());
  }
  const [threading, one, listed] = [runs.threading, runs.one, runs.listed].map(median);
  say('thread, 300 MB', threading);
  say('thread --thread, 300 MB', { ...one, mbPerSecond: Math.round(size / 1e6 / one.wall) });
  say('import --list, 300 MB', listed);
  if (index !== undefined) {
    const theirs = median(runs.notmuch);
    say('notmuch new', theirs);
    const times = ({ wall }) => Math.round((theirs.wall / wall) * 10) / 10;
    say('notmuch takes times as long as', { threading: times(threading), reading: times(listed) });
  }
  if (process.argv.includes('--large')) {
    rmSync(small);
    const large = join(work, 'large.mbox');
    say('archive', await buildMbox(large, 3e9));
    say('bytes', { size: statSync(large).size });
    const ofLarge = { threading: [], listed: [] };
    for (let run = 1; run <= RUNS; run++) {
      ofLarge.threading.push(thread(large));
      ofLarge.listed.push(list(large));
      // One takes minutes: what is known already is not lost with the rest.
      say(`3 GB, run ${run}`, { threading: ofLarge.threading.at(-1), listed: ofLarge.listed.at(-1) });
    }
    say('thread, 3 GB', median(ofLarge.threading));
    say('import --list, 3 GB', median(ofLarge.listed));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
