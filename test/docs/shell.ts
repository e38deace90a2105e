import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../helpers/folder.ts';
import type { Command, Written } from './blocks.ts';

/** What a command printed, on both streams as a terminal shows them, and its exit code. */
export interface Ran {
  readonly command: Command;
  readonly printed: readonly string[];
  readonly code: number;
}

/** Stands before each command and its exit code; no program prints it. */
const MARK = '\u001e';

/**
 * Runs the steps of a page, one after the other, in one shell in an empty folder, as somebody would who follows the page:
 * with git, bash and the programs of the system, and `rfc-compare` as it is compiled. Commands of a checkout run beside, where
 * a copy of our own data and examples is.
 */
export async function runSteps(
  steps: readonly (Command | Written)[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran[]> {
  const root = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  try {
    put(
      join(root, 'bin/rfc-compare'),
      `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'dist/bin.cjs')}' "$@"\n`,
    );
    chmodSync(join(root, 'bin/rfc-compare'), 0o755);
    put(join(root, 'home/.gitconfig'), '[init]\ndefaultBranch = main\n[safe]\ndirectory = *\n');
    mkdirSync(join(root, 'work'));
    for (const folder of ['data', 'examples'])
      cpSync(join(ROOT, folder), join(root, 'checkout', folder), { recursive: true });
    const files = steps.flatMap((step, at) =>
      step.kind === 'file' ? [[step, join(root, `files/${at}`)] as const] : [],
    );
    for (const [{ text }, path] of files) put(path, text);
    const stored = new Map<Command | Written, string>(files);
    const script = steps.map((step) => toShell(step, stored.get(step) ?? '')).join('');
    const commands = steps.filter((step) => step.kind === 'command');
    return readRuns(await bash(root, script, env), commands);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function toShell(step: Command | Written, stored: string): string {
  if (step.kind === 'file') return `mkdir -p '${dirname(step.path)}'; cp '${stored}' '${step.path}'\n`;
  const run = `printf '${MARK}'\n(exit "$s")\n${step.text}\ns=$?; printf '${MARK}%s' "$s"\n`;
  return step.inCheckout ? `pushd "$HOME/../checkout" > /dev/null\n${run}popd > /dev/null\n` : run;
}

function readRuns(output: string, commands: readonly Command[]): Ran[] {
  const parts = output.split(MARK).slice(1);
  return commands.map((command, at) => {
    const text = (parts[2 * at] ?? '').replace(/\n$/, '');
    return {
      command,
      printed: text === '' ? [] : text.split('\n'),
      code: Number(parts[2 * at + 1] ?? Number.NaN),
    };
  });
}

/** What a shell prints; nothing of the environment of the tests gets in but the programs. */
async function bash(root: string, script: string, env: Readonly<Record<string, string>>): Promise<string> {
  put(join(root, 'script'), `s=0\n${script}`);
  const child = spawn('bash', ['--noprofile', '--norc', '-c', 'exec 2>&1; . "$0"', join(root, 'script')], {
    cwd: join(root, 'work'),
    env: {
      PATH: `${join(root, 'bin')}:${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
      HOME: join(root, 'home'),
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      GIT_AUTHOR_NAME: 'Ada Reed',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada Reed',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
      GIT_AUTHOR_DATE: '2030-01-05T10:00:00Z',
      GIT_COMMITTER_DATE: '2030-01-05T10:00:00Z',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  await new Promise((done, fail) => child.once('close', done).once('error', fail));
  return output;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
