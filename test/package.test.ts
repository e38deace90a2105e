import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './helpers/folder.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly man: readonly string[];
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

let folder = '';
let packed: Packed;

function call(program: string, args: readonly string[], cwd = folder): SpawnSyncReturns<string> {
  const env = { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false' };
  return spawnSync(program, [...args], { cwd, encoding: 'utf8', env });
}

/** Packs the package, and installs it into an empty folder: its dependencies are those that it declares, and no others. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  expect(call(process.execPath, ['scripts/man.mjs'], ROOT).stderr).toBe('');
  const pack = call('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const [made] = JSON.parse(pack.stdout) as Packed[];
  if (made === undefined) throw new Error(pack.stderr);
  packed = made;
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  expect(call('tar', ['-xzf', packed.filename]).status).toBe(0);
  cpSync(join(folder, 'package'), join(modules, 'rfc-compare'), { recursive: true });
  rmSync(join(folder, 'package'), { recursive: true });
  for (const name of Object.keys(MANIFEST.dependencies)) {
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  symlinkSync(join('../rfc-compare', MANIFEST.bin['rfc-compare'] ?? ''), join(modules, '.bin/rfc-compare'));
  expect(call('chmod', ['+x', join(modules, '.bin/rfc-compare')]).status).toBe(0);
  writeFileSync(join(folder, 'package.json'), '{ "name": "debates", "private": true, "type": "module" }\n');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the package has all that it names, and nothing that only its makers need', () => {
  const paths = packed.files.map(({ path }) => path);
  const named = Object.values(MANIFEST.exports).flatMap((one) =>
    typeof one === 'string' ? [one] : Object.values(one),
  );
  for (const path of [...named, ...MANIFEST.man, ...Object.values(MANIFEST.bin)]) {
    expect(paths).toContain(path.replace(/^\.\//, ''));
  }
  expect(paths.filter((path) => /^(src|test|scripts|data|\.ci)\//.test(path))).toEqual([]);
});

test('the example of the library runs, and prints what the docs say', () => {
  cpSync(join(folder, 'node_modules/rfc-compare/examples/library/example.mjs'), join(folder, 'example.mjs'));
  const { stdout, stderr } = call(process.execPath, ['example.mjs']);
  expect(stderr).toBe('');
  const docs = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
  expect(/^```text\n([\s\S]*?)^```/m.exec(docs)?.[1]).toBe(stdout);
});

test('the types are those of what is there', () => {
  writeFileSync(
    join(folder, 'consumer.ts'),
    `import { build, check, compare, parse, type Built, type Comparison, type OwnFormat, type OwnRule } from 'rfc-compare';
import { shippedTemplates } from 'rfc-compare/templates';
const rule: OwnRule = { id: 'x', severity: 'warning', check: (rfc) => [{ at: rfc.at, message: rfc.question }] };
const format: OwnFormat = { rfc: ({ id, rows }) => [{ path: id, text: rows.map(({ criterion }) => criterion.name).join() }] };
const built: Built = await build({}, { rules: [rule], formats: [format], templates: shippedTemplates(), forms: ['md'] });
const { shared, units } = await parse({});
const first = units[0]?.rfc;
const comparison: Comparison | undefined = first && compare(first, shared, { selection: { options: ['a'] } });
export const seen: [string | undefined, string[], string | undefined] = [
  built.pages[0]?.path,
  (await check({})).map(({ rule: id }) => id),
  comparison?.rows[0]?.cells[0]?.mark,
];
// @ts-expect-error there is no such form
await build({}, { forms: ['pdf'] });
`,
  );
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--types',
    '',
    '--exactOptionalPropertyTypes',
  ];
  const { stdout, status } = call(process.execPath, [
    join(ROOT, 'node_modules/typescript/bin/tsc'),
    ...flags,
    'consumer.ts',
    '--ignoreConfig',
  ]);
  expect([status, stdout]).toEqual([0, '']);
});

test('what is exported is found by whatever looks for it, with its types', async () => {
  const bytes = readFileSync(join(folder, packed.filename));
  const { publint } = await import('publint');
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages } = await publint({ pack: { tarball }, strict: true });
  // It takes `import '<id@host>'`, which the help of the program gives as an example, for code.
  const taken = messages.filter(
    ({ code, path }) => !(code === 'FILE_INVALID_EXPLICIT_FORMAT' && path.join('.') === 'bin.rfc-compare'),
  );
  expect(taken).toEqual([]);
  const { checkPackage, createPackageFromTarballData } = await import('@arethetypeswrong/core');
  const found = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)));
  if (found.types === false) throw new Error('The package has no types.');
  // Modules alone: Node 10 knew no `exports`, and a `require` gets the module itself, as each Node that we run on lets it.
  const known = ['NoResolution node10', 'CJSResolvesToESM node16-cjs'];
  const problems = found.problems.map(
    (one) => `${one.kind} ${'resolutionKind' in one ? one.resolutionKind : ''}`,
  );
  expect([...new Set(problems)].filter((problem) => !known.includes(problem))).toEqual([]);
  expect(Object.keys(found.entrypoints)).toEqual(Object.keys(MANIFEST.exports));
  const required = call(process.execPath, ['-p', "typeof require('rfc-compare').build"]);
  expect(required.stdout).toBe('function\n');
});

test('the README says how large it is, and of how many packages', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, kilobytes, megabytes, count] =
    /below (\d+) KB packed and (\d+) MB unpacked, and brings (\d+)\s+packages/.exec(readme) ?? [];
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const packages = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  expect(Number(count)).toBe(packages.length);
  for (const share of [
    packed.size / 1000 / Number(kilobytes),
    packed.unpackedSize / 1e6 / Number(megabytes),
  ]) {
    expect(share).toBeLessThan(1);
    expect(share).toBeGreaterThan(0.5);
  }
});
