import type { Heading, RootContent } from 'mdast';
import type { MadrOption } from '../../model/madr.ts';
import type { Inline, Prose } from '../../model/prose.ts';
import { argumentsIn } from './arguments.ts';
import { plainWords, type Tree } from './tree.ts';

/** The options of a section, and what else stands in it. */
export interface ReadOptions {
  readonly options: readonly MadrOption[];
  readonly rest: Prose;
}

/** `Considered Options`: the items of its lists, or a heading each. */
export function consideredOptions(nodes: readonly RootContent[], tree: Tree): ReadOptions {
  const headed = argued(nodes, tree);
  if (headed.options.length > 0) return headed;
  const lists = nodes.filter((node) => node.type === 'list');
  const options = lists
    .flatMap(({ children }) => children)
    .flatMap(({ children }): MadrOption[] => {
      const [first, ...more] = children;
      if (first?.type !== 'paragraph') return [];
      const words = tree.inlines(first.children);
      const { arguments: found, rest } = argumentsIn(more, tree);
      const body: Prose = hasLinks(words) ? [{ kind: 'paragraph', children: words }, ...rest] : rest;
      return [{ title: plainWords(words), body, arguments: found }];
    });
  return { options, rest: tree.prose(nodes.filter((node) => node.type !== 'list')) };
}

/** `Pros and Cons of the Options`: a heading an option, its arguments below. */
export function argued(nodes: readonly RootContent[], tree: Tree): ReadOptions {
  const depth = Math.min(...nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : [])));
  const first = nodes.findIndex((node) => isHead(node, depth));
  const above = first < 0 ? nodes : nodes.slice(0, first);
  const parts: { head: Heading; nodes: RootContent[] }[] = [];
  for (const node of nodes.slice(above.length)) {
    if (isHead(node, depth)) parts.push({ head: node, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  const options = parts.map(({ head, nodes: own }): MadrOption => {
    const words = tree.inlines(head.children);
    const { arguments: found, rest } = argumentsIn(own, tree);
    const body: Prose = hasLinks(words) ? [{ kind: 'paragraph', children: words }, ...rest] : rest;
    return { title: plainWords(words), body, arguments: found };
  });
  return { options, rest: tree.prose(above) };
}

/** The considered options with what is argued of each; one that is argued alone is considered, too. */
export function joined(considered: readonly MadrOption[], discussed: readonly MadrOption[]): MadrOption[] {
  const all = [...considered];
  for (const option of discussed) {
    const at = optionNamed(option.title, all);
    const one = at === undefined ? undefined : all[at];
    if (at === undefined || one === undefined) all.push(option);
    else
      all[at] = {
        title: one.title,
        body: [...one.body, ...option.body.filter((block) => !has(one.body, block))],
        arguments: [...one.arguments, ...option.arguments],
      };
  }
  return all.map((option, at) => (option.title === '' ? { ...option, title: `Option ${at + 1}` } : option));
}

function has(prose: Prose, block: Prose[number]): boolean {
  return prose.some((other) => JSON.stringify(other) === JSON.stringify(block));
}

/**
 * Index of the option that words name: by all its letters and digits, else as the only one that they begin or that begins with
 * them, or by its place (`Option 2`).
 */
export function optionNamed(words: string, options: readonly MadrOption[]): number | undefined {
  const wanted = letters(words);
  if (wanted === '') return undefined;
  const keys = options.map(({ title }) => letters(title));
  const exact = keys.indexOf(wanted);
  if (exact >= 0) return exact;
  const only = (test: (key: string) => boolean): number | undefined => {
    const found = keys.flatMap((key, at) => (key !== '' && test(key) ? [at] : []));
    return found.length === 1 ? found[0] : undefined;
  };
  const begun = only((key) => key.startsWith(wanted) || wanted.startsWith(key));
  if (begun !== undefined) return begun;
  const place = /^(?:option)?\s*#?(\d{1,3})\b/i.exec(words.trim())?.[1];
  const at = Number(place ?? 0) - 1;
  return at >= 0 && at < options.length ? at : undefined;
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function isHead(node: RootContent, depth: number): node is Heading {
  return node.type === 'heading' && node.depth === depth;
}

/** Whether words hold what a title cannot: links, on the web or beside the record. */
function hasLinks(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    if (inline.kind === 'link' || (inline.kind === 'code' && inline.text.startsWith('['))) return true;
    return 'children' in inline && hasLinks(inline.children);
  });
}
