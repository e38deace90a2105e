import type { RootContent } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFile } from '../model/files.ts';
import type { Claim, Option, Position, Rfc, Section, Source } from '../model/rfc.ts';
import type { Unit } from '../model/shared.ts';
import { isId } from '../text/id.ts';
import { lineIndex } from '../text/lines.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseLock } from './lock-file.ts';
import { markdownReader, type ReadMarkdown } from './markdown.ts';
import { type ProseContext, toInlines, toProse } from './prose.ts';
import { readHead } from './rfc-head.ts';
import { optionSchema } from './schema.ts';
import { isClaimList, toClaims, toPositions } from './sentences.ts';
import { badId, keysOf, validate } from './validate.ts';
import { parseYaml, type YamlNode } from './yaml.ts';

const OPTION_FILE = /^options\/(\d{1,4})-(.+)\.md$/;
const KNOWN = /^(rfc\.md|review\.md|citations\.lock\.json|README(\.md)?)$/;

/**
 * One RFC folder: `files` have paths relative to it, `prefix` leads to it from the data folder. `known` are the ids of
 * the site's criteria. What cannot be read is a diagnostic, and the rest is still there.
 */
export function parseRfcFolder(
  id: string,
  prefix: string,
  files: readonly DataFile[],
  known: readonly string[],
): Unit {
  const found: Diagnostic[] = strayFiles(prefix, files);
  const lockFile = files.find((file) => file.path === 'citations.lock.json');
  const { lock, diagnostics } = lockFile
    ? parseLock(`${prefix}${lockFile.path}`, lockFile.text)
    : { lock: undefined, diagnostics: [] };
  found.push(...diagnostics);
  const main = files.find((file) => file.path === 'rfc.md');
  const opened = main && open(`${prefix}rfc.md`, main.text, found);
  if (opened === undefined) {
    if (main === undefined) found.push(missing(`${prefix}rfc.md`));
    return { id, diagnostics: found };
  }
  const { diagnostics: inHead, ...head } = readHead(id, opened.head);
  found.push(...inHead);
  const sources = new Map(head.sources.map((source) => [source.key, source]));
  const read = markdownReader([...sources.keys()]);
  const criteria = [...new Set([...known, ...head.criteria.map((use) => use.id)])];
  const body = readBody(context(opened, sources, found), read);
  const optionFiles = files.filter((file) => OPTION_FILE.test(file.path));
  const options = optionFiles.flatMap((file) =>
    readOption(prefix, file, optionFiles, sources, read, criteria, found),
  );
  const rfc: Rfc = {
    id,
    at: { file: `${prefix}rfc.md`, line: 1, column: 1 },
    ...head,
    ...body,
    options: options.sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1)),
  };
  return { id, rfc, ...(lock === undefined ? {} : { lock }), diagnostics: found };
}

interface Opened {
  readonly file: string;
  readonly head: YamlNode;
  readonly body: string;
}

/** Splits and reads a file's front matter; nothing if it cannot be read. */
function open(file: string, text: string, found: Diagnostic[]): Opened | undefined {
  const { halves, diagnostics } = splitFrontMatter(file, text);
  found.push(...diagnostics);
  if (halves === undefined) return undefined;
  const yaml = parseYaml(halves.yaml);
  found.push(...yaml.diagnostics);
  return yaml.node === undefined ? undefined : { file, head: yaml.node, body: halves.body };
}

function context(
  { file, body }: Opened,
  sources: ReadonlyMap<string, Source>,
  found: Diagnostic[],
): ProseContext {
  return { file, text: body, locate: lineIndex(body), sources, found };
}

interface Body {
  readonly context: Rfc['context'];
  readonly positions: readonly Position[];
  readonly outcomeText: Rfc['outcomeText'];
  readonly sections: readonly Section[];
}

/** The body of `rfc.md`: context, then `##` sections, two of which have a meaning. */
function readBody(context: ProseContext, read: ReadMarkdown): Body {
  const parts: { title: string; nodes: RootContent[] }[] = [{ title: '', nodes: [] }];
  for (const node of read(context.text).children) {
    if (node.type === 'heading' && node.depth === 2) {
      const title = plain(node.children, context);
      parts.push({ title, nodes: [] });
    } else parts.at(-1)?.nodes.push(node);
  }
  const named = (title: string): RootContent[] =>
    parts.filter((part) => part.title === title).flatMap((part) => part.nodes);
  const special = ['', 'Positions', 'Outcome'];
  return {
    context: toProse(named(''), context),
    positions: readPositions(named('Positions'), context),
    outcomeText: toProse(named('Outcome'), context),
    sections: parts
      .filter((part) => !special.includes(part.title))
      .map((part) => ({ title: part.title, body: toProse(part.nodes, context) })),
  };
}

function plain(nodes: Extract<RootContent, { type: 'heading' }>['children'], context: ProseContext): string {
  return toInlines(nodes, context)
    .map((inline) => ('text' in inline ? inline.text : 'quote' in inline ? (inline.quote ?? '') : ''))
    .join('')
    .trim();
}

function readPositions(nodes: readonly RootContent[], context: ProseContext): Position[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return toPositions(node, context);
    const at = {
      file: context.file,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    };
    const message =
      'Only list items stand under `## Positions`; expected `- PERSON STANCE OPTION, because TEXT`.';
    context.found.push({ at, rule: 'malformed-claim', severity: 'error', message });
    return [];
  });
}

function readOption(
  prefix: string,
  file: DataFile,
  all: readonly DataFile[],
  sources: ReadonlyMap<string, Source>,
  read: ReadMarkdown,
  criteria: readonly string[],
  found: Diagnostic[],
): Option[] {
  const path = `${prefix}${file.path}`;
  const [, number = '', id = ''] = OPTION_FILE.exec(file.path) ?? [];
  if (!isId(id)) {
    const others = all.map((other) => OPTION_FILE.exec(other.path)?.[2] ?? '').filter(isId);
    found.push(badId(id, { file: path, line: 1, column: 1 }, 'option', others));
    return [];
  }
  const opened = open(path, file.text, found);
  if (opened === undefined) return [];
  const { value, diagnostics } = validate(opened.head, optionSchema, keysOf(optionSchema));
  found.push(...diagnostics);
  const prose = context(opened, sources, found);
  const claims: Claim[] = [];
  const rest: RootContent[] = [];
  for (const node of read(opened.body).children) {
    if (node.type === 'list' && isClaimList(node, criteria, prose))
      claims.push(...toClaims(node, criteria, prose));
    else rest.push(node);
  }
  const label = value?.label ?? `#${Number(number)}`;
  const at = { file: path, line: 1, column: 1 };
  return [
    { id, at, number: Number(number), label, title: value?.title ?? id, body: toProse(rest, prose), claims },
  ];
}

function missing(file: string): Diagnostic {
  const at = { file, line: 1, column: 1 };
  return {
    at,
    rule: 'missing-file',
    severity: 'error',
    message: 'The folder has no `rfc.md`; expected one.',
  };
}

function strayFiles(prefix: string, files: readonly DataFile[]): Diagnostic[] {
  return files
    .filter((file) => !KNOWN.test(file.path) && !OPTION_FILE.test(file.path))
    .map((file) => ({
      at: { file: `${prefix}${file.path}`, line: 1, column: 1 },
      rule: 'stray-file',
      severity: 'warning',
      message: 'Nothing reads this file; expected `rfc.md`, `review.md` or `options/N-id.md`.',
    }));
}
