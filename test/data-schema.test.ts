import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from '../src/cli.ts';
import { parseData } from '../src/parse/parse.ts';
import { type Files, folderOf, ROOT, SHED, shippedFolder } from './helpers/folder.ts';
import { memoryIo } from './helpers/memory-io.ts';

const NAMES = ['criteria', 'option', 'people', 'rfc', 'site'] as const;
type Name = (typeof NAMES)[number];
type Value = Readonly<Record<string, unknown>>;

const validators = {} as Record<Name, ValidateFunction>;

async function printed(...argv: string[]): Promise<string> {
  const io = memoryIo(ROOT);
  expect(await run(argv, io)).toBe(0);
  return io.written.stdout;
}

beforeAll(async () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  for (const name of NAMES) validators[name] = ajv.compile(JSON.parse(await printed('schema', name)));
});

/** The keys of an entry, as its schema has them. */
async function propertiesOf(name: Name): Promise<Readonly<Record<string, Value>>> {
  const schema = JSON.parse(await printed('schema', name));
  return (BASES[name].entry === undefined ? schema : schema.additionalProperties).properties;
}

/** Which schema a data file is for; nothing for one that has none. */
function nameOf(path: string): Name | undefined {
  if (/^(site|people|criteria)\.yaml$/.test(path)) return path.slice(0, -5) as Name;
  return path.endsWith('/rfc.md') ? 'rfc' : /\/options\/.*\.md$/.test(path) ? 'option' : undefined;
}

function yamlOf(path: string, text: string): string {
  return path.endsWith('.md') ? (/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '') : text;
}

