import type { SpawnOptions } from 'node:child_process';
import { expect, test } from 'vitest';
import { git } from '../../src/files/git.ts';
import { gitMails } from '../../src/files/git-inbox.ts';
import type { Io } from '../../src/io.ts';
import { memoryIo } from '../helpers/memory-io.ts';

/** What a command started git with first, which then does not run. */
async function started(
  work: (io: Io) => Promise<unknown>,
): Promise<{ args: readonly string[]; env: NodeJS.ProcessEnv }> {
  let seen: { args: readonly string[]; env: NodeJS.ProcessEnv } | undefined;
  const spawn = (_: string, args: readonly string[], { env = {} }: SpawnOptions): never => {
    seen ??= { args, env };
    throw new Error('not run');
  };
  await expect(work({ ...memoryIo('/', { GIT_DIR: '/elsewhere', LANG: 'de' }), spawn })).rejects.toThrow(
    'not run',
  );
  if (seen === undefined) throw new Error('git was not started.');
  return seen;
}

test('git is started in one way for data and for mail: nothing of the repository runs or goes out', async () => {
  const data = await started((io) => git(io, 'one.git', ['rev-parse', 'HEAD']));
  const mail = await started((io) => gitMails(io, { folder: 'one.git', name: 'one.git' }).next());
  expect(mail.env).toEqual(data.env);
  expect(mail.env).toMatchObject({
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_DIR: undefined,
  });
  const safe = data.args.slice(0, data.args.indexOf('-C'));
  expect(safe).toContain('core.hooksPath=/dev/null');
  expect(mail.args.slice(0, safe.length + 2)).toEqual([...safe, '--git-dir', 'one.git']);
});
