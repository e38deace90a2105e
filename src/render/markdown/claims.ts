import type { PhrasingContent } from 'mdast';
import type { ClaimLine, PositionLine } from '../../model/comparison.ts';
import type { FindSource } from '../citations.ts';
import { leadList, textNode } from './prose.ts';

/** Claims as a list, one an item: option, rating, who, on what condition, and why. */
export function claimList(
  claims: readonly ClaimLine[],
  find: FindSource,
  named: 'option' | 'plain' = 'option',
): string {
  const items = claims.map((claim) => ({
    lead: [
      ...(named === 'option' ? [strong(claim.option.label), textNode(' ')] : []),
      textNode(`${claimWords(claim)}: `),
    ],
    prose: claim.because,
  }));
  return leadList(items, find);
}

function claimWords({ words, speaker, earlier, condition }: ClaimLine): string {
  const who = [speaker?.name ?? '', earlier ?? ''].filter((word) => word !== '').join(' ');
  const parts = [words, who, condition === undefined ? '' : `if ${condition}`];
  return parts.filter((part) => part !== '').join(', ');
}

/** Positions of one person as a list, as they come. */
export function positionList(positions: readonly PositionLine[], find: FindSource): string {
  const items = positions.map((position) => ({
    lead: [
      ...(position.date === undefined ? [] : [textNode(`${position.date} `)]),
      strong(position.words),
      textNode(`${tailWords(position)}: `),
    ],
    prose: position.because,
  }));
  return leadList(items, find);
}

function tailWords({ condition, reporter, editorial }: PositionLine): string {
  const reported = reporter === undefined ? '' : `, as ${reporter.name} reports`;
  return `${condition === undefined ? '' : ` if ${condition}`}${reported}${editorial ? ' (our reading)' : ''}`;
}

function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [textNode(text)] };
}
