import type { Speaker } from '../model/findings.ts';
import type { BodyLine } from '../model/message.ts';
import type { Stance } from '../model/rfc.ts';
import type { Listing } from './enumerations.ts';
import type { Heads } from './heads.ts';
import type { Ledger } from './ledger.ts';
import type { Link } from './links.ts';
import type { Mail, Paragraph } from './mails.ts';
import type { Vocabulary } from './mentions.ts';
import type { Choices } from './options.ts';
import type { QuotedItems } from './quoted.ts';
import type { View } from './resolve.ts';
import type { Sentence } from './sentences.ts';
import type { Speakers } from './speakers.ts';
import type { Weight } from './weights.ts';

/** What the finding of statements rests on. */
export interface Ground {
  readonly choices: Choices;
  readonly listings: readonly Listing[];
  readonly links: ReadonlyMap<Listing, Link>;
  readonly views: ReadonlyMap<string, View>;
  readonly favoured: ReadonlyMap<Listing, number>;
  readonly quoted: QuotedItems;
  readonly vocabulary: Vocabulary;
  readonly speakers: Speakers;
  /** Which stance people took last, in the mails before the one that is read. */
  readonly stances: Ledger;
  /** How options are called by what they are, by label. */
  readonly paraphrases: ReadonlyMap<string, RegExp>;
  /** How the one that leaves all as it is is called. */
  readonly statusQuo: ReadonlyMap<string, RegExp>;
  /** How they are called by one word of theirs. */
  readonly heads: ReadonlyMap<string, Heads>;
  /** What the lines of those mails say of options, for mails that quote them. */
  readonly saidOnLine: Said;
}

/** A piece of evidence for a statement: one sentence on one option. */
export interface Remark {
  readonly option: string;
  readonly stance: Stance;
  readonly weight: Weight;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  /** Offset in the sentence of the words that say it. */
  readonly at: number;
  readonly of?: Speaker;
  /** Whether the option is named, or its quoted line is answered. */
  readonly explicit: boolean;
  readonly secondHand: boolean;
  readonly condition?: string;
  readonly together: readonly string[];
}

/** What somebody said of one option, as a later mail quotes it. */
export interface Quoted {
  readonly option: string;
  readonly stance: Stance;
}

/** What the mails read so far say of options, line by line. */
export interface Said {
  /** Keeps what a mail says. */
  readonly note: (mail: Mail, remarks: readonly Remark[]) => void;
  /** The one option that the last of quoted lines speak of, in a mail that was read; nothing where they speak of none or of several. */
  readonly lastIn: (lines: readonly BodyLine[]) => Quoted | undefined;
}

/** What somebody says of an option themselves, naming it. */
export function ownRemark(
  paragraph: Paragraph,
  sentence: Sentence,
  option: string,
  said: Pick<Remark, 'stance' | 'weight' | 'at'>,
): Remark {
  return { ...said, paragraph, sentence, option, explicit: true, secondHand: false, together: [] };
}
