import type { Stance } from '../model/rfc.ts';

/** Words by which somebody takes a stance, and one sentence that they must match and one that they must not. */
export interface Phrase {
  readonly says: RegExp;
  readonly stance: Stance;
  /** What it means with a negation before it; nothing where it then says too little. */
  readonly negated?: Stance;
  /** Where the option stands: after the words, before them, or on either side. */
  readonly option: 'after' | 'before' | 'beside';
  /** Whether it is somebody's will and not only praise or blame; will outweighs both. */
  readonly will: boolean;
  /** A sentence on #2 that has this stance by these words. */
  readonly yes: string;
  /** A sentence on #2 that has not. */
  readonly no: string;
  /** Whether the words hold a negation of their own. */
  readonly negative: boolean;
  /** Whether they say it as they stand, whatever negations they hold. */
  readonly whole?: true;
  /** Whether they say it in a question, too. */
  readonly asks?: true;
}

/** Who may take a stance in so many words, and what may stand between that and the verb. */
const I =
  "(?:I|we|he|she|they|you|who|people|folks)(?:'d|'ll|'ve|'m)?(?: (?:would|do|also|really|rather|quite|still|fully|strongly|could|can|certainly|definitely|personally|very much|just|will|actually|generally|much|slightly|tend to|kind of|sort of|am still|don't|do not|didn't|did not|wouldn't|would not|cannot|can't|never|even|probably|too|am|are|not|might|may))*";

