import type { Stance, Verdict } from '../model/rfc.ts';
import { nearest, oneOf } from '../text/near.ts';

/**
 * The grammar of claims and positions, once. A form is a row of steps; every form may go on with the tails, in any
 * order, and ends in `, because TEXT`. The parser and its messages are both made of this table.
 */
type Step =
  /** One phrase of a fixed set. */
  | {
      readonly take: 'phrase';
      readonly as: string;
      readonly what: string;
      readonly of: readonly string[];
      /** What may follow it; without it a space, a comma or the end. */
      readonly ends?: RegExp;
    }
  /** One id, or several joined by ` + `. */
  | { readonly take: 'ids'; readonly as: string; readonly what: string; readonly most: number }
  /** Everything up to the next tail. */
  | { readonly take: 'rest'; readonly as: string; readonly what: string }
  /** A word that leads on: with it the next step must follow, without it the next step is skipped. */
  | { readonly take: 'lead'; readonly of: readonly string[]; readonly needed: boolean };

export interface Form {
  readonly name: 'rating' | 'fact' | 'position';
  readonly expected: string;
  readonly steps: readonly Step[];
}

const VERDICTS: Readonly<Record<string, Verdict>> = {
  'very good': { kind: 'rating', rating: 'very-good' },
  good: { kind: 'rating', rating: 'good' },
  neutral: { kind: 'rating', rating: 'neutral' },
  bad: { kind: 'rating', rating: 'bad' },
  'very bad': { kind: 'rating', rating: 'very-bad' },
  unknown: { kind: 'unknown' },
  'not applicable': { kind: 'not-applicable' },
};

const STANCE_PHRASES: Readonly<Record<string, Stance>> = {
  supports: 'supports',
  accepts: 'accepts',
  opposes: 'opposes',
  'is neutral': 'neutral',
};

const TAIL = '[, says PERSON] [, if CONDITION] [, our reading], because TEXT';

export const RATING: Form = {
  name: 'rating',
  expected: `RATING [for CRITERION] ${TAIL}`,
  steps: [
    { take: 'phrase', as: 'verdict', what: 'rating', of: Object.keys(VERDICTS), ends: /^(?:[ ,:.]|$)/ },
    { take: 'lead', of: ['for', 'to'], needed: false },
    { take: 'ids', as: 'criterion', what: 'criterion', most: 1 },
  ],
};

export const FACT: Form = {
  name: 'fact',
  expected: `CRITERION is VALUE ${TAIL}`,
  steps: [
    { take: 'ids', as: 'criterion', what: 'criterion', most: 1 },
    { take: 'lead', of: ['is'], needed: true },
    { take: 'rest', as: 'value', what: 'value' },
  ],
};

export const POSITION: Form = {
  name: 'position',
  expected: `PERSON supports, accepts, opposes or is neutral on OPTION [+ OPTION] ${TAIL}`,
  steps: [
    { take: 'ids', as: 'person', what: 'person', most: 1 },
    { take: 'phrase', as: 'stance', what: 'stance', of: Object.keys(STANCE_PHRASES) },
    { take: 'lead', of: ['on', ''], needed: false },
    { take: 'ids', as: 'options', what: 'option', most: 8 },
  ],
};

const TAILS: readonly {
  readonly word: string;
  readonly as: string;
  readonly what?: string;
  readonly id?: true;
}[] = [
  { word: 'says', as: 'says', what: 'person', id: true },
  { word: 'if', as: 'condition', what: 'condition' },
  { word: 'our reading', as: 'our-reading' },
];

/** The words that the sentences of the grammar begin with or go on with: ratings, stances, tails. */
export const WORDS = {
  ratings: Object.keys(VERDICTS),
  stances: Object.keys(STANCE_PHRASES),
  tails: TAILS.map(({ word }) => word),
} as const;

/** A piece of the sentence and where it starts in it. */
export interface Span {
  readonly text: string;
  readonly start: number;
}

export type Parsed =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, readonly Span[]> }
  | { readonly ok: false; readonly at: number; readonly message: string; readonly meant?: string };

/** The verdict that a rating's phrase means. */
export function verdictOf(phrase: string): Verdict | undefined {
  return VERDICTS[phrase.toLowerCase()];
}

/** The stance that a phrase means. */
export function stanceOf(phrase: string): Stance | undefined {
  return STANCE_PHRASES[phrase.toLowerCase()];
}

/**
 * Reads one sentence up to its `, because`. `head` has single spaces only and no markup; `closed` says whether a
 * `, because` follows it.
 */
export function parseSentence(form: Form, head: string, closed: boolean): Parsed {
  const parts = new Map<string, Span[]>();
  const [first = { text: '', start: 0 }, ...tails] = splitTails(head);
  const failed = takeSteps(form, first, parts) ?? takeTails(tails, parts);
  if (failed !== undefined)
    return { ...failed, message: `${failed.message} The form is \`${form.expected}\`.` };
  if (!closed) {
    return fail(head.length, `${expectedBecause(parts)} The form is \`${form.expected}\`.`);
  }
  return { ok: true, parts };
}

