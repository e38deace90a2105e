import type { BodyLine } from '../model/message.ts';
import type { Stance } from '../model/rfc.ts';
import type { Remark } from './ground.ts';
import { letters } from './letters.ts';
import type { Mail } from './mails.ts';

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

/** Letters that a line is known by where the quote cuts it, and lines at the end of a quote that are looked at. */
const SHORTEST = 16;
const NEAR = 4;

/** Remembers what mails say, in the order in which they are read. */
export function whatWasSaid(): Said {
  const mails = new Map<string, Map<string, Remark[]>>();
  return {
    note: (mail, remarks) => {
      const lines = new Map<string, Remark[]>();
      for (const remark of remarks.filter(({ weight }) => weight >= 1))
        for (const text of linesOf(remark))
          for (const key of keysOf(text)) lines.set(key, [...(lines.get(key) ?? []), remark]);
      if (lines.size > 0) mails.set(mail.id, lines);
    },
    lastIn: (quoted) => {
      const last = quoted.filter(({ text }) => text.trim() !== '').slice(-NEAR);
      for (const line of last.reverse()) {
        const lines = line.owner?.id === undefined ? undefined : mails.get(line.owner.id);
        const found = keysOf(line.text)
          .map((key) => lines?.get(key))
          .find((remarks) => remarks !== undefined);
        if (found !== undefined) return alone(found);
      }
      return undefined;
    },
  };
}

/** The lines that a remark's sentence stands on. */
function linesOf({ paragraph, sentence }: Remark): string[] {
  const end = sentence.start + sentence.text.length;
  return paragraph.lines
    .filter(({ start, text }) => start < end && sentence.start < start + text.length)
    .map(({ text }) => text);
}

/** A line is known by all of its letters, by its first and by its last ones. */
function keysOf(text: string): string[] {
  const all = letters(text);
  return all.length < SHORTEST * 2 ? [all] : [all, `${all.slice(0, SHORTEST)}*`, `*${all.slice(-SHORTEST)}`];
}

function alone(remarks: readonly Remark[]): Quoted | undefined {
  // What stands last on the line is what is answered.
  const start = Math.max(...remarks.map(({ sentence }) => sentence.start));
  const last = remarks.filter(({ sentence, secondHand }) => sentence.start === start && !secondHand);
  const options = new Set(last.map(({ option }) => option));
  const [first] = last;
  if (first === undefined || options.size !== 1) return undefined;
  const stances = new Set(last.map(({ stance }) => stance).filter((stance) => stance !== 'neutral'));
  const [stance = 'neutral'] = stances;
  return { option: first.option, stance: stances.size === 1 ? stance : 'neutral' };
}
