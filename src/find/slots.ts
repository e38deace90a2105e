import { IDIOM } from './idioms.ts';
import { BAD, GOOD } from './lexicon.ts';

/** Marks that stand around the number of a slot in a text. */
export const SLOT = '\uE000';
export const SLOT_END = '\uE001';
/** Finds the numbers of slots in a text. */
export const SLOTS = new RegExp(`${SLOT}(\\d+)${SLOT_END}`, 'g');

/** Options that a sentence names in one breath; offsets are the sentence's. */
export interface Named {
  readonly options: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether they are taken as one (`#2+#3`). */
  readonly together: boolean;
  /** Whether it only stands behind a `than`. */
  readonly compared: boolean;
  /** Whether a word calls it that may be meant for something else. */
  readonly loose?: true;
}

/** What stands for options in a text. */
export interface Slot {
  readonly options: readonly string[];
  readonly together: boolean;
  /** Whether it only stands behind a `than`. */
  readonly compared: boolean;
  /** Whether a pronoun names it. */
  readonly pronoun: boolean;
}

/** A sentence with slots where it names options or comes back to them by a pronoun. */
export interface Slotted {
  readonly text: string;
  readonly slots: readonly Slot[];
  /** Where in the sentence an offset of the text lies. */
  readonly back: (offset: number) => number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly slot?: Slot;
  readonly with?: string;
}

/** Replaces options by slots, and takes out what only looks like opinion: idioms, words in quotation marks, marks of emphasis. */
export function slotted(text: string, named: readonly Named[], about: readonly string[]): Slotted {
  const plain = joined(text, named);
  const pieces: Piece[] = [...plain];
  const isFree = (start: number, end: number): boolean =>
    !pieces.some((one) => one.start < end && start < one.end);
  const cover = (pattern: RegExp, words: string): void => {
    for (const { index, 0: match } of text.matchAll(pattern))
      if (isFree(index, index + match.length))
        pieces.push({ start: index, end: index + match.length, with: words });
  };
  cover(IDIOM, ' ');
  cover(/(?<![\w"])["“][^"“”]{16,300}["”](?!\w)/g, '""');
  cover(ASIDE, '');
  for (const { start, end, both } of pronounsIn(text, named)) {
    if (!isFree(start, end)) continue;
    const before = plain.filter((one) => one.end <= start);
    const last = before.at(-1);
    // `Instead of #2, which would break that`.
    const isRelative = text.slice(start, end) === 'which' && /^,? $/.test(text.slice(last?.end, start));
    const options =
      isRelative && last !== undefined
        ? last.slot.options
        : meant(text.slice(start, end), both, before, about);
    if (options.length > 0)
      pieces.push({ start, end, slot: { options, together: false, compared: false, pronoun: true } });
  }
  cover(
    /(?<=^|[\s("'])[*_/](?=\w[^*_/\n]{0,60}[*_/](?:[\s.,;:!?)"']|$))|(?<=(?:^|[\s("'])[*_/]\w[^*_/\n]{0,60})[*_/](?=[\s.,;:!?)"']|$)/g,
    '',
  );
  return assembled(
    text,
    pieces.sort((a, b) => a.start - b.start),
  );
}

function assembled(text: string, pieces: readonly Piece[]): Slotted {
  const slots: Slot[] = [];
  const origin: number[] = [];
  let out = '';
  const add = (words: string, from: number, step: 0 | 1): void => {
    for (let at = 0; at < words.length; at++) origin.push(from + at * step);
    out += words;
  };
  let at = 0;
  for (const { start, end, slot, with: words } of pieces) {
    if (start < at) continue;
    add(text.slice(at, start), at, 1);
    if (slot === undefined) add(words ?? '', start, 0);
    else add(`${SLOT}${slots.push(slot) - 1}${SLOT_END}`, start, 0);
    at = end;
  }
  add(text.slice(at), at, 1);
  return { text: out, slots, back: (offset) => origin[offset] ?? text.length };
}

/** Options named in one breath are one slot: `#2 and #3`, `#2/#3`. */
function joined(text: string, named: readonly Named[]): (Piece & { slot: Slot })[] {
  const found: (Piece & { slot: Slot })[] = [];
  for (const { options, start, end, together, compared } of named) {
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, start);
    if (
      last !== undefined &&
      last.slot.compared === compared &&
      /^[)"'*`]{0,3}(?:,? (?:and|or|nor|as well as|plus|together with|along with|and also)|,|\/|\+) ?(?:\w+'s )?(?:the )?["'(*`]{0,3}$/i.test(
        between,
      )
    ) {
      found[found.length - 1] = {
        start: last.start,
        end,
        slot: {
          ...last.slot,
          options: [...last.slot.options, ...options],
          together: last.slot.together || together,
        },
      };
      continue;
    }
    // Brackets around it say which one is meant; marks around it that it is a name.
    const wraps = /^(?:\(\)|""|''|``|\*\*|“”)$/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
    found.push({
      start: wraps ? start - 1 : start,
      end: wraps ? end + 1 : end,
      slot: { options, together, compared, pronoun: false },
    });
  }
  return found;
}

