import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

/** Errors that are told apart by their class, and the limits that are set before a command runs. */
const SHARED = ['io.js', 'text/limits.js'];

/**
 * Makes `dist/bin.js` one file of what stands before a command: the command line, its help, and commander. What a command
 * needs stays in modules of its own, which are loaded where they run; so does what both sides must have as one.
 */
export async function bundleStart(root) {
  const dist = join(root, 'dist');
  const licence = readFileSync(join(root, 'node_modules/commander/LICENSE'), 'utf8').trim();
  await build({
    absWorkingDir: root,
    entryPoints: [join(dist, 'bin.js')],
    outfile: join(dist, 'bin.js'),
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    // Commander is CommonJS and asks for Node's own modules by `require`.
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);\n/*! commander\n${licence}\n*/`,
    },
    plugins: [loadedLater(dist), startsNothing],
    logLevel: 'warning',
  });
}

function loadedLater(dist) {
  return {
    name: 'loaded-later',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^\./ }, ({ path, importer, kind }) => {
        const file = join(dirname(importer), path);
        if (kind !== 'dynamic-import' && !SHARED.includes(relative(dist, file))) return undefined;
        return { path: `./${relative(dist, file)}`, external: true };
      }),
  };
}

/** Commander loads what starts processes for commands that are programs of their own; there are none. */
const startsNothing = {
  name: 'starts-nothing',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /\/commander\//.test(importer) ? { path, namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};
