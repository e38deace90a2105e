import type { PhrasingContent, Table } from 'mdast';
import type { Cell, Comparison } from '../../model/comparison.ts';
import { bareMark, optionName } from '../words.ts';
import { tableNode, textNode } from './prose.ts';

/** The comparison: criteria as rows, options as columns. */
export function comparisonTable({ options, rows }: Comparison): Table {
  const head = [[], ...options.map((option) => [textNode(optionName(option))])];
  const body = rows.map(({ criterion, cells }) => [
    [link(`#${slug(criterion.name)}`, criterion.name)],
    ...cells.map(cellNodes),
  ]);
  return tableNode([head, ...body]);
}

/** A cell: its words, and its mark where it has one beside them. */
export function cellNodes(cell: Cell): PhrasingContent[] {
  const words = textNode(cell.words);
  if (cell.state === 'disputed') return [{ type: 'strong', children: [words] }, textNode(' '), mark(cell)];
  if (cell.state === 'rated' || cell.state === 'unknown') return [words, textNode(' '), mark(cell)];
  return [words];
}

function mark(cell: Cell): PhrasingContent {
  return { type: 'inlineCode', value: bareMark(cell) };
}

/** A link with plain text. */
export function link(url: string, text: string): PhrasingContent {
  return { type: 'link', url, children: [textNode(text)] };
}

/** The anchor that GitHub and its like give a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
