import type { Diagnostic, Place } from '../model/diagnostic.ts';
import {
  type CriterionUse,
  type Placed,
  type Rating,
  RELATIONS,
  type Relation,
  type Rfc,
  type Source,
  type Waved,
} from '../model/rfc.ts';
import { isId } from '../text/id.ts';
import { messageIdOf } from '../text/message-id.ts';
import { exactText, parseRational } from '../text/rational.ts';
import type { ReadBody } from './rfc-body.ts';
import { criterionUseSchema, type RfcHead, rfcSchema } from './schema.ts';
import { targetOf } from './sources.ts';
import { idPairs, keysOf, placesOf, validate } from './validate.ts';
import type { YamlNode } from './yaml.ts';

/** Front matter of `rfc.md`, read: what holds is there, and every value says where it was written. */
export interface ReadHead extends Omit<Rfc, 'id' | 'at' | keyof ReadBody | 'options'> {
  /** Keys of sources whose value is none. */
  readonly badSources: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the head. One wrong value does not spoil the others: each key is checked by itself. `archive` is the link mask of the
 * site's archive.
 */
export function readHead(id: string, node: YamlNode, archive: string): ReadHead {
  const top = { ...node.at, line: 1, column: 1 };
  const { diagnostics } = validate(node, rfcSchema, keysOf(rfcSchema), keysOf(criterionUseSchema));
  const holds = lenient(node, diagnostics);
  const sources = readSources(valueAt(node, 'sources'), archive);
  const waved = readWaved(valueAt(node, 'not-cited'), archive);
  const threads = readThreads(valueAt(node, 'threads'), archive);
  return {
    places: placesOf(node),
    title: holds.title ?? id,
    question: (holds.question ?? '').trim(),
    status: { value: holds.status ?? 'draft', at: placeOf(node, 'status') ?? top },
    tags: holds.tags ?? [],
    ...optional('statusQuo', placed(node, 'status-quo', holds['status-quo'])),
    outcome: outcomeOf(node, holds.outcome),
    ...(holds.ladder === undefined ? {} : { ladder: holds.ladder }),
    criteria: readCriteria(valueAt(node, 'criteria')),
    ...optional('from', placed(node, 'from', holds.from)),
    threads: threads.ids,
    relations: RELATIONS.flatMap((kind) => readRelations(kind, valueAt(node, kind))),
    sources: sources.sources,
    notCited: waved.waved,
    badSources: sources.bad,
    diagnostics: [
      ...diagnostics.filter((found) => !sources.diagnostics.some((other) => samePlace(found.at, other.at))),
      ...sources.diagnostics,
      ...threads.diagnostics,
      ...waved.diagnostics,
    ],
  };
}

/** The keys that hold, one by one. */
function lenient(node: YamlNode, diagnostics: readonly Diagnostic[]): Partial<RfcHead> {
  if (node.kind !== 'map') return {};
  if (diagnostics.length === 0) return validate(node, rfcSchema, keysOf(rfcSchema)).value ?? {};
  const shape = rfcSchema.shape;
  const held: Record<string, unknown> = {};
  for (const { key, value } of node.pairs) {
    const schema = Object.hasOwn(shape, key) ? shape[key as keyof typeof shape] : undefined;
    const checked = schema === undefined ? undefined : validate(value, schema, []);
    if (checked?.value !== undefined) held[key] = checked.value;
  }
  return held as Partial<RfcHead>;
}

/** Entry by entry: a wrong one leaves the others as they are. Of a list without commas each word is one that was meant. */
function readCriteria(node: YamlNode | undefined): CriterionUse[] {
  const items = node?.kind === 'list' ? node.items : node?.kind === 'scalar' ? [node] : [];
  return items.flatMap((item): CriterionUse[] => {
    if (item.kind === 'scalar') return wordsOf(item.value).map((id) => ({ id, at: item.at }));
    const { value } = validate(item, criterionUseSchema, keysOf(criterionUseSchema));
    const id = valueAt(item, 'id');
    if (value === undefined) {
      return id?.kind === 'scalar' && isIdText(id.value) ? [{ id: id.value, at: id.at }] : [];
    }
    const must = value.must?.replace(' ', '-') as Rating | undefined;
    const weight = value.weight === undefined ? undefined : parseRational(value.weight);
    return [
      {
        id: value.id,
        at: item.at,
        ...optional('must', must),
        ...optional('weight', weight === undefined ? undefined : exactText(weight)),
        ...optional('along', value.along),
        ...optional('because', value.because),
      },
    ];
  });
}

function wordsOf(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/[\s,]+/).filter(isId) : [];
}

