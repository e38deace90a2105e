import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What `node` is started with: the program, and what each of its threads runs. */
const ENTRIES = ['bin', 'worker'];

/** Files that find their neighbours from where they stand: two folders below the package's own. */
const AT_HOME = /^dist\/files\//;

/**
 * Makes `dist/bin.js` and `dist/worker.js` of all that they need, in as few files as can be loaded where they are used
 * (`dist/program`): a start reads dozens of modules otherwise, and those of packages more. The modules stay for those who import
 * them. The licences of the packages that are in it stand in `dist/program/LICENSES.txt`.
 */
export async function bundleStart(root) {
  const dist = join(root, 'dist');
  rmSync(join(dist, 'program'), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((name) => join(dist, `${name}.js`)),
    outdir: dist,
    chunkNames: 'program/[hash]',
    allowOverwrite: true,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    // Names stay as they are, for whoever reads a stack trace.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    // Packages that are CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [startsNothing],
    logLevel: 'warning',
  });
  for (const [output, { inputs }] of Object.entries(metafile.outputs)) {
    const lost = Object.keys(inputs).find((input) => AT_HOME.test(input));
    if (lost !== undefined && !output.startsWith('dist/program/'))
      throw new Error(`${lost} is in ${output}, from where it does not find its neighbours.`);
  }
  writeFileSync(join(dist, 'program', 'LICENSES.txt'), licencesOf(root, Object.keys(metafile.inputs)));
}

/** The licences of the packages that files are of, as they are published. */
function licencesOf(root, files) {
  const packages = new Set(
    files.flatMap((file) => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[0] ?? []),
  );
  return [...packages]
    .sort()
    .map((path) => {
      const folder = join(root, path);
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const licence = readdirSync(folder).find((file) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(file));
      if (licence === undefined) throw new Error(`${name} has no licence to go with it.`);
      return `${name} ${version}\n\n${readFileSync(join(folder, licence), 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
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
