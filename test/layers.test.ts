import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The import law: which rooms a room may import, which packages, and why. */
interface Law {
  readonly rooms: readonly string[];
  /** By name; a `*` at the end stands for any more. */
  readonly packages?: readonly string[];
  readonly because: string;
}

const LAWS: Readonly<Record<string, Law>> = {
  'bin.ts': { rooms: ['cli.ts', 'io.ts'], because: 'it is the process: it runs the command line and ends' },
  cli: {
    rooms: ['commands', 'io.ts', 'model', 'text'],
    packages: ['commander'],
    because: 'it says what commands there are, by groups, and hands over',
  },
  'cli.ts': {
    rooms: ['cli', 'io.ts', 'model', 'text'],
    packages: ['commander'],
    because: 'it names the commands and hands over; logic in it could not be tested without argv',
  },
  'index.ts': {
    rooms: ['pipeline.ts', 'parse', 'compare', 'model'],
    because: 'the library is text in, values out: no file, no process, no clock',
  },
  'templates.ts': {
    rooms: ['files', 'io.ts', 'model'],
    because: 'it reads the templates of the package, which the library itself does not',
  },
  'io.ts': {
    rooms: [],
    packages: [
      'node:child_process',
      'node:dns/promises',
      'node:http',
      'node:https',
      'node:net',
      'node:stream',
    ],
    because: 'it is the outside world, which knows nothing of us',
  },
  'pipeline.ts': {
    rooms: ['parse', 'compare', 'check', 'render', 'model', 'text'],
    because: 'the run is text in, text out: no file, no process, no clock',
  },
  'documents.ts': {
    rooms: ['pipeline.ts', 'compare', 'render', 'model'],
    because: 'it makes one document of what the pipeline has examined: text in, text out',
  },
  'worker.ts': {
    rooms: ['pipeline.ts', 'model', 'text'],
    packages: ['node:worker_threads'],
    because: 'it is a thread that runs the pipeline for one RFC after another',
  },
  'revisions.ts': {
    rooms: ['pipeline.ts', 'compare', 'render', 'model'],
    because: 'it holds two runs of the pipeline against each other: text in, text out',
  },
  'reference.ts': {
    rooms: ['parse', 'check', 'render', 'model'],
    because: 'it is what the tool says of itself: its rules, its schemas, its templates',
  },
  commands: {
    rooms: [
      'pipeline.ts',
      'documents.ts',
      'worker.ts',
      'revisions.ts',
      'reference.ts',
      'mail',
      'find',
      'cite',
      'author',
      'files',
      'report',
      'io.ts',
      'model',
      'text',
    ],
    because: 'a command joins the outside to the inside, and reaches a stage only through the pipeline',
  },
  model: { rooms: [], because: 'types that flow everywhere depend on nothing' },
  parse: {
    rooms: ['model', 'text'],
    packages: [
      'yaml',
      'zod',
      'unified',
      'remark-parse',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'micromark-extension-gfm-table',
      'micromark-util-types',
    ],
    because: 'yaml, zod and unified stay behind the model, so that they can be changed in one room',
  },
  compare: {
    rooms: ['model', 'text'],
    because: 'it is exact arithmetic on plain data, and runs in a page too',
  },
  check: { rooms: ['model', 'text'], because: 'a rule judges what was read, and cannot read again' },
  render: {
    rooms: ['model', 'text'],
    packages: [
      'handlebars',
      'hast',
      'hast-util-to-html',
      'mdast',
      'mdast-util-gfm-table',
      'mdast-util-to-markdown',
    ],
    because: 'a renderer sees the comparison alone, so every format says the same',
  },
  mail: {
    rooms: ['model', 'text'],
    packages: ['postal-mime', 'node:buffer', 'node:crypto'],
    because: 'bytes in, messages out, wherever the bytes come from',
  },
  find: { rooms: ['model', 'text'], because: 'findings rest on threads alone' },
  cite: { rooms: ['model', 'text'], because: 'a proof depends on words alone' },
  author: {
    rooms: ['model', 'text'],
    packages: ['mdast', 'mdast-util-gfm-table', 'mdast-util-to-markdown'],
    because: 'it writes text; files/ writes files',
  },
  files: {
    rooms: ['model', 'io.ts', 'text'],
    packages: ['node:*'],
    because: 'the only room that touches disk, processes and network',
  },
  report: {
    rooms: ['model', 'text'],
    packages: ['picocolors'],
    because: 'it prints diagnostics that others found',
  },
  browser: { rooms: ['compare', 'model', 'text'], because: 'it runs in a page: no package, no node' },
  'browser/index.ts': {
    rooms: ['compare', 'model', 'text'],
    packages: ['minisearch'],
    because: 'the index alone brings a package along: the search',
  },
  text: {
    rooms: [],
    packages: ['string-width', 'fastest-levenshtein', 'node:module'],
    because: 'pure helpers, usable from every room',
  },
};

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

