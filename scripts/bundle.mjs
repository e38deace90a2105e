/**
 * Completes `dist`: the package's own templates as functions, in `dist/render/own-templates.js`; the page scripts; a digest of
 * all code that there is.
 *
 * Page scripts: each file that stands in `src/browser` itself becomes one classic script of the same name in
 * `dist/browser`, and the one that `serve` adds to pages another in `dist/browser/serve`. Modules, `import()` and fetch do
 * not work from `file://`; a classic script does.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { digestOf } from '../dist/render/templates.js';
import { BROUGHT } from './brought.mjs';
import { bundleStart } from './start.mjs';
import { templatesModule } from './templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src/browser');
const outdir = join(root, 'dist/browser');

writeFileSync(join(root, 'dist/render/own-templates.js'), templatesModule(join(root, 'templates'), digestOf));

const names = [...readdirSync(source).filter((name) => name.endsWith('.ts')), 'serve/reload.ts'];
rmSync(outdir, { recursive: true, force: true });
await Promise.all(
  names.map((name) =>
    build({
      entryPoints: [join(source, name)],
      outdir,
      outbase: source,
      bundle: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      minify: true,
      legalComments: 'none',
      banner: { js: licences(basename(name, '.ts')) },
      logLevel: 'warning',
    }),
  ),
);

await bundleStart(root);
writeFileSync(join(root, 'dist/digest'), `${digest()}\n`);

/** SHA-256 of everything that the output depends on: the code, its dependencies by version, the Node that runs it is not among it. */
function digest() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(c|m)?js$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files, join(root, 'package.json')].sort()) {
    const text = readFileSync(file);
    hash.update(`${relative(root, file)}\n${text.length}\n`).update(text);
  }
  return hash.digest('hex');
}

function licences(name) {
  return (BROUGHT[name] ?? [])
    .map((pack) => {
      const text = readFileSync(join(root, 'node_modules', pack, 'LICENSE.txt'), 'utf8').trim();
      return `/*! ${pack}\n${text}\n*/`;
    })
    .join('\n');
}