function refusals(name: Name, value: unknown): string[] {
  validators[name](value);
  return (validators[name].errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const BASES: Readonly<
  Record<Name, { readonly path: string; readonly entry?: string; readonly value: Value }>
> = {
  site: { path: 'site.yaml', value: { title: 'Debates' } },
  people: { path: 'people.yaml', entry: 'ada', value: { name: 'Ada Reed' } },
  criteria: { path: 'criteria.yaml', entry: 'cost', value: { name: 'Cost' } },
  rfc: {
    path: 'shed/rfc.md',
    value: { title: 'Paint', question: 'Which?', status: 'draft', criteria: ['cost'] },
  },
  option: { path: 'shed/options/1-bare.md', value: { title: 'no paint' } },
};

/** What must stand beside a file, so that it is read. */
const AROUND: Partial<Record<Name, Files>> = {
  option: { 'shed/rfc.md': '---\ntitle: Paint\nquestion: Which?\nstatus: draft\ncriteria: []\n---\n' },
};

/** Values of every kind, for the place of any key. */
// biome-ignore format: as a table it is read at a glance
const VALUES: readonly unknown[] = [
  null, '', '   ', 'two words', 'oil', 'Oil', 'oil + bare', 'oil+', 'a '.repeat(1_001), 'nineteen characters',
  7, 1, true, 'draft', 'done', 'https://example.org/', 'https://example.org/%s', 'ftp://example.org/%s',
  '<a@example.org>', 'mid:a@example.org', [], [null], [7], ['oil'], ['Oil'], ['<a@example.org>'],
  Array.from({ length: 501 }, () => 'oil'), {}, { a: null }, { a: '<a@example.org>' }, { A: '<a@example.org>' },
  { a: 'gopher' }, { '<a@example.org>': 'off the point' }, { '<a@example.org>': 7 }, { id: 'oil' },
  [{ id: 'oil' }], [{ id: 'oil', must: 'very good', because: null }], [{ id: 'oil', must: 'best' }],
  [{ id: 'oil', mast: 'good' }], [{ must: 'good' }], [{ message: '<a@example.org>', because: 'off the point' }],
  [{ message: '<a@example.org>' }], [{ message: 'somebody', because: 'off the point' }],
];

/** The errors of form that `check` finds in the file. */
function found(name: Name, value: unknown): string[] {
  const { path, entry } = BASES[name];
  const text = stringify(entry === undefined ? value : { [entry]: value });
  const file = path.endsWith('.md') ? `---\n${text}---\nGrey boards.\n` : text;
  const { diagnostics, units } = parseData(folderOf({ ...AROUND[name], [path]: file }));
  return [...diagnostics, ...units.flatMap((unit) => unit.diagnostics)]
    .filter(({ at, severity }) => at.file === path && severity === 'error')
    .filter(({ rule }) => !['undefined-source', 'limit'].includes(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('the JSON Schemas of the data', () => {
  test('are listed, each with the files that it is for', async () => {
    const lines = (await printed('schema')).trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...NAMES]);
  });

  test.each(NAMES)('%s describes every key', async (name) => {
    const properties = await propertiesOf(name);
    expect(Object.keys(properties).length).toBeGreaterThan(0);
    for (const [key, property] of Object.entries(properties)) {
      expect([key, property.description]).toEqual([key, expect.stringMatching(/\.$/)]);
    }
  });

  const cases = readdirSync(join(ROOT, 'test/cases/small/in/data'), { recursive: true, encoding: 'utf8' });
  const small: Files = Object.fromEntries(
    cases
      .filter((path) => nameOf(path) !== undefined)
      .map((path) => [path, readFileSync(join(ROOT, 'test/cases/small/in/data', path), 'utf8')]),
  );
  test.each([
    ['the shipped data', shippedFolder()],
    ['every key there is', folderOf(SHED)],
    ['a small site', folderOf(small)],
  ])('accept %s', (_, { files }) => {
    const seen = files.flatMap(({ path, text }) => {
      const name = nameOf(path);
      return name === undefined ? [] : [[path, refusals(name, parse(yamlOf(path, text)))]];
    });
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.filter(([, errors]) => errors?.length !== 0)).toEqual([]);
  });

  test.each(['people', 'criteria', 'site'] as const)('%s may be empty', (name) => {
    expect(refusals(name, null)).toEqual([]);
  });

  test.each(['people', 'criteria'] as const)('%s has ids for keys', (name) => {
    expect(refusals(name, { 'Ada Reed': { name: 'Ada' } })).not.toEqual([]);
  });

  test('criteria has a scale, which is no criterion, and refuses there what `check` refuses', () => {
    const judge = (scale: unknown): { check: boolean; schema: boolean } => {
      const text = stringify({ cost: { name: 'Cost' }, scale });
      const { diagnostics } = parseData(folderOf({ 'criteria.yaml': text }));
      const schema = refusals('criteria', { cost: { name: 'Cost' }, scale });
      return { check: diagnostics.length === 0, schema: schema.length === 0 };
    };
    const both = (holds: boolean) => ({ check: holds, schema: holds });
    for (const scale of [[3, 1, 0, -1, -9], ['5/2', '1', 0, -1, '-2.5'], { name: 'Scale' }])
      expect([scale, judge(scale)]).toEqual([scale, both(true)]);
    for (const scale of [
      null,
      7,
      'oil',
      [],
      [2, 1, 0, -1],
      [2, 1, 0, -1, 'low'],
      [2, 1, 0, -1, null],
      { nmae: 'Scale' },
    ])
      expect([scale, judge(scale)]).toEqual([scale, both(false)]);
    // The order of its numbers is nothing that a JSON Schema can ask for.
    expect(judge([-2, -1, 0, 1, 2])).toEqual({ check: false, schema: true });
  });

  test.each(NAMES)('%s refuses what `check` refuses, and nothing else', async (name) => {
    const { entry, value } = BASES[name];
    const tried = [...Object.keys(await propertiesOf(name)), 'nmae'].flatMap((key) =>
      VALUES.map((one) => ({ ...value, [key]: one })),
    );
    const without = Object.keys(value).map((key) => {
      const { [key]: _, ...rest } = value;
      return rest;
    });
    const judged = [value, ...without, ...tried].map((one) => ({
      one: JSON.stringify(one).slice(0, 200),
      check: found(name, one),
      schema: refusals(name, entry === undefined ? one : { [entry]: one }),
    }));
    expect(judged.filter(({ check }) => check.length > 0).length).toBeGreaterThan(20);
    expect(judged.filter(({ check }) => check.length === 0).length).toBeGreaterThan(2);
    expect(judged.filter(({ check, schema }) => (check.length === 0) !== (schema.length === 0))).toEqual([]);
  });
});