/** Words that turn a phrase around. */
const NEGATION =
  /(?<![\w-])(?:not|never|hardly|barely|neither|nor|without|wrongly|nobody|no one|no longer|far from|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|won't|wouldn't|can't|cannot|couldn't|shouldn't|haven't|hasn't|hadn't|ain't|doubt|fail(?:s|ed)? to|no)(?![\w-])|n't\b/gi;

/** How many words of a text turn around what it says. */
export function negations(text: string): number {
  return [...text.matchAll(NEGATION)].length;
}

function words(source: string): RegExp {
  return new RegExp(`(?<![\\w-])(?:${source})(?![\\w-])`, 'gi');
}

function will(
  stance: Stance,
  option: Phrase['option'],
  source: string,
  yes: string,
  no: string,
  negated?: Stance,
): Phrase {
  const says = words(source);
  const match = new RegExp(says.source, 'i').exec(yes);
  const negative = negations(yes.slice(0, (match?.index ?? 0) + (match?.[0].length ?? 0))) % 2 === 1;
  return {
    says,
    stance,
    option,
    will: true,
    yes,
    no,
    negative,
    ...(negated === undefined ? {} : { negated }),
  };
}

function view(
  stance: Stance,
  option: Phrase['option'],
  source: string,
  yes: string,
  no: string,
  negated?: Stance,
): Phrase {
  return { ...will(stance, option, source, yes, no, negated), will: false };
}

/** The same phrase, which says what it says with the negations that it holds. */
function whole(phrase: Phrase): Phrase {
  return { ...phrase, whole: true };
}

const IS =
  "(?:is|are|was|were|be|being|seems?|seemed|looks?|looked|sounds?|feels?|'s|becomes?|remains?|isn't|aren't|wasn't|doesn't (?:look|seem|sound|feel))(?: (?:not|never|hardly|still|also|just|really|quite|very|so|too|much|far|clearly|pretty|rather|certainly|probably|definitely|actually|simply|by far|a lot|a bit|kind of|more|somewhat|like|way|again|basically|even|to me|the|an?|most|of|likely|perfectly|totally|completely|fairly|only|strictly|considerably|significantly|marginally|infinitely|noticeably|arguably|obviously|inherently|slightly|extremely|incredibly|awfully|terribly|horribly|particularly|especially|surprisingly|reasonably|relatively|sufficiently|entirely|plainly|downright|such|one of|going to be|bound to be))*";

/** The phrases, will first. A sentence may match several; what they make of it together is told by `stanceOf`. */
export const PHRASES: readonly Phrase[] = [
  // Will: for.
  will(
    'supports',
    'after',
    'prefer(?:s|red|ring)?(?! not)',
    'I prefer #2.',
    'Would you prefer #2?',
    'neutral',
  ),
  will(
    'supports',
    'beside',
    "(?:my|his|her|their|our|a|first|strong|slight|mild|clear|personal|[A-Z]\\w+'s) (?:strong |slight |mild |clear |personal |own |first )?(?:preference|preferred(?: \\w+)?|favou?rite(?: \\w+)?|first choice|pick)",
    'My preference is #2.',
    'The order of preference decides about #2.',
    'neutral',
  ),
  will(
    'supports',
    'after',
    'in favou?r of|favou?r(?:s|ed|ing)?',
    'I am in favour of #2.',
    'I am not in favour of #2.',
    'opposes',
  ),
  will(
    'supports',
    'after',
    `${I} supports?|(?:support|supports) (?:for )?(?=(?:option|proposal|choice|alternative|approach|[(#]))`,
    'I strongly support #2.',
    '#2 has support for hotplug.',
    'opposes',
  ),
  will(
    'supports',
    'after',
    'vot(?:e|es|ed|ing)(?: is| goes| would be)?(?: for| to)?(?! (?:against|above|below|no))|rank(?:ing|ed)?(?= (?:option |choice |proposal )?\\S+ (?:first|above|over|top))',
    'I would vote for #2.',
    'I will vote against #2.',
    'opposes',
  ),
  will(
    'supports',
    'after',
    `${I} (?:like|love|likes|loves)(?<!\\b(?:as|if|whatever|whichever|however|doesn't) (?:\\w+ ){0,2}(?:like|love|likes|loves))(?! to (?:know|understand|ask|hear|point|note|add|mention|clarify|make|see (?:some|how|numbers|a|whether|what|if|data|evidence|more)))|(?:big |great |huge |real )?fan of|keen on|enthusiastic about|fond of`,
    'I really like #2.',
    'I would like to know how #2 does that.',
    'opposes',
  ),
  will(
    'supports',
    'after',
    `lean(?:s|ing|ed)?(?: (?:slightly|more|heavily|strongly|a bit))? (?:towards?|to|in favou?r of)|inclined (?:to|towards?)(?: \\w+)?|gravitat\\w+ (?:to|towards?)`,
    'I am leaning towards #2.',
    'The tree leans to one side without it.',
  ),
  will(
    'supports',
    'after',
    "(?:let's|lets|let us|should|I'd|we'd|would|I'll|we'll|I will|we will|want to|rather|simply|just|could we|please|voting to|happy to|plan to|propose to|suggest(?:ing)?(?: that)?(?: we| to)?|recommend(?:ing)?(?: that)?(?: we| to)?)(?: (?:just|simply|rather|then|probably|we|also|still|really|have to|need to|instead))* (?:go(?:ing)?(?: ahead)? (?:with|for)|do|doing|choose|pick|adopt|implement|try|start with|use|merge|settle on)",
    "Let's go with #2.",
    'Does it break if we go with #2?',
    'opposes',
  ),
  will(
    'supports',
    'after',
    "(?:would|\\w+'d|much) rather(?: (?:see|have|do|go (?:with|for)|we (?:did|had|went with)|keep|take|use))?(?! not)",
    "I'd rather see #2.",
    "I'd rather not see #2.",
  ),
  will(
    'opposes',
    'after',
    "(?:would|\\w+'d) (?:really |much |strongly )?(?:rather|prefer)(?: we)?(?: to)? (?:not|didn't)(?: (?:see|have|do|use))?",
    "I'd rather not see #2.",
    "I'd rather see #2.",
  ),
  will(
    'supports',
    'after',
    "(?:let's|lets|should|I'd|we'd|would|(?:want|like|prefer|propose|going|have|need|plan|decided|agreed?|rather|is|was) to|just|please|must) (?:just |simply )?(?:keep|stick (?:to|with)|stay with|retain)|sticking with",
    'We should keep #2.',
    'The cache keeps #2 in memory.',
    'opposes',
  ),
  will(
    'supports',
    'after',
    "(?:my|our|this|the|his|her|[A-Z]\\w+'s) (?:\\w+ )?(?:series|patch(?:es|set)?|v\\d|rfc|poc|prototype|branch)(?:\\[\\d+\\])? (?:implements?|does|is|goes for|takes)|(?:I'll|I will|I am going to|I'm|I am) (?:\\w+ )?(?:work(?:ing)? on|implement(?:ing)?|post|write|prototyp\\w+)(?: \\w+){0,6}?(?: (?:implements?|for|of))?",
    "I'll work on a series to implement #2.",
    'Somebody has to implement #2.',
  ),
  will(
    'supports',
    'beside',
    '\\+1|\\+[2-9]|seconded|I second|hum for|count me in for|\\+\\+',
    '+1 for #2',
    '+0 for #2',
  ),
  will('accepts', 'beside', '\\+0\\.[1-9]\\d?', '+0.5 on #2', '+1 for #2'),
  will('opposes', 'beside', '-1|-[2-9]|-0\\.[1-9]\\d?', '-1 on #2', '-0 on #2'),
  will('supports', 'beside', 'ACK|Acked-by:?|Reviewed-by:?', 'ACK for #2', 'The ACK frame carries #2?'),
  will(
    'opposes',
    'beside',
    'NAK(?:ed)?|NACK(?:ed)?|Nacked-by:?|veto(?:ed|es)?',
    'NAK on #2',
    'A NAK with #2 is a frame, is it not?',
  ),
  will(
    'supports',
    'before',
    "(?:is|are|was|would be|'s|seems?|looks like|still|remains) (?:still |also |clearly |probably |definitely |by far |really |to me |certainly |just |simply )*(?:the (?:way to go|way forward|(?:\\w+ )?(?:right|best|obvious|correct|cleanest|simplest|sanest|safest|nicest|better|preferable|ideal|natural|sensible|reasonable)(?: \\w+)?|winner|least (?:bad|evil|worst|painful)(?: \\w+)?|only (?:\\w+ )?(?:one|sane|sensible|workable|viable|way|option|choice)(?: \\w+)?)|my (?:first |clear |strong )?(?:favou?rite|choice|preference|preferred(?: \\w+)?|vote)|what (?:I|we) want)",
    '#2 is the way to go.',
    '#2 is the way it was.',
    'opposes',
  ),
  will(
    'supports',
    'before',
    'gets my (?:vote|\\+1|ack|support)|has my (?:vote|support|ack)|wins',
    '#2 gets my vote.',
    'Who wins with #2?',
  ),
  will(
    'supports',
    'after',
    '(?:best|right|cleanest|simplest|safest|better|correct|obvious|sanest|nicest|only sane|winning) (?:\\w+ )?(?:is|would be|seems to be|looks like)',
    'The best choice would be #2.',
    'The best thing about it is that everybody reads.',
  ),
  will(
    'supports',
    'after',
    '(?:sold|settled|converge[sd]?|agreed) on|convinced (?:by|of)|persuaded by|(?:proposal|plan|suggestion|idea|recommendation|proposing|suggesting|proposes|suggests|suggested|proposed|recommends?) (?:is|was|would be|to|that we)(?: to)?(?: (?:keep|do|use|add|go with|take|have|choose|pick|adopt|implement))?',
    'The proposal was to keep #2.',
    'The proposal has more text.',
    'opposes',
  ),
  will(
    'supports',
    'after',
    '(?:and|to|we can|we could|then) add',
    'The plan was to do nothing and add #2.',
    'Nobody said so.',
  ),
  will(
    'supports',
    'before',
    'it is(?=[.!,]|$)|it should be(?=[.!,]|$)|as agreed',
    '#2 it is.',
    'What #2 does, it is hard to say.',
  ),
  will(
    'supports',
    'after',
    "(?:come|came|coming) (?:a)?round to|warm(?:ing|ed)? (?:up )?to|all for|I'm for|I am for|(?:count|put|mark) me (?:down |in )?(?:as )?(?:being )?for|champion(?:ing)?|defend|push(?:ing)? for|advocat(?:e|es|ing)|argu(?:e|es|ed|ing) for|speak(?:ing)? for|spoke up for|hands? up for|hum(?: is|s|med)?(?: for)?|show of hands for|yes,? (?:please,? )?to|put down|it (?:should|has to|must) be|it is going to be|let's make it|only please|please,? (?:just )?(?:do|use|take|go with|keep|pick)|write up|wrote up|(?:started|begun|began) (?:coding(?: up)?|implementing|writing|working on)|went ahead and (?:wrote|implemented|did|coded)|patch(?:es)? for|(?:attached|v\\d) (?:patch )?(?:does|implements|goes for|switches to)|now specifies|goes for|decided (?:on|for|to (?:do|use|go with|write up))|settled (?:on|for)|converging on|camp of",
    'Count me in for #2.',
    'Nobody counts in #2.',
    'opposes',
  ),
  will(
    'supports',
    'after',
    "(?:I|we|he|she|they)(?:'d| would|'ll| will)(?: (?:still|rather|always|happily|gladly|personally|also))* (?:take|pick|choose|use|go (?:with|for)|do|merge|ack|push|want|defend|vote)(?! (?:an?|the|some|it|this|that|care|time|part|away|back|no)(?! former)\\b)",
    'I would still take #2.',
    'I would take care of #2.',
    'opposes',
  ),
  will(
    'supports',
    'before',
    "please(?=[.!,]|$)|camp(?=[ ,.])|first(?=[.,;]| and| with| myself|$)|has my (?:hum|hand)|(?:is|are|would be) (?:what|the one|something)(?: that)? (?:I|we)(?:'d| would| still| do| really)* (?:want|like|do|use|pick|choose|need|prefer|go)(?:ed|d)?(?: (?:for|with))?|(?:is|would be|'s) (?:\\w+ ){0,2}(?:ideal|dream|grown-up thing|least bad|lesser evil)(?: \\w+)?|grows on me|is what I(?:'ve| have)|for the win|all the way|(?<=, )(?:by (?:a mile|far)|hands down|any day|every time|no contest)(?=[.,;!)]|$)|is where I (?:end|ended|come|came|land|stand)(?: (?:up|down|out))?|(?:would be|is) my ideal world",
    '#2, please.',
    'Would #2 please anybody?',
    'opposes',
  ),
  whole(
    will(
      'supports',
      'after',
      "(?:forced|gunpoint|pressed|had to (?:choose|pick|decide))[:,] ?(?:I'd|it's)?|(?:it's|it has|it's still) got to be|(?:I'm|I am|we're|we are|so,?) (?:still |now )?going (?:with|for)|(?:switched|moved|converted|swayed|moving|switching) (?:over )?(?:from \\S+ )?to(?= (?:option |approach )?[#(]?\\w{1,3}\\b)|(?:intend|plan|want|going|happy) to work on(?: is)?|(?:raise|raised|put up|raising) (?:my|mine|a) (?:hand |own )?for|(?:would|'d|be happy to|happily|gladly|'ll) (?:be happy to |gladly |happily )?(?:welcome|review|test|post|send|respin|submit|merge|apply|queue)(?: (?:a |the |patches |an? patch |it |this )(?:for|as|with)?)?|(?:I'll|I will|we'll|we will|I am going to|I'm going to) (?:send|post|respin|submit|spin|prepare|write|code up|cook up|convert \\S+ to|rework \\S+ (?:to|into|as|on))",
      "I'm going with #2.",
      'Where is it going after #2?',
      'opposes',
    ),
  ),
  whole(
    will(
      'supports',
      'before',
      "(?<=, )then(?=[.!])|(?:is|it's|was|'s) (?:more or less |basically |exactly |pretty much |essentially )?what (?:my|the|this|our|v\\d) ?(?:patch(?:es|set)?|series|v\\d|code|rfc|poc|prototype|branch|draft)?(?: \\d+\\/\\d+)? ?(?:does|do|has|have|implements?|is doing)|(?:and |, )I (?:honestly |really |frankly )?(?:don't|do not|couldn't) (?:much )?care which|(?:is|are|'s) (?:still )?(?:at the )?(?:top of|number one|first on|first in) (?:my|our|the) (?:list|ballot|order|choice)|(?:is|are|'s|would be) (?:the one|the option) (?:with|that has) the (?:fewest|least|most|best|smallest)|(?:in|for) (?:my|our) (?:next|v\\d) (?:version|series|revision|posting)",
      '#2, then.',
      'What then comes after #2?',
    ),
  ),
  // Will: can be lived with.
  whole(
    will(
      'accepts',
      'after',
      "(?:if|when) (?:we|you|they|people) (?:do |really |must |have to |are to |end up |decide to )*(?:go(?:ing)? (?:for|with)|choos(?:e|ing)|pick(?:ing)?|settl(?:e|ing) (?:on|for)|adopt(?:ing)?|decide (?:on|for)|end up with)(?=.{1,60}(?:,|then) (?:then )?(?:I'd|I would|we'd|we should|I'll|please|at least|let's))|sign(?:ed|ing)? off(?: on)?|(?:shift|turn|move) (?:my|our) (?:focus|attention|efforts?) to|(?:manage|get by|make do|cope) with(?= (?:option |approach )?[#(]?\\w)|wouldn't (?:mind|object to)(?: looking at| seeing| having)?|willing to (?:try|take|do|accept|use|go (?:with|for))|give (?:it|this)? ?a (?:try|chance|go)|not (?:strictly |fundamentally |totally |really |completely )?(?:opposed|against|averse) ?(?:to)?",
      'We would manage with #2.',
      'Who would manage what #2 wants?',
    ),
  ),
  will(
    'accepts',
    'after',
    '(?:stand|be|get) in the way of|(?:get|got|getting) used to|lose (?:any |much )?sleep over|(?:cry|shed (?:a|any|many) tears?) (?:over|about)|complaints about|(?:be )?talked into|fight (?:against|over)|(?:block|veto)(?:ing)? (?=(?:option|[#(])|\\w{1,3}\\b)|hold up|stop you from',
    'I will not stand in the way of #2.',
    'The lock stands in the way of #2.',
  ),
  will(
    'accepts',
    'before',
    "if (?:we|you) (?:must|insist|really (?:want|have to))|as (?:a |an )?(?:stopgap|stop-gap|interim|intermediate step|fallback|plan b|transition)|(?:is|are|would be|'s|sounds|looks|seems) (?:also |just |still |perfectly |equally |both |all )*(?:fine|ok|okay|good|acceptable)(?: (?:by|with|for|to) (?:me|us|him|her|them|everyone))|at a pinch|would be (?:a )?(?:distant |close )?second|(?:is|are|would be|'s) (?:\\w+ )?(?:enough|sufficient|plenty) for (?:me|us|our|my|now)|close second|comes second|can be made to work|in (?:that|which) case",
    '#2 is fine with him.',
    '#2 is not fine with him.',
    'opposes',
  ),
  will(
    'accepts',
    'after',
    '(?:live|living|work) with|ok(?:ay)? with|fine with|happy with|comfortable with|content with|good with|at peace with|settle for|put up with|tolerate|ok(?:ay)? to (?:do|use|go with)|fine to (?:do|use|go with)',
    'I can live with #2.',
    'I cannot live with #2.',
    'opposes',
  ),
  will(
    'accepts',
    'before',
    "(?:is|are|would be|'s|sounds|looks|seems) (?:\\w+ )?(?:fine|ok|okay|acceptable|tolerable|workable|good enough|all right|alright|livable|palatable)(?: (?:by|with|for|to) (?:me|us))?|works? (?:well enough |fine |ok |just as well |equally well |too |quite well )?(?:for|with) (?:me|us)|(?:would|will|could) (?:also )?(?:do|work|suffice)(?= (?:for me|too|as well|fine|just|nicely|well)|[.,;]|$)|works quite well|just works",
    '#2 works for me.',
    '#2 works on the cache.',
    'opposes',
  ),
  will(
    'accepts',
    'beside',
    "second (?:choice|best|preference)|as a (?:fallback|backup|second step|last resort|compromise)|next best|runner[- ]up|distant second|close second|(?:otherwise|failing that|if not),?(?= (?:I'd (?:take|go (?:with|for)) |then )?(?:(?:option|approach|alternative|choice) )?[#(]?\\w{1,2}\\b[).,;]?(?: (?:please|is|would|as|then|it)|[.,;)]|$))",
    '#2 would be my second choice.',
    'The second step uses #2.',
  ),
  // Will: against.
  will(
    'opposes',
    'after',
    `${I} (?:oppose|opposes|object to|hate|dislike|detest|dread|reject|disagree with)|opposed to|objecti(?:ng|ons?) to|objection (?:to|against)|(?:vot(?:e|ed|ing)|argue|argued|speak|speaks|am|'m|are|is|dead set|strongly) against`,
    'I am opposed to #2.',
    'I have no objection to #2.',
    'accepts',
  ),
  will(
    'accepts',
    'after',
    "(?:don't|do not|doesn't|wouldn't|would not|won't|didn't) (?:really |much |strongly )?(?:mind|object|block|stand in the way|oppose)(?: to| of)?|no (?:strong |real |serious |particular |big |great )?(?:objections?|problems?|issues?|qualms|concerns?)(?: (?:to|with|against|about))",
    'I would not mind #2.',
    'Never mind what #2 does.',
  ),
  will(
    'opposes',
    'after',
    '(?:drop|scrap|rule out|get rid of|discard|abandon|forget(?: about)?|avoid|stay away from|steer clear of|kill|withdraw(?:ing|s)?|exclude|remove|ruled out|strike|eliminate)(?: my support (?:of|for)| the)?|move away from|retract my (?:support|vote|\\+1|ack)(?: (?:of|for))?',
    "Let's drop #2.",
    '#2 will drop packets.',
  ),
  will(
    'opposes',
    'after',
    '(?:anything|everything|all|any(?: of them| option)?|either)(?: \\w+)? (?:but|except|other than|apart from|besides)',
    'Anything but #2, please.',
    'All of this is about #2.',
  ),
  will(
    'opposes',
    'after',
    "(?:wouldn't|won't|would not|will not|cannot|can't|could not|couldn't|never) (?:vote for|support|accept|agree to|ack|merge|sign off on|live with|take)",
    'I will not support #2.',
    'I will support #2.',
  ),
  will(
    'opposes',
    'before',
    "non-?starters?|deal-?breakers?|show-?stoppers?|dead on arrival|dead in the water|off the table|out of the question|no-go|unacceptable|a blocker|over my dead body|(?:is|are|was|'s) (?:\\w+ )?(?:out|dropped|rejected)(?=[.,;]|$| (?:for (?:me|us)|as far|imo|imho|in my))|a step backwards?|a regression|unworkable",
    '#2 is a non-starter.',
    '#2 is not a blocker.',
    'accepts',
  ),
  will(
    'opposes',
    'before',
    "not an option|not acceptable|won't fly|isn't going to fly|is not going to fly|not going to happen|not viable|not feasible",
    '#2 is not an option.',
    '#2 is an option.',
  ),
  will(
    'opposes',
    'after',
    "(?:don't|do not|can't|cannot|fail to|not) (?:really |quite |yet )?(?:see|understand)(?: the)? (?:(?:any |much )?(?:point|need|value|benefit|advantage|reason|use|merit)(?: \\w+)? (?:of|in|for|to)(?: \\w+ing)?|why we(?:'d| would| should)? (?:need|want|do|have)|what .{0,20}(?:buys|gains|brings|adds))|no (?:need|point|reason|value|benefit)(?: \\w+)? (?:for|in|to|of)(?: (?:do|have|add|go with|\\w+ing))?",
    "I don't see the point of #2.",
    "I don't see why #2 is not enough.",
  ),
  {
    ...will(
      'supports',
      'after',
      "(?:don't|do not|can't|cannot|fail to|not|unclear|clear|wonder|motivating example for) (?:(?:see|understand|sure|clear) )?(?:to me )?why (?=.{1,40}(?:isn't|is not|wouldn't|would not|aren't|can't|cannot|doesn't|does not|shouldn't) )",
      "I don't see why #2 is not enough.",
      "I don't see why we need #2.",
    ),
    asks: true,
  },
  will(
    'opposes',
    'after',
    "(?:not|n't) (?:\\w+ )?(?:convinced|persuaded|sold|thrilled|excited|comfortable|happy|keen|impressed|wild)(?: (?:by|of|about|that|on|with))?",
    "I'm not convinced that #2 is needed.",
    'I am convinced by #2.',
  ),
  will(
    'opposes',
    'after',
    'skeptical(?: (?:of|about))?|sceptical(?: (?:of|about))?|wary of|uneasy (?:about|with)|nervous about|afraid of|unhappy with|uncomfortable with|(?:have|has|having) (?:\\w+ )?(?:doubts|reservations|concerns|misgivings) about|worried about|concerned about',
    'I am sceptical about #2.',
    'I am not worried about #2.',
    'accepts',
  ),
  will(
    'opposes',
    'after',
    'doubt(?: that| whether)?',
    'I doubt that #2 is needed.',
    'There is no doubt about #2.',
  ),
  will(
    'opposes',
    'after',
    "no to|please,? (?:not|no|don't(?: do)?)|let's not(?: do)?|not enthused (?:by|about)|no need for|no takers for|nobody (?:has )?(?:spoke(?:n)?|asked) (?:up )?for|wouldn't (?:miss|want|touch)|not (?:at all )?happy (?:about|with)|not going to (?:champion|defend|support|do|vote for|fight for)|don't (?:buy|want|need|believe in)|can't see us (?:doing|using)|not (?:something|what) (?:I|we) (?:could|can|would|want)",
    'Please not #2.',
    'Please do #2.',
  ),
  will(
    'opposes',
    'after',
    '(?:sad|sorry|disappointed|unhappy) (?:if|to see)(?: we)?(?: \\w+){0,4}(?: with)?|glad to see the back of|do we (?:really |actually )?(?:need|want)|take back (?:my (?:vote|support|\\+1|ack) (?:for|of)|the \\+1 (?:on|for))|withdraw(?:ing)? my (?:vote|support|\\+1|second|ack)(?: (?:for|of))?|(?:too much|way too) |fed up with|tired of|the back of',
    'I take back my vote for #2.',
    'I take #2 back to the list.',
  ),
  will(
    'opposes',
    'before',
    "(?:let's|please) (?:not|don't)(?=[.!,]|$)|is not something (?:I|we)|isn't something (?:I|we)|is not for (?:me|us)|isn't for (?:me|us)|has no takers|is(?: not|n't) (?:a solution|an answer|the answer|a fix|needed|necessary|worth)(?: \\w+)?|should(?: not|n't) (?:happen|be (?:done|on|merged|used))|must not",
    '#2 is not a solution.',
    '#2 is a solution.',
  ),
  will(
    'opposes',
    'before',
    'no(?=[.!]|$)|nope|a hard no|a (?:clear |strong |definite )?no (?:from|for) (?:me|us)|needs? to go|has to go|can go(?= away|[.,]|$)|would be a mistake',
    '#2 is a no from me.',
    '#2 says so.',
    'accepts',
  ),
  will('opposes', 'after', 'against', 'I would be against #2.', 'Play #2.', 'accepts'),
  whole(
    will(
      'opposes',
      'after',
      'neither(?: of)?',
      'Neither #2 nor #3 got a second.',
      'Either #2 or #3 got a second.',
    ),
  ),
  whole(
    will(
      'opposes',
      'after',
      "(?:\\w+n't|not|never) (?:really |at all |particularly )?(?:want|like|wish|care) to (?:see|have|maintain|support|carry|keep|end up with|be (?:the one|stuck with|responsible for))|(?:will not|won't|not going to|refuse to|no intention (?:of|to)) (?:implement(?:ing)?|maintain(?:ing)?|carry(?:ing)?|review(?:ing)?|ship(?:ping)?|deploy(?:ing)?)|(?:do|did|doing|go|get by|be) without|dispense with|(?:will not|won't|would not|wouldn't|never) (?:touch|go near|go anywhere near|do)(?= (?:option |approach )?[#(]?\\w+(?:-\\w+)? (?:for|with|again|without|any|even|on|in)\\b)|(?:thing|part|bit|aspect) (?:that )?(?:I|we) (?:really )?(?:dislike|don't like|hate|do not like|am uneasy|'m uneasy)(?: about)?(?: with)?|just imagine|imagine (?:explaining|debugging|maintaining|what)|(?:wouldn't|won't|would not|will not) (?:be )?(?:miss|cry over|mourn)",
      'The thing that I dislike about #2 is the lock.',
      'The thing that I like about #2 is the lock.',
    ),
  ),
  whole(
    will(
      'opposes',
      'before',
      '(?:comes|goes|is|ranks|ranked|lands|ends up) (?:dead )?(?:last|at the bottom|below)|(?:can\'t|cannot|won\'t|can not|will not|never) (?:get|gets|find|reach|have) (?:any |rough )?(?:consensus|agreement|a majority|support|traction|merged|accepted)|(?:got|has|had|gets|found|have) no (?:support|takers|consensus|traction|supporters|seconds?|votes?|friends|legs|chance)|(?:is|are|moved|went|goes|go|landed) (?:now )?(?:in|to|into|under) (?:"|the "?)?rejected\\b(?: \\w+)?"?|even if (?:he|she|they|I|you|somebody|someone) (?:was|were|got|is) paid',
      '#2 comes last.',
      '#2 comes in last week.',
    ),
  ),
  // Blame.
  view(
    'opposes',
    'before',
    `${IS} (?:worse|worst|bad|terrible|horrible|horrid|horribly|awful|ugly|gross|nasty|broken|wrong|evil|insane|crazy|silly|mad|madness|scary|risky|dangerous|fragile|brittle|racy|hacky|hack|hand-wavy|complex|complicated|convoluted|heavy|heavyweight|slow|slower|expensive|costly|invasive|intrusive|confusing|misleading|error-prone|unsafe|insecure|unmaintainable|unfortunate|undesirable|inferior|painful|pain|pointless|useless|unnecessary|overkill|overengineered|over-engineered|over-complicated|premature|nightmare|mess|messy|mistake|trap|footgun|foot-gun|burden|disaster|bad idea|problem|problematic|insufficient|inadequate|limiting|limited|restrictive|surprising|unrealistic|impossible|infeasible|inelegant|ill-defined|unattractive|regression|violations?|(?:a )?violation|sleight-of-hand|dubious|questionable|tedious|churn|less (?:\\w+)|weak(?:er)?|band-aid|kludge|workaround|cop-out|over the top|actively harmful|harmful|science fiction|shrug|too much|plain regression|asking for trouble|a lot of|unclear|awkward|clumsy|odd|strange|annoying|hostile|unfair|unreadable|cryptic|clutter|bloat|bloated|noise|cruel|hopeless|abuse|layering violation|disqualified|doomed|unhelpful|unusable|untenable|unsound|unappealing|unreliable|lossy|leaky|opaque|obscure|magic|magical|arbitrary|ad[- ]hoc|wasteful|laborious|cumbersome|tricky|delicate|hairy|difficult|harder|hard|stillborn|obsolete|ridiculous|absurd|naive|foolish|short-sighted|backwards|inconsistent|incompatible|incorrect|inefficient|non-portable|unportable|unproven|untested|unspecified|underspecified|vague|ambiguous|half-baked|excessive|rigid|hazard|liability|dead end|dead-end|can of worms|minefield|rabbit hole|red herring|non-solution|waste(?: of time)?|recipe for|crutch|half[- ]measure|out of scope|rejected|dropped|wishful thinking)`,
    '#2 is too complex.',
    '#2 is not bad.',
    'supports',
  ),
  view(
    'opposes',
    'before',
    'breaks?|would break|will break|fails|would fail|violates?|hurts?|will (?:definitely )?hurt|regress(?:es)?|leaks?|suffers?(?: from)?|scares?|worries|bothers|complicates|adds (?:\\w+ )?(?:complexity|overhead|churn|cost|latency|a lot|code|yet another)|incurs?|makes (?:\\w+ ){0,4}(?:harder|worse|slower|complicated|impossible|difficult|ugly|fragile)|punishes|paints us|locks us|can be hacked|invites|defeats|duplicates|papers over|smells|feels (?:\\w+ )?(?:wrong|hacky|fragile|odd|heavy|backwards|bolted)|lacks|throws away|loses|drags in|pulls in|gets in the way|disqualifies|excludes|rules out|discriminates|surprises|confuses|encourages|wastes|clutters|pollutes|ties us|repeats that|ignores the|costs (?:us )?(?:too|more|a lot)|is going to (?:hurt|bite|break)|will (?:bite|haunt)',
    '#2 breaks bisection.',
    '#2 does not break anything.',
    'neutral',
  ),
  view(
    'opposes',
    'before',
    "(?:does not|doesn't|won't|can't|cannot|wouldn't|would not|will not|don't) (?:really |even |actually )?(?:work|scale|help|solve|fix|cover|handle|fly|address|allow|cut it|buy|compose|fit|protect|give|survive|support)",
    '#2 does not work.',
    '#2 does work.',
  ),
  view(
    'opposes',
    'after',
    '(?:problems?|issues?|trouble|troubles|difficult(?:y|ies)|snag|catch|hitch|fault|defect|shortcoming|downsides?|drawbacks?|disadvantages?|concerns?|worry|risk|danger|trap|cost|costs|flaw|weakness|nightmare|objection) (?:is |I (?:see|have) (?:is )?)?(?:with|of|for|about|in)|disadvantage',
    'The problem with #2 is the lock.',
    'There is no problem with #2.',
    'accepts',
  ),
  view(
    'opposes',
    'beside',
    '(?:auditing|locking|performance|security|complexity|compat\\w*|scalability|latency) (?:issues?|problems?|penalty|cost|overhead|headaches?)|nightmare|race conditions?|brittle|horrid',
    'The locking issues of #2 are known.',
    '#2 has no locking issues.',
  ),
  whole(
    view(
      'opposes',
      'before',
      "(?:is|are|'s|was|looks like|seems|sounds like) (?:only |just |really |basically |merely |simply |still )*(?:a variation|a variant|another form|a lie|a half-?measure|a hack|a band-?aid|the same (?:problem|mistake|thing) again|again a|theatre|theater|lipstick|too little|nothing but|no better|no different|not much better|hardly better|asking a lot|a step back)|(?:does|do|would|will|can|could|did)(?:n't| not) (?:really |actually |even |have )*(?:helped|help|buy|gain|save|change|matter|make (?:much )?(?:sense|a difference))|(?:(?:would|will) )?(?:save|saves|buy|buys|gain|gains|give|gives|bring|brings) (?:us |you |me |anyone )?(?:exactly |absolutely |precisely |next to |almost |practically )?(?:nothing|very little|little)|misses the (?:point|mark)|(?:does|do|would)(?:n't| not) do (?:it|what|that|the (?:job|trick))|(?:however|also|still|then|always|only) (?:requires|needs|means|forces|depends|assumes)|(?:would|will) (?:have to|need to|require|force|mean|cost|leave us|burden|make (?:it|things|life) (?:harder|worse|impossible))|(?:one|you|we|someone|somebody|everybody|users|distros|callers|drivers) (?:would|will|'d|'ll) (?:have to|need to|pay|end up|be stuck|lose|still)|(?:suffer|suffers|suffered|has|have|had) (?:from )?(?:exactly |basically |much )?(?:the|that) (?:very )?(?:same|usual|obvious) (?:\\w+ )?(?:problems?|issues?|flaws?|defects?|drawbacks?|weakness)|(?:turn|turned|switch|switched|disable|disabled) (?:it|that|this) off|doesn't matter (?:where|how|whether|if|what|who|which)",
      '#2 misses the point.',
      '#2 has a point.',
    ),
  ),
  whole(
    view(
      'opposes',
      'after',
      '(?:I|we|you) (?:have|get|see|had) (?:the|a|that|one|my) (?:\\w+ )?(?:problems?|issues?|worry|question|concerns?)(?: with)?|find(?:s|ing)? (?:it |this |that )?(?:un\\w+|ugly|confusing|hard|too|very hard|difficult|odd|strange|weird|surprising|scary|problematic|awkward|distasteful)',
      'With #2 I have the usual problem.',
      'With #2 I have the usual tools.',
      'accepts',
    ),
  ),
  // Praise.
  whole(
    view(
      'supports',
      'before',
      "(?:is|are|'s|was|would be|needs|takes) (?:only |just |really |about |basically |merely |simply )*(?:a (?:small|tiny|one[- ]line|few[- ]line|two[- ]line|local|contained|trivial|simple|minimal|five[- ]line|ten[- ]line) (?:change|patch|fix|diff)|(?:a change in one|(?:a few|\\d+|ten|twenty|five|two|three) lines)|(?:a |an )?(?:one-liner|no-brainer|drop-in)|no (?:\\w+ )?changes?)|(?:alone |already |also )?(?:gets|gives|buys|saves) (?:you|us|me|everybody|everyone|users) (?:nearly|almost|most of|all|much|a lot|real|the|both)|(?:that's|that is) (?:its|the) (?:beauty|charm|whole point|nice (?:part|thing))|works (?:quite |pretty |very |really |rather |surprisingly |just )(?:well|fine|nicely|good)|(?:would|will|can|could|should) (?:just |also |then |easily |simply )*(?:work|fix|solve|avoid|save|simplify|eliminate|reduce|help|let us|allow us|make (?:it|things|life) (?:easier|simpler|possible))|(?:has|had|have) (?:the |an? )?(?:\\w+ )?(?:advantages?|benefits?|merits?|virtues?|upsides?|appeal)|does (?:(?:exactly|just|precisely) (?:what|that)|the right thing)|handles (?:all|both|every|it|that|this)|(?:needs|requires|has) no (?:\\w+ )?(?:changes?|new|locks?|flag|format|extra|additional|migration|special|overhead)",
      '#2 is a tiny patch.',
      '#2 is a big patch.',
      'opposes',
    ),
  ),
  whole(
    view(
      'supports',
      'after',
      "(?:good|nice|great|best|nicest|neat|beautiful|clever) (?:thing|part|bit|point|aspect|news) (?:about|of|with|in|is)(?: with)?|(?:you|we|one) (?:just|only|simply) need(?: to)?|(?:all|the only thing) (?:that )?(?:you|we|one|it|that) needs?(?: to \\w+)? (?:is|are|to)?|no (?:kernel|code|abi|api|userspace|uapi|format|protocol|catalog|on-disk|wire|driver|syntax|schema) changes?(?: (?:at all|needed|required|necessary))?|here's (?:how|what) (?:this|it|I|that|we)",
      'The good thing about #2 is its size.',
      'What about #2 is good?',
    ),
  ),
  view(
    'supports',
    'before',
    `${IS} (?:better|best|nice|nicer|nicest|clean|cleaner|cleanest|simple|simpler|simplest|safe|safer|safest|elegant|attractive|appealing|promising|great|good|reasonable|sensible|sane|right|correct|ideal|preferable|superior|solid|robust|natural|straightforward|easy|easier|cheap|cheaper|fast|faster|flexible|general|improvement|good idea|an improvement|step forward|win|clear win|lovely|perfect|obvious|clever|neat|consistent|predictable|honest|future-proof|least (?:\\w+)|palatable|compelling|intuitive|readable|explicit|tempting|useful|valuable|fair|tidy|small|smaller|smallest|minimal|boring|honest|winner|legible|discoverable|backwards[- ]compatible|compatible|future proof|cute|sweet|pleasant|friendly|helpful|lightweight|pragmatic|practical|realistic|well-defined|unambiguous|sound|harmless|tractable|manageable|self-contained|contained|portable|efficient|reliable|stable|proven|well-tested|well understood|orthogonal|composable|extensible|maintainable|testable|beautiful|brilliant|fantastic|wonderful|amazing|superb|smart|sufficient|adequate|effective|appropriate|justified|warranted|overdue|welcome|worth it|worthwhile|worth doing|fun|stronger|strongest|quick|quicker|quickest|painless|uncontroversial|low[- ]risk|strictly better)`,
    '#2 is cleaner.',
    '#2 is not cleaner.',
    'opposes',
  ),
  view(
    'supports',
    'before',
    "makes? (?:the most |more |a lot of |perfect |much |good |total |most )?sense|simplifies|solves|would solve|avoids|gives us|wins|fixes|covers (?:all|every|both|our|my)|does the job|works (?:well|nicely|great|everywhere|today|out of the box)|(?:is|are|would be|'s) (?:enough|sufficient)|has (?:the|an|a clear|the big) (?:advantage|benefit|merit)|buys us|keeps (?:things|it|the \\w+) (?:simple|clean|small|sane)|scales|pays off|is worth|carries its weight|earns its keep|holds up|reads (?:well|nicely|better)|survives|leaves (?:\\w+ )?(?:alone|room)|degrades gracefully|protects|removes the need|much faster|sounds about right|(?:is|can be|would be) (?:much )?more (?:general|flexible|robust|useful|efficient|natural|readable|consistent)",
    '#2 makes sense.',
    '#2 does not make sense.',
    'opposes',
  ),
  view(
    'supports',
    'after',
    '(?:advantages?|benefits?|beauty|appeal|upsides?|merits?|nice thing|virtue|strength) (?:of|about|with|to)|simplicity of',
    'The advantage of #2 is speed.',
    'There is no advantage of #2.',
    'opposes',
  ),
];

/** What makes a stance conditional, up to the end of its clause. */
export const CONDITION =
  /(?:^|[,;(]?\s)(?:but |and )?((?:only |even |except )?(?:if|unless|provided(?: that)?|as long as|so long as|assuming(?: that)?|on (?:the )?condition that|once|until)\s+[^.;?!]{3,160})/i;
