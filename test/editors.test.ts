import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { ROOT } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

const DOCS = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  cpSync(join(ROOT, 'test/cases/broken/in/data'), join(cwd, 'broken'), { recursive: true });
  cpSync(join(ROOT, 'test/cases/small/in/data'), join(cwd, 'data'), { recursive: true });
  symlinkSync(join(cwd, 'data'), join(cwd, 'linked'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

interface Seen {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
  readonly rule: string;
}

async function call(argv: readonly string[], stdin: string | Uint8Array = '') {
  const io = memoryIo(cwd);
  const code = await run(argv, { ...io, stdin: Readable.from([stdin]) });
  return { code, ...io.written };
}

async function found(...argv: string[]): Promise<Seen[]> {
  const { stdout } = await call(['check', '--as', 'json', ...argv]);
  return (JSON.parse(stdout) as { diagnostics: Seen[] }).diagnostics.map(
    ({ file, line, column, severity, message, rule }) => ({ file, line, column, severity, message, rule }),
  );
}

function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(DOCS)?.[1] ?? '';
}

/** The documented settings read what `check` prints for people: every finding, and nothing else. */
describe('the findings of a data folder with every kind of fault', () => {
  test('are seen by Visual Studio Code', async () => {
    const { tasks } = JSON.parse(block('json'));
    const { regexp, ...groups } = tasks[0].problemMatcher.pattern as Record<string, string | number>;
    const { stdout } = await call(['check', '--data', 'broken', '-v']);
    const seen = stdout.split('\n').flatMap((line): Seen[] => {
      const match = new RegExp(String(regexp)).exec(line);
      if (match === null) return [];
      const part = (name: string): string => match[Number(groups[name])] ?? '';
      return [
        {
          file: part('file'),
          line: Number(part('line')),
          column: Number(part('column')),
          severity: part('severity'),
          message: part('message'),
          rule: part('code'),
        },
      ];
    });
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual(await found('--data', 'broken', '-v'));
  });

  test('are seen by Vim', async () => {
    const setting = /^set errorformat=(.*)$/m.exec(block('vim'))?.[1] ?? '';
    const formats = setting.replace(/\\(.)/g, '$1').split(',').map(vimFormat);
    const { stdout } = await call(['check', '--data', 'broken', '-v']);
    const seen = stdout.split('\n').flatMap((line) => {
      const groups = formats.map((one) => one.exec(line)?.groups).find((one) => one !== undefined);
      if (groups?.f === undefined) return [];
      return [[groups.f, Number(groups.l), Number(groups.c), groups.t, groups.m]];
    });
    const expected = (await found('--data', 'broken', '-v')).map(
      ({ file, line, column, severity, message, rule }) => [
        file, line, column, severity[0], `${message} [${rule}]`,
      ], // biome-ignore format: one line
    );
    expect(seen).toEqual(expected);
  });
});

/** An item of `errorformat` as an expression, for what the documented one uses of it (`:help errorformat`). */
function vimFormat(format: string): RegExp {
  if (format === '%-G%.%#') return /^.*$/;
  const items: Readonly<Record<string, string>> = {
    f: '(?<f>[^:]+)',
    l: '(?<l>\\d+)',
    c: '(?<c>\\d+)',
    m: '(?<m>.+)',
    t: '(?<t>.)',
  };
  return new RegExp(`^${format.replace(/%(.)/g, (_, item: string) => items[item] ?? '\\0')}$`);
}

describe('check --stdin-file', () => {
  const rfc = (): string => readFileSync(join(cwd, 'data/clock/rfc.md'), 'utf8');
  const wrong = (): string => rfc().replace(/^status: .*$/m, 'status: opne');
  const stdin = (name: string, text: string | Uint8Array, ...more: string[]) =>
    call(['check', '--as', 'json', '--stdin-file', name, ...more], text);

  test.each([
    ['a path from here', () => 'data/clock/rfc.md', []],
    ['a whole path', () => join(cwd, 'data/clock/rfc.md'), []],
    ['a path by way of a link', () => join(cwd, 'linked/clock/rfc.md'), []],
    ['data by way of a link', () => 'data/clock/rfc.md', ['--data', 'linked']],
  ])('judges the text of standard input by %s', async (_, name, more) => {
    const { code, stdout } = await stdin(name(), wrong(), ...more);
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Seen[] };
    expect(diagnostics.find(({ rule }) => rule === 'bad-value')).toMatchObject({
      line: 4,
      column: 9,
      file: `${more[1] ?? 'data'}/clock/rfc.md`,
    });
    expect((await call(['check'])).code).toBe(0);
  });

  test('shows the line that standard input has, to people too', async () => {
    const { stdout } = await call(['check', '--stdin-file', 'data/clock/rfc.md'], wrong());
    expect(stdout).toContain('4 | status: opne');
  });

  test('finds nothing in a text without fault, whatever is wrong elsewhere', async () => {
    expect(JSON.parse((await stdin('data/clock/rfc.md', rfc())).stdout).diagnostics).toEqual([]);
    const people = readFileSync(join(cwd, 'data/people.yaml'), 'utf8');
    expect((await stdin('data/people.yaml', people.replace(/^\w+:/m, 'nobody:'))).code).toBe(0);
  });

  test('takes a file that is not there yet', async () => {
    mkdirSync(join(cwd, 'data/later'), { recursive: true });
    const { code, stdout } = await stdin('data/later/rfc.md', '---\ntitle: Later\n---\n');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).diagnostics.map(({ rule }: Seen) => rule)).toContain('missing-question');
    expect(existsSync(join(cwd, 'data/later/rfc.md'))).toBe(false);
  });

  test('is refused outside of the data, and for what is no text', async () => {
    for (const name of ['other/rfc.md', '../data.md', 'data']) {
      const { code, stdout, stderr } = await stdin(name, rfc());
      expect([name, code, stdout]).toEqual([name, 2, '']);
      expect(stderr).toContain('is not in the data folder `data`; name that with --data.');
    }
    expect((await stdin('data/clock/rfc.md', Uint8Array.of(0xff, 0xfe))).stderr).toMatch(/not UTF-8/);
  });
});
