import type { List, Paragraph, RootContent } from 'mdast';
import type { MadrField } from '../../model/madr.ts';
import type { YamlNode } from '../yaml.ts';
import { linesOf, shownText, withoutStart } from './inlines.ts';
import { readTree, type Tree } from './tree.ts';

/** Names of fields in all versions, and how we write them. */
const NAMES: Readonly<Record<string, string>> = {
  decider: 'Decision-makers',
  deciders: 'Decision-makers',
  'decision maker': 'Decision-makers',
  'decision makers': 'Decision-makers',
  'technical story': 'Technical Story',
};
const KNOWN =
  /^(?:status|date|deciders?|decision[- ]makers?|consulted|informed|technical story|authors?|category|tags|superseded by|supersedes)$/i;
const A_NAME = /^[A-Za-z][\w -]{0,39}$/;
/** Up to the colon, which may stand within or after marks of emphasis. */
const LEAD = /^\s*([^\s:][^:\n]{0,39}?)\s*:\s*/;
/** Longest value of front matter that is read as Markdown, for the links in it. */
const MOST_VALUE = 500;

/** The fields of front matter: values and lists of values. */
export function fieldsOfHead(head: YamlNode | undefined): MadrField[] {
  if (head?.kind !== 'map') return [];
  return head.pairs.flatMap(({ key, value }) => {
    const text = valueText(value);
    return text === '' || !A_NAME.test(key) ? [] : [{ name: nameOf(key), value: inlinesOf(text) }];
  });
}

/**
 * The fields above the first section, as version 2 writes them: list items or lines `Status: accepted`. What is none of them
 * stays.
 */
export function fieldsAbove(
  nodes: readonly RootContent[],
  tree: Tree,
): { fields: MadrField[]; rest: RootContent[] } {
  const fields: MadrField[] = [];
  const rest: RootContent[] = [];
  for (const node of nodes) {
    const found =
      node.type === 'list' ? ofList(node, tree) : node.type === 'paragraph' ? ofLines(node, tree) : [];
    fields.push(...found);
    if (found.length === 0) rest.push(node);
  }
  return { fields, rest };
}

/** A section `Status` of one paragraph, as older records have it. */
export function fieldOfSection(name: string, nodes: readonly RootContent[], tree: Tree): MadrField[] {
  const [node] = nodes;
  if (nodes.length !== 1 || node?.type !== 'paragraph') return [];
  return [{ name: nameOf(name), value: tree.inlines(node.children) }];
}

function ofList(list: List, tree: Tree): MadrField[] {
  const fields = list.children.map(({ children }) => {
    const [first] = children;
    return children.length === 1 && first?.type === 'paragraph'
      ? fieldOf(tree.inlines(first.children), A_NAME)
      : undefined;
  });
  return fields.some((field) => field === undefined) ? [] : fields.flatMap((field) => field ?? []);
}

function ofLines(node: Paragraph, tree: Tree): MadrField[] {
  const fields = linesOf(tree.inlines(node.children)).map((line) => fieldOf(line, KNOWN));
  return fields.some((field) => field === undefined) ? [] : fields.flatMap((field) => field ?? []);
}

/** An empty value is no field, and no reason to take the others for text. */
function fieldOf(line: MadrField['value'], names: RegExp): MadrField | [] | undefined {
  const match = LEAD.exec(shownText(line));
  const name = match?.[1] ?? '';
  if (match === null || !names.test(name)) return undefined;
  const value = withoutStart(line, match[0].length);
  return shownText(value).trim() === '' ? [] : { name: nameOf(name), value };
}

function nameOf(written: string): string {
  const name = written.toLowerCase().replace(/[-_\s]+/g, ' ');
  return NAMES[name] ?? `${written.slice(0, 1).toUpperCase()}${written.slice(1)}`;
}

function valueText(node: YamlNode): string {
  if (node.kind === 'scalar') return node.value === null ? '' : String(node.value).trim();
  if (node.kind === 'list')
    return node.items
      .map(valueText)
      .filter((text) => text !== '')
      .join(', ');
  return '';
}

function inlinesOf(text: string): MadrField['value'] {
  const [first] = text.length <= MOST_VALUE && /\]\(|<https?:/.test(text) ? readTree(text).nodes : [];
  if (first?.type !== 'paragraph') return [{ kind: 'text', text: text.replace(/\s+/g, ' ') }];
  return readTree(text).inlines(first.children);
}
