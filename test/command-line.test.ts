import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

async function call(...argv: string[]) {
  const io = memoryIo(ROOT);
  const code = await run(argv, io);
  return { code, ...io.written };
}

test('what is like no command and no option is told where to find those that there are', async () => {
  expect(await call('list')).toEqual({
    code: 2,
    stdout: '',
    stderr: "rfc-compare: unknown command 'list'; --help lists those that there are\n",
  });
  expect((await call('table', '--zzz')).stderr).toBe(
    "rfc-compare: unknown option '--zzz'; --help lists those that there are\n",
  );
  expect((await call('tabel')).stderr).toBe("rfc-compare: unknown command 'tabel'\n(Did you mean table?)\n");
});

test('help of a command that there is not says so below the help of all', async () => {
  const { code, stdout, stderr } = await call('help', 'nothing');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /^Usage: rfc-compare \[options\][\s\S]*'nothing'; above are those that there are\n$/,
  );
  const known = await call('help', 'table');
  expect([known.code, known.stderr]).toEqual([0, '']);
  const all = await call('help');
  expect([all.code, all.stderr]).toEqual([0, '']);
});
