import type { Stance } from '../model/rfc.ts';
import { CONDITION, negations, PHRASES, type Phrase } from './phrases.ts';

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
export function stancesIn(text: string, named: readonly Named[], about: string | undefined): Taken[] {
  const asked = /\?["')\]]*\s*$/.test(text);
  const rhetorical = asked ? rhetoric(text) : undefined;
  const quoted = quotedSpans(text);
  const hits = hitsIn(text).filter(({ start }) => !quoted.some(([from, to]) => from < start && start < to));
  const taken = hits.flatMap((hit): Taken[] => {
    if (asked && !(hit.phrase.says.source.includes('why (?=') || hit.phrase.says.source.includes('1 for')))
      return [];
    if (isHypothetical(text, hit)) return [];
    const meant = meaning(text, hit);
    if (meant === undefined) return [];
    const target = named.length === 0 ? aboutIt(text, hit, about) : targetOf(text, hit, named);
    if (target === undefined) return [];
    const condition = conditionOf(text, hit, named);
    return target.options.map((option) => ({
      option,
      stance: meant,
      will: hit.phrase.will,
      together: target.together,
      at: hit.start,
      ...(condition === undefined ? {} : { condition }),
    }));
  });
  if (rhetorical !== undefined && taken.length === 0) {
    const options =
      named.length === 0
        ? about === undefined
          ? []
          : [about]
        : (named.find(({ compared }) => !compared)?.options ?? []);
    return options.map((option) => ({ option, stance: rhetorical, will: false, together: false, at: 0 }));
  }
  return taken;
}

/** Questions that answer themselves. */
function rhetoric(text: string): Stance | undefined {
  if (
    /\bwhy (?:not|don't we|can't we|couldn't we|shouldn't we) (?:just |simply )?(?:do|use|go|have|take|make|keep|pick|both|(?:option|approach|[#(]))/i.test(
      text,
    )
  )
    return 'supports';
  if (
    /\bwhy\b.{1,60}\b(?:isn't|is not|wasn't|wouldn't|would not|aren't|not)\b.{0,40}\b(?:enough|sufficient|obvious|better|preferred|good|right|best|choice|simpler|acceptable|work)\b/i.test(
      text,
    )
  )
    return 'supports';
  if (
    /^(?:but |and |so |also,? )?(?:how is (?:this|that|it)\b.{0,40}\bbetter|isn't (?:this|that|it|the|\S+)\b.{0,60}\b(?:horrid|slow|racy|broken|overkill|wrong|expensive|horrible|too|worse|fragile|dangerous|a bit|problem)|won't (?:this|that|it|\S+)\b.{0,60}\b(?:break|fail|hurt|be slow|race|regress|leak)|(?:doesn't|wouldn't|won't|didn't) (?:this|that|it|#?\(?\w{1,3}\)?|option \w+)\b.{0,60}\b(?:break|fail|hurt|race|regress|defeat|leak|violate|duplicate|mean|suffer)|what's the (?:point|benefit|rationale)|why (?:would|do|should) (?:we|you|anyone|anybody) (?:need|want|bother))/i.test(
      text,
    )
  )
    return 'opposes';
  return undefined;
}

/** Spans between double quotation marks. */
function quotedSpans(text: string): [number, number][] {
  return [...text.matchAll(/(?<![\w"])"[^"]{2,300}"(?!\w)/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

/** The phrases of a sentence: where two overlap, the one that stands first in the table or is longer. */
function hitsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const phrase of PHRASES)
    for (const match of text.matchAll(phrase.says)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const overlapping = hits.filter((hit) => start < hit.end && hit.start < end);
      if (overlapping.length === 0) hits.push({ phrase, start, end });
      else if (
        overlapping.every((hit) => hit.end - hit.start < end - start && hit.phrase.will === phrase.will)
      ) {
        for (const hit of overlapping) hits.splice(hits.indexOf(hit), 1);
        hits.push({ phrase, start, end });
      }
    }
  return hits.sort((a, b) => a.start - b.start);
}

/** Where the clause begins in which an offset lies. */
function clauseStart(text: string, offset: number): number {
  const before = text.slice(0, offset);
  const cut = [
    ...before.matchAll(
      /[;:]\s|,? (?:but|although|though|whereas|while|however|because|since|yet|so)\b|, (?:and|or) |\s-{1,2}\s|, |\s\(/gi,
    ),
  ].at(-1);
  return cut === undefined ? 0 : cut.index + cut[0].length;
}

/** Inside an `if`, or what might be under other circumstances. */
function isHypothetical(text: string, { start, phrase }: Hit): boolean {
  const clause = text.slice(clauseStart(text, start), start);
  if (
    /^\s*(?:and |or |but |then |even |so |only |i\.e\. )*(?:if|unless|whether|assuming|suppose|supposing|in case|when(?:ever)? you|were we|should we)\b/i.test(
      clause,
    )
  )
    return true;
  if (
    /\b(?:if|unless|whether|in case)\b[^,;]*$/i.test(text.slice(Math.max(0, start - 60), start)) &&
    !phrase.will
  )
    return true;
  return /\b(?:if|unless|whether)\b[^,;.]*$/i.test(clause);
}

/** What the phrase means with the negations before it in its clause. */
function meaning(text: string, { phrase, start, end }: Hit): Stance | undefined {
  const from = Math.max(clauseStart(text, start), start - 60);
  const turned =
    negations(text.slice(from, start)) + negations(text.slice(start, end)) - (phrase.negative ? 1 : 0);
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
  if (inside !== undefined) return inside;
  if (phrase.option === 'after') return after ?? (pronoun(text.slice(end)) ? before : undefined);
  if (phrase.option === 'before') {
    if (before !== undefined) return before;
    const subject = /\b(?:it|this|that|they)\b[^,;]{0,20}$/i.test(text.slice(Math.max(0, start - 30), start));
    const earlier = [...plain].reverse().find((one) => one.end <= start);
    return subject ? earlier : undefined;
  }
  const distanceAfter = after === undefined ? 999 : after.start - end;
  const distanceBefore =
    before === undefined ? 999 : start - before.end + (/[,;]/.test(text.slice(before.end, start)) ? 40 : 0);
  return distanceAfter <= distanceBefore ? after : before;
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
function aboutIt(text: string, { phrase, start, end }: Hit, about: string | undefined): Target | undefined {
  if (about === undefined) return undefined;
  if (phrase.option === 'after' && phrase.will) {
    const object = /^\s*(?:the |an? |any |your |my )?(\S+)/.exec(text.slice(end))?.[1] ?? '';
    if (
      object !== '' &&
      !/^(?:this|that|it|these|those|one|approach|option|idea|way|here|too|because|since|as|if|[.,;!:)-]|\W)/i.test(
        object,
      )
    )
      return undefined;
  }
  void start;
  return { options: [about], together: false };
}

/** On which condition the stance is taken. */
function conditionOf(text: string, { end }: Hit, named: readonly Named[]): string | undefined {
  const next = named.find(({ start }) => start > end + 30)?.start ?? text.length;
  const match = CONDITION.exec(text.slice(end, Math.max(next, end)));
  const words = match?.[1]?.replace(/[\s,.)]+$/, '');
  return words === undefined || words.split(' ').length < 3
    ? undefined
    : words.replace(/^(?:only |even )/i, '');
}
