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
  const values = valuesByCell(all);
  return (claim) => {
    const first = `  ${padTo(visibleLine(claim.option.label), labels)} ${padTo(claim.mark, marks)} `;
    const alone = values.get(cellOf(claim))?.size === 1;
    const text = claimText(claim, find, alone);
    return wrap(text, width, { first, rest: ' '.repeat(displayWidth(first)) });
  };
}

/** The values that were said of each cell, by all and at any time. */
function valuesByCell(all: readonly ClaimLine[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const claim of all) {
    if (claim.verdict.kind !== 'fact') continue;
    const cell = cellOf(claim);
    values.set(cell, (values.get(cell) ?? new Set()).add(claim.verdict.value));
  }
  return values;
}

function cellOf({ anchor }: ClaimLine): string {
  return anchor.split('--').slice(0, 2).join('--');
}

/** A value is said again here only where the table does not say who gave which, or shows another one by now. */
function claimText(claim: ClaimLine, find: FindSource, alone: boolean): string {
  const value = claim.verdict.kind === 'fact' && !alone ? visibleLine(claim.verdict.value) : '';
  const because = proseLine(claim.because, find);
  const condition = claim.condition === undefined ? '' : `if ${visibleLine(claim.condition)}`;
  const ours = claim.editorial && claim.mark === '' ? 'our reading' : '';
  const who = [
    claim.speaker ? visibleLine(claim.speaker.short) : '',
    claim.earlier ?? '',
    value,
    condition,
    ours,
  ];
  const head = who.filter((word) => word !== '').join(', ');
  return head === '' ? because : `${head}: ${because}`;
}
