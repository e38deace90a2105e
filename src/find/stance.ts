import type { Stance } from '../model/rfc.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Phrase } from './frames.ts';
import { GOOD } from './lexicon.ts';
import { CHANGED, PAST, UNTIL } from './minds-changed.ts';
import { negations } from './negation.ts';
import { CONDITION, PHRASES } from './phrases.ts';
import { type Named, SLOT, SLOT_END, SLOTS, type Slot, type Slotted, slotted } from './slots.ts';
import { withSubjects } from './subjects.ts';
import { inPlainOrder } from './word-order.ts';

/** A stance that a sentence takes on an option. */
export interface Taken {
  readonly option: string;
  readonly stance: Stance;
  readonly will: boolean;
  readonly together: boolean;
  /** Whether a pronoun names the option. */
  readonly pronoun: boolean;
  /** Whether the words say hardly more than the option's name. */
  readonly bare: boolean;
  /** Offset of the words in the sentence. */
  readonly at: number;
  readonly condition?: string;
}

/** A phrase that a clause has. */
interface Hit {
  readonly phrase: Phrase;
  readonly stance: Stance;
  readonly slot: Slot;
  readonly clause: number;
  /** Offset in the text with slots, and how many characters. */
  readonly at: number;
  readonly size: number;
}

/**
 * The stances that a sentence takes on the options that it names, or by a pronoun on those that it is `about`. A question
 * takes none but for some that answer themselves; neither does what stands in quotation marks or behind an `if`. Where
 * what somebody wants parts, the stance is neutral.
 */
export function stancesIn(text: string, named: readonly Named[], about: readonly string[]): Taken[] {
  const sentence = slotted(text, named, about);
  const asked = isAsked(sentence.text) ? questionStart(sentence.text) : sentence.text.length;
  const clauses = withSubjects(
    [
      ...clausesOf(sentence.text.slice(0, asked)),
      ...(asked < sentence.text.length
        ? [{ text: sentence.text.slice(asked), start: asked, role: 'main', turns: false } as const]
        : []),
    ],
    sentence,
    named.length === 0 && about.length > 0,
  );
  const before = sentence.slots.findLast(({ compared }) => !compared)?.options ?? about;
  const slots = [...sentence.slots, { options: before, together: false, compared: false, pronoun: true }];
  const hits = clauses.flatMap((clause, at) => {
    const plain = inPlainOrder(clause.text);
    const asks = clause.start >= asked;
    return [
      ...hitsIn(clause, at, asks, slots, DENIED.test(clauses[at - 1]?.text ?? '')),
      ...(plain === undefined
        ? []
        : hitsIn({ ...clause, text: plain }, at, asks, slots).map((hit) => ({
            ...hit,
            at: clause.start,
          }))),
    ];
  });
  const kept = hits.filter((hit) => !isTakenBack(hit, hits, clauses));
  const changed = clauses.findIndex(({ text: words }) => CHANGED.test(words));
  return settled(kept).flatMap(({ phrase, stance, slot, clause, at, size }) => {
    // `I was against it, but it has grown on me.`
    if (clause < changed && PAST.test(clauses[clause]?.text ?? '')) return [];
    const condition = conditionOf(text, sentence, at);
    const capped = stance === 'supports' && isConditional(clauses, clause, slot, slots);
    const isMaybe =
      stance === 'supports' &&
      !phrase.will &&
      /^\W*(?:if|provided|as long as)\b/i.test(clauses[clause + 1]?.text ?? '');
    const isOver = stance !== 'opposes' && UNTIL.test(clauses[clause + 1]?.text ?? '');
    return slot.options.map((option) => ({
      option,
      stance: isOver ? 'opposes' : capped || isMaybe ? 'accepts' : stance,
      will: phrase.will,
      together: slot.together,
      pronoun: slot.pronoun,
      bare: !/[a-z]{2}/i.test(sentence.text.slice(at, at + size).replace(FILLING, '')),
      at: sentence.back(at),
      ...(condition === undefined ? {} : { condition }),
    }));
  });
}

