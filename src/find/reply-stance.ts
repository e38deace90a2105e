import type { Stance } from '../model/rfc.ts';

/** A reply in a word to what somebody said of an option: whoever agrees takes their stance, and where they take none, none. */
export function replyToWords(text: string, said: Stance | undefined): Stance | undefined {
  const reply = replyToOption(text);
  if (reply === undefined || reply === 'neutral') return reply;
  if (said === undefined || said === 'neutral') return ACCEPTS.test(text) ? 'accepts' : 'neutral';
  if (AGREES.test(text)) return said;
  if (said === 'opposes') return 'neutral';
  return reply;
}

const ACCEPTS = /^(?:works for me|no objections?|fine (?:with|by) me|i (?:can|could) live)\b/i;
const AGREES = /^(?:\+1|agreed?\b|exactly\b|yes\b|seconded\b|same here\b|(?:definitely|absolutely)(?! not))/i;

/** A reply in a word to an option's quoted line. */
export function replyToOption(text: string): Stance | undefined {
  if (/^[+-]?0(?![\w.]*\d)|^(?:abstain|no opinion|no preference|don't care)\b/i.test(text)) return 'neutral';
  if (
    /^(?:(?:this|that) one(?=,? please|[.,;!]|\W*$| for me)|yes,? please|(?:definitely|absolutely)(?! not)|\+1|agreed?\b|i (?:really |quite |do )?(?:like|love) (?:this|it|that)|love it|that's the one|my (?:first )?(?:choice|preference|favou?rite|vote)|sounds (?:good|great)|go for it|please do|ack\b|this is (?:what I|the one|my))/i.test(
      text,
    )
  )
    return 'supports';
  if (
    /^(?:no[.,!]|nope|never|please don't|please no|ugh|yuck|nak\b|nack\b|-1|not this|absolutely not|god no|hell no|over my dead)/i.test(
      text,
    )
  )
    return 'opposes';
  if (
    /^(?:fine\b|ok\b|okay\b|i could live|i can live|meh\b|if we must|acceptable|tolerable|works for me|no objections?|wouldn't mind|could get used)/i.test(
      text,
    )
  )
    return 'accepts';
  return undefined;
}