function isIdText(value: unknown): value is string {
  return typeof value === 'string' && isId(value);
}

function readRelations(kind: Relation['kind'], node: YamlNode | undefined): Relation[] {
  const items = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return items.flatMap((item) =>
    item.kind === 'scalar' && isIdText(item.value) ? [{ kind, to: item.value, at: item.at }] : [],
  );
}

function readThreads(
  node: YamlNode | undefined,
  archive: string,
): { ids: string[]; diagnostics: Diagnostic[] } {
  const ids: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of node?.kind === 'list' ? node.items : []) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
    const id = messageIdOf(item.value, archive);
    if (id === undefined) diagnostics.push(badSource(item.value, item.at));
    else ids.push(id);
  }
  return { ids, diagnostics };
}

function readSources(
  node: YamlNode | undefined,
  archive: string,
): {
  sources: Source[];
  bad: Set<string>;
  diagnostics: Diagnostic[];
} {
  const bad = new Set<string>();
  if (node === undefined) return { sources: [], bad, diagnostics: [] };
  const { pairs, diagnostics } = idPairs(node, 'source');
  const sources = pairs.flatMap(({ key, keyAt, value }): Source[] => {
    const written = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
    const target = targetOf(written, archive);
    if (target === undefined) {
      bad.add(key);
      diagnostics.push(badSource(written, value.at));
    }
    return target === undefined ? [] : [{ key, at: keyAt, target }];
  });
  return { sources, bad, diagnostics };
}

/** A map from message to reason, or a list of both. */
function readWaved(
  node: YamlNode | undefined,
  archive: string,
): { waved: Waved[]; diagnostics: Diagnostic[] } {
  const written =
    node?.kind === 'map'
      ? node.pairs.map(({ key, keyAt, value }) => ({ message: key, at: keyAt, because: value }))
      : (node?.kind === 'list' ? node.items : []).map((item) => ({
          message: textOf(valueAt(item, 'message')),
          at: item.at,
          because: valueAt(item, 'because'),
        }));
  const read = written.map(({ message, at, because }) => ({
    messageId: messageIdOf(message, archive),
    message,
    because: textOf(because),
    at,
  }));
  return {
    waved: read.flatMap(({ messageId, because, at }) =>
      messageId === undefined ? [] : [{ messageId, because, at }],
    ),
    diagnostics: read.flatMap(({ messageId, message, at }) =>
      messageId === undefined && message !== '' ? [badSource(message, at)] : [],
    ),
  };
}

function textOf(node: YamlNode | undefined): string {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : '';
}

function badSource(written: string, at: Place): Diagnostic {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1];
  const message = `Found \`${written.slice(0, 60)}\`; expected a \`<Message-ID>\`, \`mid:\` or an http(s) URL.`;
  return { at, rule: scheme === undefined ? 'bad-value' : 'unsafe-url', severity: 'error', message };
}

function outcomeOf(node: YamlNode, outcome: string | undefined): Placed<string>[] {
  const at = placeOf(node, 'outcome');
  if (outcome === undefined || at === undefined) return [];
  return [...outcome.matchAll(/[^\s+]+/g)].map((match) => ({
    value: match[0],
    at: { ...at, column: at.column + match.index, length: match[0].length },
  }));
}

function valueAt(node: YamlNode, key: string): YamlNode | undefined {
  return node.kind === 'map' ? node.pairs.find((pair) => pair.key === key)?.value : undefined;
}

function placeOf(node: YamlNode, key: string): Place | undefined {
  return valueAt(node, key)?.at;
}

function placed(node: YamlNode, key: string, value: string | undefined): Placed<string> | undefined {
  const at = placeOf(node, key);
  return value === undefined || at === undefined ? undefined : { value, at };
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}

function samePlace(a: Place, b: Place): boolean {
  return a.line === b.line && a.column === b.column;
}