/** Words that say nothing of an option. */
const FILLING =
  /\b(?:it|that|this|is|was|be|so|then|therefore|thus|hence|and|or|as|the|an?|not|no|first|would|should)\b/gi;

/** Whether a sentence asks; `..., isn't it?` does not. */
function isAsked(text: string): boolean {
  return (
    /\?["')\]]*\s*$/.test(text) &&
    !/, (?:is|isn't|does|doesn't|can|would|wouldn't|right|no|eh)(?: (?:it|that|they|we|you))?\?["')\]]*\s*$/i.test(
      text,
    )
  );
}

/** Where the question of a sentence begins: what stands before a colon, a dash or a semicolon is said, not asked. */
function questionStart(text: string): number {
  const cuts = [...text.matchAll(/[;:](?=\s)|\s(?:-{1,3}|[–—])(?=\s)/g)];
  return cuts.at(-1)?.index ?? 0;
}

/** Whether something can be said of a slot: it stands for options, and not only to compare others with it. */
function speaks(slot: Slot | undefined): slot is Slot {
  return slot !== undefined && !slot.compared && slot.options.length > 0;
}

function hitsIn(
  clause: Clause,
  number: number,
  asked: boolean,
  slots: readonly Slot[],
  denied = false,
): Hit[] {
  if (clause.role === 'if') return [];
  const { text } = clause;
  const named = [...text.matchAll(SLOTS)].map((match) => slots[Number(match[1])]);
  const isMeant = speaks(slots.at(-1));
  const isNamed = named.some(speaks) || (named.length > 0 && isMeant);
  const found = new Map<RegExp, boolean>();
  const isThere = (needed: RegExp): boolean => {
    const known = found.get(needed) ?? needed.test(text);
    found.set(needed, known);
    return known;
  };
  return PHRASES.flatMap((phrase) =>
    phrase.asks !== asked || !(phrase.names ? isNamed : isMeant || isNamed) || !phrase.needs.every(isThere)
      ? []
      : [...text.matchAll(phrase.says)].flatMap((match) => {
          const name = match.slice(1).find((one) => one !== undefined);
          // Words without a name speak of what the sentence is about.
          const slot = name !== undefined ? slots[Number(name)] : slots.at(-1);
          if (!speaks(slot)) return [];
          if (clause.role === 'although' && !phrase.will) return [];
          const stance = meaning(phrase, text, match.index, match[0], denied);
          return stance === undefined
            ? []
            : [
                {
                  phrase,
                  stance,
                  slot,
                  clause: number,
                  at: clause.start + match.index,
                  size: match[0].length,
                },
              ];
        }),
  );
}

