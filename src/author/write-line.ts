import type { Statement } from '../model/findings.ts';
import type { Stance } from '../model/rfc.ts';

/** A statement with everything in it made fit for a line. */
export interface Sayable {
  readonly statement: Statement;
  /** Ids of the options, at most eight; several where it speaks of them as one. */
  readonly options: readonly string[];
  /** Id of the one who wrote it. */
  readonly by: string;
  /** Id of the one whose view it reports. */
  readonly of?: string;
  readonly quote: string;
  readonly condition?: string;
  /** `[key]` or `(mid:ID)`. */
  readonly target: string;
}

/**
 * The statement as a list item in the grammar of claims and positions: a position where somebody's own stand is told or is
 * reported of a person who is known, else a neutral argument that says who wrote it.
 */
export function lineOf({ statement, options, by, of, quote, condition, target }: Sayable): string {
  const person = statement.secondHand ? of : by;
  const isPosition = statement.stance !== 'neutral' && person !== undefined;
  const reporter = !isPosition || statement.secondHand ? `, says ${by}` : '';
  const says = isPosition ? `${person} ${STANCES[statement.stance]} ${options.join(' + ')}` : 'Neutral';
  const tail = condition === undefined ? '' : `, if ${condition}`;
  return `- ${says}${reporter}${tail}, because ["${quote}"]${target}`;
}

/** How each stance is said between a person and an option. */
export const STANCES: Readonly<Record<Stance, string>> = {
  supports: 'supports',
  accepts: 'accepts',
  neutral: 'is neutral on',
  opposes: 'opposes',
};
