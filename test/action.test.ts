import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { VERSION } from '../src/text/version.ts';
import { ROOT } from './helpers/folder.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: unknown }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly uses?: string;
      readonly shell?: string;
      readonly env?: Readonly<Record<string, string>>;
      readonly run?: string;
    }[];
  };
}

const TEXT = readFileSync(join(ROOT, 'action.yml'), 'utf8');
const ACTION = parse(TEXT) as Action;

/** Runs the lines of the action with inputs, and notes for programs; the calls in order. */
function calls(inputs: Readonly<Record<string, string>>): string[] {
  const home = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  try {
    mkdirSync(join(home, 'bin'));
    for (const name of ['npm', 'rfc-compare']) {
      writeFileSync(
        join(home, 'bin', name),
        `#!/bin/sh\nprintf '%s|' ${name} "$@" >> "$CALLS"\necho >> "$CALLS"\n`,
      );
      chmodSync(join(home, 'bin', name), 0o755);
    }
    for (const { run = ':', env = {} } of ACTION.runs.steps) {
      const filled = Object.entries(env).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)?.[1] ?? '';
        return [name, inputs[input] ?? String(ACTION.inputs[input]?.default)];
      });
      const { status, stderr } = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run],
        {
          encoding: 'utf8',
          env: {
            PATH: `${home}/bin:${process.env.PATH}`,
            CALLS: join(home, 'calls'),
            ...Object.fromEntries(filled),
          },
        },
      );
      expect([status, stderr]).toEqual([0, '']);
    }
    return readFileSync(join(home, 'calls'), 'utf8').trim().split('\n');
  } finally {
    rmSync(home, { recursive: true });
  }
}

test('the action installs this version, checks with annotations, and builds', () => {
  expect(calls({})).toEqual([
    `npm|install|--global|--no-audit|--no-fund|rfc-compare@${VERSION}|`,
    'rfc-compare|check|--as|github|--data|data|--strict|',
    'rfc-compare|build|--data|data|--out|site|',
  ]);
});

test('the action takes its inputs as words, whatever stands in them', () => {
  expect(calls({ data: 'my "data"; exit 3', strict: 'false', out: '$(id)' }).slice(1)).toEqual([
    'rfc-compare|check|--as|github|--data|my "data"; exit 3|',
    'rfc-compare|build|--data|my "data"; exit 3|--out|$(id)|',
  ]);
});

test('the action has a shell for every line, and no line with what somebody else may write', () => {
  expect(ACTION.runs.using).toBe('composite');
  for (const { uses, run, shell } of ACTION.runs.steps) {
    expect([uses, run].filter((one) => one !== undefined)).toHaveLength(1);
    if (run === undefined) continue;
    expect(shell).toBe('bash');
    expect(run).not.toContain('${{');
  }
});
