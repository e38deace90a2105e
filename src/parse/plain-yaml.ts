import type { Place } from '../model/diagnostic.ts';
import type { YamlText } from './accidents.ts';
import type { YamlNode, YamlPair } from './yaml-node.ts';

/** `key: value`, or `key:` above a map. */
const ENTRY = /^([a-z][a-z0-9-]{0,99}):(?: ([A-Za-z<].*|\d{1,9}|\[[a-z0-9, -]+\]))?$/;
/** What YAML may take for more than words: comments, keys in a value, a space at its end, and what is no plain letter. */
const MORE = /\s#|:(?:\s|$)|\s$|[^ -~\u00a1-\u1fff]/;
/** Words that the core schema reads as something else (YAML 1.2.2, 10.3.2). */
const OTHER = /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE)$/;
/** Values that are no text, as data files write them: `pairs: false`, `format: 1`. */
const BARE = /^(?:true|false|0|[1-9]\d*)$/;
const IDS = /^\[[a-z][a-z0-9-]*(?:, [a-z][a-z0-9-]*)*\]$/;
/** Columns in which an inner map stands. */
const INSIDE = '  ';

interface Lines {
  readonly source: YamlText;
  readonly lines: readonly string[];
  /** Where each line starts in the text, and where the text ends. */
  readonly starts: readonly number[];
}

/**
 * YAML as data files mostly hold it, read in one pass: words, whole numbers, true and false, lists of ids in brackets, and maps of those, one deep. The nodes
 * are those of the library, place by place; of any text that has more, nothing, and the library reads it. Every doubt counts
 * as more.
 */
export function plainYaml(source: YamlText): YamlNode | undefined {
  if (!source.text.endsWith('\n')) return undefined;
  const lines = source.text.slice(0, -1).split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return mapAt({ source, lines, starts }, 0, lines.length, '');
}

/** The map of the lines from `first` up to `end`, all of which stand `indent` in. */
function mapAt(text: Lines, first: number, end: number, indent: string): YamlNode | undefined {
  const { lines, starts } = text;
  const pairs: YamlPair[] = [];
  for (let at = first; at < end; ) {
    const [, key, value] = ENTRY.exec((lines[at] ?? '').slice(indent.length)) ?? [];
    if (key === undefined || OTHER.test(key) || pairs.some((pair) => pair.key === key)) return undefined;
    const keyAt = placeAt(text, at, indent.length, key.length);
    const next = value === undefined && indent === '' ? endOfInner(lines, at + 1, end) : at + 1;
    const node =
      value === undefined
        ? next === at + 1
          ? undefined
          : mapAt(text, at + 1, next, INSIDE)
        : valueAt(text, at, indent.length + key.length + 2, value);
    if (node === undefined) return undefined;
    pairs.push({ key, keyAt, value: node });
    at = next;
  }
  const length = (starts[end] ?? 0) - (starts[first] ?? 0) - indent.length;
  return { kind: 'map', pairs, at: placeAt(text, first, indent.length, length) };
}

/** The line behind those that stand in from `first` on. */
function endOfInner(lines: readonly string[], first: number, end: number): number {
  let at = first;
  while (at < end && lines[at]?.startsWith(INSIDE)) at += 1;
  return at;
}

function valueAt(text: Lines, line: number, from: number, value: string): YamlNode | undefined {
  if (!value.startsWith('[')) {
    const at = placeAt(text, line, from, value.length);
    if (BARE.test(value)) return { kind: 'scalar', value: JSON.parse(value) as number | boolean, at };
    if (/^\d/.test(value)) return undefined;
    if (MORE.test(value) || OTHER.test(value)) return undefined;
    return { kind: 'scalar', value, at };
  }
  if (!IDS.test(value)) return undefined;
  const items = [...value.matchAll(/[a-z0-9-]+/g)];
  if (items.some(([id]) => OTHER.test(id))) return undefined;
  return {
    kind: 'list',
    items: items.map(({ 0: id, index }) => ({
      kind: 'scalar',
      value: id,
      at: placeAt(text, line, from + index, id.length),
    })),
    at: placeAt(text, line, from, value.length),
  };
}

function placeAt({ source }: Lines, line: number, column: number, length: number): Place {
  return { file: source.file, line: source.firstLine + line, column: column + 1, length };
}
