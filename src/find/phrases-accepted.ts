import { type Phrase, phrases } from './frames.ts';

/** What people can live with. */
export const ACCEPTED: readonly Phrase[] = [
  ...phrases('accepts', { will: true, not: 'opposes' }, [
    [
      '# (would|could|will|might) ~ be ~ (fine|ok|okay|all right|alright|acceptable|tolerable|good enough)',
      '#2 would be acceptable.',
      '#2 would never be acceptable.',
    ],
    [
      '(live|living|cope|make do|put up|get by|get along|go along|manage|survive) ~ with ~ #',
      'I can live with #2.',
      'I cannot live with #2.',
    ],
    [
      '(?<!@.{0,60})(can|could) (\\w+ )?live with(?=[.,;!]|\\W*$)',
      'About #2: a note I could live with.',
      'About #2: a note I could not live with.',
    ],
    ['{AT_EASE} ~ (with|about) ~ #', 'I am fine with #2.', 'I am not fine with #2.'],
    [
      '{AT_EASE} (to|with) ~ ({DO}|{DOING}|accept) ~ #',
      'I would be ok to use #2.',
      'The lock is ok to release after #2.',
    ],
    [
      '# {IS} ~ (fine|good|ok|okay|all right|alright|acceptable|tolerable|good enough|enough|sufficient|no problem) ~ (with|by|for|(?<!good )to) (me|us|him|her|them|everyone|everybody|now)',
      '#2 is fine with him.',
      '#2 is not fine with him.',
    ],
    [
      "(can|could|might|may|willing to|prepared to|ready to|able to|will|would|\\w+'d|\\w+'ll|happily|grudgingly|reluctantly) ~ (accept|tolerate|agree to|(?<!(will|ll) )agree (with|on)|be (talked|persuaded) into|be persuaded (of|to ({DO}))|be convinced of|settle for|fall back (to|on)|stomach|bear|work with|stand behind) ~ #",
      'I could be talked into #2.',
      'I could not be talked into #2.',
    ],
    [
      '({I} ~ (can|could|might|may)|willing to|prepared to|ready to|able to) ~ ({DO}|support|sign(?! off)|sign up (to|for)|put my name to) ~ #',
      'We could do #2.',
      'We could not do #2.',
    ],
    [
      "# (I|we|he|she|they)('d| can| could| would| might)* ~ (live with|accept|tolerate|do|work with|take|use|support|agree (to|with)|manage|get used to|stomach|go along with)",
      '#2 I could live with.',
      '#2 I could not live with.',
    ],
    [
      '# ~ (works|would work|will work|does it|will do|would do|could work|is enough|suffices)( well enough| fine| ok| just as well| equally well| too| quite well| well)? for ~ (me|us|everyone|everybody|my|our)',
      '#2 works for me.',
      '#2 works for a client only.',
    ],
    [
      '# ~ (works|would work|will work) (quite well|well enough|fine|ok|okay|just as well|equally well|either way)',
      '#2 works quite well in practice.',
      '#2 works on the lock.',
    ],
    [
      '# (would|will|could|can|should) ~ (do|suffice|be enough|be all right)(?=[.,;)]|$| for| too| as well| nicely| just fine)',
      '#2 would do.',
      '#2 would do a lookup.',
    ],
  ]),
  ...phrases('accepts', { will: true, whole: true }, [
    [
      "(not|\\w+n't|never|no longer|wouldn't|nor|nobody|hardly) ~ (be )?~ (mind|object|objecting|opposed?|block|blocking|stand in the way|fight( against)?|averse|sad|lose (any )?sleep|shed (any |many )?tears|complain|veto|rule out|argue|care if|offended|against|hold up|get in the way)( (to|of|about|over|against|if we|if))? ~ #",
      'I would not mind #2.',
      'I do mind #2.',
    ],
    [
      "(no|not|nothing|\\w+n't|without|never|fewer|little) ~ (have |see |had |heard |got |any |a |of a )?~ ({TROUBLE}|complaint|strong opinion|hard feelings)( \\w+)? (with|to|against|about|on|in) ~ #",
      'I have no objection to #2.',
      'I have an objection to #2.',
    ],
    [
      "(could|can|would|'d|might) ~ (do|live|work|manage|go) with ~ (either|both|any)( of)? ~ #|(either|both|any)( of)? # ~ (is|are|would be|works?|will do|would do) ~ (for me|with me|by me|fine|ok|okay|good)",
      'I could do with either of #2.',
      'I could do with a lock in #2.',
    ],
    [
      "(no|not any|without|zero|\\w+n't have (any |a )?|don't have) (strong |real |particular |big |further |other )*(quarrel|beef|argument|fight|strong (feelings?|views?|opinions?|preferences?)) (with|against|about|between|either way (about|on)) ~ #",
      'I have no quarrel with #2.',
      'I have a quarrel with #2.',
    ],
    [
      'nothing (more |else )?(left )?to (say|add|hold|object) against ~ #',
      'I have nothing to say against #2 any more.',
      'I have something to say against #2.',
    ],
    [
      '({TROUBLE}|nak|nack|veto|opposition) (is |are |was |were |hereby )*(withdrawn|dropped|retracted|resolved|gone|taken back|answered|addressed|lifted)',
      'As for #2: objection withdrawn.',
      'As for #2: patch withdrawn.',
    ],
    [
      '#,? (no|without a|with no) (strong |clear |real |particular )*preference',
      '#2, no strong preference.',
      '#2, my strong preference.',
    ],
    ['# works (today|now|already)(?! (and|but) (fail|break))', '#2 works today.', '#2 works on the lock.'],
    [
      'nothing (at all |much |really )?against ~ #',
      'I have nothing against #2.',
      'I have something against #2.',
    ],
    [
      '(withdr[ae]w|take back|dropp?|retract|resolve|lift|answer|addresse?|remov|overcome|got over)\\w* (\\S+ ){0,3}?({TROUBLE}|nak|nack|veto|-1|opposition) (\\S+ ){0,2}?(to|with|about|on|against|for|of) ~ #',
      'I withdraw my objection to #2.',
      'I withdraw my support for #2.',
    ],
    [
      '(take|withdraw|retract) my ({TROUBLE}|nak|nack|veto) (to|on|against) # back',
      'I take my objection to #2 back.',
      'I take #2 back.',
    ],
    [
      '(second (choice|best|preference)|fall ?back|backup|plan b|compromise|stop-?gap|next best|runner-up|last resort|lesser evil|(otherwise|failing that|if not that|or else)(?= \\S+\\W*$|, \\S+\\W*$))( (is|would be|to|for me is|for me))?[,:]? ?~ #',
      'My second choice is #2.',
      'The second step is #2.',
    ],
    [
      "# (is|as|would be|comes|was|'s|being)? ?~ (second(?! step)( (choice|best|preference))?|(a |the |my )?(distant |close )?(second|fall ?back|backup|plan b|compromise|stop-?gap|next best|runner-up|last resort|lesser evil|interim \\w+|intermediate step))(?=[.,;!)]| for| if| and| to| until| but| since| because| while| when|$)",
      '#2 would be my second choice.',
      '#2 comes in the second step.',
    ],
    [
      '(shift|turn|move) (my|our) (focus|attention|efforts?) to ~ #',
      'I will shift my focus to #2.',
      'The focus is on #2.',
    ],
    [
      '(rank|put|place|list)\\w* # (\\w+ )?(below|behind|under|after|second|next)(?! (everything|all|none|fd|nota|further|nothing|the (rest|others|lock)))',
      'I will rank #2 directly below #1.',
      'I will rank #2 below none of the above.',
    ],
    [
      "# ~ (isn't|is not|wouldn't be|would not be|is hardly|is nothing) ((something|anything|a thing|one|what) )?(that )?{I} ~ ((would|'d|will|should) )?~ (lose (any )?sleep|fight|complain|cry|shed (any )?tears|quarrel|die|get upset)",
      '#2 is not something that I would lose sleep over.',
      '#2 is something that I would lose sleep over.',
    ],
    [
      '(nobody|no one|none of us) {IS} ~ (forced|obliged|required|compelled|made) to (use|enable|set|take|read|have) ~ #',
      'Nobody is forced to use #2.',
      'Everybody is forced to use #2.',
    ],
    ['# (can|could) ~ be made to work', '#2 can be made to work.', '#2 can be made slower.'],
    [
      "(not|\\w+n't|never) (\\w+ )?(going to )?(fight|push|argue) for #",
      "I won't fight for #2.",
      'I will fight for #2.',
    ],
    ['(give|giving) # a (try|chance|go)', "Let's give #2 a chance.", 'Give #2 a name.'],
    ['(get|got|getting) used to ~ #', 'I could get used to #2.', 'The lock is used to guard #2.'],
    ['(sign(ed)? off|looks ok|so be it)( on)? ~ #', 'I would sign off on #2.', 'I would sign #2.'],
    [
      '# ((right |directly |close |shortly )(behind|after|next)|behind|next)(?=\\W(?! to))',
      "I'd rank #1 first and #2 right behind it.",
      '#2 runs right behind the lock.',
    ],
    [
      '(then|followed by|after that|and after (it|that)|next) #(?=[.,;!)]|$)',
      'I would take #1, then #2.',
      'Then #2 takes the lock.',
    ],
    [
      '# (\\w+ ){0,2}(if|when) (we|you) (must|insist|have to|really want)',
      '#2 if we must.',
      '#2 if the lock is held.',
    ],
    [
      '(both|either|each|all|any|whichever) of ~ # ~ (is|are|would be|works?) ~ {AT_EASE}',
      'Either of #2 is fine.',
      'Neither of #2 is fine.',
    ],
    [
      "(I|we) (couldn't|could not) care less (which|whether) (\\S+ )?#",
      "I couldn't care less whether #2.",
      'I care about #2.',
    ],
  ]),
  ...phrases('accepts', { will: true, not: 'opposes' }, [
    [
      '# {IS} ~ ({GOOD}) (as well|too|also|either way)(?! (big|many|much|complex|little))',
      '#2 seems reasonable as well.',
      '#2 seems fragile as well.',
    ],
    [
      '(having|doing|seeing|getting) # ((?!#)\\S+ ){0,3}?(would|might|could) be ~ (nice|good|great|neat|cool|fine|useful|lovely)',
      'In the long term, having #2 would be nice.',
      'In the long term, having #2 would be awful.',
    ],
    [
      '(I|we) (can|could|may|might) ~ (refine|extend|improve|rework|respin|update|adapt) ~ #',
      'I can refine #2 later.',
      'I can refine the lock.',
    ],
    [
      '(both|either|all)( of)? # {IS} ~ (?!best|better)({GOOD})',
      'Both #2 seem reasonable to me.',
      'Neither #2 seems reasonable to me.',
    ],
    [
      '(next|second)([- ]best| best (thing|choice|option|one))? (thing |choice |option )?(is|would be|was|seems|being)( I guess)?:? ~ #',
      'I guess the next best thing is #2.',
      'The next lock is in #2.',
    ],
  ]),
  ...phrases('accepts', { not: 'opposes' }, [
    [
      '# {IS} ~ (fine|ok|okay|all right|alright|acceptable|tolerable|good enough|livable|defensible|permissible|no problem)',
      '#2 is fine.',
      '#2 is not fine.',
    ],
  ]),
  ...phrases('accepts', { will: true, whole: true }, [
    [
      'no harm (done|in (it|that|this))(?=[.,;!]|\\W*$)',
      'As for #2, no harm done.',
      'As for #2, no harm was meant, but harm was done.',
    ],
    [
      "(wouldn't|would not|won't|will not|don't|do not|not going to|can't) (\\w+ )?(object|mind|complain|argue|fight|fight (it|over it|about it)|stand in (its|the|your) way|lose any sleep|be in (its|the|your|anyone's) way)(?=[.,;!)]|\\W*$| if| about it| over it| of (it|this)| (looking|reviewing|seeing|having|doing|trying|taking|using)\\b)",
      'As for #2, I would not object.',
      'As for #2, I would object.',
    ],
    [
      '(no objections?|no complaints|so be it|better than nothing|if we must|who could (object|be against))(?! (to|against|from (?!me)))',
      'As for #2, so be it.',
      'As for #2, I have an objection.',
    ],
  ]),
];
