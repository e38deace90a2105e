import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFile } from '../model/files.ts';
import type { Criterion, Person, Shared, SiteConfig } from '../model/shared.ts';
import { checkText } from './limits.ts';
import { criterionSchema, NAME_MOST, personSchema, siteSchema } from './schema.ts';
import { idPairs, keysOf, validate } from './validate.ts';
import { parseYaml, type YamlNode } from './yaml.ts';

interface Found<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

const DEFAULT_ARCHIVE = 'https://lore.kernel.org/r/%s';

/** What all RFCs share, from `site.yaml`, `people.yaml` and `criteria.yaml`; a missing file counts as an empty one. */
export function parseShared(files: readonly DataFile[]): Found<Shared> {
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const config = parseConfig(text('site.yaml'));
  const people = parsePeople(text('people.yaml'));
  const criteria = parseCriteria(text('criteria.yaml'));
  return {
    value: { config: config.value, people: people.value, criteria: criteria.value },
    diagnostics: [...config.diagnostics, ...people.diagnostics, ...criteria.diagnostics],
  };
}

function parseConfig(text: string): Found<SiteConfig> {
  const empty: SiteConfig = { title: 'Comparisons', archive: DEFAULT_ARCHIVE, archives: [] };
  const { node, diagnostics } = readYaml('site.yaml', text);
  if (node === undefined || isEmpty(node)) return { value: empty, diagnostics };
  const checked = validate(node, siteSchema, keysOf(siteSchema));
  const { value } = checked;
  if (value === undefined) return { value: empty, diagnostics: [...diagnostics, ...checked.diagnostics] };
  const config: SiteConfig = {
    title: value.title,
    archive: value.archive ?? DEFAULT_ARCHIVE,
    archives: value.archives ?? [],
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

function parseCriteria(text: string): Found<Criterion[]> {
  const { node, diagnostics } = readYaml('criteria.yaml', text);
  if (node === undefined) return { value: [], diagnostics };
  const { pairs, diagnostics: ids } = idPairs(node, 'criterion');
  const all = [...diagnostics, ...ids];
  const criteria = pairs.map((pair): Criterion => {
    const { value, diagnostics: found } = validate(pair.value, criterionSchema, keysOf(criterionSchema));
    all.push(...found);
    const name = value?.name ?? pair.key;
    if (name.length > NAME_MOST) all.push(nameTooLong(pair.value, pair.key, name));
    return { id: pair.key, at: pair.keyAt, name, ...(value?.asks === undefined ? {} : { asks: value.asks }) };
  });
  all.push(...sameNames(criteria));
  return { value: criteria, diagnostics: all };
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
