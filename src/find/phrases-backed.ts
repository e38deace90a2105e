import { type Phrase, phrases } from './frames.ts';

/** Words between a verb of doing and the option; none that turns it around. */
const WORDS = '((?!revert|remov|drop|against|without|about|instead|than|not\\b|un|but\\b)\\S+ ){0,6}?';

/** What people back: by a vote or a tag, by work that they do or promise, and against those who would drop it. */
export const BACKED: readonly Phrase[] = [
  ...phrases('supports', { will: true }, [
    [
      '(hate|sad|sorry|pity|shame|loath|regret) ~ (for|to see|if) # ~ (to be |being |is |was |were |got |be )?~ {DROPPED}',
      'I would hate for #2 to be dismissed so fast.',
      'I would be glad for #2 to be dismissed.',
    ],
    [
      "^\\W*((so|therefore|then|thus|hence|and|ok|okay|well|yes|either),? )*(it's |it is )?# (for|from) (me|us|my (side|end|part))(?=[.,;!]|\\W*$)",
      'So #2 for me, maybe with a flag.',
      'So #2 for me is a lock too many.',
    ],
    [
      "(for (me|us|my part),? )?(it's|it is|it would be|it comes down to|I am|I'm) (only |really |torn |still )?(a choice )?(between|down to) #(?=[.,;!]|\\W*$)",
      'For me it is between #2 and #3.',
      'The difference is between #2 and #3.',
    ],
    [
      '(our|my) ((?!#|not\\b)\\w+ ){1,3}?(already )?(does|ships?|uses?|runs?|implements?) #(?=[.,;!]|\\W*$| (for (\\w+ )?years|today|already|in production))',
      'Our client does #2 since December.',
      'Our client breaks #2 since December.',
    ],
    [
      "(end|ends|ended) up (at|on) ~ #(?=[.,;!]|\\W*$)|(have|had|'ve) (had|got) # in (my|our) (\\w+ )?(tree|code|product|fork|library|client|server|patches|queue)",
      'In the end I end up at #2.',
      'The reader ends up in #2.',
    ],
    [
      '(makes?|made|feel|feels|felt|am|grow|growing|become) (me )?(even |much |a lot |far |still |ever )*more (comfortable|confident|happy|at ease|inclined|convinced|positive|optimistic) (with|about|in|of|towards?) ~ #',
      'It makes me even more comfortable with #2.',
      'It makes me even more nervous about #2.',
    ],
    [
      "# (is|was|would be|'s) (exactly |just |precisely )?(what|where|the (one|thing|option)( that)?) (I|we)('d| would|'ll| will)? (look at|try|start|start with|reach for|begin with|ask for|vote for|begin|put|expect|go for|implement|recommend|pick|aim for|head for)(?= |[.,;!]|\\W*$)",
      '#2 is what I would start with.',
      '#2 is what I would avoid.',
    ],
    [
      '(a|one|another|my|our|one more|count as a) (more )?(vote|voice|point|plus|argument|reason|hand|\\+1|request|user) (more )?(for|in favou?r of) ~ #',
      'So here is one more vote for #2.',
      'The vote on #2 is over.',
    ],
    [
      '(on|at) (the side of|# side)(?= )( #)?|on the side of #',
      'I am on the side of #2.',
      'I am on the inside of #2.',
    ],
    [
      "(I|we)(('d| would)( be)?|'m| am|'re| are)? ~ (interested in|curious to see|looking forward to|waiting for|hoping for|rooting for) ~ #",
      'I would be interested in #2.',
      'I am interested in the lock.',
    ],
    [
      '(lgtm|looks good( to me)?|thumbs up)( (on|for|to))?( the)?( \\w+){0,2}( (direction|idea|shape|spirit))?( (of|for|on))? ~ #',
      'LGTM on the general direction of #2.',
      'The direction of #2 is unclear.',
    ],
    [
      "{I}(('d| would|'ll| will| can|'m going to)) ~ (make|have|call|declare) # ~ (@|proposal|default|answer|plan|recommendation|choice|rule|base|one)",
      'I would make #2 the proposal.',
      'I would make #2 slower.',
    ],
    [
      '(v\\d+|(the )?next (version|revision|draft|series|iteration|round)|-0\\d) (will|is going to|shall|should|would) (be|do|have|use|take|go with|switch to|implement) ~ #',
      'v2 will be #2 then.',
      'v2 will be later than #2.',
    ],
    [
      "(I|we)('ll| will|'m going to| am going to|'d| would) ~ (put (out|up|together|forward)|cook up|whip up|spin up|hack up|take a stab at|have a go at) ((?!#)\\S+ ){0,4}?(of |for |on )?#",
      'I will put out the first part of #2 for review.',
      'I will put the lock out.',
    ],
    [
      '^\\W*((yes|so|hence|well|ok),? )?seconded,? (the )?(\\w+ (of|in) )?#',
      'Seconded, the wording of #2.',
      'He seconded nothing of #2.',
    ],
    ['#[,.]? ?please(?=\\W*$|[.,;!])', '#2, please.', 'Would #2 please anybody?'],
    [
      '# it (is|will be|shall be|should be)(?=( then| now)?([.!,;]|$))',
      '#2 it is.',
      'What #2 does, it is hard to say.',
    ],
    [
      '^\\W*((so|therefore|thus|hence|clearly|definitely|yes|yeah|personally|sorry|okay|ok|well|only|just|(in|to) \\w+|i.e.),? )*# ?(then|for (me|us|now)|myself|from (me|us)|all the way|definitely|of course|obviously|because|since)?(?=[.!;]|[^\\w:]*$|, (by (a|far)|without|with|plus|obviously|clearly|again|in that order|hands down|please|(for|from) (me|us|my (side|end|part))|of course|definitely|no contest|because|since|then)\\b)',
      'Therefore #2.',
      'Therefore #2 needs a lock.',
    ],
    [
      "(it's|it is|it was|it should be|it is going to be|it must be|it will be|(that's|that is)(?= \\S+ (for|from) (me|us)| \\S+ then)|it'll be|it would be|it has to be|it must be|got to be|make (it|that)|which (makes|leaves)) ~ #(?= (for (me|us|now|stable|him|her|this)|then|from (me|us))\\b|[.!,;]|\\W*$)",
      "It's #2 for me.",
      'It is #2 that has a lock.',
    ],
    ['\\+[1-9] ?((for|to|on|from me for|with) )?:?~ ?#', '+1 for #2', '+0 for #2'],
    ['# ?(at|with|is|gets|:|=|,|-|--)? ?(a )?\\+[1-9]', '#2: +1', '#2: +0'],
    [
      '(acked|reviewed|tested|ack|second|seconded|lgtm|signed[- ]off)(-by)?( (for|to|on|from me for))?:? ~ #',
      'ACK for #2',
      'The ack frame carries #2?',
    ],
    [
      '(count|put|mark|sign|write) me (down |up |in )?(as )?(being )?(for|to|under|with) ~ #',
      'Count me in for #2.',
      'Nobody counts in #2.',
    ],
    [
      `(I|we|he|she)( went ahead and|'ll| will| am going to|'m going to|'d be (happy|glad|pleased|delighted) to|would be (happy|glad|pleased|delighted) to|'d like to|'d be willing to| would be willing to| plan to| want to| intend to| can| have|'ve)? ~ (implement|implemented|write|wrote|written|post|posted|send|sent|submit|prepare|rework|respin|commit|committed|merge|merged|apply|applied|queue|queued|push|pushed|started (on|with)|start (on|with)|convert|prototype|prototyped|work on|working on|land|landed|volunteer\\w*|redo|be happy to review|upstream) (it |this |that |them )?${WORDS}(as |into |to |for |of |with )?#(?! (twice|again|before|once|\\w+ times))`,
      "I'll work on a series to implement #2.",
      'Somebody has to implement #2.',
    ],
    [
      '(implements|implementing|(now|also) (specifies|does|uses|follows)) ~ #',
      'My branch implements #2.',
      'Somebody should look how implementations of #2 do that.',
    ],
    [
      '(patch|patches|patchset|series|pr|pull request|branch|prototype|implementation|poc|rfc|code|draft|v\\d)( (is|are|\\S+))? ((obviously|already|now|currently|all) )?(for|of|does|goes? for|goes?|takes?|follows?|uses?|adds|switches to|has) ~ #',
      'Attached is a patch for #2.',
      'The patch after #2 is wrong.',
    ],
    [
      "(I|we)('ve| have|'d)?( been)? ~ (run|running|ship|shipping|shipped|use|using|used|carry|carrying|deploy|deployed)( with)? ~ #",
      'We have been running #2 for years.',
      'We run tests on #2 each night.',
    ],
  ]),
  ...phrases('supports', { will: true, whole: true }, [
    [
      "(please,? (let's not|let us not|don't|do not|never)|(should|must|better|would|could|rather) not|shouldn't|mustn't|^\\W*((so|but|and),? )?(don't|do not|let's not)) ~ (wave (away|aside|off)|brush (aside|off)|write off|underestimate|throw (away|out)|drop|discard|remove|abandon|give up( on)?|kill|lose|reject|withdraw|dismiss|rule out|forget( about)?|scrap) ~ #",
      "Please don't throw away #2.",
      'Please throw away #2.',
    ],
    [
      "(please,? )?(let's not|let us not|don't|do not) ~ (wave|brush|write|throw|push|shrug|sweep|rule) # (away|off|aside|out|under)",
      "Please don't wave #2 away that quickly.",
      'Please wave #2 through.',
    ],
    [
      "(not|\\w+n't|cannot|fail to|never) (\\w+ )?(see|know|understand|find|tell) ((?!#)\\w+ ){0,2}?(what's|what is|what was|what would be|anything) (so |really |actually |that |all that |supposed to be |particularly )*(bad|wrong|terrible|awful|horrible|ugly|hard|scary|confusing|evil|dangerous|complicated) (about|with|in) ~ #",
      "I don't see what's so terrible about #2.",
      "I see what's so terrible about #2.",
    ],
    [
      '(you|we|one) (just|only|simply) need|(all|the only thing) (that )?(you|we|one|it|that) needs?( to \\w+)? (is|are|to)',
      'As for #2, you just need a flag.',
      'As for #2, you need a flag.',
    ],
    [
      'no (kernel|code|abi|api|userspace|uapi|format|protocol|catalog|on-disk|wire|driver|syntax|schema) changes?',
      'As for #2, no kernel changes are needed.',
      'As for #2, kernel changes are needed.',
    ],
    [
      '(permit|permits|permitting|permitted by|enabling|allowing) #',
      'It means what it says, permitting #2.',
      'It means what #2 permits.',
    ],
  ]),
  ...phrases('supports', { will: true, whole: true }, [
    [
      "^\\W*yes,? (please,? )?(let's )?do #(?=[.,;!]|\\W*$)",
      'About #2 -- yes, do that.',
      'I looked at the lock of #2 yesterday.',
    ],
    [
      "((definitely|absolutely)(?! not)|yes,? please|go for it|please do|count me in|I can get behind|that's the one|my favou?rite|sounds (good|great)|makes sense to me)(?=[.,;!)]|\\W*$| (with|for|to))",
      'As for #2, yes please.',
      'As for #2, I definitely do not know.',
    ],
  ]),
];
