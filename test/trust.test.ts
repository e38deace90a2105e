import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './helpers/folder.ts';

interface Package {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly version?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const lock: { readonly packages: Readonly<Record<string, Package>> } = JSON.parse(read('package-lock.json'));
const running = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);

function npm(args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

test('the package holds what is run and read, and nothing else', () => {
  const [{ files }] = npm(['pack', '--dry-run', '--json', '--ignore-scripts']) as [
    { files: { path: string }[] },
  ];
  const paths = files.map(({ path }) => path);
  const needed = [
    'dist/bin.cjs',
    'dist/browser/rfc.js',
    'templates/html/rfc.hbs',
    'README.md',
    'LICENSE',
    'SECURITY.md',
    'package.json',
  ];
  for (const path of needed) expect(paths).toContain(path);
  expect(
    paths.filter(
      (path) => !/^(?:dist|man|templates|examples)\/|^[A-Z]+(?:\.md)?$|^package\.json$/.test(path),
    ),
  ).toEqual([]);
  expect(paths.filter((path) => /(?<!\.d)\.ts$|\.map$|\.test\.|(?:^|\/)\./.test(path))).toEqual([]);
});

test('nothing is run when it is installed, neither of ours nor of what we depend on', () => {
  const names = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'];
  expect(Object.keys(manifest.scripts).filter((name) => names.includes(name))).toEqual([]);
  expect(running.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
});

test('what we depend on is pinned to a version and a digest, and is little', () => {
  const wanted: Readonly<Record<string, string>> = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(running.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
  expect(running.length).toBeLessThanOrEqual(120);
});

test('the list of licences is that of the lock file, and each lets us ship what it covers', async () => {
  const { licences } = (await import(join(ROOT, 'scripts/licences.mjs'))) as { licences: () => string };
  expect(read('docs/licences.md'), 'run `npm run licences`').toBe(licences());
  const free = /^(?:MIT|MIT-0|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0)$/;
  expect(running.filter(([, { license = '' }]) => !free.test(license))).toEqual([]);
});

test('the bill of materials has every package of the lock file, and knows which are run', () => {
  const { components } = npm(['run', '--silent', 'sbom']) as {
    components: { 'bom-ref': string; scope: string }[];
  };
  const required = new Set(
    components.filter(({ scope }) => scope === 'required').map((component) => component['bom-ref']),
  );
  const refs = running
    .filter(([, { optional }]) => optional !== true)
    .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
  expect(refs.filter((ref) => !required.has(ref))).toEqual([]);
});
