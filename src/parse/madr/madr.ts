import type { RootContent } from 'mdast';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MadrArgument, MadrField, MadrOption, MadrRecord } from '../../model/madr.ts';
import type { Prose } from '../../model/prose.ts';
import type { Section } from '../../model/rfc.ts';
import { checkMarkdown, checkText } from '../limits.ts';
import { parseYaml, type YamlNode } from '../yaml.ts';
import { argumentsIn, ratingOfTitle } from './arguments.ts';
import { fieldOfSection, fieldsAbove, fieldsOfHead } from './fields.ts';
import { argued, consideredOptions, joined } from './options.ts';
import { choiceOf } from './outcome.ts';
import { plainWords, readTree, type Tree } from './tree.ts';

/** A section under a heading of the first or second level; the one before all headings has no title. */
interface Part {
  readonly title: string;
  readonly nodes: RootContent[];
}

/** Sections that mean something, by their titles in all versions. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/^context( and problem statement)?$|^problem statement$/i, 'context'],
  [/^(considered )?(options|alternatives)( considered)?$/i, 'considered'],
  [/^decision( outcome)?$/i, 'outcome'],
  [/^pros and cons( of (the )?(options|alternatives))?$/i, 'argued'],
  [/^((positive|negative) )?consequences$/i, 'consequences'],
  [/^(status|date|deciders|decision[- ]makers|consulted|informed)$/i, 'field'],
];
type Meaning = 'context' | 'considered' | 'outcome' | 'argued' | 'consequences' | 'field';

/** Reads a MADR record; one that is over a limit, or whose front matter cannot be read, is a problem with a place in `file`. */
export function readMadr(file: string, text: string): MadrRecord | Diagnostic {
  const over = checkText(file, text);
  if (over !== undefined) return over;
  const { yaml, body, firstLine } = halves(text);
  const long = checkMarkdown(file, body, firstLine);
  if (long !== undefined) return long;
  const head = yaml === undefined ? undefined : parseYaml({ file, text: yaml, firstLine: 2 });
  const [problem] = head?.node === undefined ? (head?.diagnostics ?? []) : [];
  return problem ?? recordOf(head?.node, readTree(body));
}

/** Front matter, where there is any, and the text after it. */
function halves(text: string): { yaml?: string; body: string; firstLine: number } {
  const lines = text.split('\n');
  const end = /^---\s*$/.test(lines[0] ?? '')
    ? lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line))
    : -1;
  if (end < 0) return { body: text, firstLine: 1 };
  return {
    yaml: `${lines.slice(1, end).join('\n')}\n`,
    body: lines.slice(end + 1).join('\n'),
    firstLine: end + 2,
  };
}

function recordOf(head: YamlNode | undefined, tree: Tree): MadrRecord {
  const { title, parts } = partsOf(tree);
  const of = (meaning: Meaning): RootContent[] =>
    parts.filter((part) => meaningOf(part) === meaning).flatMap(({ nodes }) => nodes);
  const above = fieldsAbove(
    parts.filter((part) => part.title === '').flatMap(({ nodes }) => nodes),
    tree,
  );
  const considered = consideredOptions(of('considered'), tree);
  const discussed = argued(of('argued'), tree);
  const all = joined(considered.options, discussed.options);
  const decision = decisionOf(parts, tree, all);
  const headed = parts.filter((part) => meaningOf(part) === 'field');
  const fields = eachOnce([
    ...fieldsOfHead(head),
    ...above.fields,
    ...headed.flatMap((part) => fieldOfSection(part.title, part.nodes, tree)),
  ]);
  return {
    title: title || plainWords(fields.find(({ name }) => name === 'Title')?.value ?? []),
    fields: fields.filter(({ name }) => name !== 'Title'),
    context: [...tree.prose(above.rest), ...tree.prose(of('context'))],
    options: decision.options,
    chosen: decision.chosen,
    outcome: decision.outcome,
    sections: [
      ...left('Considered Options', considered.rest),
      ...left('Pros and Cons of the Options', discussed.rest),
      ...parts.flatMap((part) => sectionOf(part, tree)),
    ],
    problems: decision.problems,
  };
}

