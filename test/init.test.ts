import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgeOf, remoteOf } from '../src/author/forge.ts';
import { run } from '../src/cli.ts';
import { type Io, realIo } from '../src/io.ts';
import { ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

function text(path: string): string {
  return readFileSync(join(cwd, path), 'utf8');
}

async function call(argv: readonly string[], change: Partial<Io> = {}) {
  const io = memoryIo(cwd);
  const code = await run(argv, { ...io, ...change });
  return { code, ...io.written };
}

/** Somebody at a terminal, who types these lines and then leaves. */
async function typing(lines: readonly string[], ...argv: string[]) {
  const io = memoryIo(cwd);
  const stdin = Object.assign(Readable.from(lines.map((line) => `${line}\n`)), { isTTY: true });
  const code = await run(argv, { ...io, stdin, stderr: Object.assign(io.stderr, { isTTY: true }) });
  return { code, ...io.written };
}

describe('init', () => {
  test('makes a site that passes every check and can be built at once', async () => {
    const { code, stdout, stderr } = await call(['init']);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      'data/criteria.yaml',
      'data/people.yaml',
      'data/site.yaml',
      'data/cache/rfc.md',
      'data/cache/options/1-client.md',
      'data/cache/options/2-server.md',
      'data/.schema/criteria.json',
      'data/.schema/people.json',
      'data/.schema/site.json',
      '.gitignore',
    ]);
    expect(stderr).toMatch(/^Next: `rfc-compare build`/);
    expect(stderr).toContain('--ci');
    expect((await call(['check', '--strict'])).stdout).toMatch(/^No errors, no warnings/);
    expect((await call(['build'])).code).toBe(0);
    expect(existsSync(join(cwd, 'site/cache/index.html'))).toBe(true);
    expect(text('.gitignore')).toMatch(/^\/site\/$/m);
  });

  test('begins as docs/start.md says, command by command', async () => {
    const docs = readFileSync(join(ROOT, 'docs/start.md'), 'utf8');
    const commands = [...docs.matchAll(/^\$ rfc-compare (.*)$/gm)].map((match) => match[1] ?? '');
    expect(commands.length).toBeGreaterThan(6);
    for (const command of commands) {
      const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
      const { code, stderr } = await call(words, { env: { EDITOR: 'true' }, spawn: realIo().spawn });
      expect([command, code, code === 0 ? '' : stderr]).toEqual([command, 0, '']);
    }
    expect((await call(['check', '--strict'])).code).toBe(0);
  });

  test('has the schemas that its files name', async () => {
    await call(['init']);
    for (const name of ['site', 'people', 'criteria']) {
      const schema = /^# yaml-language-server: \$schema=(.*)\n/.exec(text(`data/${name}.yaml`))?.[1] ?? '';
      expect(text(join('data', schema))).toBe((await call(['schema', name])).stdout);
    }
  });

  test('works in a folder that it makes, and says how to get there', async () => {
    const { stdout, stderr } = await call(['init', 'my/debates/', '--title', 'Q: which?', '--ci', 'gitlab']);
    expect(stdout).toContain('my/debates/.gitlab-ci.yml\n');
    expect(stderr).toContain('cd my/debates');
    expect(text('my/debates/data/site.yaml')).toContain("title: 'Q: which?'\n");
    expect((await call(['check', '--data', 'my/debates/data'])).code).toBe(0);
  });

  test('overwrites nothing, and says what it left', async () => {
    put('.gitignore', '/mine/\n');
    put('.gitlab-ci.yml', 'mine: {}\n');
    const { code, stdout, stderr } = await call(['init', '--ci', 'gitlab']);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/gitignore|gitlab/);
    expect(stderr).toContain(
      '`.gitignore` is there already, and was left as it is. It should have the lines `/site/`',
    );
    expect(stderr).toContain('`.gitlab-ci.yml` is there already');
    expect([text('.gitignore'), text('.gitlab-ci.yml')]).toEqual(['/mine/\n', 'mine: {}\n']);
    const again = await call(['init']);
    expect([again.code, again.stderr]).toEqual([
      2,
      'rfc-compare: `data` is there already; nothing was written. With --ci and a forge its CI file alone is added.\n',
    ]);
  });

  test('adds the CI file alone beside data that are there, and never in the place of one', async () => {
    await call(['init', 'my']);
    put('my/data/people.yaml', 'mine: { name: Mine }\n');
    rmSync(join(cwd, 'my/.gitignore'));
    const added = await call(['init', 'my', '--ci', 'github']);
    expect([added.code, added.stdout]).toEqual([0, 'my/.github/workflows/rfc-compare.yml\n']);
    expect(added.stderr).toBe('On GitHub, once: Settings, Pages, Source: GitHub Actions.\n');
    expect(text('my/data/people.yaml')).toBe('mine: { name: Mine }\n');
    expect(existsSync(join(cwd, 'my/.gitignore'))).toBe(false);
    const again = await call(['init', 'my', '--ci', 'github']);
    expect([again.code, again.stderr]).toEqual([
      2,
      'rfc-compare: `my/.github/workflows/rfc-compare.yml` is there already; nothing was written.\n',
    ]);
    expect((await call(['init', 'my', '--ci', 'none'])).code).toBe(2);
  });

  test('writes nothing where a wish cannot be granted', async () => {
    const { code, stderr } = await call(['init', '--base-url', 'gopher://example.org']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/data\/site\.yaml:\d+: `base-url` is .* expected an http or https URL/);
    expect((await call(['init', '--ci', 'svn'])).code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('asks at a terminal for what no flag says, and again where the answer is none', async () => {
    const lines = ['Debates of ours', 'svn', 'gitlab', 'debates.example.org', 'https://debates.example.org/'];
    const { code, stdout, stderr } = await typing(lines, 'init');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^Title of the site \[Comparisons\]: CI file for .* \[none\]: Expected one of `github`/,
    );
    expect(stderr.match(/URL where it will stand/g)).toHaveLength(2);
    expect(stdout).toContain('.gitlab-ci.yml');
    expect(text('data/site.yaml')).toContain('title: Debates of ours\n');
    expect(text('data/site.yaml')).toContain("\nbase-url: 'https://debates.example.org/'\n");
  });

  test('takes what is usual for an empty answer', async () => {
    put('.git/config', '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:ada/debates.git\n');
    expect((await typing(['', '', ''], 'init')).code).toBe(0);
    expect(existsSync(join(cwd, '.github/workflows/rfc-compare.yml'))).toBe(true);
    expect(text('data/site.yaml')).toContain('title: Comparisons\n');
  });

  test('writes nothing if the one at the terminal leaves', async () => {
    const { code, stderr } = await typing(['Debates'], 'init');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/The input ended; nothing was written\.\n$/)]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('asks nothing with --yes, nor what a flag says', async () => {
    const silent = await typing([], 'init', 'one', '--yes');
    expect([silent.code, silent.stderr]).toEqual([0, expect.stringMatching(/^Next: /)]);
    const flags = ['--title', 'Debates', '--ci', 'none', '--base-url', 'https://debates.example.org/'];
    expect((await typing([], 'init', 'two', ...flags)).stderr).toMatch(/^Next: /);
  });

  test.each([
    ['git@github.com:ada/debates.git', 'github', 'ada', 'debates'],
    ['https://github.com/ada/debates', 'github', 'ada', 'debates'],
    ['ssh://git@gitlab.example.org:2222/group/sub/debates.git', 'gitlab', 'group/sub', 'debates'],
    ['git@git.sr.ht:~ada/debates', 'sourcehut', '~ada', 'debates'],
    ['https://git.sr.ht/~ada/debates/', 'sourcehut', '~ada', 'debates'],
    ['https://git.example.org/ada/debates.v2.git', undefined, 'ada', 'debates.v2'],
    ['https://notgithub.com/ada/debates', undefined, 'ada', 'debates'],
  ])('knows the forge of %s', (url, forge, owner, repo) => {
    const remote = remoteOf(url);
    expect(remote).toMatchObject({ owner, repo });
    expect(forgeOf(remote?.host ?? '')).toBe(forge);
  });

  test.each(['', '/srv/git/debates', '../debates', 'https://github.com/'])(
    'makes nothing of the remote %j',
    (url) => {
      expect(forgeOf(remoteOf(url)?.host ?? '')).toBeUndefined();
    },
  );

  test('puts the repository into the file of sourcehut', async () => {
    put('.git/config', '[remote "origin"]\n\turl = git@git.sr.ht:~ada/debates\n');
    expect((await call(['init'])).stdout).toContain('.build.yml');
    expect(text('.build.yml')).toContain('  - https://git.sr.ht/~ada/debates\n');
    expect(text('.build.yml')).toContain('domain: ada.srht.site\n');
  });
});
