import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './helpers/folder.ts';
import { firstError, isNetwork, MAJORS, nodeOf, npm } from './helpers/nodes.ts';

/** In an empty folder the package is installed from npm, as people do it; what is run then has no network. */
let folder = '';
let missing = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rfc-compare-nodes-'));
  expect(spawnSync(process.execPath, ['scripts/man.mjs'], { cwd: ROOT, encoding: 'utf8' }).stderr).toBe('');
  const pack = npm(['pack', '--pack-destination', folder], ROOT);
  expect([pack.status, pack.stderr.includes('npm error')]).toEqual([0, false]);
  const install = npm(['install', `./${pack.stdout.trim()}`], folder);
  if (install.status !== 0 && isNetwork(install.stderr)) missing = firstError(install.stderr);
  else expect([install.status, install.stderr.match(/npm error.*/g)]).toEqual([0, null]);
  writeFileSync(
    join(folder, 'offline.cjs'),
    `require('node:net').Socket.prototype.connect = () => { throw new Error('There is no network.'); };\n`,
  );
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

function npx(bin: string, words: string): [code: number | null, stdout: string, stderr: string] {
  const { status, stdout, stderr } = spawnSync('npx', words.split(' '), {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
      NODE_OPTIONS: `--require ${join(folder, 'offline.cjs')}`,
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
    },
  });
  return [status, stdout, stderr];
}

/** One digest of all files of the site. */
function digestOf(site: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

test('as many packages come as the README says, and none runs a script', ({ skip }) => {
  if (missing !== '') skip(missing);
  const [, count] = /brings (\d+)\s+packages/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const others = Object.keys(lock.packages).filter((path) => path !== 'node_modules/rfc-compare');
  expect(others.length).toBe(Number(count));
  expect(Object.values(lock.packages).filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
});

describe('an empty folder becomes a site', () => {
  const sites = new Set<string>();
  for (const major of MAJORS) {
    test(`on Node ${major}, without a network`, ({ skip }) => {
      if (missing !== '') skip(missing);
      const found = nodeOf(major);
      if ('missing' in found) return skip(found.missing);
      const { bin } = found;
      expect(spawnSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).stdout).toMatch(`v${major}.`);
      for (const name of ['data', 'site', '.gitignore'])
        rmSync(join(folder, name), { recursive: true, force: true });
      expect(npx(bin, 'rfc-compare init --yes')).toEqual([
        0,
        expect.stringContaining('data/site.yaml\n'),
        expect.anything(),
      ]);
      expect(npx(bin, 'rfc-compare build')).toEqual([
        0,
        '',
        expect.stringMatching(/^Wrote \d+ files .* of 1 RFC to site\.\n/),
      ]);
      expect(existsSync(join(folder, 'site/cache/index.html'))).toBe(true);
      sites.add(digestOf(join(folder, 'site')));
      // Whatever ran before it: the same bytes.
      expect(sites.size).toBe(1);
    }, 180_000);
  }
});
