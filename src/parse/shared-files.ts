import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFile, UnreadFile } from '../model/files.ts';
import { RATINGS } from '../model/rfc.ts';
import {
  type Criterion,
  DEFAULT_ARCHIVE,
  type Person,
  type Shared,
  type SiteConfig,
} from '../model/shared.ts';
import { exactText, order, parseRational } from '../text/rational.ts';
import { levelled } from './levelled.ts';
import { checkText } from './limits.ts';
import { criterionSchema, NAME_MOST, personSchema, siteSchema } from './schema.ts';
import { idPairs, keysOf, validate } from './validate.ts';
import { parseYaml, type YamlNode, type YamlPair } from './yaml.ts';

interface Found<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** What all RFCs share, from `site.yaml`, `people.yaml` and `criteria.yaml`; a missing file counts as an empty one. */
export function parseShared(files: readonly DataFile[]): Found<Shared> {
  const text = (path: string): string =>
    files.flatMap((file) => (file.path === path ? levelled(file).text : []))[0] ?? '';
  const config = parseConfig(text('site.yaml'));
  const people = parsePeople(text('people.yaml'));
  const criteria = parseCriteria(text('criteria.yaml'));
  return {
    value: { config: config.value, people: people.value, ...criteria.value },
    diagnostics: [...config.diagnostics, ...people.diagnostics, ...criteria.diagnostics],
  };
}

/** What is said of a file or folder of the data that could not be read. */
export function unreadFile({ path, reason }: UnreadFile): Diagnostic {
  const at = { file: path, line: 1, column: 1 };
  const what = path.endsWith('/') ? 'The folder cannot be listed' : 'The file cannot be read';
  return { at, rule: 'limit', severity: 'error', message: `${what}: ${reason}.` };
}

function parseConfig(text: string): Found<SiteConfig> {
  const empty: SiteConfig = { title: 'Comparisons', archive: DEFAULT_ARCHIVE, archives: [], pairs: true };
  const { node, diagnostics } = readYaml('site.yaml', text);
  if (node === undefined || isEmpty(node)) return { value: empty, diagnostics };
  const checked = validate(node, siteSchema, keysOf(siteSchema));
  const { value } = checked;
  if (value === undefined) return { value: empty, diagnostics: [...diagnostics, ...checked.diagnostics] };
  const config: SiteConfig = {
    title: value.title,
    archive: value.archive ?? DEFAULT_ARCHIVE,
    archives: value.archives ?? [],
    pairs: value.pairs ?? true,
    ...(value['base-url'] === undefined ? {} : { baseUrl: value['base-url'] }),
    ...(value.edit === undefined ? {} : { edit: value.edit }),
  };
  return { value: config, diagnostics };
}

function parsePeople(text: string): Found<Person[]> {
  const { node, diagnostics } = readYaml('people.yaml', text);
  if (node === undefined) return { value: [], diagnostics };
  const { pairs, diagnostics: ids } = idPairs(node, 'person');
  const all = [...diagnostics, ...ids];
  const people = pairs.map((pair): Person => {
    const { value, diagnostics: found } = validate(pair.value, personSchema, keysOf(personSchema));
    all.push(...found);
    return {
      id: pair.key,
      at: pair.keyAt,
      name: value?.name ?? pair.key,
      ...(value?.role === undefined ? {} : { role: value.role }),
      ...(value?.org === undefined ? {} : { org: value.org }),
      also: value?.also ?? [],
      withdrawn: value?.withdrawn ?? false,
    };
  });
  return { value: people, diagnostics: all };
}

/** The criteria, and the `scale` that stands among them: as a list it is no criterion. */
function parseCriteria(text: string): Found<Pick<Shared, 'criteria' | 'scale'>> {
  const { node, diagnostics } = readYaml('criteria.yaml', text);
  if (node === undefined) return { value: { criteria: [], scale: DEFAULT_SCALE }, diagnostics };
  const { pairs, diagnostics: ids } = idPairs(node, 'criterion');
  const all = [...diagnostics, ...ids];
  const isScale = ({ key, value }: YamlPair): boolean => key === 'scale' && value.kind !== 'map';
  const scale = pairs.filter(isScale).map(({ value }) => readScale(value))[0];
  all.push(...(scale?.diagnostics ?? []));
  const named = pairs.filter((pair) => !isScale(pair));
  const criteria = named.map((pair): Criterion => {
    const { value, diagnostics: found } = validate(pair.value, criterionSchema, keysOf(criterionSchema));
    all.push(...found);
    const name = value?.name ?? pair.key;
    if (name.length > NAME_MOST) all.push(nameTooLong(pair.value, pair.key, name));
    return { id: pair.key, at: pair.keyAt, name, ...(value?.asks === undefined ? {} : { asks: value.asks }) };
  });
  all.push(...sameNames(criteria));
  return { value: { criteria, scale: scale?.value ?? DEFAULT_SCALE }, diagnostics: all };
}

/** The number of each rating, worst first. */
const DEFAULT_SCALE: readonly string[] = ['-2', '-1', '0', '1', '2'];

/** Five numbers, that of very good first. */
function readScale(node: YamlNode): Found<readonly string[] | undefined> {
  const items = node.kind === 'list' ? node.items : [];
  const numbers = items.flatMap((item) => {
    const number = item.kind === 'scalar' ? parseRational(String(item.value)) : undefined;
    return number === undefined ? [] : [number];
  });
  const falls = numbers.every((one, at) => at === 0 || order(one, numbers[at - 1] ?? one) < 0);
  if (numbers.length === RATINGS.length && items.length === RATINGS.length && falls) {
    return { value: numbers.toReversed().map(exactText), diagnostics: [] };
  }
  const message =
    '`scale` does not hold what it should; expected five numbers, for very good, good, neutral, bad and very bad, each less than the one before.';
  const suggestion = 'Write `scale: [2, 1, 0, -1, -2]`, or other numbers.';
  return {
    value: undefined,
    diagnostics: [{ at: node.at, rule: 'bad-value', severity: 'error', message, suggestion }],
  };
}

/** Readers know a criterion by its name. */
function sameNames(criteria: readonly Criterion[]): Diagnostic[] {
  return criteria.flatMap(({ id, at, name }, index) => {
    const first = criteria.findIndex((other) => other.name.toLowerCase() === name.toLowerCase());
    if (first === index) return [];
    const message = `The criteria \`${criteria[first]?.id}\` and \`${id}\` are both named \`${name}\`; expected names that differ.`;
    return [{ at, rule: 'duplicate-id', severity: 'error', message }];
  });
}

function nameTooLong(node: YamlNode, id: string, name: string): Diagnostic {
  const at = (node.kind === 'map' && node.pairs.find(({ key }) => key === 'name')?.value.at) || node.at;
  const message = `The name of \`${id}\` has ${name.length} characters; expected ${NAME_MOST} at the most.`;
  return { at, rule: 'name-too-long', severity: 'error', message };
}

function readYaml(file: string, text: string): { node?: YamlNode; diagnostics: readonly Diagnostic[] } {
  const over = checkText(file, text);
  return over === undefined ? parseYaml({ file, text, firstLine: 1 }) : { diagnostics: [over] };
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