function sources(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return sources(path);
      return path.endsWith('.ts') ? [path] : [];
    });
}

function imports(text: string): string[] {
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)(['"])([^'"]+)\1/gm);
  return [...found].map((match) => match[2] ?? '');
}

function roomOf(path: string): string {
  return relative(SRC, path).split(/[\\/]/)[0] ?? '';
}

/** The name of the law that a file falls under. */
function lawOf(path: string): string {
  const where = relative(SRC, path);
  return LAWS[where] === undefined ? roomOf(path) : where;
}

function isPackage(name: string, allowed: string): boolean {
  return allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;
}

function broken(path: string): string[] {
  const room = roomOf(path);
  const law = LAWS[lawOf(path)];
  if (law === undefined) return [`${relative(SRC, path)}: the room ${room} has no law`];
  return imports(readFileSync(path, 'utf8')).flatMap((name) => {
    const where = relative(SRC, path);
    if (!name.startsWith('.')) {
      const allowed = law.packages?.some((one) => isPackage(name, one)) ?? false;
      return allowed ? [] : [`${where} imports ${name}, but ${law.because}`];
    }
    const target = roomOf(join(dirname(path), name));
    if (target === room || law.rooms.includes(target)) return [];
    return [`${where} imports ${name}, but ${law.because}`];
  });
}

test('every room imports only what its law allows', () => {
  expect(sources(SRC).flatMap(broken)).toEqual([]);
});

test('no room may import a package that none of its files imports', () => {
  const all = sources(SRC).map((path) => ({ law: lawOf(path), names: imports(readFileSync(path, 'utf8')) }));
  const unused = Object.entries(LAWS).flatMap(([law, { packages = [] }]) => {
    const names = all.filter((file) => file.law === law).flatMap((file) => file.names);
    return packages
      .filter((allowed) => !names.some((name) => isPackage(name, allowed)))
      .map((allowed) => `${law} may import ${allowed}`);
  });
  expect(unused).toEqual([]);
});

test('CONTRIBUTING names every room, what it may import, and why', () => {
  const told = readFileSync(join(SRC, '..', 'CONTRIBUTING.md'), 'utf8');
  for (const [room, { rooms, packages = [], because }] of Object.entries(LAWS)) {
    expect(told).toContain(`| \`${room}\` | ${rooms.join(', ')} | ${packages.join(', ')} | ${because} |`);
  }
});

test('model holds types and constant lists alone', () => {
  const logic = sources(join(SRC, 'model')).filter((path) =>
    /\bfunction\b|=>|\bclass\b/.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')),
  );
  expect(logic).toEqual([]);
});

test('no module imports itself through others', () => {
  const graph = new Map(
    sources(SRC).map((path) => [
      path,
      imports(readFileSync(path, 'utf8'))
        .filter((name) => name.startsWith('.'))
        .map((name) => join(dirname(path), name)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push(
        [...trail.slice(trail.indexOf(path)), path].map((step) => relative(SRC, step)).join(' -> '),
      );
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});
