import { type Phrase, phrases } from './frames.ts';

/** What takes an option as given, before what follows from it. */
const UNDER =
  '(with|under|in|by|given|once|having) # ((on the other hand|then|however|though|alone|in place|at least|instead),? )?';
/** Words between the option and what follows from it. */
const GAP =
  "((?!#|not\\b|no\\b|nobody\\b|neither\\b|nothing\\b|none\\b|\\S+n't\\b|never\\b|only\\b|all\\b|just\\b|without\\b|whereas\\b|but\\b)\\S+ ){0,9}?";
const CANNOT =
  "(can't|cannot|can not|couldn't|could not|won't|will not|wouldn't|would not|unable to|not be able to|not even|no way to)";
const NEED_NOT =
  "(need not|needn't|no longer (has|have|had|needs?)|(don't|doesn't|didn't|won't|wouldn't|do not|does not|will not|would not|never|nobody|no one|nothing|none of us|neither of us) (even |ever |really )?(have|has|need|needs|had|would have|would need|will have|will need)) ?(to|any|an?|the)";

/** What follows from an option, for those who live with it. */
export const ARGUED: readonly Phrase[] = [
  ...phrases('opposes', { whole: true }, [
    [
      `${UNDER}${GAP}${CANNOT}(?! ({HARM}|have to|need|happen|be affected|be needed|change|matter|notice|even notice|see any)\\b)`,
      'With #2 the reader cannot see the lock.',
      'With #2 the reader can see the lock.',
    ],
    [
      `${UNDER}${GAP}(have|has|having|had|'d have|need|needs|'s going|are going|forced|asked|obliged|required|bound|condemned|doomed|expected) to(?! do (is|was)\\b)`,
      'Under #2 every caller has to take the lock.',
      'Under #2 no caller has to take the lock.',
    ],
    [
      `${UNDER}${GAP}(ends? up|ended up|stuck|left with|back to|pays?|paid|loses?|lost|must|wait|waits|hangs?|crash(es)?|dies?|deadlocks?|starves?|blocks?|fights?|stalls?|fails?|breaks?|goes red|leaks?|races?|pile up|piles up|grows? without|(may|might|could) as well (not|do nothing|give up|stop|stay|leave|have)|(be|meet|talk|speak) (back |here )*(here |again|in a year)|this (same )?(thread|discussion|debate|conversation) again|still)(?! (?:works?|can|fine|win|possible|safe)\\b)`,
      'With #2 every caller pays for it.',
      'With #2 no caller pays for it.',
    ],
    [
      `${UNDER}((?!#|not\\b|only\\b|\\S+n't\\b)\\S+ ){0,9}?(nobody|no one|nothing|never|no longer|none) (?!(has|have|needs?|must|would have)\\b)((?!#)\\S+ ){0,3}?(can|could|would|will|knows?|sees?|gets?|works?|helps?|notices?|finds?|tells?|fixe?s?|reads?|uses?|tests?|tested|looks?)`,
      'With #2 nobody will know who wrote it.',
      'With #2 everybody will know who wrote it.',
    ],
    [
      `${UNDER}${GAP}({BAD}|{TROUBLE})(?! (isn't|is not|doesn't|does not|won't|is no))`,
      'With #2 the tests become a nightmare.',
      'With #2 the tests become a pleasure.',
    ],
    [
      "# (would |will |'d |'ll |might |may )?((also|only|then|just|really|effectively|basically|in effect) )?(makes?|forces?|requires?|asks?|expects?|obliges?|means?|has|have|condemns?|wants?|needs?|tells?|leaves?|compels?) (that )?(me|us|you|him|her|them|users?|people|everyone|everybody|every \\w+|each \\w+|all \\w+|somebody|someone|anyone|anybody|callers|admins|maintainers|packagers|developers|readers|writers|clients|servers|vendors|drivers|distros|distributions|the (user|caller|client|server|reader|admin|maintainer|driver|kernel|application|guest|host|operator|reviewer|release team)s?) (to|with|has|have|had|must|needs?|pays?|gets?|will|would|ends?|carr(y|ies)|do|remove|write|guess)(?! (have|benefit|gain|get)\\b)",
      '#2 means every caller pays for it.',
      '#2 means a caller and a callee.',
    ],
    [
      "# (would |will |'d |might |may )?(means?|implies|imply|involves?|entails?|amounts to|amount to|results? in|leads? to|ends? in|boils down to|comes down to|turns into|translates to) ((?!#|not\\b|no\\b|only\\b|just\\b|less\\b|fewer\\b|without\\b|never\\b|\\S+n't\\b)\\S+ ){0,6}?(more|another|extra|additional|nothing|doing nothing|two \\w+ (of|for|that|which|to)|twice|double|rewriting|duplicating|breaking|losing|waiting|maintaining|carrying|guessing|giving up|teaching|touching every|changing every|having to|have to|has to|{TROUBLE}|{HARM})",
      '#2 means rewriting the reader.',
      '#2 means less code.',
    ],
    [
      "# ((in (practice|effect|the end|reality)|effectively|basically|then|thus|really|simply|just) )*(is|are|was|would be|'s|looks|amounts to|would amount to|would (in practice|effectively|then|thus|basically) be) ((in (practice|effect|the end|reality)|effectively|basically|then|thus|really|simply) )*(nothing (but|more than)|no (more|better|other|different) (than|from)|little more than|(just|only|merely|basically|simply|but) (an?|the|another) (?!(?:few|couple|handful|one|matter|small|tiny|single|simple|start|first|thin|little)\\b)|the same (mistake|mess|problem|thing again|error|trap|as (doing )?nothing)|another (name|word|way to say)|a (glorified|fancy|roundabout|poor man's|half|long-winded|different name)|yet another)",
      '#2 is nothing but a cache.',
      '#2 is a cache.',
    ],
    [
      '# (gets?|got|has|have|had|puts?|turns?|takes?|gives?) (it|this|that|things|everything|the \\S+|the \\S+ \\S+|us|me|you) (wrong|backwards|upside down|the wrong way|out of|nowhere|away from|a bad|in the wrong|into (trouble|a))',
      '#2 has things backwards.',
      '#2 has things in order.',
    ],
    [
      "# (is|would be|'s|goes|comes|ships|was|are|looks|arrives|happens|lands) (\\w+ ){0,3}?(in|at|on|to) the wrong (\\w+)",
      '#2 is at the wrong level.',
      '#2 is at the right level.',
    ],
    [
      "# ~ (doesn't|does not|won't|will not|can't|cannot|can not|couldn't|could not|wouldn't|would not|isn't able to|is unable to|fails to|never) ~ (?!(fail\\w*|broke|crashed|lost|bit|caused|disappointed|takes|needs|adds|touches|changes|\\w+ any \\w+er\\b|{HARM}|{DOING}|need|needs|require|requires|rely|depend|matter|change|affect|touch|add|take|have to|want|mean|mind|stand in|get in|do (any )?harm|involve|impose|introduce|create|conflict|exclude|rule out|preclude|prevent|stop|happen to|say|care|even need|force|suffer|appear|assume|contradict|interfere|increase|grow|be (needed|part|changed|affected|worse|\\w+er|hard|a problem|too)|see|lose|have (that|this|any|these|the|such|those)|look (bad|too|that)|seem|look|have|cost|make|go away|conceptually|harm|come|use|share|allow for abuse|run|in)\\b)\\w+",
      '#2 cannot express a range.',
      '#2 does not need a lock.',
    ],
    [
      '# (would |will |might )?(requires?|forces?|obliges?|compels?|condemns) ((?!#|no\\b|not\\b|only\\b)\\S+ ){1,3}?to (?!(be able|benefit)\\b)\\w+',
      '#2 would require the producer to decide.',
      '#2 would require no producer to decide.',
    ],
    [
      `${UNDER}${GAP}(start|starts|started|be|end up|keep) (differing|diverging|breaking|failing|losing|missing|leaking|lying|guessing|fighting|drifting)`,
      'With #2 we would start differing from the others.',
      'With #2 we would start tomorrow.',
    ],
    [
      '(stuck|saddled|burdened|left|lumbered|landed) with ~ #',
      'We will be stuck with #2 for years.',
      'We start with #2.',
    ],
    [
      '(at the (cost|price|expense)|price|cost|costs|burden) (of|for|to pay for|that comes with|with) ~ # (is|are|would be|was|will be|seems)(?! (?:near|close to|practically|basically|almost|virtually|essentially)?\\s?(?:zero|nil|nothing|none|low|small|negligible|trivial|cheap|fine|ok|acceptable|minimal|tiny|modest|bearable)\\b)',
      'The price of #2 is a second lock.',
      'The price of #2 is near zero.',
    ],
  ]),
  ...phrases('supports', { whole: true }, [
    [
      `${UNDER}((?!#|if\\b|only\\b|not\\b|\\S+n't\\b)\\S+ ){0,9}?${NEED_NOT}`,
      'With #2 nobody has to take the lock.',
      'With #2 everybody has to take the lock.',
    ],
    [
      `${UNDER}${GAP}(can|could|will be able to|would be able to|is able to|are able to|gets? to|is free to|are free to)(?!('t|not| not| no| never| only| still (fail|break))\\b)(?! (\\S+ )?({HARM}|be (lost|broken|abused|missed|fooled|wrong)|only|just|hardly|barely|never|no)\\b)`,
      'With #2 whoever wants a lock can have a lock.',
      'With #2 whoever wants a lock can never have it.',
    ],
    [
      `${UNDER}${GAP}(for free|at no (extra )?cost|out of the box|for nothing(?! but)|unchanged|untouched|as (it is|they are|before)|stays? (simple|small|the same|as it is)|keeps? working|{GOOD})(?=[.,;:!)]| and| as| with|$)`,
      'With #2 you get the lock for free.',
      'With #2 you get a lock.',
    ],
    [
      '# (already |also |simply |just )?(costs|cost)( (us|you))? (basically |practically |next to |almost |essentially )?(nothing|little|hardly anything|zero)',
      '#2 costs next to nothing.',
      '#2 costs a fortune.',
    ],
    [
      '((cost|price|overhead|effort|impact|risk) (of|for|with|in) #|(for|with) # the (cost|price|overhead|effort|impact|risk)) (is|are|would be|seems|was) (near|close to|practically |basically |almost |virtually |essentially )?( ?zero|nil|nothing|none|low|small|negligible|trivial|minimal|tiny|modest)',
      'The price of #2 is near zero.',
      'The price of #2 is a second lock.',
    ],
    [
      '# (lets|let|allows|enables|permits|frees|would let|would allow|would enable|will let|will allow|helps|would help) (me|us|you|him|her|them|users?|people|everyone|everybody|callers|admins|maintainers|packagers|developers|readers|writers|clients|servers|vendors|drivers|the (user|caller|client|server|reader|admin|maintainer|driver|application|guest|operator|reviewer|release team)s?)(?! (down|no|without|wrong)\\b) \\w+',
      '#2 lets users choose the lock.',
      '#2 lets users down.',
    ],
    [
      '# (gets|got|puts|does|has|would get|would do|solves|handles|covers) (it|this|that|things|everything|both|them all|all of (it|them|this|that)|the \\S+) (right|just right|properly|correctly|in the right \\w+|at the right \\w+|where it belongs|where they belong)',
      '#2 gets the order right.',
      '#2 gets the order wrong.',
    ],
    [
      "# (is|would be|'s|goes|comes|was|are|looks|happens|lands) (\\w+ ){0,3}?(in|at|on) the right (\\w+)",
      '#2 is at the right level.',
      '#2 is at the wrong level.',
    ],
    [
      '# (stays|leaves|keeps|remains) (out of the way|the \\S+ (alone|as (it is|they are)|unchanged|untouched)|everything (alone|as it is)|simple|small|compatible|in one place)',
      '#2 leaves the reader alone.',
      '#2 leaves the reader at home.',
    ],
    [
      '(?<!nothing )(good|nice|great|best|enough|lot|much|something|everything|most|two things|one thing) (that )?(speaks|speaking|to be said|can be said|to say|be said) (in favou?r of|for) ~ #',
      'There is something to be said for #2.',
      'There is nothing to be said for #2.',
    ],
  ]),
  ...phrases('opposes', { whole: true }, [
    [
      '(something|much|lot|two things|one thing|everything) (that )?(speaks|speaking|to be said|can be said|be said) against ~ #',
      'One thing speaks against #2.',
      'One thing speaks for #2.',
    ],
  ]),
];