/** A first heading of the first level is the title. */
function partsOf({ nodes, inlines }: Tree): { title: string; parts: Part[] } {
  const parts: Part[] = [{ title: '', nodes: [] }];
  let title: string | undefined;
  for (const node of nodes) {
    if (node.type !== 'heading' || node.depth > 2) parts.at(-1)?.nodes.push(node);
    else if (node.depth === 1 && title === undefined && parts.length === 1)
      title = plainWords(inlines(node.children));
    else parts.push({ title: plainWords(inlines(node.children)) || 'Untitled', nodes: [] });
  }
  return { title: title ?? '', parts };
}

function meaningOf({ title }: Part): Meaning | undefined {
  return MEANINGS.find(([pattern]) => pattern.test(title))?.[1];
}

/** The decision and its consequences, which are arguments of what was chosen. */
function decisionOf(
  parts: readonly Part[],
  tree: Tree,
  found: readonly MadrOption[],
): Pick<MadrRecord, 'options' | 'chosen' | 'outcome' | 'problems'> {
  const own = parts
    .filter((part) => ['outcome', 'consequences'].includes(meaningOf(part) ?? ''))
    .map((part) => ({ part, ...argumentsIn(part.nodes, tree, ratingOfTitle(part.title)) }));
  const consequences = own.flatMap((one) => one.arguments);
  const text = own.flatMap(
    ({ part, rest }): Prose =>
      meaningOf(part) === 'outcome' || rest.length === 0
        ? rest
        : [{ kind: 'heading', depth: 3, children: [{ kind: 'text', text: part.title }] }, ...rest],
  );
  const { chosen, unknown, why } = choiceOf(text, found);
  const added = unknown.map((title): MadrOption => ({ title, body: [], arguments: [] }));
  const options = [...found, ...added];
  const all = [...chosen, ...added.map((_, at) => found.length + at)];
  const [first] = all;
  const problems = unknown.map(
    (words) => `The chosen option "${words}" is none of the considered ones; it became one of its own.`,
  );
  if (first === undefined || consequences.length === 0)
    return { options, chosen: all, outcome: [...why, ...asProse(consequences)], problems };
  return {
    options: options.map((option, at) => (at === first ? withMore(option, consequences) : option)),
    chosen: all,
    outcome: why,
    problems,
  };
}

/** An option with more arguments, but for those that it has. */
function withMore(option: MadrOption, more: readonly MadrArgument[]): MadrOption {
  const has = new Set(option.arguments.map((one) => JSON.stringify(one)));
  return {
    ...option,
    arguments: [...option.arguments, ...more.filter((one) => !has.has(JSON.stringify(one)))],
  };
}

/** Consequences of no option: a list in the record's words. */
function asProse(consequences: readonly MadrArgument[]): Prose {
  if (consequences.length === 0) return [];
  const items = consequences.map(({ rating, because }): Prose => {
    const label = `${rating.slice(0, 1).toUpperCase()}${rating.slice(1).replace('-', ' ')}: `;
    const [first, ...rest] = because;
    return first?.kind === 'paragraph'
      ? [{ ...first, children: [{ kind: 'text', text: label }, ...first.children] }, ...rest]
      : [{ kind: 'paragraph', children: [{ kind: 'text', text: label.trim() }] }, ...because];
  });
  return [{ kind: 'list', ordered: false, start: 1, items }];
}

function sectionOf(part: Part, tree: Tree): Section[] {
  const meaning = meaningOf(part);
  const taken =
    meaning === 'field' ? fieldOfSection(part.title, part.nodes, tree).length > 0 : meaning !== undefined;
  return part.title === '' || taken ? [] : left(part.title, tree.prose(part.nodes));
}

function left(title: string, body: Prose): Section[] {
  return body.length === 0 ? [] : [{ title, body }];
}

/** Of two fields of one name the first. */
function eachOnce(fields: readonly MadrField[]): MadrField[] {
  return fields.filter(({ name }, at) => fields.findIndex((other) => other.name === name) === at);
}