/** `Expected `, because` after the criterion `cost`.` */
function expectedBecause(parts: ReadonlyMap<string, readonly Span[]>): string {
  const last = [...parts].at(-1);
  const name = last === undefined ? undefined : (NAMES[last[0]] ?? last[0]);
  return `Expected \`, because\`${last === undefined ? '' : ` after the ${name} \`${last[1].at(-1)?.text}\``}.`;
}

const NAMES: Readonly<Record<string, string>> = { says: 'person', verdict: 'rating', options: 'option' };

function fail(at: number, message: string, meant?: string): Failed {
  return { ok: false, at, message, ...(meant === undefined ? {} : { meant }) };
}

const TAIL_WORDS = TAILS.map(({ word, what }) => (what === undefined ? `${word}(?=,|$)` : `${word} `));
const TAIL_CUT = new RegExp(`, (?=${TAIL_WORDS.join('|')})`, 'g');

/** Cuts at every comma that a tail's word follows. */
function splitTails(head: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const cut of head.matchAll(TAIL_CUT)) {
    spans.push({ text: head.slice(start, cut.index), start });
    start = cut.index + 2;
  }
  return [...spans, { text: head.slice(start), start }];
}

type Failed = Parsed & { ok: false };

function takeSteps(form: Form, { text, start }: Span, parts: Map<string, Span[]>): Failed | undefined {
  let at = 0;
  let skip = false;
  for (const step of form.steps) {
    if (skip) {
      skip = false;
      continue;
    }
    while (text[at] === ' ') at += 1;
    const rest = text.slice(at);
    const taken = takeStep(step, rest);
    if (typeof taken === 'string') return fail(start + at, taken, phraseMeant(step, rest));
    if (step.take === 'lead') skip = taken.skip;
    else
      parts.set(
        step.as,
        taken.spans.map((span) => ({ text: span.text, start: span.start + start + at })),
      );
    at += taken.length;
  }
  const left = text.slice(at).trim();
  if (left === '') return undefined;
  if (left.startsWith('because')) return fail(start + at, expectedBecause(parts));
  return fail(start + at, `Expected \`, because\` or another part in place of \`${left.slice(0, 40)}\`.`);
}

/** The phrase that is nearest to the first words of a text that begins with none. */
function phraseMeant(step: Step, rest: string): string | undefined {
  if (step.take !== 'phrase') return undefined;
  const words = rest.split(/[ ,]+/);
  return nearest(words.slice(0, 2).join(' '), step.of) ?? nearest(words[0] ?? '', step.of);
}

interface Taken {
  readonly spans: readonly Span[];
  readonly length: number;
  readonly skip: boolean;
}

const PHRASE_ENDS = /^(?:[ ,]|$)/;

/** What a step takes from the start of `rest`, or the message that says what it expected. */
function takeStep(step: Step, rest: string): Taken | string {
  const found = rest.split(/[ ,]/)[0] ?? '';
  const instead = found === '' ? 'the end' : `\`${found}\``;
  switch (step.take) {
    case 'phrase': {
      const lower = rest.toLowerCase();
      const phrase = step.of.find(
        (one) => lower.startsWith(one) && (step.ends ?? PHRASE_ENDS).test(lower.slice(one.length)),
      );
      if (phrase === undefined) return `Expected a ${step.what} (${oneOf(step.of)}), found ${instead}.`;
      return { spans: [{ text: phrase, start: 0 }], length: phrase.length, skip: false };
    }
    case 'lead': {
      const word = step.of.find((one) => one !== '' && rest.startsWith(`${one} `));
      if (word !== undefined) return { spans: [], length: word.length, skip: false };
      if (step.needed) return `Expected \`${step.of[0]}\`, found ${instead}.`;
      return { spans: [], length: 0, skip: rest === '' || !step.of.includes('') };
    }
    case 'ids':
      return takeIds(step.what, step.most, rest, instead);
    case 'rest':
      return rest.trim() === ''
        ? `Expected a ${step.what}, found ${instead}.`
        : { spans: [{ text: rest.trim(), start: 0 }], length: rest.length, skip: false };
  }
}

function takeIds(what: string, most: number, rest: string, instead: string): Taken | string {
  const match = /^[^\s,+]+(?: ?\+ ?[^\s,+]+)*/.exec(rest);
  if (match === null) return `Expected the id of a ${what}, found ${instead}.`;
  const spans: Span[] = [];
  for (const one of match[0].matchAll(/[^\s+]+/g)) spans.push({ text: one[0], start: one.index });
  if (spans.length > most)
    return `Expected ${most === 1 ? `one ${what} id` : `at most ${most} ${what} ids`}, found \`${match[0]}\`.`;
  return { spans, length: match[0].length, skip: false };
}

function takeTails(tails: readonly Span[], parts: Map<string, Span[]>): Failed | undefined {
  for (const { text, start } of tails) {
    const tail = TAILS.find(({ word }) => text === word || text.startsWith(`${word} `));
    if (tail === undefined)
      return fail(start, `Expected \`, because\` or another part in place of \`${text}\`.`);
    if (parts.has(tail.as)) return fail(start, `Found \`${tail.word}\` twice; expected it once.`);
    const value = text.slice(tail.word.length + 1);
    if (tail.what !== undefined && value.trim() === '')
      return fail(start, `Expected a ${tail.what} after \`${tail.word}\`.`);
    if (tail.id && / because\b/.test(value)) {
      parts.set(tail.as, [{ text: value.split(' ')[0] ?? '', start }]);
      return fail(start + tail.word.length + 1 + value.indexOf(' '), expectedBecause(parts));
    }
    if (tail.id && value.includes(' ')) {
      return fail(
        start + tail.word.length + 1,
        `Expected one ${tail.what} id after \`${tail.word}\`, found \`${value}\`.`,
      );
    }
    parts.set(tail.as, [
      { text: tail.what === undefined ? text : value, start: start + tail.word.length + 1 },
    ]);
  }
  return undefined;
}
