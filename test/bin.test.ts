import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** The whole readers that a run loads. */
function wholeReaders(args: readonly string[]): readonly string[] {
  const tell =
    "import { createRequire } from 'node:module'; const { cache } = createRequire('file:///x.js');" +
    "process.on('exit', () => process.stderr.write(Object.keys(cache).join('\\n')));";
  return start(args, before(tell)).stderr.match(/parse-whole-\w+/g) ?? [];
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

  test('loads the Markdown and YAML libraries for data that need them alone', () => {
    const data = mkdtempSync(join(tmpdir(), 'rfc-compare-plain-'));
    const head = 'title: Plain\nquestion: Is it?\nstatus: draft\ncriteria: [cost]\n';
    mkdirSync(join(data, 'plain'));
    writeFileSync(join(data, 'site.yaml'), 'format: 1\npairs: false\n');
    writeFileSync(join(data, 'people.yaml'), 'ada:\n  name: Ada Reed\n');
    writeFileSync(join(data, 'criteria.yaml'), 'cost:\n  name: cost\n');
    writeFileSync(join(data, 'plain/rfc.md'), `---\n${head}---\nPlain words.\n`);
    expect(wholeReaders(['check', '--data', data])).toEqual([]);
    writeFileSync(join(data, 'plain/rfc.md'), `---\n${head}tags: ["a"]\n---\nNot \\* plain ![x](y).\n`);
    expect(wholeReaders(['check', '--data', data])).toEqual(['parse-whole-yaml', 'parse-whole-markdown']);
    rmSync(data, { recursive: true });
  });

  test('compiles each pattern once', () => {
    const program = join(ROOT, 'dist/program');
    const files = readdirSync(program).filter((name) => /\.c?js$/.test(name));
    expect(files.length).toBeGreaterThan(20);
    for (const name of files)
      expect(readFileSync(join(program, name), 'utf8'), name).not.toMatch(/new RegExp\("[^"]*\\\\p\{/);
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
