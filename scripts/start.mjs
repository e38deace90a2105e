import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

/** Errors that are told apart by their class, and the limits that are set before a command runs: there is one of each. */
const SHARED = ['io.js', 'text/limits.js'];

/** What many texts do not need, and what is loaded when it is called, without waiting: all that these files export is functions. */
const LATE = ['parse/whole-markdown.js', 'parse/whole-yaml.js'];

/** Files that find their neighbours from where they stand: two folders below the package's own. */
const AT_HOME = /^dist\/files\//;

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Node knows them; without this, a literal becomes a new RegExp each time that it is come across.
  supported: { 'regexp-unicode-property-escapes': true },
  charset: 'utf8',
  // Names stay as they are, for whoever reads a stack trace.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
};

/** Packages that are CommonJS ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);\n";

/**
 * Makes two things of the compiled modules, for a start reads a hundred files and more otherwise. `dist/bin.cjs` is one file of
 * what stands before a command: the command line, its help, and commander; CommonJS, which Node starts sooner. `dist/program` is
 * what commands need, packages too, in as few files as can be loaded where they are used; the thread's own file is among them. The
 * modules stay for those who import them. The licences of the packages stand in `dist/program/LICENSES.txt`.
 */
export async function bundleStart(root) {
  const dist = join(root, 'dist');
  const program = join(dist, 'program');
  rmSync(program, { recursive: true, force: true });
  const later = new Set(['worker.js']);
  const common = await Promise.all(
    [...SHARED, ...LATE].map((name) =>
      build({
        ...COMMON,
        absWorkingDir: root,
        entryPoints: [join(dist, name)],
        outfile: join(program, commonOut(name)),
        format: 'cjs',
        plugins: [sharedFrom(dist, '.')],
      }),
    ),
  );
  const start = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: [join(dist, 'bin.js')],
    outfile: join(dist, 'bin.cjs'),
    format: 'cjs',
    minifyIdentifiers: true,
    plugins: [startsNothing, sharedFrom(dist, './program'), loadedLater(dist, later)],
  });
  const rest = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: [...later].sort().map((name) => ({ in: join(dist, name), out: outOf(name) })),
    outdir: program,
    format: 'esm',
    chunkNames: '[hash]',
    splitting: true,
    plugins: [sharedFrom(dist, '.'), loadedWhenCalled(dist)],
  });
  const inputs = Object.keys(start.metafile.inputs);
  const lost = inputs.find((input) => AT_HOME.test(input));
  if (lost !== undefined)
    throw new Error(`${lost} is in dist/bin.cjs, from where it does not find its neighbours.`);
  mkdirSync(program);
  for (const { path, text } of [start, ...common].flatMap(({ outputFiles }) => outputFiles))
    writeFileSync(path, text);
  for (const { path, text } of rest.outputFiles) writeFileSync(path, withRequire(text));
  rmSync(join(dist, 'bin.js'));
  const licences = licencesOf(
    root,
    [start, ...common, rest].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  );
  writeFileSync(join(program, 'LICENSES.txt'), licences);
}

/** The name in `dist/program` of a module that other files load. */
function outOf(name) {
  return name.replace(/\.js$/, '').replaceAll('/', '-');
}

/** The same of one that is CommonJS, which either side can load, and at any time. */
function commonOut(name) {
  return `${outOf(name)}.cjs`;
}

/** Leaves out what both sides must have as one, to be loaded from `folder`. */
function sharedFrom(dist, folder) {
  return {
    name: 'shared',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^\./ }, ({ path, importer }) => {
        const name = relative(dist, join(dirname(importer), path));
        return SHARED.includes(name) ? { path: `${folder}/${commonOut(name)}`, external: true } : undefined;
      }),
  };
}

function withRequire(text) {
  return /\brequire\b/.test(text) ? `${REQUIRE}${text}` : text;
}

/** Leaves out what is loaded while the program runs, and adds it to `later`. */
function loadedLater(dist, later) {
  return {
    name: 'loaded-later',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^\./ }, ({ path, importer, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        const name = relative(dist, join(dirname(importer), path));
        later.add(name);
        return { path: `./program/${outOf(name)}.js`, external: true };
      }),
  };
}

/** Puts functions that load their file when they are called in the place of those of `LATE`. */
function loadedWhenCalled(dist) {
  return {
    name: 'loaded-when-called',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\./ }, ({ path, importer }) => {
        const full = join(dirname(importer), path);
        return LATE.includes(relative(dist, full)) ? { path: full, namespace: 'late' } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => {
        const names = [...readFileSync(path, 'utf8').matchAll(/^export function (\w+)/gm)];
        const from = JSON.stringify(`./${commonOut(relative(dist, path))}`);
        const late = names.map(
          ([, name]) => `export const ${name} = (...all) => load(${from}).${name}(...all);\n`,
        );
        return {
          contents: `import { createRequire } from 'node:module';\nconst load = createRequire(import.meta.url);\n${late.join('')}`,
        };
      });
    },
  };
}

/** The licences of the packages that files are of, as they are published. */
function licencesOf(root, files) {
  const packages = new Set(
    files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(file)?.[0] ?? []),
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
