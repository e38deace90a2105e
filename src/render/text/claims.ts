import type { ClaimLine } from '../../model/comparison.ts';
import { visibleLine } from '../../text/visible.ts';
import { displayWidth, padTo, wrap } from '../../text/wrap.ts';
import type { FindSource } from '../citations.ts';
import { proseLine } from './prose.ts';

/** Lays out one claim. */
export type ClaimLayout = (claim: ClaimLine) => string[];

/** One claim a line: the labels and marks of all of them stand in columns. */
export function claimLayout(all: readonly ClaimLine[], width: number, find: FindSource): ClaimLayout {
  const labels = Math.max(0, ...all.map(({ option }) => displayWidth(option.label)));
  const marks = Math.max(0, ...all.map(({ mark }) => displayWidth(mark)));
  return (claim) => {
    const first = `  ${padTo(visibleLine(claim.option.label), labels)} ${padTo(claim.mark, marks)} `;
    return wrap(claimText(claim, find), width, { first, rest: ' '.repeat(displayWidth(first)) });
  };
}

function claimText(claim: ClaimLine, find: FindSource): string {
  const because = proseLine(claim.because, find);
  const condition = claim.condition === undefined ? '' : `if ${visibleLine(claim.condition)}`;
  const ours = claim.editorial && claim.mark === '' ? 'our reading' : '';
  const who = [claim.speaker ? visibleLine(claim.speaker.short) : '', claim.earlier ?? '', condition, ours];
  const head = who.filter((word) => word !== '').join(', ');
  return head === '' ? because : `${head}: ${because}`;
}
