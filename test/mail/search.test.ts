import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as runCli } from '../../src/cli.ts';
import { realIo } from '../../src/io.ts';
import { memoryIo } from '../helpers/memory-io.ts';
import { type Inbox, startInbox } from './inbox.ts';
import { runThread } from './io.ts';
import { missingProgram } from './programs.ts';

const skipped = missingProgram('public-inbox-httpd') ?? missingProgram('lei');

function mail(id: string, subject: string, from: string, body: string, parent?: string): string {
  const answers = parent === undefined ? '' : `In-Reply-To: <${parent}>\nReferences: <${parent}>\n`;
  return `From: ${from}\nTo: dev@lists.example.org\nMessage-ID: <${id}>\n${answers}Date: Fri, 05 Jan 2024 10:00:00 +0000\nSubject: ${subject}\n\n${body}\n`;
}

const MAILS = [
  mail(
    'roll@example.org',
    '[RFC] How should widgets roll?',
    'Alice Author <alice@example.org>',
    'Round ones roll. We could\n\n 1) make them round\n 2) make them square\n',
  ),
  mail(
    'stack@example.org',
    'Re: [RFC] How should widgets roll?',
    'Bob Builder <bob@example.org>',
    '> Round ones roll.\n\nSquare ones stack.\n\nFrom here on they fall.',
    'roll@example.org',
  ),
  mail('paint@example.org', 'Paint of the fence', 'Cleo Moss <cleo@example.org>', 'Green lasts.'),
];

const WHOLE_THREAD = [
  '[RFC] How should widgets roll?  (2 messages)',
  '2 read = 2 kept + 0 duplicates + 0 problems',
];

let inbox: Inbox;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  if (skipped !== undefined) return;
  inbox = await startInbox(MAILS, 'medium');
  const folder = (name: string): string => {
    mkdirSync(join(inbox.folder, name), { mode: 0o700 });
    return join(inbox.folder, name);
  };
  env = {
    XDG_RUNTIME_DIR: folder('runtime'),
    XDG_CONFIG_HOME: folder('settings'),
    XDG_DATA_HOME: folder('share'),
  };
  inbox.run('lei', ['add-external', '--quiet', join(inbox.folder, 'dev.git')], env);
}, 60_000);

afterAll(() => {
  if (inbox === undefined) return;
  inbox.run('lei', ['daemon-kill'], env);
  inbox.stop();
});

/** A data folder whose quotes are of the one thread. */
function data(archives = ''): string {
  const root = join(inbox.folder, 'data');
  mkdirSync(join(root, 'roll'), { recursive: true });
  if (archives !== '') writeFileSync(join(root, 'site.yaml'), `title: T\narchives: [${archives}]\n`);
  writeFileSync(
    join(root, 'roll/rfc.md'),
    '---\ntitle: T\nquestion: Q?\nstatus: open\ncriteria: []\nthreads: [<roll@example.org>]\n---\n["Round ones roll"](mid:roll@example.org) and ["From here on"](mid:stack@example.org).\n',
  );
  return root;
}

async function cli(args: readonly string[]) {
  const io = { ...memoryIo(inbox.folder), fetch, spawn: realIo().spawn, env: { ...inbox.env(), ...env } };
  const code = await runCli(args, io);
  return { code, ...io.written };
}

describe.skipIf(skipped !== undefined)(`a search as a source ${skipped ?? ''}`, () => {
  test('of lei leads to the whole threads of what it finds, and to no other', async () => {
    const { code, stdout } = await cli(['thread', 'lei:b:stack AND f:bob']);
    expect(code).toBe(0);
    for (const line of WHOLE_THREAD) expect(stdout).toContain(line);
    expect(stdout).not.toContain('Paint');
  });

  test('of an archive does the same, or leads to the messages alone', async () => {
    const whole = await runThread([`${inbox.base}/dev/?q=b:stack`]);
    for (const line of WHOLE_THREAD) expect(whole.out).toContain(line);
    expect(whole.out).not.toContain('Paint');
    const alone = await runThread([`${inbox.base}/dev/?q=b:stack&t=0`]);
    expect(alone.out).toContain('1 read = 1 kept');
  });

  test('is what quotes are verified by, and coverage is counted by, in one reading', async () => {
    const root = data();
    for (const archive of ['lei:s:widgets', `${inbox.base}/dev/?q=s:widgets`]) {
      const verified = await cli(['verify', '--data', root, '--archive', archive]);
      expect(verified.stdout).toContain('2 quotes: 2 proven, 0 not. 2 messages cited: 2 found');
      expect(verified.code).toBe(0);
      const covered = await cli(['coverage', 'roll', '--data', root, '--archive', archive]);
      expect(covered.stdout).toContain('roll: 2 messages cited, 0 not');
    }
  });

  test('is what an import reads', async () => {
    const { stdout, code } = await cli(['import', 'lei:s:widgets', '--list']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 2, by Alice Author')]);
  });

  test('that finds nothing, or is none, says so', async () => {
    const nothing = await cli(['thread', 'lei:s:nosuchword']);
    expect([nothing.code, nothing.stderr]).toEqual([
      3,
      expect.stringContaining('found nothing for "s:nosuchword"'),
    ]);
    const web = await cli(['thread', `${inbox.base}/dev/?q=s:nosuchword`]);
    expect([web.code, web.stderr]).toEqual([3, expect.stringContaining('found nothing (404)')]);
    const empty = await cli(['thread', 'lei: ']);
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('has no search')]);
  });

  test('takes nothing of the search for an option, and none from the data', async () => {
    const option = await cli(['thread', 'lei:--output=/tmp/no']);
    expect(option.code).toBe(3);
    for (const archive of ['"lei:s:widgets"', `"${inbox.base}/dev/?q=s:widgets"`]) {
      const { code, stderr } = await cli(['verify', '--data', data(archive)]);
      expect([code, stderr]).toEqual([2, expect.stringContaining('only where the command names it')]);
    }
  });
});

test('a search needs lei, and says how to get it', async () => {
  const io = { ...memoryIo('/'), spawn: realIo().spawn, env: { PATH: '/nowhere' } };
  expect(await runCli(['thread', 'lei:s:widgets'], io)).toBe(2);
  expect(io.written.stderr).toContain('`lei` is not installed');
});
