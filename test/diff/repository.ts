import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli.ts';
import { realIo } from '../../src/io.ts';
import type { Files } from '../helpers/folder.ts';
import { type MemoryIo, memoryIo } from '../helpers/memory-io.ts';

/** A git repository in a folder of its own, which is gone when the test is. */
export interface Repository {
  readonly root: string;
  /** Runs git there, and gives back what it says. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes files and takes away the others of the folder `under`, then commits all; gives back the commit. */
  readonly commit: (files: Files, subject: string, under?: string) => string;
  /** Runs a command line of ours there, with git at hand. */
  readonly ours: (...argv: readonly string[]) => Promise<{ code: number; stdout: string; stderr: string }>;
  readonly io: () => MemoryIo;
}

/** Nothing that a machine or its user has set changes what git does here. */
const ENV = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada Reed',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada Reed',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

/** Makes an empty repository; `use` may do with it what it likes. */
export async function withRepository(use: (repository: Repository) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'rfc-compare-git-'));
  let day = 1;
  const git = (...args: readonly string[]): string => {
    const date = `2021-06-${String(day).padStart(2, '0')}T23:30:00-0300`;
    const env = { ...ENV, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync('git', [...args], { cwd: root, env, encoding: 'utf8', stdio: 'pipe' }).trim();
  };
  const io = (): MemoryIo => ({ ...memoryIo(root, ENV), spawn: realIo().spawn });
  try {
    git('init', '-q', '-b', 'main');
    await use({
      root,
      git,
      io,
      commit: (files, subject, under = 'data') => {
        rmSync(join(root, under), { recursive: true, force: true });
        for (const [path, text] of Object.entries(files)) {
          const file = join(root, under, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        git('add', '-A');
        git('commit', '-q', '--allow-empty', '-m', subject);
        day += 1;
        return git('rev-parse', 'HEAD');
      },
      ours: async (...argv) => {
        const own = io();
        const code = await run(argv, own);
        return { code, ...own.written };
      },
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}
