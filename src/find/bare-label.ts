/** A label in running text. */
export const LABEL = '\\d{1,2}[a-zA-Z]?|[a-zA-Z]\\d{1,2}[a-z]?|[a-zA-Z]{1,2}|[ivxIVX]{2,4}';

/** Words before a bare number by which it is an option's: `I'd vote for 2`. */
export const FRAME =
  /(?:\b(?:prefer(?:ring|s|red)?|take|took|taking|tried|trying|started|starting|voting|see|regarding|concerning|as for|accept|want|welcome|work on|gunpoint:|choice:|vote:|pick:|answer:|favou?r(?: of)?|vot(?:e|ed|es|ing)(?: for)?|like|support(?:s|ing)?|choose|pick|go(?:es|ing)? (?:with|for|to|back to)|(?:begin|start|stay|stick|move|work)(?:s|ing|ed)? (?:with|to|on)|(?:switch|turn|change|fall back|come back|went back|lead|reduce[sd]?)(?:s|ing|ed)? to|went with|lean(?:ing)? (?:towards?|to)|leans? towards?|second|not|oppos(?:e|es|ed)(?: to)?|object(?:ion|ions)? to|against|reject|either|both|neither|(?:live|happy|fine|ok|okay|go|comfortable) with|for|rather (?:see|have|do)|just do|do|doing|drop|keep|adding|implement|except|anything but|anything other than|instead of|rather than|between|in favou?r of|for me|than|over|(?:proponents?|supporters?|fans?|sponsors?|seconders?|version|variant|flavou?r|author|idea|variants|out|part) of|vote for|call it|the bit about|go|says?|whereas|nor|thinks?(?: that)?|believes?(?: that)?|suggests?|proposes?|rank(?:ed)?|it's|it is|should be|it'd be|it would be|make it|put|would|throw(?:ing)? away|throw out|discard|give up(?: on)?|abandon|withdraw|(?:talked|persuaded) into|champion|circumstances|do without|postpone|gives? (?:you|us|me))\s+(?:just |only |plain )?|[+-][01](?:\.\d)?\s*(?:for|to|on|:)?\s+)(?:the\s+)?(?:plain\s+)?$/i;
/** What may stand after a bare label. */
export const AFTER =
  /^\s*(?:[,.;:!?)+>/=]|$|(?:and|or|over|is|isn't|was|would|wouldn't|because|as|but|if|since|for|so|too|also|here|instead|rather|with|has|does|doesn't|then|now|first|later|alone|only|in|on|seems?|looks?|sounds?|than|to|at|again|provided|please|myself|personally|nor|until|later|itself|are|aren't|before|after|once|when|while|without|still|could|can|may|might|should|will|won't|already|first|second|last|be|either|directly|right|just|below|above|behind|ahead|amounts|not|alone|on|better|best|more|most)\b)/i;
/** Words before a bare label at the start of a clause. */
export const SUBJECT =
  /(?:^|(?<!\.\w)[.;:,!?(]\s|\b(?:and|but|so|because|since|that|think|then|while|also|imo|imho|iiuc|believe|though|although|if)[,]? )$/i;
/** Words after it by which something is said of it. */
export const PREDICATE =
  /^\s*(?:is|isn't|was|would|wouldn't|will|won't|seems?|looks?|sounds?|feels?|has|hasn't|does|doesn't|could|can|can't|cannot|makes?|works?|needs?|requires?|gets?|gives?|breaks?|fails?|solves?|alone|hardly|itself|ought|should|may|might|must|means?|leaves?|keeps?|lets?|takes?|costs?|puts?|adds?|avoids?|still|also|really|doesn't|doesn’t|wins?|loses?|won|lost|gave|got|had|took|made|broke|failed|worked|buys?|goes|went|comes|came|wants?|helps?|hurts?|sounds|covers?|stays?|moves?|turns?|hides?|changes?|removes?|allows?|it is|it's|first|second|last|too|alone|stores?|because|since|as|I|and|or|>|=|,)(?=\W|$)/i;
/** Words before a number by which it is something else's. */
export const NOT_OPTION_BEFORE =
  /\b(?:bugs?|issues?|prs?|tickets?|cpus?|patch(?:es)?|comments?|questions?|steps?|points?|closes|fixes|items?|msgs?|notes?|chapters?|sections?|figures?|tables?|pages?|lines?|versions?|releases?|rfcs?|todo|gcc|python|postgres(?:ql)?|pg|linux|requirements?|rules?|clauses?|paragraphs?|§+)[ :]*\(?$/i;
/** A preposition that begins a clause. */
export const WITH =
  /(?:^|[.;:,!?(]\s|\b(?:and|but|so|because|since|that|while|also|then|as)\s)(?:with|in|under|on|without|by|after)\s$/i;
/** What follows a label behind it, and no noun that it could count. */
export const WITHOUT_NOUN =
  /^(?: (?:and|or) \d{1,2})? (?:a|an|the|we|you|it|they|I|he|she|there|one|people|nobody|nothing|each|every|everything|this|that|my|our|your|his|no)\b/;
