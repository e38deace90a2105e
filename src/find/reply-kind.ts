import type { Reply } from '../model/answer.ts';

/** First words that say no more than that a line is right. */
const YES =
  /^(?:yes|yep|yeah|yup|indeed|agreed|exactly|confirmed|ack(?:ed)?|\+1|lgtm|(?:that(?:'s| is)|this is|looks|quite|all) (?:right|correct|true|fine)|i (?:can )?(?:confirm|agree)|(?:right|correct|true|agree|seconded)(?=[.,;:!]|$|\s*[-\u2014]| with\b))(?![\p{L}\p{N}])/iu;
/** First words that say that it is wrong. */
const WRONG =
  /^(?:(?:this|that|it)(?:'s| is) (?:simply |just |plain )?(?:wrong|false|incorrect|untrue|not (?:right|correct|true|so|the case))|(?:simply |just |plain )?(?:wrong|incorrect|false|untrue|nak|nack|nope)\b|not (?:true|correct|right|so\b|really true)|i (?:strongly )?disagree|i (?:don't|do not|can't|cannot) agree|i (?:never|didn't|did not|don't|do not) (?:said|say|oppose[d]?|support(?:ed)?|accept(?:ed)?|claim(?:ed)?))/i;
const NO =
  /^no(?=[.,;:!]| |$)(?! (?:objections?|problems?|doubt|idea|opinion|comments?|one|worries|changes?|need|matter|strong))/i;
/** Words that put something else in its place. */
const INSTEAD =
  /\b(?:actually|should (?:be|read|say)|i meant|what i (?:meant|said)|correction|to be (?:precise|exact)|more precisely|rather than|instead of)\b|^(?:no|nope|wrong|not [^.]{1,40})[,.;:]?\s+(?:it|that|this|they|we|he|she|the [\p{L}-]+)(?:'s|'re| is| are| was| were| takes| has| have| needs?| costs?) (?!not\b|wrong\b|true\b)|^not \S+(?: \S+){0,3},? but\b/iu;
/** Words of assent; after a `no` they turn it around. */
const ASSENT = /\b(?:you(?:'re| are) right|agreed?|right|correct|true|fine|exactly)\b/i;
const BUT = /\b(?:but|however|except|although|though|unless|not|never)\b|n't\b/i;

/** Characters that are looked at: a stance is told first. */
const MOST = 600;

/**
 * How words under a quoted line take it, by how they begin: `Agreed.` confirms, `Wrong, ...` disputes, `No, it is 5 ms`
 * corrects. A question, an assent with a `but`, and whatever else is not plain only answers.
 */
export function replyOf(text: string): Reply {
  const words = text
    .slice(0, MOST)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/^[\s>*_"'(-]+/, '');
  const [first = ''] = /^.*?[.!?](?=\s|$)/s.exec(words) ?? [words];
  // A bare yes or no leans on the sentence after it.
  const sentence =
    first.length > 12 ? first : (/^.*?[.!?](?:\s.*?[.!?])?(?=\s|$)/s.exec(words)?.[0] ?? words);
  if (sentence.trim().endsWith('?') || sentence.length > 400) return 'answers';
  if (YES.test(words))
    return BUT.test(sentence) || /^\W*(?:but|however)\b/i.test(words.slice(sentence.length))
      ? 'answers'
      : 'confirms';
  const isWrong = WRONG.test(words);
  const isNo = NO.test(words) && !ASSENT.test(sentence);
  const instead = INSTEAD.test(sentence);
  if (isWrong || isNo) return instead ? 'corrects' : 'disputes';
  return instead && !ASSENT.test(sentence) && !/^(?:i think|maybe|perhaps|if)\b/i.test(words)
    ? 'corrects'
    : 'answers';
}
