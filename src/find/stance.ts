import type { Stance } from '../model/rfc.ts';
import { IDIOM, withoutEmphasis } from './emphasis.ts';
import { CONDITION, negations, PHRASES, type Phrase } from './phrases.ts';
import { rhetoric } from './rhetoric.ts';

/** Options that a sentence names in one breath; offsets are the sentence's. */
export interface Named {
  readonly options: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether they are taken as one (`#2+#3`). */
  readonly together: boolean;
  /** Whether it only stands behind a `than`. */
  readonly compared: boolean;
}

/** A stance that a sentence takes on an option. */
export interface Taken {
  readonly option: string;
  readonly stance: Stance;
  readonly will: boolean;
  readonly together: boolean;
  /** Offset of the words in the sentence. */
  readonly at: number;
  readonly condition?: string;
}

interface Hit {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
}

/**
 * The stances that a sentence takes on the options it names, or, where it names none, on `about`. A question takes none
 * but for some that answer themselves; neither does what stands in quotation marks or behind an `if`.
 */
export function stancesIn(text: string, named: readonly Named[], about: readonly string[]): Taken[] {
  const { plain, shift, back } = withoutEmphasis(text.replace(IDIOM, (words) => ' '.repeat(words.length)));
  const moved = named.map((one) => ({ ...one, start: shift(one.start), end: shift(one.end) }));
  return stancesInPlain(plain, moved, about).map((one) => ({ ...one, at: back(one.at) }));
}

