import type * as z from 'zod';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { RuleId } from '../model/rule.ts';
import { ID, isId, toId } from '../text/id.ts';
import { nearest, oneOf } from '../text/near.ts';
import { oddLetters } from '../text/visible.ts';
import type { YamlNode, YamlPair } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** A YAML node checked against a schema: the value where it holds, what is wrong where it does not. */
export interface Checked<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Rules for keys whose absence has a rule of its own. */
const MISSING: Readonly<Record<string, RuleId>> = { title: 'missing-title', question: 'missing-question' };

/**
 * Checks one node. Every diagnostic stands at the value it is about, an unknown key at the key; a missing key beside an
 * unknown one of nearly that name is one finding. The value is there if nothing was wrong. `keys` are those that the
 * map may have, `inner` those of the maps in it.
 */
export function validate<S extends z.ZodType>(
  node: YamlNode,
  schema: S,
  keys: readonly string[],
  inner: readonly string[] = [],
): Checked<z.infer<S>> {
  const result = schema.safeParse(toValue(node));
  const unknown = node.kind === 'map' ? node.pairs.filter((pair) => !keys.includes(pair.key)) : [];
  const meant = new Map(unknown.map((pair) => [pair.key, nearest(pair.key, keys)]));
  const diagnostics: Diagnostic[] = unknown.map((pair) => unknownKey(pair, keys, meant.get(pair.key)));
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) continue;
    const key = String(issue.path[0] ?? '');
    const absent =
      node.kind === 'map' && issue.path.length === 1 && !node.pairs.some((pair) => pair.key === key);
    if (absent && [...meant.values()].includes(key)) continue;
    diagnostics.push(...diagnose(issue, node, absent, inner));
  }
  return result.success && diagnostics.length === 0
    ? { value: result.data as z.infer<S>, diagnostics }
    : { diagnostics };
}

/** The names that a strict object schema knows. */
export function keysOf(schema: z.ZodObject): string[] {
  return Object.keys(schema.shape);
}

/** The pairs of a map whose keys are ids; every other key is a diagnostic. `what` names them: `person`, `source`. */
export function idPairs(node: YamlNode, what: string): { pairs: YamlPair[]; diagnostics: Diagnostic[] } {
  if (node.kind === 'scalar' && node.value === null) return { pairs: [], diagnostics: [] };
  if (node.kind !== 'map') {
    return {
      pairs: [],
      diagnostics: [bad(node.at, `Expected a map from id to ${what}, found ${kindOf(node)}.`)],
    };
  }
  const pairs = node.pairs.filter((pair) => isId(pair.key));
  const taken = pairs.map((pair) => pair.key);
  const diagnostics = node.pairs
    .filter((pair) => !isId(pair.key))
    .map((pair) => badId(pair.key, pair.keyAt, what, taken));
  return { pairs, diagnostics };
}

/** Where the value of each key of a map is written. */
export function placesOf(node: YamlNode): Record<string, Place> {
  const pairs = node.kind === 'map' ? node.pairs : [];
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value.at]));
}

/** Says what is wrong with a text that should be an id: its form, or that it is another one but for case. */
export function badId(name: string, at: Place, what: string, taken: readonly string[]): Diagnostic {
  const lower = name.toLowerCase();
  if (taken.includes(lower)) {
    return {
      at,
      rule: 'reserved-id',
      severity: 'error',
      message: `The ${what} id \`${name}\` equals \`${lower}\` but for case; expected ids that differ in more.`,
    };
  }
  const meant = toId(name);
  return {
    ...bad(
      at,
      `The ${what} id \`${name}\`${oddLetters(name)} has a wrong form; expected lower-case words joined by hyphens.`,
    ),
    ...(meant !== '' && ID.test(meant) ? { suggestion: `Write \`${meant}\`.` } : {}),
  };
}

function bad(at: Place, message: string): Diagnostic {
  return { at, rule: 'bad-value', severity: 'error', message };
}

/** Plain data for the schema; maps have no prototype, so that no key of theirs reaches one. */
function toValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value === null ? undefined : node.value;
  if (node.kind === 'list') return node.items.map(toValue);
  const map: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const pair of node.pairs) map[pair.key] = toValue(pair.value);
  return { ...map };
}

function unknownKey(pair: YamlPair, keys: readonly string[], meant: string | undefined): Diagnostic {
  return {
    at: pair.keyAt,
    rule: 'unknown-key',
    severity: 'error',
    message: `Unknown key \`${pair.key}\`, expected one of ${oneOf(keys, 20)}.`,
    ...(meant === undefined ? {} : { suggestion: `Did you mean \`${meant}\`?` }),
  };
}

