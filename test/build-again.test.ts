import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { compiled } from './helpers/examiner.ts';
import { memoryIo } from './helpers/memory-io.ts';

const RFCS = 7;
const ids = Array.from({ length: RFCS }, (_, at) => `q${String(at).padStart(2, '0')}`);

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  write('data/site.yaml', 'format: 1\ntitle: Questions\nbase-url: https://rfcs.example.org/\n');
  write('data/people.yaml', 'ada: { name: Ada Reed }\nben: { name: Ben Moss }\n');
  write('data/criteria.yaml', 'cost: { name: Cost }\nsafety: { name: Safety }\n');
  for (const [at, id] of ids.entries()) {
    const next = ids[at + 1];
    write(
      `data/${id}/rfc.md`,
      [
        ...['---', `title: Question ${id}`, `question: What of ${id}?`, 'status: open', 'status-quo: one'],
        ...['criteria: [cost, safety]', ...(next === undefined ? [] : [`refines: ${next}`])],
        ...['sources:', `  first: <${id}@example.org>`, '---', `About ${id} [at first][first].`, ''],
      ].join('\n'),
    );
    for (const [number, name] of ['one', 'two'].entries())
      write(
        `data/${id}/options/${number + 1}-${name}.md`,
        `---\ntitle: ${name} of ${id}\n---\n- Good for cost, says ada, because it is [${name}][first].\n`,
      );
  }
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** Starting threads takes its time. */
const PATIENCE = 120_000;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

async function build(out: string, ...args: string[]): Promise<string> {
  const io = memoryIo(cwd);
  const code = await run(['build', '--as', 'html', '--out', out, ...args], io);
  return `${io.written.stderr}=> ${code}`;
}

const PLAIN = ['--no-cache', '--jobs', '1'];

/** Every file of a folder with its text. */
function tree(folder: string): Record<string, string> {
  const root = join(cwd, folder);
  return Object.fromEntries(
    filesOf(root)
      .sort()
      .map((file) => [file.slice(root.length + 1), readFileSync(file, 'utf8')]),
  );
}

function filesOf(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What may happen between two builds. */
const HAPPENINGS: Readonly<Record<string, (pick: (most: number) => number) => void>> = {
  nothing: () => undefined,
  'a claim is rated otherwise': (pick) => {
    const path = `data/${anRfc(pick)}/options/1-one.md`;
    write(
      path,
      readFileSync(join(cwd, path), 'utf8').replace(/^- \S+/m, `- ${['Good', 'Bad', 'Neutral'][pick(3)]}`),
    );
  },
  'a title changes': (pick) => {
    const path = `data/${anRfc(pick)}/rfc.md`;
    write(path, readFileSync(join(cwd, path), 'utf8').replace(/^title: .*/m, `title: Title ${pick(9)}`));
  },
  'a file is touched': (pick) => {
    utimesSync(join(cwd, `data/${anRfc(pick)}/rfc.md`), pick(99), pick(99));
  },
  'a folder is renamed': (pick) => {
    const id = anRfc(pick);
    renameSync(join(cwd, 'data', id), join(cwd, 'data', `${id}x`));
    for (const file of filesOf(join(cwd, 'data')).filter((path) => path.endsWith('rfc.md')))
      writeFileSync(file, readFileSync(file, 'utf8').replace(`refines: ${id}\n`, `refines: ${id}x\n`));
  },
  'an option is removed': (pick) =>
    rmSync(join(cwd, `data/${anRfc(pick)}/options/2-two.md`), { force: true }),
  'a person is called otherwise': (pick) =>
    write('data/people.yaml', `ada: { name: Ada Reed ${pick(9)} }\nben: { name: Ben Moss }\n`),
  'a template changes': (pick) => write('own/text/index.hbs', `{{rfcs.length}} questions, ${pick(9)}\n`),
  'the cache is gone': () => rmSync(join(cwd, 'cache'), { recursive: true, force: true }),
  'a file of the cache is cut': (pick) => {
    const file = cached(pick);
    if (file !== undefined) truncateSync(file, pick(statSync(file).size));
  },
  'a file of the cache says something else': (pick) => {
    const file = cached(pick);
    if (file !== undefined)
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/cost|one/gi, 'poison'));
  },
  'a file of the cache stands in for another': (pick) => {
    const [from, to] = [cached(pick), cached(pick)];
    if (from !== undefined && to !== undefined) cpSync(from, to);
  },
  'a page is edited': (pick) => {
    const file = published(pick);
    if (file !== undefined) writeFileSync(file, readFileSync(file, 'utf8').replace(/[a-z]/, 'X'));
  },
  'a page is removed': (pick) => rmSync(published(pick) ?? '', { force: true }),
  'a file appears beside the pages': (pick) => write(`site/${anRfc(pick)}/stray.html`, 'stray'),
};

