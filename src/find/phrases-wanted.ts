import { type Phrase, phrases } from './frames.ts';

/** What people want and choose. */
export const WANTED: readonly Phrase[] = [
  ...phrases('supports', { will: true, not: 'opposes' }, [
    [
      '{FOND} (to (see|have|do|use|go (with|for)|keep|take|adopt|get|work on|support|retain|pick) )?~ #(?! (go|gone|die|dropped|removed|disappear|withdrawn|fail))',
      'I prefer #2.',
      'I would like to know how #2 does that.',
    ],
    [
      '(agree|agrees|agreed|concur|concurs|in agreement) (with|on) ~ #',
      'I agree with #2.',
      "I don't agree with #2.",
    ],
    [
      '# (seems?|looks?|sounds?|feels?) ~ (good|great|right|best|better) to (me|us)',
      '#2 sounds good to me.',
      '#2 does not sound good to me.',
    ],
    [
      '# {IS} ~ (critical|essential|crucial|vital|indispensable|a must|a must-have|long overdue|mandatory here)(?! (about|that|if|path|of|section))',
      'I think #2 is critical.',
      '#2 is not critical.',
    ],
    [
      "(I|we)('m| am|'re| are) ~ (with|behind|in) ~ #(?=[.,;!)]|\\W*$| here| on| as| too| because)",
      "I'm with #2.",
      "I'm not with #2.",
    ],
    ['in (favou?r|support) of ~ #', 'I am in favour of #2.', 'I am not in favour of #2.'],
    [
      '(vot|humm?|sp(ea|o)k|argu|advocat|rais|sign)\\w* (\\w+ ){0,2}?for:? ~ #',
      'I would vote for #2.',
      'I will vote against #2.',
    ],
    [
      '(voices?|votes?(?! on)|case|arguments?|support|hands?|second|seconds|hum|sympathy|appetite|energy|interest|consensus|majority|agreement|preference) ~ (is |was |were )?(for|on|around|behind|towards?):? ~ #',
      'There is consensus for #2.',
      'There is no consensus for #2.',
    ],
    [
      '(fan|supporter|proponent|advocate|believer|champion) (of|in) ~ #',
      'I am a fan of #2.',
      'I am no fan of #2.',
    ],
    [
      "(would|\\w+'d|much|had|still) rather ~ (({DO}|{DOING}|we ({DO}|did|had|went with|chose|picked|kept)) )?~ #",
      "I'd rather see #2.",
      "I'd rather not see #2.",
    ],
    [
      "{I}(('d|'ll| would| will| should| shall|'m going to|'re going to) | (want|plan|intend|propose|suggest|need|have|would like|decided|agreed|tend|am going|are going|is going) to )~ ({DO}|be for|vote) ~ #",
      'I would still go with #2.',
      'I would take care of #2.',
    ],
    [
      "{I}('d|'ll| would)? ~ (say|says|said|choose|chose|take|took|pick|picked|vote|voted|go with|went with|second|seconded|opt for|opted for|ended up with|decided on|suggest|propose|suggested|proposed|recommend|stick with|stay with|am with|side with|advocate|defend|champion|am for|are for|want|wanted):? (?!that )~ #",
      'I say #2.',
      'I say that #2 has a lock.',
    ],
    [
      "(?<!(some|any|every)(body|one) )(let's|lets|let us|please|should|must|just|simply|better|happy to|glad to|propos\\w+|suggest\\w*|recommend\\w*|vote to|voting to|time to|plan is to|plan was to|proposal is to|proposal was to|decided to|agreed to|want to|need to|best to|right to|good to|start to|(is|was|would be) to)( that)?( we| to| you)? ~ ({DO}|{DOING}) ~ #",
      "Let's go with #2.",
      "Let's not go with #2.",
    ],
    [
      '(proposal|plan|suggestion|proposing|suggesting|recommendation|recommending|advice) (is|was|would be|remains)?:? ?~ #',
      'My suggestion is #2.',
      'The suggestion of Ada has #2 in it.',
    ],
    [
      '(lean|tend|inclin|gravitat|drift|converg|swing|sway)\\w* (slightly |more |heavily |strongly |a bit |now |again )?(to|towards?|in favou?r of|on|in the direction of) ~ #',
      'I am leaning towards #2.',
      'The tree leans to one side without #2.',
    ],
    [
      "(I|we|he|she|they|\\w+)('m|'s|'re|'d be| am| is| are| was| were| would be) ~ (all )?for ~ #",
      'I am all for #2.',
      'I am not for #2.',
    ],
    [
      '(vote|choice|preference|preferences|favou?rite|pick|hum|hand|ballot|answer)(?<!(second|next|last) \\w+)(:|( would| will| should)? (is|be|goes|go|stays|remains|was):?) ~ (to |for |with )?~ #',
      'My vote goes to #2.',
      'The vote about #2 is on Friday.',
    ],
    [
      "# {IS} ~ (right(?! now)|best|only(?= (\\w+ )?(way|one|option|choice|sane|thing|answer|solution|viable))|correct|first choice|favou?rite|preference|preferred|choice|way to go|way forward|path forward|winner|answer|least \\w+|(one|option|approach) with the (fewest|least|most|best)|what (I|we)('d| would)? (want|need|prefer|like|do)|where (I|we) (stand|end up)|(thing|one|option|approach|version) (that )?(I|we)('d| would| could|'ll| will)? (want|need|prefer|like|do|choose|pick|take|approve|merge|vote for|support|review|ship|implement|go for|go with|defend|sign|back|recommend)|consensus|outcome|decision)",
      '#2 is the way to go.',
      '#2 is not the way to go.',
    ],
    [
      '(favou?rite|preferred|first choice|(?<!next |second |next-|second-)best|right|correct|proper|obvious|ideal|winning|only)( (?!of)\\w+){0,5} (is|was|will be|would be|remains|seems to be|to be|are):? ~ (to ({DO}) )?#',
      'The best choice would be #2.',
      'The best thing about it is that everybody reads #2.',
    ],
    [
      '(sold on|convinced (of|by)|persuaded (of|by)|settled on|agreed on|decided (on|for)|c[oa]m\\w+ (a)?round to|warm\\w* (up )?to|enthusiastic about|keen on|excited about|fond of|rooting for|push\\w* for|campaign\\w* for|in the camp of|opt\\w* for|plus one (for|to)|get behind|stand behind|glad (to see|about)|call\\w* for|(?<=(I|we|they|he|she)(\\Wve|\\Wd|\\Wm| have| would| am| are| keep)? (\\w+ )?)ask\\w* for|fight\\w* for|settle on|chose|(rank|put|place|list)\\w*(?= \\S+ (?:first|top|highest|above|over|before|ahead))) ~ #',
      'I came round to #2.',
      'Nobody came round to #2.',
    ],
    [
      "# (that )?{I}('d| would| do| should| could)? ~ (like|love|prefer|want|rather have|rather see|love to (have|see|use|do|keep)|like to (have|see|use|do|keep)|welcome|favou?r|support|choose|pick|vote for|go with|go for|would see|would have)(?! (?:to|a|the|an|some|no|no\\w+)\\b)",
      '#2 I would love to have.',
      '#2 I would rather not have.',
    ],
    [
      '(stay|stays|stick|sticks|remain|remains|side|sides|go|going|goes|went|moved|switched|swayed|converted|move|switch) (with|for|over to|to|towards|(over )?from @ to) ~ #',
      'Consider me switched from #1 to #2.',
      'I would not stay with #2.',
    ],
    [
      '(transition|migrate|port|move|switch|convert)(ing)? (\\S+ ){0,2}?to ~ #(?! (?:might|would|will|could|may|can|is|means|breaks|also|has))',
      'I hope to move the library to #2.',
      'I will not move the library to #2.',
    ],
    [
      '(in|from|of) the # (camp|corner|boat|crowd|faction|party|column|team|bucket)',
      'I am in the #2 camp.',
      'I am not in the #2 camp.',
    ],
    ['(and|we can|we could|then|also) (also )?add ~ #', 'We can also add #2.', 'Nobody said so of #2.'],
    [
      '(put down|note down|write down|only please|please only|please|only) ~ #(?=[.,;!)]|\\W*$| and| for|\\s*$)',
      'Put down #2.',
      'Put it down after #2 has the lock.',
    ],
    [
      '# (wins|won(?= |[.!,])|gets? (my|our|the) (vote|\\+1|support|ack)|has (my|our) (vote|support|ack|hum|hand|blessing))',
      '#2 gets my vote.',
      '#2 gets the lock first.',
    ],
    [
      '(?<!\\bover )# ~ (first|on top|at the top|all the way|by (a mile|far)|hands down|any day|every time)(?=[.,;!)]| and | then\\b| with | followed |$)',
      '#2 all the way.',
      '#2 runs the first test.',
    ],
  ]),
];
