import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Comparison } from '../../model/comparison.ts';
import type { Prose } from '../../model/prose.ts';
import { type FindSource, sourceFinder } from '../citations.ts';
import { proseNodes, textNode, toGfm } from '../markdown/prose.ts';

/** GitHub and GitLab take `@name` for a person, and `#1`, `!1` and `owner/name#1` for an issue, but not in code. */
const FORGE = /((?<![\w.+/-])[\w.+/-]*(?:[@#]\w[\w.+/-]*)+|(?<!\w)!\d+)/;
const ADDRESS = /((?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+)/;

/** Prose as GFM for a forge: nothing in it calls a person or names one of the forge's own issues. */
export function gfmProse(prose: Prose, find: FindSource): string {
  return quietGfm(prose, find, FORGE);
}

/** Prose as GFM for a file: no address in it becomes a link. */
export function fileProse(prose: Prose, find: FindSource): string {
  return quietGfm(prose, find, ADDRESS);
}

function quietGfm(prose: Prose, find: FindSource, calls: RegExp): string {
  const nodes: RootContent[] = proseNodes(prose, find);
  for (const node of nodes) quieten(node, calls);
  return toGfm(nodes);
}

/** One line of plain text as the words of a heading, for a forge. */
export function gfmText(text: string): string {
  return quietLine(text, FORGE);
}

/** The same for a file. */
export function fileText(text: string): string {
  return quietLine(text, ADDRESS);
}

function quietLine(text: string, calls: RegExp): string {
  const line: RootContent = { type: 'paragraph', children: [textNode(text)] };
  quieten(line, calls);
  return toGfm([line]);
}

/** The look-up for documents that leave: a proven quote needs no mark there, one that is not says so. */
export function findForDraft(comparison: Comparison): FindSource {
  const find = sourceFinder(comparison);
  return (citation) => {
    const { holds, ...source } = find(citation);
    return holds === 'unproven' ? { ...source, holds } : source;
  };
}

function quieten(node: Nodes, calls: RegExp): void {
  if (!('children' in node)) return;
  const parent = node as Omit<Parents, 'children'> & { children: Nodes[] };
  parent.children = parent.children
    .flatMap((child): Nodes[] => {
      if (child.type === 'text') return quiet(child, calls);
      quieten(child, calls);
      return [child];
    })
    .reduce<Nodes[]>(withCodeJoined, []);
}

/** Two spans of code side by side would be one of twice the marks. */
function withCodeJoined(done: readonly Nodes[], next: Nodes): Nodes[] {
  const last = done.at(-1);
  return last?.type === 'inlineCode' && next.type === 'inlineCode'
    ? [...done.slice(0, -1), { type: 'inlineCode', value: last.value + next.value }]
    : [...done, next];
}

/** A text with what would become a link, or call somebody, as code; a URL says itself what it is. */
function quiet(node: PhrasingContent, calls: RegExp): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  return node.value
    .split(/((?<!\S)\S*:\/\/\S*)/)
    .flatMap((part, at) => (at % 2 === 1 ? [{ type: 'text' as const, value: part }] : calling(part, calls)))
    .filter(({ value }) => value !== '');
}

function calling(text: string, calls: RegExp): { type: 'inlineCode' | 'text'; value: string }[] {
  return text.split(calls).map((value, at) => ({ type: at % 2 === 1 ? 'inlineCode' : 'text', value }));
}