function anRfc(pick: (most: number) => number): string {
  const there = readdirSync(join(cwd, 'data')).filter((name) =>
    lstatSync(join(cwd, 'data', name)).isDirectory(),
  );
  return there.sort()[pick(there.length)] ?? '';
}

function cached(pick: (most: number) => number): string | undefined {
  const files = filesOf(join(cwd, 'cache')).sort();
  return files[pick(files.length)];
}

function published(pick: (most: number) => number): string | undefined {
  const files = filesOf(join(cwd, 'site')).sort();
  return files[pick(files.length)];
}

test(
  'whatever happens between builds, with a cache and threads the bytes are those of a build without',
  async () => {
    const happening = fc.record({
      what: fc.constantFrom(...Object.keys(HAPPENINGS)),
      picks: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
      jobs: fc.constantFrom('1', '2', '3'),
    });
    write('own/text/index.hbs', '{{rfcs.length}} questions\n');
    const all = Object.keys(HAPPENINGS).map((what) => ({ what, picks: [7, 11, 5], jobs: '2' }));
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 4 }), async (some) => {
        for (const { what, picks, jobs } of some) {
          const left = [...picks];
          HAPPENINGS[what]?.((most) => (most === 0 ? 0 : (left.shift() ?? 0) % most));
          const again = await build(
            'site',
            '--as',
            'txt,csv',
            '--templates',
            'own',
            '--cache',
            'cache',
            '--jobs',
            jobs,
          );
          const plain = await build('plain', '--as', 'txt,csv', '--templates', 'own', ...PLAIN);
          expect(again.slice(-4), `${what}: ${again}`).toBe(plain.slice(-4));
          expect(tree('site'), what).toEqual(tree('plain'));
        }
      }),
      { numRuns: 3, examples: [[all]] },
    );
  },
  PATIENCE,
);

