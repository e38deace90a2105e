import { type Phrase, phrases } from './frames.ts';

/** What people do not want. */
export const REJECTED: readonly Phrase[] = [
  ...phrases('opposes', { will: true, not: 'accepts' }, [
    ['{AVERSE} ~ #', 'I dislike #2.', 'I do not dislike #2.'],
    [
      '(against|opposed to|opposing|opposition to|averse to|object\\w* ~ (to|against)|veto\\w*( (on|against|for|to))?) ~ #',
      'I am opposed to #2.',
      'I am not opposed to #2.',
    ],
    [
      '{UNEASY} ~ ((of|about|with|by|on|if|that|whether|to see|to have|to go with|to {DO}|{DOING}) )~ ((we|they|it) (ended up with|went with|chose|did|took|got) )?#',
      'I am sceptical about #2.',
      'I am not worried about #2.',
    ],
    [
      '# {IS} ~ (non-?starter|deal-?breaker|show-?stopper|no-go|blocker|off the table|out of the question|disqualified|unacceptable|unworkable|untenable)',
      '#2 is a non-starter.',
      '#2 is not a blocker.',
    ],
  ]),
  ...phrases('opposes', { will: true }, [
    ['{DROP}( my support (of|for))? ~ #', "Let's drop #2.", '#2 will drop packets.'],
    [
      '(abandon|avoid|discard|discount|dismiss|dropp|eliminat|exclud|reject|remov|retract|rul|scrapp|skipp|str[iu]ck?|withdr[ae]w|ditch|giv)(ed|ing|n|es|s|e)?( up( on)?| out)? ~ #',
      'I am giving up on #2.',
      'I was given #2.',
    ],
    [
      '(dropp?|remov|withdr[ae]w|retract|tak|took|revok|rescind)\\w* (back )?(my |our |the |his |her )?(vote|support|\\+1|ack|second|preference|hum|call|plea|request|backing|endorsement)( (from|for|of|on|to))? ~ #',
      'I take back my vote for #2.',
      'I take #2 back to the list.',
    ],
    [
      '# {IS} ~ {DROPPED}(?=[.,;!)]|$| for| as| in my| imo| now| then| by| already)',
      '#2 is out.',
      '#2 is out in the next version, with a lock.',
    ],
    [
      '(NAK|NACK|NAKed|NACKed|-[1-9](\\.\\d)?|-0\\.\\d+)( from me)?( (for|to|on|with))?:? ?~ #',
      'NAK on #2.',
      'ACK on #2.',
    ],
    ['# ?(at|with|is|gets|:|=|,|-|--)? ?(a )?-[1-9](?![\\w.%-])', '#2: -1', '#2: -0'],
    ['(end|let go|rid) of ~ #', 'For me that is the end of #2.', 'The end comes with #2.'],
    [
      '# ~ (comes|goes|is|ranks|ranked|lands|ends up|belongs|at) ~ (last|below (everything|all|none|nothing|further|fd|nota)|at the (very )?(bottom|end)|(very )?(bottom|end))(?! (?:week|month|year|time|of the))',
      '#2 comes last.',
      '#2 came in last week.',
    ],
    [
      '# {IS} ~ met with (\\w+ )?(resistance|opposition|silence)|# (has |have )?met (with )?(\\w+ )?(resistance|opposition|silence)',
      '#2 has met with resistance.',
      '#2 has met its goal.',
    ],
    [
      '(vote|argue|speak|decide|advise|recommend|warn|ask)\\w* (you )?(against|not to {DO}) #',
      'I would advise against #2.',
      'I would advise #2.',
    ],
    [
      '(sad|sorry|disappointed|unhappy|pity) (if|to see|about|for)( we)?( \\w+){0,3} #',
      'I would be sad to see #2.',
      'I would be glad to see #2.',
    ],
  ]),
  ...phrases('opposes', { will: true, whole: true }, [
    [
      "(no|not|never|nope|neither|nor)(?<!(?:or|but|is|was|'s|why|if|did|do|does|have|has|are|be|should|would|could|must|can|may) \\w+) (?:for |to |with |of |either |even |any |more )*#(?! ?(?:but also|only))",
      'Please, no #2.',
      'I do not see #2 in the list.',
    ],
    [
      "(not|\\w+n't|hardly|never) ~ (?:\\d+ ?% )?(convinced|persuaded|sold|thrilled|excited|comfortable|happy|keen|impressed|wild|fond|enthusiastic|a fan|crazy|enamou?red|enthused|enough)( (by|of|about|that|on|with|for))? ~ #",
      "I'm not convinced that #2 is needed.",
      'I am convinced by #2.',
    ],
    [
      "(not|\\w+n't|cannot|fail to|fails to|failed to|hard to|difficult to|hardly|struggle to) ~ (see|understand|get|imagine|find|think of) (?!why)((?!#|why|not\\b)\\S+ ){0,5}?(point|need|value|benefit|advantage|reason|use|use case|merit|how|what|sense|gain|appeal) ((?!why|not\\b|against\\b)\\S+ ){0,3}?#(?! \\w+(n't| not)|('s| is| are| would be) (any |so |that |much )*(different|worse|harder|a problem|an issue|bad))",
      "I don't see the point of #2.",
      "I don't see why #2 is not enough.",
    ],
    [
      "(not|\\w+n't|cannot|fail to) ~ (see|understand|know) ((?!#)\\S+ )?why (we|you|anyone|anybody|one|people|users) ((?!not|\\w+n't)\\S+ ){1,3}#",
      "I don't see why we need #2.",
      "I don't see why we can't do #2.",
    ],
    [
      '(no|little) (point|need|reason|use|sense|takers|room|call|demand|case) (in|for|to|of)( \\w+ing)? ~ #',
      'There is no need for #2.',
      'There is a need for #2.',
    ],
    [
      "(not|\\w+n't|never|nobody|no one) (\\w+ ){0,4}?(touch|go near|go there|buy|believe in|trust|think (much|highly|a lot) of|expect much (of|from)|wish to see|ask\\w* for|care to|pursu\\w+|champion|recommend|want to go on with) ~ #",
      'Nobody is asking for #2.',
      'People are asking for #2.',
    ],
    [
      '{DOING} ~ without ~ #|(do|did|get by|get along|be) (better )?without ~ #',
      "I'd rather we did without #2.",
      'I could not do that with #2.',
    ],
    [
      "# (is|would be|'s|gets|remains|stays) (a )?(hard |clear |definite |strong )?no( (from|for) (me|us))?(?=[.,;!)]|$)",
      '#2 is a no from me.',
      '#2 is no longer than #1.',
    ],
    [
      '(anything|everything|all|any|anyone|every one|each)( (of them|option))? (but|except|other than|apart from|besides|rather than|{IS} better than) ~ #',
      'Anything but #2, please.',
      'All of this is about #2.',
    ],
    [
      "#[ .,:;]* (let's not|please (no|don't)|no thanks|no thank you|no way|hell no|never)(?=[.,;!]|\\W*$)",
      'As for #2, no thanks.',
      '#2 never takes a lock.',
    ],
    [
      "# ~ (\\w+n't|cannot|never) ~ (get|find|reach|have|gain) ~ (any |a |rough )?(consensus|agreement|majority|support|traction|merged|accepted)",
      "#2 can't get consensus.",
      '#2 has consensus.',
    ],
    [
      '# (got|gets|has|had|have|found|finds|is getting) ~ (no|few|fewer|little|less) (\\w+ )?(support|takers|consensus|friends|votes|supporters|seconds?|traction|legs|chance|fans)',
      '#2 has no takers.',
      '#2 has takers.',
    ],
    [
      '(see|seeing) ~ (the (back|end|last) of #|# (go|gone|die|dropped|removed|disappear)(?=[.,;!)]|\\W*$| away| from))',
      'I would be glad to see the back of #2.',
      'I would be glad to see #2.',
    ],
    [
      "(?<!\\b(with|under|in|by) )# (that |which )?{I} ~ (\\w+n't|do not|would not|cannot|will not) ~ (want|like|need|see|have|buy|support)",
      'It is #2 that I do not want to see.',
      'It is #2 that I want to see.',
    ],
    [
      "(\\w+n't|not|never|nobody|no one) ~ (want|like|love|wish|care|going) to (be|see|have|maintain|support|carry|debug|explain|review|own|write|test|end up) ((?!#)\\S+ ){0,6}?#",
      'I would not want to be the one who debugs #2.',
      'I want to be the one who debugs #2.',
    ],
    [
      '# (should|can|could|must|may|ought to|needs to|has to) ~ (go|come) (off the table|away|to the bin)|let # (rest|die)|let it ~ not be #',
      '#2 should go off the table.',
      '#2 can go on the table.',
    ],
    [
      "# ~ (will|would|'ll|'d) ~ (get|cause|bring|earn|see|end in|be followed by) (us |you )?(a |an )?~ (revert|reverts|nak|nack|veto|bug report|flood of \\w+)",
      '#2 will get a revert from somebody.',
      '#2 will get a test.',
    ],
    ['# (has|have|had) ~ had its (chance|day|time|turn)', '#2 has had its chance.', '#2 has its chance.'],
    ['(enough|too much|had it) of ~ #', 'I have had enough of #2.', 'I have some of #2.'],
  ]),
  // Not wanted without saying so.
  ...phrases('opposes', { not: 'accepts' }, [
    [
      '{TROUBLE} (that )?((I|we|you|he|she) (have|see|has|had|find) )?(\\w+ )?(with|of|about|in|to) ~ #(?! (is|are|was|would be|seems|looks) (\\w+ )?(small|tiny|little|minor|justified|acceptable|manageable|tolerable|negligible|zero|none|overstated|exaggerated|overblown|worth|fixable|solvable|solved|gone|bearable|fine|low|limited|unclear|dubious|marginal|doubtful|unproven))',
      'The problem with #2 is the lock.',
      'There is no problem with #2.',
    ],
    [
      '(bothers|worries|scares|annoys|puzzles|irritates|disturbs|concerns|dislike|hate|miss|troubles|bugs) ((me|us|him|her) )?(most )?(about|in|with) #',
      'What bothers me about #2 is the lock.',
      'What pleases me about #2 is the lock.',
    ],
    [
      '# ~ (bothers|worries|scares|annoys|irritates|disturbs|frightens|disappoints|feels wrong|makes (me|us) (uneasy|nervous|sad|cringe|unhappy))',
      '#2 worries me.',
      '#2 does not worry me.',
    ],
    [
      '{IS} ~ (worse|uglier|slower|harder) (with|in|under|by) ~ #',
      'All of this is worse with #2.',
      'All of this is better with #2.',
    ],
  ]),
  ...phrases('opposes', { whole: true }, [
    [
      '(?<!(no|without|little|beyond) )(doubt|question)\\w*( (that|whether|if|about|the \\w+ of))? ~ #',
      'I doubt that #2 is needed.',
      'There is no doubt about #2.',
    ],
  ]),
  ...phrases('opposes', { will: true, whole: true }, [
    [
      '^\\W*((so|but|and),? )?please,? not? (another|yet another|more|even more)|let it (rest|die)(?! for now)|[:,] -1(?=\\W*$)',
      'About #2: please, not another knob.',
      'About #2: please send another patch.',
    ],
    [
      "(don't|do not|can't|cannot) (\\w+ )?see (it|this|that) (happening|happen|fly|flying|work|working|going anywhere)",
      "For #2 I don't see it happening.",
      'For #2 I see it happening.',
    ],
    [
      "(let's not|no way|hell no|god no|over my dead body|nah|nope|absolutely not|(not|never) going to happen|please,? (no|don't)(?! (?:\\w+ )?(?:wave|brush|write|throw|push|shrug|sweep|rule|drop|dismiss|discard|forget|abandon|give up|remove|kill|underestimate|worry|get me wrong))|we (can't|cannot) do (that|this|it)|be stuck with|won't (pursue|happen|fly)|not going to (pursue|happen|fly))(?! (\\w+ )?(about|forget|because))",
      "As for #2, let's not.",
      "As for #2, let's.",
    ],
  ]),
  ...phrases('opposes', { will: true, whole: true }, [
    [
      "(?<!\\b(I|we|you|they|people|users|who|to) )(don't|do not|never) (ever )?(do|use|merge|ship|take|pick|choose|implement|build|adopt|add|commit|touch|repeat|standardi[sz]e|go for|go with) ~ #(?=\\W*$|[.,;!])",
      "Whatever you do, don't do #2.",
      'Whatever you do, do #2.',
    ],
    [
      "(I|we)('d| would) be (very |rather |extremely |a bit |more )?(careful|wary|cautious) (with|about|of|before) ~ #|(please )?be (very |rather |more )?(careful|wary) (with|of|about) ~ #",
      'So I would be careful with #2.',
      'We are careful people, and #2 is a lock.',
    ],
    [
      "(not|never|\\w+n't|cannot|no way to|hard to) ~ (let|get|bring|push|wave|slip) # (through|past|by|in|into|happen|pass)",
      'The security team will not let #2 through.',
      'Nobody sees how we got #2.',
    ],
    [
      "# {I}('d| would)( be)? ~ (sad|sorry|unhappy|disappointed|horrified|hate|loath) (to|if|about)",
      '#2 I would be sad to see.',
      '#2 I would be glad to see.',
    ],
    [
      "(can't|cannot|can not|couldn't|could not|won't|will not|wouldn't|would not) ~ (accept|tolerate|agree (to|with)|settle for|stomach|stand behind|bear|sign off on) ~ #",
      "I can't accept #2.",
      'I can accept #2.',
    ],
    [
      '(scratch|nix|bin|axe|shelve|sink|kill off|cross out|strike out|bury|forget) ~ #(?=[.,;!)]|\\W*$| then| for| from| as| please)',
      'Scratch #2.',
      'Scratch my lock and take #2.',
    ],
    [
      '# {IS} ~ {DROPPED} (before|since|after|until|anyway|altogether|right|too|because)',
      'So #2 is out before we start.',
      'So #2 is in before we start.',
    ],
    [
      "{I}('d| would|'ll| will|'m going to)? ~ (uninstall|turn off|switch off|opt out of|vote down|vote against|campaign against|argue against|speak against|sit out) ~ #",
      'I would vote down #2.',
      'I would vote on #2.',
    ],
    [
      "(I|we)('d| would|'ll| will) not ~ ({DO}|recommend|suggest|back|touch|want) ~ #",
      "I'd not do #2 again.",
      "I'd do #2 again.",
    ],
    [
      '(no one|nobody|none of us|not a soul) ((will|would|is going to|has|ever) )*(finish|finishes|finished|implement|implements|implemented|write|writes|maintain|maintains|review|reviews|miss|misses|enable|enables|deploy|deploys|ship|ships|read|reads|use|uses|adopt|adopts) ~ #',
      'Nobody will finish #2.',
      'Somebody will finish #2.',
    ],
    [
      "{I} ~ (\\w+n't|cannot|do not|would not|will not|never) ~ (?!(see|say|have)\\b)({DO}|recommend|suggest|back) ~ #",
      'I would not use #2.',
      'I would use #2.',
    ],
  ]),
];
