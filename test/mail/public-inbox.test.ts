import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as runCli } from '../../src/cli.ts';
import { memoryIo } from '../helpers/memory-io.ts';
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

let folder = '';
let base = '';
let server: ChildProcess | undefined;
const env = (): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: folder,
  XDG_CACHE_HOME: join(folder, 'cache'),
  PI_CONFIG: join(folder, 'config'),
  GIT_CONFIG_GLOBAL: join(folder, 'gitconfig'),
});

function run(command: string, args: readonly string[], more: NodeJS.ProcessEnv = {}, input?: string): string {
  const done = spawnSync(command, args, { cwd: folder, env: { ...env(), ...more }, input, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

function commit(mail: string, mark: number): string {
  const after = mark > 1 ? `from :${mark - 1}\n` : '';
  const who = 'A <a@example.org> 1704448800 +0000';
  return `commit refs/heads/master\nmark :${mark}\nauthor ${who}\ncommitter ${who}\ndata 2\nx\n${after}M 100644 inline m\ndata ${Buffer.byteLength(mail)}\n${mail}\n`;
}

/** The address that the server says it listens on. */
async function address(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const bound = /bound (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (bound !== undefined) done(bound);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => fail(new Error(`public-inbox-httpd ended: ${said}`)));
  });
}

beforeAll(async () => {
  if (skipped !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'public-inbox-'));
  mkdirSync(join(folder, 'cache'));
  writeFileSync(
    join(folder, 'gitconfig'),
    '[user]\nname=T\nemail=t@example.org\n[init]\ndefaultBranch=master\n[safe]\ndirectory=*\n',
  );
  const inbox = join(folder, 'dev.git');
  run('public-inbox-init', [
    '-V2',
    '-L',
    'basic',
    'dev',
    inbox,
    'http://127.0.0.1/dev',
    'dev@lists.example.org',
  ]);
  const epoch = join(inbox, 'git', '0.git');
  if (!existsSync(epoch)) run('git', ['init', '--quiet', '--bare', epoch]);
  run(
    'git',
    ['--git-dir', epoch, 'fast-import', '--quiet', '--force'],
    {},
    MAILS.map((mail, at) => commit(mail, at + 1)).join(''),
  );
  run('public-inbox-index', [inbox]);
  server = spawn('public-inbox-httpd', ['-l', 'http://127.0.0.1:0', '-W0'], {
    env: env(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  base = await address(server);
}, 60_000);

afterAll(() => {
  server?.kill();
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

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
  const { code, out } = await runThread([`${base}${path}`]);
  expect([code, tree(out)]).toEqual([0, EXPECTED]);
});

/** The archive of a site, by a name: data cannot name a server in the local network. */
const MASK = 'http://archive.example.org/dev/%s';
const named: typeof globalThis.fetch = (url, init) =>
  fetch(String(url).replace('http://archive.example.org', base), init);

test.skipIf(skipped !== undefined)(
  `public-inbox-httpd: /raw gives the one mail ${skipped ?? ''}`,
  async () => {
    const { code, out } = await runThread([`${base}/dev/87abc.fsf@example.org/raw`]);
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
    const io = { ...memoryIo(folder), fetch };
    const data = join(folder, 'data');
    mkdirSync(join(data, 'roll/options'), { recursive: true });
    writeFileSync(
      join(data, 'roll/rfc.md'),
      '---\ntitle: T\nquestion: Q?\nstatus: open\ncriteria: []\n---\n["From experience, round is better"](mid:20240105.rfc%2Fa%2B1=%2525@example.org).\n["We could"](mid:87abc.fsf@example.org) and ["Square ones roll"](mid:87abc.fsf@example.org).\n',
    );
    const code = await runCli(['verify', '--archive', `${base}/dev/87abc.fsf@example.org/`], io);
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
    expect(tree((await runThread([join(folder, 'dev.git')])).out)).toEqual(EXPECTED);
    execFileSync('git', ['clone', '--quiet', '--mirror', `${base}/dev/0`, 'clone.git'], {
      cwd: folder,
      env: env(),
    });
    expect(tree((await runThread([join(folder, 'clone.git')])).out)).toEqual(EXPECTED);
  },
);

test.skipIf(skipped !== undefined)(
  `an mbox and a Maildir that b4 wrote are read ${skipped ?? ''}`,
  async () => {
    const b4 = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'b4.midmask',
      GIT_CONFIG_VALUE_0: `${base}/dev/%s`,
    };
    run('b4', ['mbox', '-C', '-n', 'out.mbx', '87abc.fsf@example.org'], b4);
    expect(tree((await runThread([join(folder, 'out.mbx')])).out)).toEqual(EXPECTED);
    run('b4', ['mbox', '-C', '-M', '-n', 'md', '87abc.fsf@example.org'], b4);
    expect(tree((await runThread([join(folder, 'md')])).out)).toEqual(EXPECTED);
    expect(readFileSync(join(folder, 'out.mbx'), 'utf8')).toContain('>From experience');
    expect((await runThread([join(folder, 'out.mbx')], { lines: true })).out).toContain('| From experience');
  },
);
