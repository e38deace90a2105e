import type { Node } from 'mdast';
import { looksLikeSentence } from './beginnings.ts';
import type { ProseContext } from './prose.ts';

const FENCE = /^\s*(?:```|~~~)/;
const BULLET = /^\s*(?:[-*+]\s*)?/;

/**
 * Reports each line of a node that is written as a claim or a position and read as text, because it is indented or its bullet
 * has no space after it. The first line of a list item is that item's own.
 */
export function refuseMisplaced(node: Node, context: ProseContext): void {
  const start = node.position?.start.offset ?? 0;
  const source = context.text.slice(start, node.position?.end.offset ?? start);
  let offset = start;
  let fenced = false;
  for (const [at, line] of source.split('\n').entries()) {
    if (FENCE.test(line)) fenced = !fenced;
    const bullet = BULLET.exec(line)?.[0] ?? '';
    const isOwn = at === 0 && node.type === 'listItem';
    if (
      !isOwn &&
      !fenced &&
      looksLikeSentence(line.slice(bullet.length), bullet.trim() !== '', context.criteria)
    ) {
      const place = { file: context.file, ...context.locate(offset + (/\S/.exec(line)?.index ?? 0)) };
      context.found.push({
        at: { ...place, length: line.trim().length },
        rule: 'malformed-claim',
        severity: 'error',
        message: `This reads like a claim, and is part of the ${node.type === 'listItem' ? 'item' : 'text'} above it; expected an item of its own.`,
        suggestion: 'Begin the line with `- `, as far left as the other items.',
      });
    }
    offset += line.length + 1;
  }
}
