import type { Heading, RootContent } from 'mdast';
import type { Position, Rfc } from '../model/rfc.ts';
import { nearest } from '../text/near.ts';
import { POSITION } from './grammar.ts';
import type { ReadMarkdown } from './markdown.ts';
import { type ProseContext, placeOf, toInlines, toProse } from './prose.ts';
import { sentencesIn, toPositions } from './sentences.ts';

/** The body of `rfc.md`, read. */
export type ReadBody = Pick<Rfc, 'context' | 'positions' | 'outcomeText' | 'sections'>;

const WITH_MEANING = ['Positions', 'Outcome'];

/** Context first, then `##` sections, two of which have a meaning; a heading that is nearly one of them is an error. */
export function readBody(context: ProseContext, read: ReadMarkdown): ReadBody {
  const parts: { title: string; nodes: RootContent[] }[] = [{ title: '', nodes: [] }];
  for (const node of read(context.text).children) {
    if (node.type === 'heading' && node.depth === 2) {
      parts.push({ title: titleOf(node, context), nodes: [] });
    } else parts.at(-1)?.nodes.push(node);
  }
  const named = (title: string): RootContent[] =>
    parts.filter((part) => part.title === title).flatMap((part) => part.nodes);
  for (const { title, nodes } of parts) if (title !== 'Positions') refuseSentences(title, nodes, context);
  return {
    context: toProse(named(''), context),
    positions: readPositions(named('Positions'), context),
    outcomeText: toProse(named('Outcome'), context),
    sections: parts
      .filter(({ title }) => title !== '' && !WITH_MEANING.includes(title))
      .map(({ title, nodes }) => ({ title, body: toProse(nodes, context) })),
  };
}

/**
 * A claim belongs to the option that it is about, a position under `## Positions`; where the heading is nearly that, it is
 * the heading that is wrong.
 */
function refuseSentences(title: string, nodes: readonly RootContent[], context: ProseContext): void {
  for (const { item, form } of nodes.flatMap((node) =>
    node.type === 'list' ? sentencesIn(node, context) : [],
  )) {
    if (form === POSITION && nearest(title, ['Positions']) !== undefined) continue;
    const message =
      form === POSITION
        ? 'A position stands outside `## Positions`; expected it under that heading.'
        : 'A claim stands in `rfc.md`; expected it in the file of its option, `options/N-id.md`.';
    context.found.push({ at: placeOf(item, context), rule: 'malformed-claim', severity: 'error', message });
  }
}

function titleOf(node: Heading, context: ProseContext): string {
  const title = toInlines(node.children, context)
    .map((inline) => ('text' in inline ? inline.text : 'quote' in inline ? (inline.quote ?? '') : ''))
    .join('')
    .trim();
  const meant = WITH_MEANING.includes(title) ? undefined : nearest(title, WITH_MEANING);
  if (meant !== undefined) {
    context.found.push({
      at: placeOf(node, context),
      rule: 'near-section',
      severity: 'error',
      message: `The heading \`${title}\` is nearly \`${meant}\`, which has a meaning; expected that, or another name.`,
      suggestion: `Write \`## ${meant}\`.`,
    });
  }
  return title === '' ? 'Untitled' : title;
}

function readPositions(nodes: readonly RootContent[], context: ProseContext): Position[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return toPositions(node, context);
    const message =
      'Only list items stand under `## Positions`; expected `- PERSON STANCE OPTION, because TEXT`.';
    context.found.push({ at: placeOf(node, context), rule: 'malformed-claim', severity: 'error', message });
    return [];
  });
}