function diagnose(issue: Issue, root: YamlNode, absent: boolean, inner: readonly string[]): Diagnostic[] {
  const node = nodeAt(root, issue.path);
  const name = issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'This';
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((issues) => fits(issues, node)) ?? issue.errors[0] ?? [];
    return branch.flatMap((one) =>
      diagnose({ ...one, path: [...issue.path, ...one.path] }, root, false, inner),
    );
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.flatMap((key) => {
      const pair = node.kind === 'map' ? node.pairs.find((found) => found.key === key) : undefined;
      return pair === undefined ? [] : [unknownKey(pair, inner, nearest(key, inner))];
    });
  }
  const empty = node.kind === 'scalar' && (node.value === null || node.value === '');
  const missing = issue.path.length === 1 ? MISSING[String(issue.path[0])] : undefined;
  if (missing !== undefined && (absent || empty)) {
    return [
      {
        ...bad(at(node, absent), `${name} is missing; expected a line \`${String(issue.path[0])}: ...\`.`),
        rule: missing,
      },
    ];
  }
  if (absent) return [bad(at(node, true), `${name} is missing; expected ${expected(issue)}.`)];
  const found = bad(node.at, `${name} is ${shown(node)}; expected ${expected(issue)}.`);
  const inList = typeof issue.path.at(-1) === 'number';
  const words = inList ? wordsWithoutComma(node) : [];
  const meant = words.length > 1 ? words.join(', ') : wordMeant(issue, node);
  return [meant === undefined ? found : { ...found, suggestion: `Did you mean \`${meant}\`?` }];
}

/** The word of a fixed set that is nearest to what stands there. */
function wordMeant(issue: Issue, node: YamlNode): string | undefined {
  if (issue.code !== 'invalid_value' || node.kind !== 'scalar' || typeof node.value !== 'string')
    return undefined;
  return nearest(
    node.value.trim(),
    issue.values.filter((value) => typeof value === 'string'),
  );
}

/** The ids that a text is made of. */
function wordsWithoutComma(node: YamlNode): string[] {
  const words = node.kind === 'scalar' && typeof node.value === 'string' ? node.value.split(/\s+/) : [];
  return words.every(isId) ? words : [];
}

function at(node: YamlNode, absent: boolean): Place {
  return absent ? { file: node.at.file, line: node.at.line, column: 1 } : node.at;
}

/** A union's branch fits when none of its issues says that the kind of node is wrong. */
function fits(issues: readonly Issue[], node: YamlNode): boolean {
  const wanted = node.kind === 'map' ? 'object' : node.kind === 'list' ? 'array' : 'string';
  return !issues.some(
    (issue) => issue.path.length === 0 && issue.code === 'invalid_type' && issue.expected !== wanted,
  );
}

function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode {
  let node = root;
  for (const step of path) {
    const next: YamlNode | undefined =
      node.kind === 'map'
        ? node.pairs.find((pair) => pair.key === step)?.value
        : node.kind === 'list'
          ? node.items[Number(step)]
          : undefined;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function kindOf(node: YamlNode): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a map';
  return node.value === null ? 'empty' : typeof node.value === 'string' ? 'text' : `a ${typeof node.value}`;
}

function shown(node: YamlNode): string {
  if (node.kind !== 'scalar' || node.value === null) return kindOf(node);
  const text = String(node.value).trim();
  const value = `\`${text.length > 60 ? `${text.slice(0, 60)}...` : text}\``;
  return typeof node.value === 'string' ? value : `the ${typeof node.value} ${value}`;
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${oneOf(issue.values.map(String))}`;
    case 'invalid_type':
      return issue.expected === 'string'
        ? 'text (in quotes, if it looks like a number)'
        : `a ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_big':
      return `at most ${issue.maximum} of it`;
    case 'too_small':
      return 'some text';
    case 'invalid_format':
      return FORMS.find(([pattern]) => String(issue.pattern).includes(pattern))?.[1] ?? 'another form';
    default:
      return 'another value';
  }
}

const TYPES: Readonly<Record<string, string>> = { array: 'list', object: 'map', record: 'map' };

/** What a pattern of the schema asks for, in words; found by a part of the pattern. */
const FORMS: readonly (readonly [string, string])[] = [
  ['%s', 'a link mask with `%s` in the place of the Message-ID or path'],
  ['https?', 'an http or https URL'],
  ['\\+', 'an option id, or several joined by ` + `'],
  ['\\d{1,6}', 'a number from 0 on, such as `2`, `2.5` or `2/3`, with three decimals at the most'],
  ['\\S{1,8}', 'at most eight characters without a space'],
  ['a-z0-9', 'an id: lower-case words joined by hyphens'],
];
