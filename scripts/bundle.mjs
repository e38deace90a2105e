/**
 * Makes what is not compiled file by file. The package's own templates become functions, in `dist/render/own-templates.js`.
 * The page scripts are bundled: each file that stands in `src/browser` itself becomes one classic script of the same name in
 * `dist/browser`. Modules, `import()` and fetch do not work from `file://`; a classic script does.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { digestOf } from '../dist/render/templates.js';
import { BROUGHT } from './brought.mjs';
import { templatesModule } from './templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src/browser');
const outdir = join(root, 'dist/browser');

writeFileSync(join(root, 'dist/render/own-templates.js'), templatesModule(join(root, 'templates'), digestOf));

const names = readdirSync(source).filter((name) => name.endsWith('.ts'));
rmSync(outdir, { recursive: true, force: true });
await Promise.all(
  names.map((name) =>
    build({
      entryPoints: [join(source, name)],
      outdir,
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

function licences(name) {
  return (BROUGHT[name] ?? [])
    .map((pack) => {
      const text = readFileSync(join(root, 'node_modules', pack, 'LICENSE.txt'), 'utf8').trim();
      return `/*! ${pack}\n${text}\n*/`;
    })
    .join('\n');
}
