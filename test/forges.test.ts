import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CI_FILES, FORGES, type Forge } from '../src/author/forge.ts';
import { run } from '../src/cli.ts';
import { VERSION } from '../src/text/version.ts';
import { ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';
import { type JudgeWorkflow, workflowJudge } from './helpers/workflow.ts';

/** A line of shell, or several, in a job. */
interface Script {
  readonly job: string;
  readonly text: string;
}

let folder = '';
let problemsOf: JudgeWorkflow;
const texts = {} as Record<Forge, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  for (const forge of FORGES) {
    expect(await run(['init', forge, '--ci', forge], memoryIo(folder))).toBe(0);
    texts[forge] = readFileSync(join(folder, forge, CI_FILES[forge]), 'utf8');
  }
  problemsOf = await workflowJudge();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

type Yaml = Readonly<Record<string, unknown>>;

function scripts(forge: Forge): Script[] {
  const file = parse(texts[forge]) as Yaml;
  if (forge === 'github') {
    const jobs = Object.entries(file.jobs as Record<string, { steps: { run?: string }[] }>);
    return jobs.flatMap(([job, { steps }]) =>
      steps.flatMap(({ run: text }) => (text === undefined ? [] : [{ job, text }])),
    );
  }
  if (forge === 'sourcehut') {
    return (file.tasks as Record<string, string>[]).flatMap((task) =>
      Object.entries(task).map(([job, text]) => ({ job, text })),
    );
  }
  const before = (file.default as { before_script: string[] }).before_script;
  return Object.entries(file as Record<string, { script?: string[] }>).flatMap(([job, { script = [] }]) =>
    script.length === 0 ? [] : [{ job, text: [...before, ...script].join('\n') }],
  );
}

describe('the workflow of GitHub', () => {
  test('is one that its own parser takes', async () => {
    expect(await problemsOf(texts.github)).toEqual([]);
  });

  test.each([
    ['a key', 'runs-on:', 'runs-on-a:'],
    ['a need', 'needs: site', 'needs: sight'],
    ['an expression', 'runner.os', 'runer.os'],
    ['a permission', 'pages: write', 'pages: wriet'],
  ])('would be refused for %s', async (_, old, fresh) => {
    expect(texts.github).toContain(old);
    expect(await problemsOf(texts.github.replace(old, fresh))).not.toEqual([]);
  });

  test('gives no line of shell what a pull request could write', () => {
    for (const { text } of scripts('github')) expect(text).not.toContain('${{');
  });

  test('may write to pull requests and pages alone, each where it does', () => {
    const { permissions, jobs } = parse(texts.github) as { permissions: Yaml; jobs: Record<string, Yaml> };
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.site?.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(jobs.publish?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });
});

/** The keys that GitLab and sourcehut know, of those that make sense here; from their references. */
const GITLAB_JOB = ['stage', 'rules', 'variables', 'script', 'artifacts'];
const SOURCEHUT = ['image', 'packages', 'oauth', 'sources', 'environment', 'tasks', 'artifacts'];

test('the file of GitLab has jobs of known keys, and `pages` leaves `public`', () => {
  const { workflow, default: all, ...jobs } = parse(texts.gitlab) as Record<string, Yaml>;
  expect(Object.keys(workflow ?? {})).toEqual(['rules']);
  expect(Object.keys(all ?? {})).toEqual(['image', 'cache', 'before_script']);
  expect(Object.keys(jobs)).toEqual(['check', 'build', 'changes', 'pages']);
  for (const job of Object.values(jobs)) {
    expect(GITLAB_JOB).toEqual(expect.arrayContaining(Object.keys(job)));
    expect(['test', 'deploy']).toContain(job.stage);
    for (const line of job.script as unknown[]) expect(typeof line).toBe('string');
  }
  expect(jobs.pages?.artifacts).toEqual({ paths: ['public'] });
  expect(jobs.check?.artifacts).toMatchObject({ when: 'always', reports: { codequality: 'findings.json' } });
});

test('the file of sourcehut has known keys, and tasks with a name each', () => {
  const file = parse(texts.sourcehut) as Yaml;
  expect(Object.keys(file)).toEqual(SOURCEHUT);
  for (const { job, text } of scripts('sourcehut')) {
    expect(job).toMatch(/^[a-z0-9_-]+$/);
    expect(typeof text).toBe('string');
  }
});

describe.each(FORGES)('the lines of shell for %s', (forge) => {
  test('install the version that wrote them, and nothing of another', () => {
    const versions = texts[forge].match(/rfc-compare@\S+/g) ?? [];
    expect(versions).toEqual([`rfc-compare@${VERSION}`]);
  });

  test('are shell', () => {
    expect(scripts(forge).length).toBeGreaterThan(3);
    const input = scripts(forge).map(({ text }) => `(\n${text}\n)\n`);
    expect(spawnSync('bash', ['-n'], { input: input.join(''), encoding: 'utf8' }).stderr).toBe('');
  });

  test('run, and check, build, compare and publish', () => {
    const { repo, calls, home } = stage(forge);
    const around = forge === 'sourcehut' ? folder : repo;
    const runScript = ({ job, text }: Script, old: string): void => {
      const { status, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', text], {
        cwd: around,
        encoding: 'utf8',
        env: {
          PATH: `${home}/bin:${process.env.PATH}`,
          HOME: home,
          CALLS: calls,
          BASE: old,
          CI_MERGE_REQUEST_DIFF_BASE_SHA: old,
          GIT_REF: 'refs/heads/main',
          GITHUB_STEP_SUMMARY: join(home, 'summary.md'),
          NUMBER: '7',
          repo: forge,
          domain: 'you.srht.site',
        },
      });
      expect([job, text, status, stderr.replace(/^(Wrote|Without) .*\n/gm, '')]).toEqual([job, text, 0, '']);
    };
    for (const script of scripts(forge)) runScript(script, 'HEAD~1');
    const called = readFileSync(calls, 'utf8');
    expect(called).toContain(`rfc-compare@${VERSION}\n`);
    for (const command of ['check', 'build', 'diff'])
      expect(called).toMatch(new RegExp(`^rfc-compare ${command}`, 'm'));
    const site = join(repo, forge === 'gitlab' ? 'public' : 'site');
    expect(readFileSync(join(site, 'cache/index.html'), 'utf8')).toContain('Where the cache lives');
    const changes = (): string => readFileSync(join(around, 'changes.md'), 'utf8');
    expect(changes()).toContain('Where the cache lives');
    if (forge === 'github') expect(called).toMatch(/^gh pr comment 7 .*--body-file comment\.md$/m);
    if (forge === 'sourcehut')
      expect(called).toMatch(/^hut pages publish -d you\.srht\.site \.\.\/site\.tar\.gz$/m);

    git(repo, 'update-ref', 'refs/remotes/origin/HEAD', 'HEAD~2');
    for (const script of scripts(forge).filter(({ text }) => text.includes(' diff ')))
      runScript(script, 'HEAD~2');
    expect(changes()).toBe('These are the first data.\n');
  }, 60_000);
});

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  expect([args, status, stderr]).toEqual([args, 0, '']);
}

