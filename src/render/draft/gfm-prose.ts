import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Comparison } from '../../model/comparison.ts';
import type { Prose } from '../../model/prose.ts';
import { type FindSource, sourceFinder } from '../citations.ts';
import { proseNodes, textNode, toGfm } from '../markdown/prose.ts';

/** Prose as GFM for a forge: nothing in it calls a person or names one of the forge's own issues. */
export function gfmProse(prose: Prose, find: FindSource): string {
  const nodes: RootContent[] = proseNodes(prose, find);
  for (const node of nodes) quieten(node);
  return toGfm(nodes);
}

/** One line of plain text as the words of a heading. */
export function gfmText(text: string): string {
  return toGfm([{ type: 'paragraph', children: quiet(textNode(text)) }]);
}

/** The look-up for documents that leave: a proven quote needs no mark there, one that is not says so. */
export function findForDraft(comparison: Comparison): FindSource {
  const find = sourceFinder(comparison);
  return (citation) => {
    const { holds, ...source } = find(citation);
    return holds === 'unproven' ? { ...source, holds } : source;
  };
}

function quieten(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Omit<Parents, 'children'> & { children: Nodes[] };
  parent.children = parent.children.flatMap((child): Nodes[] => {
    if (child.type === 'text') return quiet(child);
    quieten(child);
    return [child];
  });
}

/** GitHub and GitLab take `@name` for a person, and `#1`, `!1` and `owner/name#1` for an issue, but not in code. */
function quiet(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  return node.value
    .split(/((?<![\w/.:-])[\w./-]*[@#]\w[\w./-]*|(?<!\w)!\d+)/)
    .map(
      (value, at): PhrasingContent =>
        at % 2 === 1 ? { type: 'inlineCode', value } : { type: 'text', value },
    )
    .filter((one) => 'value' in one && one.value !== '');
}