/** Words between commas that part a subject from its verb. */
const ASIDE =
  /, (?:by contrast|however|on the other hand|though|of course|in turn|frankly|too|for one|at least|to me|for me|in my (?:opinion|view)|to be (?:honest|clear|fair)|honestly|I (?:think|fear|guess|suppose|believe|admit|find)),(?= [a-z])/gi;
const VERB =
  "(?:'s|'d|'ll|'re|,? (?:\\w+ly |also |still |just |then |however,? |alone |really |at least |too |never )?(?:is|isn't|are|aren't|was|wasn't|were|would|wouldn't|will|won't|could|couldn't|can|can't|cannot|should|shouldn't|might|may|must|has|hasn't|have|had|does|doesn't|do|don't|did|didn't|seems?|looks?|sounds?|feels?|makes?|works?|needs?|breaks?|solves?|fixes|avoids?|adds?|helps?|hurts?|gives?|gets?|goes|puts?|takes?|requires?|leaves?|means?|covers?|keeps?|lets?|allows?|fails?|defeats?|violates?|complicates?|simplifies|strikes|smells|bothers|worries|scares|doesn't|lacks?|loses?|saves?|wins?|[a-z]{3,}s(?= (?:the|an?|no|all|any|me|us|you|it|in|out|too|my|your|every|some|for|with|from|on|to|nothing|everything|that|what|more|less|things|people|users)\\b))\\b)";
const SUBJECT = new RegExp(
  `(?:^\\W*(?:\\w{1,3}[).:] )?|[,;:(]\\s|\\b(?:and|but|so|because|since|that|think|thought|as|if|though|although|while|then|believe|guess|when|where|unless|yet|or|say|said|says|feel|hope|afraid|sure|however,?|well,?|yes,?|no,?|yeah,?|imho,?|imo,?|ok,?|okay,?|wish|doubt|whether|until|suppose|agree|agreed|what|how|why|sees?)\\s)(it|this|that|they|these|those|which|that one|this one)(?=${VERB})`,
  'gi',
);
/** `It is true that`, `it seems to me`: no thing is meant. */
const EXPLETIVE =
  /^it(?:'s|'d be| is| was| isn't| would be| seems?| looks?| sounds| feels| would| will| takes?| might be| may be| has been| (?:might|would|could|may) have been)(?: (?!one\b|thing\b|option\b|approach\b|solution\b|change\b|patch\b|way\b)\w+){0,3}? (?:that|to|if|as if|as though|whether|when|how|why)\b/i;
const OBJECT =
  /\b(?:(?<=\b(?:I|we|you|they|people|would|\Wd|do|does|\Wt|not|really|also|quite|still|to|and|actually|even|both|most|much) )like|likes|appreciate|enjoy|agree with|understand|approve|specify|favou?r|love|prefer|support|want|hate|dislike|do|does|doing|use|using|take|need|with|for|against|of|to|about|by|see|drop|merge|accept|oppose|on|second|mind|miss|behind|adopt|implement|have|had|having|keep|find|got|tried|try|consider|considered|not|apply|review|than|touch|call|called|via|without|avoid|block|veto|ship|sell|sign|write|test|maintain|document|documents|defend|explain|push|commit|revert|fight|recommend|endorse|reject|trust|welcome|propose|suggest|skip|pick|choose|back|read|run|merging|taking|shipping|running|writing|maintaining|documenting|reviewing|debug|debugs|maintains|explains|tests|writes|reviews) (it|this|that|these|those|them|this one|that one)(?=\W*$|[.,;:!?)]|\s+(?:as|because|since|if|but|and|better|too|at all|more|most|very|a lot|much|instead|here|though|in|either|any|even|unless|now|so|best|myself|ugly|confusing|hard|useful|first|anyway|again|over|would|is|much|alone|one|quite|on top|on|today|tomorrow|before|badly|went|for (?:two|three|four|ten|years|ages|a while)|to be\b|to (?:my|our|the|anybody|anyone|people|users|customers))\b)/gi;
