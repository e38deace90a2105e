import type { Remark } from './ground.ts';
import { type Hearing, hasWords, remarkOn } from './hearing.ts';
import { replyToWords } from './reply-stance.ts';
import { takesSides } from './takes-sides.ts';
import { WEIGHT } from './weights.ts';

/** Words by which what stands behind a `than` is ranked, and not only held beside. */
const RANKS =
  /\b(?:rather|prefer(?:red|ence)?|rank(?:ed)?|(?:I|we)(?:'d| would) (?:take|choose|pick)|fall(?:ing)? back|instead of)\b/i;

/** A noun that leads a sentence. */
const LEADS = /^\W*(?:the|that|this) /i;

/**
 * A neutral remark for each option that a sentence names and does not judge; none where it names all of them, or all but one,
 * in one breath.
 */
export function mentions(hearing: Hearing, judged: ReadonlySet<string>): Remark[] {
  const { sentence, all: named, ground } = hearing;
  const isRanked = RANKS.test(sentence.text);
  // Beside a name of one option words of another one say little.
  const isNamed = named.some(({ loose }) => !loose);
  const plain = named.filter(
    ({ compared, loose, start, main, byWords }) =>
      (!compared || isRanked) &&
      (!loose || (main && !(byWords && isNamed)) || (start < 4 && LEADS.test(sentence.text))),
  );
  const all = new Set(plain.flatMap(({ options }) => options));
  const isRoll = (options: readonly string[]): boolean =>
    options.length >= 3 && options.length >= ground.choices.options.length - 1;
  if (plain.some(({ options }) => isRoll(options))) return [];
  return [...all].flatMap((option) => {
    const by = plain.filter(({ options }) => options.includes(option));
    const at = by[0]?.start ?? 0;
    // Words of its text may stand there for another reason: below what is handed on.
    const weight = by.every(({ byWords }) => byWords) ? WEIGHT.described : WEIGHT.named;
    return judged.has(option) ? [] : [remarkOn(hearing, option, { stance: 'neutral', weight, at }, 0)];
  });
}

/**
 * A neutral remark for each option that a sentence without a name is about: it opens what stands under the option's quoted
 * line, or it replies to words on the option or takes sides on them.
 */
export function standing(hearing: Hearing): Remark[] {
  const { sentence, named, topic, first } = hearing;
  if (named.length > 0 || topic === undefined) return [];
  const isReply = first && topic.quoted === true && replyToWords(sentence.text, topic.stance) !== undefined;
  const isTaken = topic.stance !== 'neutral' && first && hasWords(sentence.text) && !/:$/.test(sentence.text);
  const isHeld = topic.sure
    ? first && hasWords(sentence.text)
    : topic.picked === true && (isTaken || takesSides(sentence.text));
  if (!isReply && !isHeld) return [];
  return topic.options.map((option) =>
    remarkOn(hearing, option, { stance: 'neutral', weight: WEIGHT.under, at: 0 }, 0),
  );
}
