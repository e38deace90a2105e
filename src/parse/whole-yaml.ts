import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLError } from 'yaml';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { RuleId } from '../model/rule.ts';
import { lineIndex } from '../text/lines.ts';
import { findAccidents, type YamlText } from './accidents.ts';
import type { YamlNode } from './yaml-node.ts';

/** `parseYaml` without its short way, and without bounds: the library reads every text. */
export function parseWholeYaml(source: YamlText): { node?: YamlNode; diagnostics: Diagnostic[] } {
  const { file, text, firstLine } = source;
  const accidents = findAccidents(source);
  if (accidents.some((found) => found.severity === 'error')) return { diagnostics: accidents };

  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
    prettyErrors: false,
  });
  const locate = lineIndex(text);
  const last = text.trimEnd().length - 1;
  const place = (written: number, end: number): Place => {
    const start = Math.max(0, Math.min(written, last));
    const { line, column } = locate(start);
    return { file, line: line + firstLine - 1, column, length: Math.max(1, end - start) };
  };
  const problems = [...document.errors, ...document.warnings].map((error) => diagnose(error, place));
  if (problems.length > 0) return { diagnostics: [...accidents, ...problems] };

  const refused: Diagnostic[] = [];
  const toNode = (node: unknown, fallback: Place): YamlNode => {
    const at = rangeOf(node, place) ?? fallback;
    refused.push(...refuse(node, at));
    if (isMap(node)) {
      const pairs = node.items.map((pair) => {
        const keyAt = rangeOf(pair.key, place) ?? at;
        refused.push(...refuse(pair.key, keyAt));
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        return { key, keyAt, value: toNode(pair.value, keyAt) };
      });
      return { kind: 'map', pairs, at };
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => toNode(item, at)), at };
    if (isScalar(node) && isPlainValue(node.value)) return { kind: 'scalar', value: node.value, at };
    return { kind: 'scalar', value: null, at };
  };
  const node = toNode(document.contents, { file, line: firstLine, column: 1 });
  return refused.length > 0 ? { diagnostics: [...accidents, ...refused] } : { node, diagnostics: accidents };
}

/** What a node carries of YAML that the data format does not use; the accidents name it where it starts a value. */
function refuse(node: unknown, at: Place): Diagnostic[] {
  const carries = isScalar(node) || isMap(node) || isSeq(node);
  const mark = isAlias(node)
    ? 'an alias'
    : carries && node.anchor !== undefined
      ? 'an anchor'
      : carries && node.tag !== undefined
        ? 'a tag'
        : undefined;
  if (mark === undefined) return [];
  const message = `YAML reads ${mark} here; expected plain text, or a value in quotes.`;
  return [{ at, rule: 'bad-yaml', severity: 'error', message }];
}

function isPlainValue(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function rangeOf(node: unknown, place: (start: number, end: number) => Place): Place | undefined {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return undefined;
  const range = (node as Node).range;
  return range ? place(range[0], range[1]) : undefined;
}

function diagnose(error: YAMLError, place: (start: number, end: number) => Place): Diagnostic {
  const rule: RuleId = error.code === 'DUPLICATE_KEY' ? 'duplicate-id' : 'bad-yaml';
  const message =
    rule === 'duplicate-id'
      ? 'This key stands twice in one map; expected each key once.'
      : `This is no YAML that the data format uses: ${firstSentence(error.message)}.`;
  const at = place(error.pos[0], error.pos[1]);
  const spaces = error.code === 'TAB_AS_INDENT' ? { suggestion: 'Indent with spaces.' } : {};
  return { at, rule, severity: 'error', message, ...spaces };
}

function firstSentence(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[.:]?$/, '');
}
