import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { ROOT, SHED } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';
import { missingProgram } from './mail/programs.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  for (const folder of ['data', 'other']) {
    for (const [path, text] of Object.entries(SHED)) put(`${folder}/${path}`, text);
  }
  put('other/third/rfc.md', '');
  put('data/broken/options/1-x.md', '');
  put('bin/rfc-compare', `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'dist/bin.cjs')}' "$@"\n`);
  chmodSync(join(cwd, 'bin/rfc-compare'), 0o755);
});
afterAll(() => rmSync(cwd, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

/** What may stand in the place of the last word. */
async function next(...words: string[]): Promise<string[]> {
  const io = memoryIo(cwd);
  const code = await run(['complete', '--', ...words], io);
  expect([code, io.written.stderr]).toEqual([0, '']);
  return io.written.stdout.split('\n').slice(0, -1);
}

async function words(...typed: string[]): Promise<string[]> {
  return (await next(...typed)).map((line) => line.split('\t')[0] ?? '');
}

describe('complete', () => {
  test('knows the commands, and what they do', async () => {
    expect(await next('ta')).toEqual(['table\tPrint one comparison, ready to paste.']);
    expect(await words('')).toEqual(expect.arrayContaining(['build', 'check', 'new', 'completion']));
    expect(await words('')).not.toContain('complete');
    expect(await words('new', '')).toEqual(
      expect.arrayContaining(['rfc', 'option', 'criterion', 'person', 'theme']),
    );
  });

  test('knows options, and the values that they choose from', async () => {
    expect(await words('check', '--st')).toEqual(['--strict', '--stdin-file']);
    expect(await words('check', '--as', 'git')).toEqual(['github', 'gitlab']);
    expect(await words('table', 'shed', '--as', '')).toEqual(['text', 'md', 'html', 'csv', 'json', 'rst']);
    expect(await words('check', '--as', '=', 'sar')).toEqual(['sarif']);
    expect(await words('init', '--ci', 's')).toEqual(['sourcehut']);
    expect(await words('table', '--width', '')).toEqual([]);
  });

  test.each([
    ['RFCs', ['table', ''], ['fence', 'shed']],
    ['RFCs after options', ['table', '--width', '60', 's'], ['shed']],
    ['several RFCs', ['verify', 'shed', 'f'], ['fence']],
    ['RFCs of other data', ['table', '--data', 'other', 't'], ['third']],
    ['options, in their order', ['compare', 'shed', ''], ['bare', 'oil', 'lime', 'tar']],
    ['a second option', ['compare', 'shed', 'oil', 'l'], ['lime']],
    [
      'a list of options',
      ['table', 'shed', '--options', 'oil,'],
      ['oil,bare', 'oil,oil', 'oil,lime', 'oil,tar'],
    ],
    ['a list of criteria', ['table', 'shed', '--criteria', 'cost,l'], ['cost,looks']],
    ['rules', ['explain', 'stray-'], ['stray-file', 'stray-quote']],
    ['schemas', ['schema', 'p'], ['people']],
    ['templates', ['new', 'theme', 'rfc', 'text/d'], ['text/decision', 'text/diff']],
    ['the RFC of a new option', ['new', 'option', 's'], ['shed']],
    ['nothing for a new id', ['new', 'option', 'shed', ''], []],
    ['nothing after the last word', ['table', 'shed', ''], []],
    ['nothing of an RFC that is none', ['compare', '../data/shed', ''], []],
    ['files', ['thread', ''], [':files']],
    ['more files', ['thread', 'a.mbox', 'b'], [':files']],
    ['files for an option', ['check', '--stdin-file', ''], [':files']],
    ['folders', ['build', '--out', ''], [':folders']],
    ['the folder of init', ['init', ''], [':folders']],
    ['words after --', ['table', '--', '-'], []],
  ])('knows %s', async (_, typed, expected) => {
    expect(await words(...typed)).toEqual(expected);
  });

  test('is silent without data', async () => {
    expect(await words('table', '--data', 'nowhere', '')).toEqual([]);
    expect(await words('table', 'shed', '--data', 'nowhere', '--criteria', '')).toEqual([]);
  });
});

/** The scripts, run by their shells: `lines` call them as the shell does and print what it would offer. */
describe('the script', () => {
  const shells = [
    {
      shell: 'bash',
      args: ['--norc', '-c'],
      lines: `eval "$(rfc-compare completion bash)"
        offer() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rfc_compare; printf '%s\\n' "\${COMPREPLY[@]}"; }
        offer rfc-compare table ''; offer rfc-compare explain stray-q; complete -p rfc-compare`,
      offers: 'fence\nshed\nstray-quote\ncomplete -F _rfc_compare rfc-compare\n',
    },
    {
      shell: 'zsh',
      args: ['-f', '-c'],
      lines: `compdef() { print "compdef $*" }; _describe() { print -rl -- "\${(@P)2}" }; _files() { print "files $*" }
        eval "$(rfc-compare completion zsh)"
        offer() { words=("$@"); CURRENT=$#; _rfc_compare }
        offer rfc-compare table ''; offer rfc-compare explain stray-q; offer rfc-compare build --out ''`,
      offers:
        'compdef _rfc_compare rfc-compare\nfence\nshed\nstray-quote:A quotation mark stands outside a citation.\nfiles -/\n',
    },
    {
      shell: 'fish',
      args: ['-N', '-c'],
      lines: `rfc-compare completion fish | source
        complete -C 'rfc-compare table '; complete -C 'rfc-compare explain stray-q'; complete -C 'rfc-compare build --out o'`,
      offers: 'fence\nshed\nstray-quote\tA quotation mark stands outside a citation.\nother/\tDirectory\n',
    },
  ];

  test.for(shells)('of $shell offers the ids of the data', ({ shell, args, lines, offers }, { skip }) => {
    const missing = missingProgram(shell);
    if (missing !== undefined) skip(missing);
    const { stdout, stderr } = spawnSync(shell, [...args, lines], {
      cwd,
      encoding: 'utf8',
      env: { PATH: `${cwd}/bin:${process.env.PATH}`, HOME: cwd, LC_ALL: 'C.UTF-8' },
    });
    expect([stdout, stderr]).toEqual([offers, '']);
  });
});
