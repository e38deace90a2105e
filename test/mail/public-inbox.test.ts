import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as runCli } from '../../src/cli.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { type Inbox, startInbox } from './inbox.ts';
import { runThread } from './io.ts';
import { missingProgram } from './programs.ts';

const skipped = missingProgram('public-inbox-httpd') ?? missingProgram('b4');

const MAILS = [
  `From: Alice Author <alice@example.org>
To: dev@lists.example.org
Message-ID: <20240105.rfc/a+1=%25@example.org>
Date: Fri, 05 Jan 2024 10:00:00 +0000
Subject: [RFC] How should widgets roll?

We could
 1) make them round
 2) make them square
From experience, round is better.
`,
  `From: Bob Builder <bob@example.org>
To: dev@lists.example.org
Message-ID: <87abc.fsf@example.org>
In-Reply-To: <20240105.rfc/a+1=%25@example.org>
References: <20240105.rfc/a+1=%25@example.org>
Date: Fri, 05 Jan 2024 11:00:00 +0000
Subject: Re: [RFC] How should widgets roll?

Alice Author <alice@example.org> writes:

> We could
>  1) make them round

Square ones stack.
`,
];

let inbox: Inbox;

beforeAll(async () => {
  if (skipped === undefined) inbox = await startInbox(MAILS);
}, 60_000);

afterAll(() => inbox?.stop());

const TREE = [
  '[RFC] How should widgets roll?  (2 messages)',
  '2024-01-05 10:00  Alice Author  [RFC] How should widgets roll?',
  '2024-01-05 11:00   Bob Builder',
  '',
  '2 read = 2 kept + 0 duplicates + 0 problems',
];

function tree(out: string): string[] {
  return out.split('\n').filter((line) => line !== '' && !line.startsWith('  note'));
}

const EXPECTED = TREE.filter((line) => line !== '');

test
  .skipIf(skipped !== undefined)
  .each([
    '/dev/87abc.fsf@example.org/',
    '/dev/87abc.fsf@example.org/T/#u',
    '/dev/87abc.fsf@example.org/t.mbox.gz',
    '/dev/20240105.rfc%2Fa+1=%2525@example.org/',
  ])(`public-inbox-httpd: %s gives the whole thread ${skipped ?? ''}`, async (path) => {
  const { code, out } = await runThread([`${inbox.base}${path}`]);
  expect([code, tree(out)]).toEqual([0, EXPECTED]);
});

/** The archive of a site, by a name: data cannot name a server in the local network. */
const MASK = 'http://archive.example.org/dev/%s';
const named: typeof globalThis.fetch = (url, init) =>
  fetch(String(url).replace('http://archive.example.org', inbox.base), init);

test.skipIf(skipped !== undefined)(
  `public-inbox-httpd: /raw gives the one mail ${skipped ?? ''}`,
  async () => {
    const { code, out } = await runThread([`${inbox.base}/dev/87abc.fsf@example.org/raw`]);
    expect(code).toBe(0);
    expect(out).toContain('Re: [RFC] How should widgets roll?  (1 message)');
    expect(out).toContain('answers <20240105.rfc/a+1=%25@example.org>, not in the archive');
  },
);

test.skipIf(skipped !== undefined)(
  `public-inbox-httpd: a Message-ID, with who wrote which line ${skipped ?? ''}`,
  async () => {
    const { code, out } = await runThread(
      ['<20240105.rfc/a+1=%25@example.org>'],
      { archive: MASK, lines: true },
      { fetch: named },
    );
    expect(code).toBe(0);
    expect(out).toContain('Alice Author         own         | From experience, round is better.');
    expect(out).toContain('Alice Author         quoted      | >  1) make them round');
    expect(out).toContain('Bob Builder          own         | Square ones stack.');
  },
);

test.skipIf(skipped !== undefined)(
  `public-inbox-httpd: quotes are verified by the URL of a thread ${skipped ?? ''}`,
  async () => {
    const io = { ...memoryIo(inbox.folder), fetch };
    const data = join(inbox.folder, 'data');
    mkdirSync(join(data, 'roll/options'), { recursive: true });
    writeFileSync(
      join(data, 'roll/rfc.md'),
      '---\ntitle: T\nquestion: Q?\nstatus: open\ncriteria: []\n---\n["From experience, round is better"](mid:20240105.rfc%2Fa%2B1=%2525@example.org).\n["We could"](mid:87abc.fsf@example.org) and ["Square ones roll"](mid:87abc.fsf@example.org).\n',
    );
    const code = await runCli(['verify', '--archive', `${inbox.base}/dev/87abc.fsf@example.org/`], io);
    expect(io.written.stdout).toContain('3 quotes: 1 proven, 2 not. 2 messages cited: 2 found');
    expect(code).toBe(1);
  },
);

test.skipIf(skipped !== undefined)(
  `public-inbox-httpd: an unknown Message-ID ends with 3 ${skipped ?? ''}`,
  async () => {
    const { code, err } = await runThread(['<nosuch@example.org>'], { archive: MASK }, { fetch: named });
    expect(code).toBe(3);
    expect(err).toContain('check the Message-ID');
  },
);

test.skipIf(skipped !== undefined)(
  `the inbox is read as a git folder, and so is a clone of it ${skipped ?? ''}`,
  async () => {
    expect(tree((await runThread([join(inbox.folder, 'dev.git')])).out)).toEqual(EXPECTED);
    execFileSync('git', ['clone', '--quiet', '--mirror', `${inbox.base}/dev/0`, 'clone.git'], {
      cwd: inbox.folder,
      env: inbox.env(),
    });
    expect(tree((await runThread([join(inbox.folder, 'clone.git')])).out)).toEqual(EXPECTED);
  },
);

test.skipIf(skipped !== undefined)(
  `an mbox and a Maildir that b4 wrote are read ${skipped ?? ''}`,
  async () => {
    const b4 = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'b4.midmask',
      GIT_CONFIG_VALUE_0: `${inbox.base}/dev/%s`,
    };
    inbox.run('b4', ['mbox', '-C', '-n', 'out.mbx', '87abc.fsf@example.org'], b4);
    expect(tree((await runThread([join(inbox.folder, 'out.mbx')])).out)).toEqual(EXPECTED);
    inbox.run('b4', ['mbox', '-C', '-M', '-n', 'md', '87abc.fsf@example.org'], b4);
    expect(tree((await runThread([join(inbox.folder, 'md')])).out)).toEqual(EXPECTED);
    expect(readFileSync(join(inbox.folder, 'out.mbx'), 'utf8')).toContain('>From experience');
    expect((await runThread([join(inbox.folder, 'out.mbx')], { lines: true })).out).toContain(
      '| From experience',
    );
  },
);
