import { expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { ROOT } from '../helpers/folder.ts';
import { memoryIo } from '../helpers/memory-io.ts';

async function output(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const io = memoryIo(ROOT);
  const code = await run(argv, io);
  return { code, ...io.written };
}

test('`table --as rst` is one comparison as kernel documentation, of the options that are asked for', async () => {
  const { code, stdout } = await output(
    'table',
    'wbinvd',
    '--as',
    'rst',
    '--options',
    '1,2',
    '--width',
    '60',
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/^=+\nProof required before guest WBINVD takes effect\n=+\n/);
  const heads = stdout.split('\n').filter((line) => line.startsWith('| Criterion'));
  expect(heads).toHaveLength(1);
  expect(heads[0]).toMatch(/^\| Criterion +\| #1 device +\| #2 platform +\|$/);
  expect(stdout).not.toContain('#4 anyone');
});

test('a site is not built of it', async () => {
  const { code, stderr } = await output('build', '--as', 'rst');
  expect(code).toBe(2);
  expect(stderr).toContain('Expected text, md, html, csv or json.');
});
