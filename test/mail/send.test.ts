import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as runCli } from '../../src/cli.ts';
import { realIo } from '../../src/io.ts';
import { ROOT } from '../helpers/folder.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { bound, type Inbox, startInbox } from './inbox.ts';
import { runThread } from './io.ts';
import { missingModule, missingProgram } from './programs.ts';

const skipped =
  missingProgram('public-inbox-mda') ??
  missingProgram('public-inbox-httpd') ??
  missingModule('aiosmtpd') ??
  missingProgram('git', 'send-email');

const ROOT_ID = '20300105.rfc@example.org';
const REPLY_ID = '20300106.re@example.org';
const FROM = 'José Reed <ada@example.org>';

const MAILS = [
  `From: Ada Reed <ada@example.org>
To: dev@lists.example.org
Message-ID: <${ROOT_ID}>
Date: Fri, 05 Jan 2024 10:00:00 +0000
Subject: [RFC] Where the cache lives

Which process should hold the cache?

 1) client: each client holds its own
 2) server: one cache, held by the server
 3) shared: shared memory
`,
  `From: Ben Moss <ben@example.org>
To: Ada Reed <ada@example.org>
Cc: dev@lists.example.org
Message-ID: <${REPLY_ID}>
In-Reply-To: <${ROOT_ID}>
References: <${ROOT_ID}>
Date: Sat, 06 Jan 2024 11:00:00 +0000
Subject: Re: [RFC] Where the cache lives

>  2) server: one cache, held by the server

I am against 2): it adds a hop.
`,
];

let inbox: Inbox;
let sink: ChildProcess;
let port = '';

