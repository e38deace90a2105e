import type { Speaker } from '../model/findings.ts';
import type { Ground, Remark } from './ground.ts';
import type { Mail, Paragraph } from './mails.ts';
import type { Called } from './naming.ts';
import { reportedAt } from './reported.ts';
import type { Sentence } from './sentences.ts';
import type { Named } from './slots.ts';
import type { Topic } from './topics.ts';

/** A sentence as it is heard: what it names, and what it is about where it names nothing. */
export interface Hearing {
  readonly mail: Mail;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  readonly named: readonly Named[];
  /** With those that a word calls which may be meant for something else. */
  readonly all: readonly Called[];
  readonly topic: Topic | undefined;
  /** Whether it opens its paragraph. */
  readonly first: boolean;
  /** Who was named last before it. */
  readonly recent: Speaker | undefined;
  readonly ground: Ground;
}

/**
 * A remark on an option, by the words at `said.at` in the sentence. Whose view it is, the author's or that of somebody whom the
 * sentence reports, is read from what stands before these words and in the next `heed` characters.
 */
export function remarkOn(
  { mail, paragraph, sentence, named, topic, recent, ground }: Hearing,
  option: string,
  said: Pick<Remark, 'stance' | 'weight' | 'at'> & {
    readonly condition?: string;
    readonly together?: readonly string[];
  },
  heed: number,
): Remark {
  const reported = reportedAt(sentence.text, said.at, said.at + heed, ground.speakers, mail.by, recent);
  return {
    together: [],
    ...said,
    paragraph,
    sentence,
    option,
    explicit: named.length > 0 || topic?.sure === true,
    secondHand: reported !== undefined,
    ...(reported?.of === undefined ? {} : { of: reported.of }),
  };
}

/** Characters after a phrase's start that tell who speaks. */
export const HEED = 24;

/** Whether a sentence is more than an interjection. */
export function hasWords(text: string): boolean {
  return /(?<=\p{L}{2})\W+\p{L}{2}/u.test(text);
}