function stancesInPlain(text: string, named: readonly Named[], about: readonly string[]): Taken[] {
  const asked = /\?["')\]]*\s*$/.test(text);
  const rhetorical = asked ? rhetoric(text) : undefined;
  const quoted = quotedSpans(text);
  const plain = named.filter(({ compared }) => !compared);
  const hits = hitsIn(text).filter(({ start }) => !quoted.some(([from, to]) => from < start && start < to));
  const found = hits.flatMap((hit): Sized[] => {
    if (asked && hit.phrase.asks !== true) return [];
    if (isHypothetical(text, hit)) return [];
    const meant = meaning(text, hit);
    if (meant === undefined || (!hit.phrase.will && meant !== 'opposes' && isConceded(text, hit))) return [];
    const nearest = plain.length === 0 ? aboutIt(text, hit, about) : targetOf(text, hit, named);
    if (nearest === undefined) return [];
    const target = withJoined(text, nearest, plain);
    const condition = conditionOf(text, hit, named);
    // Whoever supports something only if it changes could accept it.
    const stance =
      meant === 'supports' && /\bonly (?:if|when|as long as|provided)\b/i.test(text.slice(hit.end))
        ? 'accepts'
        : meant;
    return target.options.map((option) => ({
      option,
      stance,
      will: hit.phrase.will,
      together: target.together,
      at: hit.start,
      size: hit.end - hit.start,
      ...(condition === undefined ? {} : { condition }),
    }));
  });
  const taken = settled(found);
  if (rhetorical !== undefined && taken.length === 0) {
    const options = plain.length === 0 ? about : (plain[0]?.options ?? []);
    return options.map((option) => ({ option, stance: rhetorical, will: false, together: false, at: 0 }));
  }
  return taken;
}

interface Sized extends Taken {
  readonly size: number;
}

/** Of phrases that overlap, and of wills for one option that part, the longest counts: `anything but #2, please`. */
function settled(found: readonly Sized[]): Taken[] {
  const kept: Sized[] = [];
  for (const one of [...found].sort((a, b) => b.size - a.size)) {
    const rival = kept.some(
      (other) =>
        other.option === one.option &&
        ((one.at < other.at + other.size && other.at < one.at + one.size) ||
          (other.will && one.will && (other.stance === 'opposes') !== (one.stance === 'opposes'))),
    );
    if (!rival) kept.push(one);
  }
  return kept.sort((a, b) => a.at - b.at);
}

/** Spans between double quotation marks. */
function quotedSpans(text: string): [number, number][] {
  return [...text.matchAll(/(?<![\w"])"[^"]{2,300}"(?!\w)/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

/** The phrases of a sentence, in its order. */
function hitsIn(text: string): Hit[] {
  const hits = PHRASES.flatMap((phrase) =>
    [...text.matchAll(phrase.says)].map(
      ({ index, 0: words }): Hit => ({ phrase, start: index, end: index + words.length }),
    ),
  );
  return hits.sort((a, b) => a.start - b.start);
}

/** Where the clause begins in which an offset lies. */
function clauseStart(text: string, offset: number): number {
  const before = text.slice(0, offset).replace(/\([^()]*\)/g, (aside) => ' '.repeat(aside.length));
  const cut = [
    ...before.matchAll(
      /[;:]\s|,? (?:but|although|though|whereas|while|however|because|since|yet|so)\b|, (?:and|or) |\s-{1,2}\s|, |\s\(|\bthen\b(?=,? (?:\w+'|I|we|you|it|he|she|they|that|this|there|the|please|option|[#(]|\w{1,2}\b)) ?/gi,
    ),
  ].at(-1);
  return cut === undefined ? 0 : cut.index + cut[0].length;
}

/** Praise that a `but` takes back: `#2 is clever, but ...`. */
function isConceded(text: string, { end }: Hit): boolean {
  return CONCEDED.test(text.slice(end));
}

/** What stands between praise and what takes it back. */
export const CONCEDED =
  /^[^;:]{0,80}?(?:[,;]| -{1,2}) ?(?:but|however|yet|only that|except that|and I (?:wouldn't|would not|don't|do not|can't|won't))\b|^[^,;:]{0,50} but (?!not\b)/i;

/** Inside an `if`, or what might be under other circumstances. */
function isHypothetical(text: string, { start, end, phrase }: Hit): boolean {
  // `If I had a say I would take #2`: what follows is no condition.
  if (/^(?:I|we|he|she|they)(?:'d|'ll| would| will| could| can)\b/i.test(text.slice(start, end)))
    return false;
  const clause = text.slice(clauseStart(text, start), start);
  if (
    /^\s*(?:and |or |but |then |even |so |only |i\.e\. )*(?:if|unless|whether|assuming|suppose|supposing|in case|when(?:ever)? you|were we|should we)\b/i.test(
      clause,
    )
  )
    return true;
  if (
    /\b(?:if|unless|whether|in case)\b(?:(?!\bthen\b)[^,;])*$/i.test(
      text.slice(Math.max(0, start - 60), start),
    ) &&
    !phrase.will
  )
    return true;
  return /\b(?:if|unless|whether)\b(?:(?!\bthen\b)[^,;.])*$/i.test(clause);
}

/** What the phrase means with the negations before it in its clause. */
function meaning(text: string, { phrase, start, end }: Hit): Stance | undefined {
  const from = Math.max(clauseStart(text, start), text.lastIndexOf(' and ', start - 1), start - 60);
  const turned =
    negations(text.slice(from, start)) +
    (phrase.whole ? 0 : negations(text.slice(start, end)) - (phrase.negative ? 1 : 0));
  return turned % 2 === 0 ? phrase.stance : phrase.negated;
}

interface Target {
  readonly options: readonly string[];
  readonly together: boolean;
}

/** Which of the options named the phrase is about: the nearest on its side, with no other clause between. */
function targetOf(text: string, { phrase, start, end }: Hit, named: readonly Named[]): Target | undefined {
  const plain = named.filter(({ compared }) => !compared);
  const after = plain.find((one) => one.start >= end - 4 && near(text.slice(end, one.start), 50));
  const before = [...plain]
    .reverse()
    .find((one) => one.end <= start + 1 && near(text.slice(one.end, start), 90));
  const inside = plain.find((one) => one.start >= start && one.end <= end + 1);
  if (inside !== undefined && !(phrase.option === 'after' && after !== undefined && after.start - end <= 2))
    return inside;
  const anaphora = formerOrLatter(text.slice(end), plain);
  if (anaphora !== undefined) return anaphora;
  if (phrase.option === 'after')
    return (
      after ??
      (pronoun(text.slice(end)) ? before : (fronted(text, start, end, plain) ?? topicOf(text, plain)))
    );
  if (phrase.option === 'before') {
    if (before !== undefined) return before;
    const subject = /\b(?:it|this|that|they)\b[^,;]{0,20}$/i.test(text.slice(Math.max(0, start - 30), start));
    const earlier = [...plain].reverse().find((one) => one.end <= start);
    return subject ? earlier : topicOf(text, plain);
  }
  const distanceAfter = after === undefined ? 999 : after.start - end;
  const distanceBefore =
    before === undefined ? 999 : start - before.end + (/[,;]/.test(text.slice(before.end, start)) ? 40 : 0);
  return distanceAfter <= distanceBefore ? after : before;
}

/** What `and`, `or` or `nor` strings to the option meant is meant as well. */
function withJoined(text: string, target: Target & Partial<Named>, named: readonly Named[]): Target {
  const first = named.indexOf(target as Named);
  if (first < 0) return target;
  const isJoined = (left: Named | undefined, right: Named | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    /^[)"']{0,2}(?:,? (?:and|or|nor|as well as|plus|together with|along with)|,|\/) ?(?:\w+'s )?(?:the )?["'(]{0,2}$/i.test(
      text.slice(left.end, right.start),
    );
  let [from, to] = [first, first];
  while (isJoined(named[from - 1], named[from])) from--;
  while (isJoined(named[to], named[to + 1])) to++;
  if (from === to) return target;
  return { options: named.slice(from, to + 1).flatMap(({ options }) => options), together: target.together };
}

/** `Between #1 and #2 I would take the latter`, `either`, `both`. */
function formerOrLatter(rest: string, named: readonly Named[]): Target | undefined {
  const word =
    /^ (?:the )?(former|latter|either|both|any)(?: (?:one|of (?:them|these|those|the two)|way))?(?=[,.;:!)]|$| (?:as|because|since|if|but|and|for|too|over))/i.exec(
      rest,
    )?.[1];
  const options = named.flatMap((one) => one.options);
  if (word === undefined || options.length < 2) return undefined;
  const meant =
    word.toLowerCase() === 'former'
      ? options.slice(0, 1)
      : word.toLowerCase() === 'latter'
        ? options.slice(-1)
        : options;
  return { options: meant, together: false };
}

/** `#2 I would rather not have`: the option stands before whoever speaks. */
function fronted(text: string, start: number, end: number, named: readonly Named[]): Target | undefined {
  const before = [...named].reverse().find((one) => one.end <= start + 1);
  if (before === undefined) return undefined;
  const between = text.slice(before.end, end);
  const speaks =
    /^[)"]?,?\s+(?:itself |alone |though,? |is (?:something|what|the one) (?:that |which )?|on the other hand,? )?(?:I|we|he|she|they|you)(?:'|\b)[^,;]*$/i;
  return speaks.test(between) && OBJECTLESS.test(text.slice(end)) ? before : undefined;
}

const OBJECTLESS =
  /^\s*(?:[.,;:!?)]|$|(?:for|because|since|as|if|with|here|too|in|at all|either|though|but|and|unless|on|right now|now)\b)/i;

/** `As for #2: ...`. */
function topicOf(text: string, named: readonly Named[]): Target | undefined {
  const [only, more] = named;
  if (only === undefined || more !== undefined) return undefined;
  return /^\W*(?:(?:and|but|so|now) )?(?:as (?:for|to)|regarding|concerning|about|on|with|re):? (?:the )?$/i.test(
    text.slice(0, only.start),
  )
    ? only
    : undefined;
}

function near(between: string, most: number): boolean {
  return (
    between.length <= most &&
    !/[;]|, (?:but|and I|so|while)\b|\b(?:but|although|whereas|while)\b/i.test(between)
  );
}

function pronoun(rest: string): boolean {
  return /^ (?:it|that|this|them|those|these)\b/i.test(rest);
}

/** Under an option's quoted line a sentence speaks of it, unless it speaks of some other thing by name. */
function aboutIt(text: string, { phrase, start, end }: Hit, about: readonly string[]): Target | undefined {
  if (about.length === 0) return undefined;
  if (phrase.option === 'after' && phrase.will) {
    const object = /^\s*(?:the |an? |any |your |my )?(\S+)/.exec(text.slice(end))?.[1] ?? '';
    if (
      object !== '' &&
      !/^(?:this|that|it|these|those|one(?! more\b)|approach|option|idea|way|here|too|because|since|as|if|[.,;!:)-]|\W)/i.test(
        object,
      )
    )
      return undefined;
  }
  const subject = text.slice(clauseStart(text, start), start);
  if (
    phrase.option === 'before' &&
    phrase.will &&
    !/^\W*$|\b(?:this|that|it|these|they|which|one|approach|option)\b/i.test(subject)
  )
    return undefined;
  return { options: about, together: false };
}

/** On which condition the stance is taken. */
function conditionOf(text: string, { end }: Hit, named: readonly Named[]): string | undefined {
  const next = named.find(({ start }) => start > end + 30)?.start ?? text.length;
  const match = CONDITION.exec(text.slice(end, Math.max(next, end)));
  const words = match?.[1]?.replace(/(?<![\s,.)])[\s,.)]+$/, '');
  // The grammar has an `if` alone; an `unless` stays in the quote.
  if (words === undefined || /^(?:only |even |except )?(?:unless|until|once)\b/i.test(words))
    return undefined;
  const plain = words.replace(LEAD, '');
  return plain.split(' ').length < 2 ? undefined : plain;
}

const LEAD =
  /^(?:only |even |except )?(?:if|provided(?: that)?|as long as|so long as|assuming(?: that)?|on (?:the )?condition that)\s+/i;
