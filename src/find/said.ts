import type { Quoted, Remark, Said } from './ground.ts';
import { letters } from './letters.ts';
import type { OwnLine } from './mails.ts';
import { LEAST } from './weights.ts';

/** Letters that a line is known by where the quote cuts it, and lines at the end of a quote that are looked at. */
const SHORTEST = 16;
const NEAR = 4;

/** Remembers what mails say, in the order in which they are read. */
export function whatWasSaid(): Said {
  const mails = new Map<string, Map<string, Remark[]>>();
  return {
    note: (mail, remarks) => {
      const lines = new Map<string, Remark[]>();
      const keys = new Map<OwnLine, string[]>();
      // Lines that do not name their option speak of it only as long as what they answer stands above them.
      for (const remark of remarks.filter(({ weight }) => weight >= LEAST.handedOn))
        for (const line of linesOf(remark)) {
          const known = keys.get(line) ?? keysOf(line.text);
          keys.set(line, known);
          for (const key of known) {
            const there = lines.get(key);
            if (there === undefined) lines.set(key, [remark]);
            else there.push(remark);
          }
        }
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
function linesOf({ paragraph: { lines }, sentence }: Remark): OwnLine[] {
  const end = sentence.start + sentence.text.length;
  let [from, to] = [0, lines.length - 1];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if ((lines[middle]?.start ?? 0) <= sentence.start) from = middle;
    else to = middle - 1;
  }
  const found: OwnLine[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.start >= end) break;
    found.push(line);
  }
  return found;
}

/** A line is known by all of its letters, by its first and by its last ones. */
function keysOf(text: string): string[] {
  const all = letters(text);
  return all.length < SHORTEST * 2 ? [all] : [all, `${all.slice(0, SHORTEST)}*`, `*${all.slice(-SHORTEST)}`];
}

function alone(remarks: readonly Remark[]): Quoted | undefined {
  // What stands last on the line is what is answered.
  const start = remarks.reduce((most, { sentence }) => Math.max(most, sentence.start), 0);
  const last = remarks.filter(({ sentence, secondHand }) => sentence.start === start && !secondHand);
  const options = new Set(last.map(({ option }) => option));
  const [first] = last;
  if (first === undefined || options.size !== 1) return undefined;
  const stances = new Set(last.map(({ stance }) => stance).filter((stance) => stance !== 'neutral'));
  const [stance = 'neutral'] = stances;
  return { option: first.option, stance: stances.size === 1 ? stance : 'neutral' };
}
