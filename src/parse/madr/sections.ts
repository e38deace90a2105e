import type { RootContent } from 'mdast';
import { plainWords, type Tree } from './tree.ts';

/** A section under a heading of the first or second level; the one before all headings has no title. */
export interface Part {
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
/** What a section holds. */
export type Meaning = 'context' | 'considered' | 'outcome' | 'argued' | 'consequences' | 'field';

/** A first heading of the first level is the title. */
export function partsOf({ nodes, inlines }: Tree): { title: string; parts: Part[] } {
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

/** What a section holds, where its title says so. */
export function meaningOf({ title }: Part): Meaning | undefined {
  return MEANINGS.find(([pattern]) => pattern.test(title))?.[1];
}