beforeAll(async () => {
  if (skipped !== undefined) return;
  inbox = await startInbox(MAILS);
  inbox.run('git', ['config', '--file', 'config', 'publicinboxmda.spamcheck', 'none']);
  mkdirSync(join(inbox.folder, 'sent'));
  cpSync(join(ROOT, 'test/cases/draft/in/data'), join(inbox.folder, 'data'), { recursive: true });
  sink = spawn('/usr/bin/python3', [join(ROOT, 'test/mail/sink.py'), join(inbox.folder, 'sent')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  port = (await bound(sink)).split(':')[1] ?? '';
}, 60_000);

afterAll(() => {
  sink?.kill();
  inbox?.stop();
});

/** Runs a command line in the inbox's folder, with its git and the web. */
async function cli(...argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const io = { ...memoryIo(inbox.folder, inbox.env()), spawn: realIo().spawn, fetch };
  const code = await runCli(argv, io);
  return { code, ...io.written };
}

function send(name: string): void {
  const sink = ['--smtp-server=127.0.0.1', `--smtp-server-port=${port}`];
  const quiet = ['--suppress-cc=self', '--suppress-cc=body', '--confirm=never'];
  inbox.run('git', ['send-email', ...sink, `--from=${FROM}`, ...quiet, name]);
}

/** The header and the body of a message, lines ended as git reads them. */
function parted(text: string): { head: string; body: string } {
  const whole = text.replaceAll('\r\n', '\n');
  const at = whole.indexOf('\n\n');
  return { head: whole.slice(0, at), body: whole.slice(at + 2) };
}

function deliver(mail: string | Uint8Array): void {
  inbox.run('public-inbox-mda', ['--no-precheck'], { ORIGINAL_RECIPIENT: 'dev@lists.example.org' }, mail);
}

test.skipIf(skipped !== undefined)(
  `a draft is sent as it stands, stands under the mail that it answers, and its answers are found ${skipped ?? ''}`,
  async () => {
    const thread = `${inbox.base}/dev/${ROOT_ID}/`;
    const head = ['--from', FROM, '--cc-thread', thread, '--reply-to', REPLY_ID];
    const drafted = await cli('draft', 'cache', ...head, '--tags', '-o', 'cache.eml');
    expect(drafted).toEqual({ code: 0, stdout: '', stderr: '' });
    const draft = parted(readFileSync(join(inbox.folder, 'cache.eml'), 'utf8'));
    const id = /^Message-ID: <(.*)>$/m.exec(draft.head)?.[1] ?? '';

    send('cache.eml');
    const bytes = readFileSync(join(inbox.folder, 'sent/001.eml'));
    const sent = parted(bytes.toString('utf8'));
    expect(sent.body).toBe(draft.body);
    expect(sent.head).toMatch(/^Date: /m);
    expect(sent.head).toMatch(/^Content-Transfer-Encoding: 8bit$/m);
    expect(sent.head).toContain(`Message-Id: <${id}>`);
    expect(readFileSync(join(inbox.folder, 'sent/001.to'), 'utf8').trim().split('\n')).toEqual([
      'ben@example.org',
      'dev@lists.example.org',
    ]);

    deliver(bytes);
    const line = draft.body.split('\n').find((one) => one.includes('"adds a hop"')) ?? '';
    deliver(answerTo(id, line));
    const read = JSON.parse((await runThread([thread], { as: 'json' })).out);
    const [{ entries }] = read.threads;
    const under = entries.map((entry: { id: string; parent: number }) => [entry.id, entry.parent]);
    expect(under).toEqual([
      [ROOT_ID, -1],
      [REPLY_ID, 0],
      [id, 1],
      ['20300110.re@example.org', 2],
    ]);
    const { out } = await runThread([thread], { lines: true });
    expect(out).toContain('own         | That was before the last release');
    expect(out).toContain(`Ada Reed             quoted      | > ${line}`);

    const found = await cli('import', thread, '--dry-run', '--options-from', ROOT_ID);
    expect(found.stdout).toContain('20300110.re@example.org');

    // The answer arrives at the line that it stands under, once; the draft itself is nobody's statement.
    const back = ['import', thread, '--into', 'data/cache'];
    expect((await cli(...back)).stderr).toContain('data/cache/review.md gained');
    const review = readFileSync(join(inbox.folder, 'data/cache/review.md'), 'utf8');
    expect(review).toMatch(
      /says cleo, because \["That was before the last release\. .*"\]\(mid:20300110\.re@example\.org\), which answers `[a-z-]+--[a-z]+/,
    );
    expect(review).not.toContain(`(mid:${id})`);
    expect((await cli(...back)).stderr).toContain('Nothing new.');
  },
  60_000,
);

test.skipIf(skipped !== undefined)(
  `a title outside ASCII arrives as it was written; the author is whom git knows ${skipped ?? ''}`,
  async () => {
    writeFileSync(
      join(inbox.folder, 'gitconfig'),
      '[user]\nname=José Reed\nemail=ada@example.org\n[init]\ndefaultBranch=master\n[safe]\ndirectory=*\n',
    );
    const rfc = join(inbox.folder, 'data/log/rfc.md');
    writeFileSync(rfc, readFileSync(rfc, 'utf8').replace('Format of the log', 'Größe der 記録'));
    const drafted = await cli('draft', 'log', '--to', 'dev@lists.example.org', '-o', 'log.eml');
    expect(drafted).toEqual({ code: 0, stdout: '', stderr: '' });
    send('log.eml');
    const { out } = await runThread([join(inbox.folder, 'sent/002.eml')]);
    expect(out).toContain('José Reed  [RFC] Größe der 記録');
  },
  60_000,
);

function answerTo(id: string, line: string): string {
  return `From: Cleo Lane <cleo@example.org>
To: dev@lists.example.org
Message-ID: <20300110.re@example.org>
In-Reply-To: <${id}>
References: <${ROOT_ID}> <${REPLY_ID}> <${id}>
Date: Wed, 10 Jan 2029 11:00:00 +0000
Subject: Re: [RFC] Where the cache lives
Content-Type: text/plain; charset=UTF-8

José Reed writes:

> ${line}

That was before the last release. I support option 2.
`;
}
