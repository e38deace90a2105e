import type { ChildProcess } from 'node:child_process';
import type { Io } from '../io.ts';

/** What git said, as bytes, and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: Buffer;
  /** The first line of what it said beside, without its `fatal: `. */
  readonly words: string;
}

/** What no repository may have a say in: programs that its settings would start, objects put in the place of others. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-replace-objects'];

/** What a hook that runs us has set for its own repository: the one that is meant is that of the folder. */
const ELSEWHERE = {
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_PREFIX: undefined,
};

/**
 * Starts git in a folder, or for a bare repository. It starts no other program, opens no connection, asks nothing and takes no
 * lock, whatever the repository says.
 */
export function startGit(
  io: Io,
  place: readonly [how: '-C' | '--git-dir', folder: string],
  args: readonly string[],
  stderr: 'pipe' | 'ignore' = 'pipe',
): ChildProcess {
  return io.spawn('git', [...SAFE, ...place, ...args], {
    env: {
      ...io.env,
      ...ELSEWHERE,
      GIT_ALLOW_PROTOCOL: '',
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
    stdio: ['pipe', 'pipe', stderr],
  });
}

/**
 * Runs git in a folder, as {@link startGit} does, and waits for its end.
 * @throws Error if git is not installed, with the `code` ENOENT
 */
export async function git(io: Io, folder: string, args: readonly string[], input = ''): Promise<Said> {
  const child = startGit(io, ['-C', folder], args);
  const out: Buffer[] = [];
  let words = '';
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => {
    if (words.length < 500) words += chunk.toString();
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (ended) => done(ended ?? 128));
  });
  return {
    code,
    out: Buffer.concat(out),
    words: (words.trim().split('\n')[0] ?? '').replace(/^fatal: /, ''),
  };
}
