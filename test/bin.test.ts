import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './helpers/folder.ts';

const BIN = join(ROOT, 'dist/bin.cjs');

function start(args: readonly string[], nodeArgs: readonly string[] = []) {
  return spawnSync(process.execPath, [...nodeArgs, BIN, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 20_000,
  });
}

/** A module that is run before ours. */
function before(code: string): string[] {
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

describe('the program', () => {
  test('says what it can do, and ends with 0', () => {
    const { status, stdout } = start(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('rfc-compare build');
  });

  test('ends with 2 when it is used wrongly, with one clear line', () => {
    const { status, stderr } = start(['tabel', 'wbinvd']);
    expect(status).toBe(2);
    expect(stderr).toContain("unknown command 'tabel'");
  });

  test('is quiet when its reader goes away', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', `"$0" "$1" table wbinvd --as json | head -n 1`, process.execPath, BIN],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect([status, stdout.trim(), stderr]).toEqual([0, '{', '']);
  });

  test('never ends with 0 while work is unfinished', () => {
    const never =
      'globalThis.fetch = () => new Promise(() => {}); globalThis.setTimeout = () => ({ unref() {}, ref() {} });';
    const { status } = start(['thread', '<nobody@example.org>'], before(never));
    expect(status).not.toBe(0);
    expect(status).not.toBeNull();
  });

  test('shows no stack to people when a file cannot be read', () => {
    const { status, stderr } = start(['build', '--data', '/dev/null']);
    expect(status).toBe(2);
    expect(stderr).not.toContain('    at ');
  });

  test('writes nothing that a terminal obeys, whatever it is called with', () => {
    const { stderr } = start(['table', 'x\u001b[31m\u202e']);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