/**
 * A repository with a commit that changes a claim, and beside it the programs that the lines call: ours as it is, what would
 * leave this machine as a note of its call.
 */
function stage(forge: Forge): { repo: string; home: string; calls: string } {
  const repo = join(folder, forge);
  const home = join(folder, `${forge}-home`);
  const calls = join(home, 'calls');
  mkdirSync(join(home, 'bin'), { recursive: true });
  const program = (name: string, lines: string): void => {
    writeFileSync(join(home, 'bin', name), `#!/bin/sh\necho "${name} $*" >> "$CALLS"\n${lines}\n`);
    chmodSync(join(home, 'bin', name), 0o755);
  };
  program('rfc-compare', `exec '${process.execPath}' '${join(ROOT, 'dist/bin.cjs')}' "$@"`);
  for (const name of ['npm', 'gh', 'hut', 'complete-build']) program(name, '');
  git(repo, 'init', '-q', '-b', 'main');
  git(repo, 'commit', '-q', '--allow-empty', '-m', 'Nothing');
  git(repo, 'add', '.');
  git(repo, 'commit', '-q', '-m', 'Begin');
  const option = join(repo, 'data/cache/options/2-server.md');
  writeFileSync(option, readFileSync(option, 'utf8').replace('- Bad for latency', '- Very bad for latency'));
  git(repo, 'commit', '-q', '-a', '-m', 'Worse');
  git(repo, 'update-ref', 'refs/remotes/origin/HEAD', 'HEAD~1');
  return { repo, home, calls };
}