describe('with a cache', () => {
  const CACHE = ['--cache', 'cache', '--jobs', '2'];

  test('nothing is written where nothing changed', async () => {
    await build('site', ...CACHE);
    const before = filesOf(join(cwd, 'site')).map((file) => [
      file,
      statSync(file).ino,
      statSync(file).mtimeMs,
    ]);
    expect(await build('site', ...CACHE)).toMatch(
      /^Nothing was written: all \d+ files .* are as they were\.\n/m,
    );
    expect(
      filesOf(join(cwd, 'site')).map((file) => [file, statSync(file).ino, statSync(file).mtimeMs]),
    ).toEqual(before);
  });

  test('one claim changes only the pages whose bytes change', async () => {
    await build('site', ...CACHE);
    const before = tree('site');
    const inodes = new Map(filesOf(join(cwd, 'site')).map((file) => [file, statSync(file).ino]));
    HAPPENINGS['a claim is rated otherwise']?.(() => 1);
    const said = await build('site', ...CACHE);
    const changed = Object.entries(tree('site')).filter(([path, text]) => before[path] !== text);
    const written = filesOf(join(cwd, 'site')).filter((file) => inodes.get(file) !== statSync(file).ino);
    const paths = written.map((file) => file.slice(join(cwd, 'site/').length)).sort();
    expect(paths.filter((path) => path !== '.rfc-compare')).toEqual(changed.map(([path]) => path));
    expect(paths).toContain('index.html');
    expect(paths).toContain('criteria/cost.html');
    expect(paths).not.toContain('q02/index.html');
    expect(said).toContain(`Wrote ${changed.length} files`);
  });

  test('findings are told again', async () => {
    write('data/q03/stray.txt', '');
    const first = await build('site', ...CACHE);
    expect(first).toContain('stray');
    const again = await build('site', ...CACHE);
    expect(again.replace(/^Nothing was.*/m, '')).toBe(first.replace(/^Wrote .*/m, ''));
    expect(await build('site', ...CACHE, '--strict')).toMatch(/Nothing was written to site: .*\n=> 1$/);
  });

  test('an error leaves what is published, and the next build what it should be', async () => {
    await build('site', ...CACHE);
    const before = tree('site');
    const path = 'data/q04/options/1-one.md';
    const right = readFileSync(join(cwd, path), 'utf8');
    write(path, right.replace('cost', 'nothing'));
    expect(await build('site', ...CACHE)).toMatch(/Nothing was written to site: .*\n=> 1$/);
    expect(tree('site')).toEqual(before);
    write(path, right);
    expect(await build('site', ...CACHE)).toMatch(/^Nothing was written: all/m);
  });

  test('one that cannot be written is told, and the site is built', async () => {
    write('cache', 'a file');
    expect(await build('site', ...CACHE)).toMatch(
      /^The cache cache cannot be written \(\w+\): what is made now is not kept\.\nWrote /,
    );
  });
});

test('a check by threads finds what one finds, in the same order', async () => {
  write(`data/${ids[2]}/options/3-none.md`, '---\ntitle: none\n---\n');
  write(`data/${ids[5]}/rfc.md`, '---\ntitle: Question\nquestion: What?\nstatus: opne\n---\n');
  const found = async (...jobs: string[]): Promise<string> => {
    const io = memoryIo(cwd);
    const code = await run(['check', '--as', 'json', '--verbose', ...jobs], io);
    return `${io.written.stdout}=> ${code}`;
  };
  const alone = await found('--jobs', '1');
  expect(alone).toMatch(/empty-option[\s\S]*=> 1$/);
  expect(await found('--jobs', '3')).toBe(alone);
  expect(await found()).toBe(alone);
});

test('a part is no more than a part where the whole is in the cache', async () => {
  await build('whole', '--cache', 'cache');
  for (const part of ['1/3', '2/3', '3/3'])
    await build(`part-${part[0]}`, '--cache', 'cache', '--shard', part);
  const parts = ['part-1', 'part-2', 'part-3'].map(tree);
  expect(Object.assign({}, ...parts)).toEqual(tree('whole'));
  const [first = {}, ...others] = parts.map((one) => Object.keys(one));
  const twice = others.flat().filter((path) => Object.values(first).includes(path));
  expect([...new Set(twice)]).toEqual(['.rfc-compare']);
});

test('parts that other processes make are, copied together, the site', async () => {
  await build('plain', ...PLAIN);
  const parts = ['1/3', '2/3', '3/3'];
  const codes = await Promise.all(parts.map((part) => child('--out', `part-${part[0]}`, '--shard', part)));
  expect(codes).toEqual([0, 0, 0]);
  for (const part of parts) cpSync(join(cwd, `part-${part[0]}`), join(cwd, 'site'), { recursive: true });
  expect(tree('site')).toEqual(tree('plain'));
  const [first = [], ...others] = parts.map((part) => Object.keys(tree(`part-${part[0]}`)));
  for (const other of others) expect(other.filter((path) => first.includes(path))).toEqual(['.rfc-compare']);
});

function child(...args: string[]): Promise<number | null> {
  const bin = fileURLToPath(compiled('bin.cjs'));
  const all = [bin, 'build', '--as', 'html', '--cache', 'cache', ...args];
  return new Promise((done) => spawn(process.execPath, all, { cwd, stdio: 'ignore' }).on('close', done));
}