/** `Not willing: #2`. */
const DENIED = /(?:\b(?:not|never|won't|unwilling to|against)\b[^,;:]{0,30}|^\W*no):\s*$/i;

/** What a phrase means with the negations before it in its clause, and in it; the more if its clause stands behind a `not`. */
function meaning(
  phrase: Phrase,
  text: string,
  at: number,
  words: string,
  denied: boolean,
): Stance | undefined {
  const before =
    text
      .slice(Math.max(0, at - 60), at)
      .split(words.startsWith(SLOT) ? /\band\b|[,.!?]\s/ : /\band\b|[.!?]\s/)
      .at(-1) ?? '';
  // What somebody else feels who is spoken to.
  if (phrase.will && /\byou(?:'re| are| were| seem| sound| look)(?: \w+){0,2} $/i.test(before))
    return undefined;
  // `Too clever` is no praise.
  if (phrase.stance !== 'opposes' && TOO_GOOD.test(words)) return undefined;
  // What belongs to the option's name turns nothing around: `#2 without the flag`.
  const said = phrase.last ? words.slice(0, words.lastIndexOf(SLOT_END) + 1) : words;
  const within = negations(said);
  const turned =
    negations(before.replace(ANOTHER, ' ') + said) - (phrase.whole ? within : 0) + (denied ? 1 : 0);
  return turned % 2 === 0 ? phrase.stance : phrase.negated;
}

const TOO_GOOD = new RegExp(`\\btoo (?:${GOOD})$`, 'i');

/** Another option before the phrase takes its negations with it. */
const ANOTHER = new RegExp(`^.*${SLOT}\\d+${SLOT_END}(?=.*\\s)`);

/** Praise or blame that a later clause takes back: `#2 is clever, but ...`. */
function isTakenBack(
  { phrase, stance, slot, clause }: Hit,
  hits: readonly Hit[],
  clauses: readonly Clause[],
): boolean {
  if (phrase.will) return false;
  return clauses.some(
    ({ turns }, later) =>
      later > clause &&
      turns &&
      (stance !== 'opposes' || hits.some((one) => one.clause >= later && covers(one.slot, slot))),
  );
}

function covers(one: Slot, other: Slot): boolean {
  return other.options.every((option) => one.options.includes(option));
}

function shares(one: Slot, other: Slot): boolean {
  return one.options.some((option) => other.options.includes(option));
}

/** Of phrases that overlap the longest counts; of wills for one option that part, one that turns, else none. */
function settled(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const one of [...hits].sort(
    (a, b) => Number(b.phrase.will) - Number(a.phrase.will) || b.size - a.size,
  ))
    if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  return kept
    .map((one) => {
      const rivals = kept.filter(
        (other) => other.phrase.will === one.phrase.will && shares(one.slot, other.slot),
      );
      const parts = rivals.some((other) => (other.stance === 'opposes') !== (one.stance === 'opposes'));
      return parts && one.phrase.will ? { ...one, stance: 'neutral' as const } : one;
    })
    .sort((a, b) => a.at - b.at);
}

function overlaps(one: Hit, other: Hit): boolean {
  return shares(one.slot, other.slot) && one.at < other.at + other.size && other.at < one.at + one.size;
}

/** `If that is what #2 means`. */
const MEANT = /\b(?:means?|meant|understand|understood|correctly|right)\b/i;

/** Whoever supports something only if it changes, or if others take it, could accept it. */
function isConditional(
  clauses: readonly Clause[],
  number: number,
  slot: Slot,
  slots: readonly Slot[],
): boolean {
  const after = clauses.slice(number + 1);
  const end = after.findIndex(({ role }) => role !== 'if');
  const ifs = after.slice(0, end < 0 ? after.length : end).map((clause) => clause.text);
  const behind = `${clauses[number]?.text} ${ifs.join(' ')}`;
  if (/\b(?:only\s+(?:if|when)|provided|as long as)\b/i.test(behind)) return true;
  return clauses.some(
    ({ role, text }, at) =>
      role === 'if' &&
      at < number &&
      !MEANT.test(text) &&
      [...text.matchAll(SLOTS)].some((match) => {
        const one = slots[Number(match[1])];
        return one !== undefined && shares(one, slot);
      }),
  );
}

/** On which condition the stance is taken. */
function conditionOf(text: string, { text: plain, slots, back }: Slotted, at: number): string | undefined {
  const match = CONDITION.exec(plain.slice(at));
  const found = match?.[1] ?? '';
  const start = at + (match?.index ?? 0) + (match?.[0].lastIndexOf(found) ?? 0);
  const isNamed = [...found.matchAll(SLOTS)].some(([, slot]) => slots[Number(slot)]?.pronoun === false);
  const words =
    match === null || isNamed ? undefined : endOff(text.slice(back(start), back(start + found.length)));
  // The grammar has an `if` alone; an `unless` stays in the quote.
  if (words === undefined || /^(?:only |even |except )?(?:unless|until|once)\b/i.test(words))
    return undefined;
  const condition = words.replace(LEAD, '');
  return condition.split(' ').length < 2 ? undefined : condition;
}

/** Without the marks at the end, but for the parenthesis that closes one of its own. */
function endOff(clause: string): string {
  const words = clause.replace(/(?<![\s,.)])[\s,.)]+$/, '');
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')');
  return isOpen && clause[words.length] === ')' ? `${words})` : words;
}

const LEAD =
  /^(?:only |even |except )?(?:if|provided(?: that)?|as long as|so long as|assuming(?: that)?|on (?:the )?condition that)\s+/i;
