import { type ChildProcess, spawn } from 'node:child_process';
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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import type { Io } from '../src/io.ts';
import { memoryIo } from './helpers/memory-io.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  put('data/site.yaml', 'title: Debates\n');
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

/** Runs a command that must succeed; what it printed. */
async function ok(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await call(argv);
  expect([code, stderr.replace(/^Next: .*\n/, '')]).toEqual([0, '']);
  return stdout;
}

async function refused(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await call(argv);
  expect([code, stdout]).toEqual([2, '']);
  return stderr.trim().replace(/^rfc-compare: /, '');
}

describe('new', () => {
  test('makes a question, step by step, that passes every check', async () => {
    expect(await ok('new', 'criterion', 'latency', 'Latency', '--asks', 'How short: a read?')).toBe(
      'data/criteria.yaml\n',
    );
    await ok('new', 'person', 'ada', 'Ada Reed', '--role', 'maintainer', '--org', '#9');
    expect(await ok('new', 'rfc', 'cache', 'Where the cache lives?')).toBe('data/cache/rfc.md\n');
    expect(await ok('new', 'option', 'cache', 'client')).toBe('data/cache/options/1-client.md\n');
    expect(await ok('new', 'option', 'cache', 'big-server', 'one: for all')).toBe(
      'data/cache/options/2-big-server.md\n',
    );
    expect(await ok('check', '--strict')).toBe('No errors, no warnings (5 infos with -v)\n');
    const table = await ok('table', 'cache');
    for (const part of ['Where the cache lives', 'Client', 'one: for all', 'Latency']) {
      expect(table).toContain(part);
    }
  });

  test('takes the number after the largest', async () => {
    await ok('new', 'rfc', 'cache');
    put('data/cache/options/7-client.md', '---\ntitle: client\n---\nAs today.\n');
    expect(await ok('new', 'option', 'cache', 'server')).toBe('data/cache/options/8-server.md\n');
  });

  test('gives no number twice, and loses nothing, when several run at once', async () => {
    await ok('new', 'rfc', 'cache');
    const made = ['one', 'two', 'three'].map((id) => call(['new', 'option', 'cache', id]));
    const done = (await Promise.all(made)).flatMap(({ code, stdout }) => (code === 0 ? [stdout.trim()] : []));
    const numbers = done.map((path) => /(\d+)-/.exec(path)?.[1]);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(done.length);
    expect(readdirSync(join(cwd, 'data/cache/options'))).toHaveLength(done.length);
  });

  test('lists all criteria, or those that are named', async () => {
    put('data/criteria.yaml', 'cost:\n  name: Cost\nlooks:\n  name: Looks\n');
    await ok('new', 'rfc', 'one');
    await ok('new', 'rfc', 'two', '--criteria', 'looks', '--question', 'Which?');
    expect(text('data/one/rfc.md')).toContain('criteria: [cost, looks]\n');
    expect(text('data/two/rfc.md')).toContain('question: Which?\n');
    expect(text('data/two/rfc.md')).toContain('criteria: [looks]\n');
    expect(await refused('new', 'rfc', 'three', '--criteria', 'look')).toMatch(/Did you mean `looks`\?$/);
  });

  test('gives a file of entries that it makes the schema that its first line names', async () => {
    await ok('new', 'person', 'ada');
    const [first = ''] = text('data/people.yaml').split('\n');
    const schema = /^# yaml-language-server: \$schema=(.*)$/.exec(first)?.[1] ?? '';
    expect(text(join('data', schema))).toBe(await ok('schema', 'people'));
  });

  test.each([
    ['a comment at the end', 'ada:   # the first\n  name: Ada\n# the end', 'bob:\n  name: Bob\n'],
    ['line feeds of Windows', 'ada:\r\n  name: Ada\r\n', 'bob:\r\n  name: Bob\r\n'],
    ['a byte order mark', '\ufeffada: { name: Ada }\n', 'bob:\n  name: Bob\n'],
    ['entries that are indented', '  ada:\n    name: Ada\n', '  bob:\n    name: Bob\n'],
    [
      'a text of several lines at the end',
      'ada:\n  name: Ada\n  role: >-\n    one\n\n    two\n',
      'bob:\n  name: Bob\n',
    ],
    ['comments alone', '# nobody yet\n', 'bob:\n  name: Bob\n'],
  ])('leaves %s as it is, byte for byte', async (_, before, added) => {
    put('data/people.yaml', before);
    await ok('new', 'person', 'bob');
    const eol = before.includes('\r') ? '\r\n' : '\n';
    const glue = /\n$/.test(before) ? '' : eol;
    expect(text('data/people.yaml')).toBe(before + glue + added);
    expect(await ok('check')).toMatch(/^No errors, no warnings/);
    expect(existsSync(join(cwd, 'data/.schema'))).toBe(false);
  });

  test.each([
    ['a flow map', '{ ada: { name: Ada } }\n', /`check` would refuse it/],
    ['a file that cannot be read', 'ada: [\n', /refuse it|mend it first/],
    ['a document that is closed', 'ada:\n  name: Ada\n...\n', /refuse it|mend it first/],
  ])('does not touch %s', async (_, before, says) => {
    put('data/people.yaml', before);
    expect(await refused('new', 'person', 'bob')).toMatch(says);
    expect(text('data/people.yaml')).toBe(before);
  });

  test('overwrites nothing', async () => {
    await ok('new', 'person', 'ada');
    await ok('new', 'rfc', 'cache');
    await ok('new', 'option', 'cache', 'client');
    expect(await refused('new', 'person', 'ada')).toBe('`ada` is in data/people.yaml:2 already.');
    expect(await refused('new', 'rfc', 'cache')).toBe(
      '`data/cache/rfc.md` is there already; nothing was written.',
    );
    expect(await refused('new', 'option', 'cache', 'client')).toBe(
      '`cache` has the option `client` already, in data/cache/options/1-client.md.',
    );
    put('data/store/rfc.md', 'not read\n');
    expect(await refused('new', 'rfc', 'store')).toMatch(/is there already/);
    expect(text('data/store/rfc.md')).toBe('not read\n');
  });

  test('writes nothing that `check` would refuse', async () => {
    expect(await refused('new', 'criterion', 'too-long-for-a-first-column')).toMatch(
      /data\/criteria\.yaml:3: The name of .* expected 18 at the most\.$/,
    );
    expect(existsSync(join(cwd, 'data/criteria.yaml'))).toBe(false);
    expect(await refused('new', 'rfc', 'index')).toMatch(/`check` would refuse it/);
    expect(await refused('new', 'rfc', 'The Cache')).toMatch(/Did you mean `the-cache`\?$/);
    expect(await refused('new', 'rfc', '../cache')).toMatch(/cannot be the id/);
    expect(await refused('new', 'option', 'cahce', 'client')).toMatch(/^Unknown RFC/);
    expect(await refused('new', 'rfc', 'cache', '--data', 'nowhere')).toMatch(/rfc-compare init/);
  });

  test('is not stopped by errors that stand elsewhere', async () => {
    put('data/people.yaml', 'ada:\n  nmae: Ada\n');
    await ok('new', 'person', 'bob');
    expect(text('data/people.yaml')).toBe('ada:\n  nmae: Ada\nbob:\n  name: Bob\n');
  });

  test('is not stopped where it mends one of several, or where a list of what is there becomes longer', async () => {
    await ok('new', 'rfc', 'cache');
    await ok('new', 'option', 'cache', 'client');
    const positions =
      '## Positions\n\n- ada supports client, our reading, because it lasts.\n- ben supports client, our reading, because it lasts.\n';
    put(
      'data/cache/rfc.md',
      `---\ntitle: T\nquestion: Q?\nstatus: draft\ncriteria: []\ndepends-on: nobody\n---\n${positions}`,
    );
    const found = async (): Promise<string> => (await call(['check'])).stdout;
    expect(await found()).toContain('Unknown person `ada`; `people.yaml` names none');
    await ok('new', 'person', 'ada');
    expect(await found()).toContain('Unknown person `ben`; expected `ada`');
    await ok('new', 'person', 'ben');
    expect(await found()).toMatch(/Unknown RFC `nobody`/);
    await ok('new', 'rfc', 'store');
    await ok('new', 'rfc', 'shelf');
    expect(await found()).toContain('Unknown RFC `nobody`; expected one of');
  });

  test('uses a template of the same name instead of its own', async () => {
    put('mine/new/option.hbs', '---\ntitle: {{title}}\n---\nOf our house.\n');
    await ok('new', 'rfc', 'cache');
    await ok('new', 'option', 'cache', 'client', '--templates', 'mine');
    expect(text('data/cache/options/1-client.md')).toBe('---\ntitle: Client\n---\nOf our house.\n');
  });

  test('opens what it wrote in the editor, which may be a command with arguments', async () => {
    const calls: unknown[] = [];
    const io = {
      env: { EDITOR: 'false', VISUAL: 'sed -i s/Cache/Store/', PATH: process.env.PATH },
      spawn: (command: string, args: readonly string[], options: object): ChildProcess => {
        calls.push(options);
        return spawn(command, [...args], { ...options, stdio: 'ignore' });
      },
    };
    const { code, stdout } = await call(['new', 'rfc', 'cache', 'Cache', '--edit'], io);
    expect([code, stdout]).toEqual([0, 'data/cache/rfc.md\n']);
    expect(text('data/cache/rfc.md')).toContain('title: Store\n');
    expect(calls).toMatchObject([{ cwd, stdio: 'inherit' }]);
    const failed = await call(['new', 'rfc', 'other', '--edit'], { ...io, env: { EDITOR: 'false' } });
    expect(failed.code).toBe(2);
    expect(failed.stderr).toMatch(/editor `false` did not work: it ended with 1/);
  });

  test('writes nothing if no editor is named', async () => {
    expect(await refused('new', 'rfc', 'cache', '--edit')).toMatch(/set VISUAL or EDITOR/);
    expect(existsSync(join(cwd, 'data/cache'))).toBe(false);
  });
});
