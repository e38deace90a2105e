import type { Comparison } from '../../model/comparison.ts';
import type { Prose } from '../../model/prose.ts';
import { changes } from './changes.ts';
import { alongLadder } from './ladder.ts';
import { leftOpen } from './open.ts';
import { settled } from './settled.ts';
import { overTime } from './time.ts';
import { namesOf, type Told, type ToldPart } from './told.ts';
import { whyNot } from './why-not.ts';

/** The decision in words, in reading order: what is settled, what is open, what would change it, and then the rest. */
export function toldParts(comparison: Comparison): ToldPart[] {
  const names = namesOf(comparison);
  const parts: ToldPart[] = [
    { id: 'settled', title: 'What the data settle', told: settled(comparison, names) },
    { id: 'open', title: 'What they leave open', told: leftOpen(comparison, names) },
    { id: 'change', title: 'What would change it', told: changes(comparison, names) },
    { id: 'why-not', title: whyNotTitle(comparison), told: whyNot(comparison, names) },
    { id: 'ladder', title: 'Along the ladder', told: alongLadder(comparison, names) },
    { id: 'time', title: 'Over time', told: overTime(comparison, names) },
  ];
  return parts.filter(({ told }) => told.length > 0);
}

/** The few findings that every form of a whole RFC carries: none is of what was not taken, or of time. */
export function briefly(comparison: Comparison): Told[] {
  const names = namesOf(comparison);
  const parts = [settled, leftOpen, changes, alongLadder];
  return parts.flatMap((part) => part(comparison, names).filter(({ brief }) => brief));
}

/** A finding as prose, which every format can say. */
export function proseOf({ words }: Told): Prose {
  return [{ kind: 'paragraph', children: words }];
}

/** Findings as a list. */
export function listOf(told: readonly Told[]): Prose {
  return told.length === 0
    ? []
    : [{ kind: 'list', ordered: false, start: 1, items: told.map((one) => proseOf(one)) }];
}

function whyNotTitle({ decision }: Comparison): string {
  const because = decision.rejected[0]?.because;
  return because === 'outcome' ? 'What was not taken, and what would speak for it' : 'Why not the others';
}
