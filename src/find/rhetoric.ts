import type { Stance } from '../model/rfc.ts';

/** A reply in a word to an option's quoted line. */
export function replyStance(text: string): Stance | undefined {
  if (
    /^(?:this one|that one|yes,? please|definitely|absolutely|\+1|agreed?\b|i (?:really |quite |do )?(?:like|love) (?:this|it|that)|love it|that's the one|my (?:first )?(?:choice|preference|favou?rite|vote)|sounds (?:good|great)|go for it|please do|ack\b|this is (?:what I|the one|my)|great|nice)/i.test(
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

/** Questions that answer themselves, and what they answer. */
const RHETORIC: readonly (readonly [Stance, RegExp])[] = [
  [
    'supports',
    /\bwhy (?:not|don't we|can't we|couldn't we|shouldn't we) (?:just |simply )?(?:do|use|go|have|take|make|keep|pick|both|(?:option|approach|[#(]))/i,
  ],
  [
    'supports',
    /\bwhy\b.{1,60}\b(?:isn't|is not|wasn't|wouldn't|would not|aren't|not)\b.{0,40}\b(?:enough|sufficient|obvious|better|preferred|good|right|best|choice|simpler|acceptable|work)\b/i,
  ],
  ['supports', /\bhow about (?=(?:the |just |simply )?(?:option |approach )?[#(]?\w{1,3}\b)/i],
  [
    'accepts',
    /\b(?:is|are|would|will|does|do)\b[^,;]{1,50}\b(?:any more |more |be |also )*(?:palatable|acceptable|tolerable|ok|okay|fine|workable|agreeable)\b.{0,40}\b(?:if|with|for)\b/i,
  ],
  [
    'accepts',
    /\b(?:use cases?|cases?|scenarios?|workloads?|example|problem|anything|anybody|anyone|something)\b.{0,30}\b(?:breaks?|fails?|suffers?|object\w*|loses?)\b.{0,30}\b(?:if|with|under|by)\b/i,
  ],
  [
    'opposes',
    /\b(?:is|are|will|would|does)\b[^,;]{1,40}\bstill\b.{0,20}\b(?:simple[rst]*|easier|better|cheaper|faster|smaller|clean(?:er)?|worth|safe[r]?|attractive|needed|necessary)\b/i,
  ],
  [
    'opposes',
    /^(?:but |and |so |also,? |then )?(?:how is (?:this|that|it)\b.{0,40}\bbetter|isn't (?:this|that|it|the|\S+)\b.{0,60}\b(?:horrid|slow|racy|broken|overkill|wrong|expensive|horrible|too|worse|fragile|dangerous|a bit|problem)|won't (?:this|that|it|\S+)\b.{0,60}\b(?:break|fail|hurt|be slow|race|regress|leak)|(?:doesn't|wouldn't|won't|didn't) (?:this|that|it|#?\(?\w{1,3}\)?|option \w+)\b.{0,60}\b(?:break|fail|hurt|race|regress|defeat|leak|violate|duplicate|mean|suffer)|what's the (?:point|benefit|rationale|gain)|what is the (?:point|benefit|gain)|what's left of|why (?:would|do|should) (?:we|you|anyone|anybody) (?:need|want|bother)|who (?:would|will|is going to) (?:maintain|test|use|want|pay|fix|review|own|debug))/i,
  ],
  [
    'opposes',
    /\b(?:do|does|did) (?:we|you|anyone|anybody|users|people) (?:really|even|still|actually) (?:need|want|care|have to)|\b(?:do|does) (?:we|anyone|anybody) (?:need|want)\b.{1,30}\bat all\b|\bwho (?:really |actually |even )?(?:needs|wants|asked for)\b|\bwhat (?:does|would|do) .{1,40}\b(?:buy|gain|give) (?:us|me|you|anyone)\b/i,
  ],
];

/** What a question says that answers itself. */
export function rhetoric(text: string): Stance | undefined {
  return RHETORIC.find(([, pattern]) => pattern.test(text))?.[0];
}
