import type { Stance } from '../model/rfc.ts';

/**
 * What a remark weighs, by what it is. Its whole part is its rank: of what a mail says of an option, the remarks of the highest
 * rank settle the stance and the others only bear on it. What stands behind the point tells apart remarks of one rank.
 */
export const WEIGHT = {
  /** A vote: a ranking, a verdict, a ballot, or the word of somebody who abstains. */
  vote: 4,
  /** Somebody's will, in words that can only be about this option. */
  will: 3,
  /** Agreement with what somebody else said, or with oneself before. */
  agreed: 2.6,
  /** Will in a sentence without a name, about what is most likely this option. */
  likelyWill: 2.5,
  /** Praise or blame by a phrase, or will about what only a word of its text calls. */
  judged: 2,
  /** Blame by the tone of a sentence that names the option; that stands right under its quoted line; that follows a name. */
  blamed: 1.6,
  blamedUnder: 1.4,
  blamedAfter: 1.2,
  /** Praise or blame by a phrase in a sentence without a name. */
  likelyJudged: 1.5,
  /** The option is one that the mail adds to somebody else's. */
  added: 1.3,
  /** The option is named, and no more. */
  named: 1,
  /** Two words of the option's text stand there, and no name of it. */
  described: 0.9,
  /** Words stand under the option's quoted line, or take up what was said of it. */
  under: 0.5,
} as const;

export type Weight = (typeof WEIGHT)[keyof typeof WEIGHT];

/** From these weights on remarks count for something of their own. */
export const LEAST = {
  /** A later mail that quotes the line answers what was said on it. */
  handedOn: WEIGHT.named,
  /** It may be somebody's will: enough to unsettle a stance that it contradicts. */
  maybeWill: WEIGHT.likelyWill,
} as const;

/** Which remarks are heard together, as the whole part of their weight; without a stance only those of votes are. */
export function rankOf({ stance, weight }: { readonly stance: Stance; readonly weight: Weight }): number {
  return stance === 'neutral' && weight < WEIGHT.vote ? 0 : Math.floor(weight);
}