/** `How is this better`. */
const ASKED =
  /(?:^\W*(?:and |but |so )?|\b(?:how|why|what|where|when|who),? )(?:is|are|was|were|would|does|did|will|can|could|isn't|doesn't|didn't|wouldn't|won't|can't|couldn't|has|hasn't) (it|this|that)(?= )(?! (?:\w+ )?(?:option|approach|mean|true|right|correct|possible to|ok to|fair|time|because|what|you|clear)\b)/gi;
/** `I find it ugly`. */
const FOUND = new RegExp(
  `\\b(?:find|finds|found|consider|considered|call|calls|called|think|thought) (it|this|that)(?= (?:[\\w-]+ ){0,2}?(?:${GOOD}|${BAD})\\b)`,
  'gi',
);
/** `This idea`, `the proposal`; of other things `the` speaks of some that are no option: `the code`. */
const NOUN =
  /\b(?:(?:this|that|the) (?:(?:whole|very|latter|former) )?(?:approach|option|proposal|variant|choice|solution|alternative|compromise|idea|suggestion|direction|scheme|design|plan|strategy)|(?:this|that) (?:(?:whole|very) )?(?:model|method|mechanism|behaviou?r|feature|code|patch|thing|knob|flag|stuff))\b(?! (?:of|to|that|for|in|on|from|which|with|(?!(?:is|as|go|or|so|we|by|if|at|it|do|i)\b)\w{1,2}\b|#|\())/gi;
const PAIR =
  /\b(?:the )?(?:former|latter)(?: one| option| approach)?\b(?= |[.,;:!?)]|$)|\b(?:both|either|either one|neither|any|whichever)(?: of (?:them|these|those|the two))?(?=[.,;:!?)]|$| (?:is|are|would|seems?|looks?|works?|has|have|because|as|but|if|for|to|in|too)\b)/gi;

interface Pronoun {
  readonly start: number;
  readonly end: number;
  /** Whether it means several: `both`. */
  readonly both: boolean;
}

/** `It was late`. */
const TIME =
  /^it(?:'s| is| was)(?: \w+)? (?:late|early|time|dark|friday|monday|hard to say|me|you|him|her)\b/i;
/** `As it is worded` says which form is meant. */
const AS_IT_IS =
  /^(?:'s| is| was| stands?| were)(?: (?:now|currently|written|worded|proposed|described|today|\w+ed)|(?=[.,;:!)]|$))/i;
/** `Which I would like to keep`, `this one I do not want`. */
const WHICH = /^\W*(which|this one|that one|this|those)(?=,? (?:I|we)\b)/gi;
const IT_IS =
  /^(?:'s|'ll be| is| was| will be| would be| has to be| must be| should be)(?: (?:just|only|still|really|now))? [("]?/i;

function pronounsIn(text: string, named: readonly { readonly start: number }[]): Pronoun[] {
  const found: Pronoun[] = [];
  const add = (start: number, end: number, both = false): void => {
    if (!found.some((one) => one.start < end && start < one.end)) found.push({ start, end, both });
  };
  for (const { index, 0: match } of text.matchAll(PAIR)) add(index, index + match.length, true);
  for (const { index, 0: match } of text.matchAll(NOUN)) add(index, index + match.length);
  for (const pattern of [SUBJECT, OBJECT, WHICH, ASKED, FOUND])
    for (const match of text.matchAll(pattern)) {
      const word = match[1] ?? '';
      const end = match.index + match[0].length;
      const start = end - word.length;
      if (pattern === SUBJECT && (EXPLETIVE.test(text.slice(start)) || TIME.test(text.slice(start))))
        continue;
      if (/\bas $/i.test(text.slice(0, start)) && AS_IT_IS.test(text.slice(end))) continue;
      // `Then it is #2 for me`.
      const next = IT_IS.exec(text.slice(end))?.[0].length;
      if (next !== undefined && named.some((one) => one.start === end + next)) continue;
      add(start, end);
    }
  return found.sort((a, b) => a.start - b.start);
}

/** What a pronoun means: what the sentence named last before it, else what it is about. */
function meant(
  word: string,
  both: boolean,
  before: readonly { readonly slot: Slot }[],
  about: readonly string[],
): readonly string[] {
  const plain = before.filter(({ slot }) => !slot.compared);
  const named = plain.flatMap(({ slot }) => slot.options);
  const all = named.length > 0 ? named : about;
  if (/^(?:they|them|those|these)$/i.test(word) && (plain.at(-1)?.slot.options ?? about).length < 2)
    return [];
  if (!both) return plain.length > 0 ? (plain.at(-1)?.slot.options ?? []) : about;
  if (all.length < 2) return [];
  if (/former/i.test(word)) return all.slice(0, 1);
  if (/latter/i.test(word)) return all.slice(-1);
  return all;
}
