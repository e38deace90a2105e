import { type Phrase, phrases } from './frames.ts';

/** What people show that they do not want, or only put up with, by what they do and in turns of speech. */
export const SHOWN_AGAINST: readonly Phrase[] = [
  ...phrases('opposes', { will: true, whole: true }, [
    [
      'na(c?k|cked)-by: [^\\x23]{3,80}\\x23 ?(for |on |to )?#',
      'Nacked-by: Bo Lind <bo.lind@example.org> \x23 option 2',
      'Acked-by: Bo Lind <bo.lind@example.org> \x23 option 2',
    ],
    [
      '# {IS} ~ how (we|I|you|people) (got|get|ended|came|lost|lose|broke|break|end|create|wind up)',
      '#2 is how we ended up with three locks.',
      '#2 is how we do it.',
    ],
    [
      '(surprised|amazed|astonished) if # ~ (survived|survives|worked|works|passed|passes|flew|flies|held|helped|got (in|merged|anywhere)|went (in|anywhere))',
      'I would be surprised if #2 survived review.',
      'I would be surprised if #2 failed.',
    ],
    [
      '(have|has|had) to (explain|justify|defend|teach|debug|support|maintain|clean up|work around|live with) ~ #',
      'I would have to explain #2 to our users.',
      'I would like to explain #2 to our users.',
    ],
    [
      "{I}('d|'ll| would| will|'d have to| would have to) ~ (patch|turn|switch|rip|compile|configure|disable) # ?(out|off|right away|on day one|immediately|by default)?",
      'We would turn #2 off.',
      'We would turn to #2.',
    ],
    [
      '(gives?|giving|gave) (me|us|him|her|people) (the creeps|pause|headaches|nightmares|a headache|a bad feeling) #|# ~ (gives?|giving|gave|would give) (me|us|him|her|people) (the creeps|pause|headaches|nightmares|a headache|a bad feeling)|lose sleep over #',
      '#2 gives me the creeps.',
      '#2 gives me the time.',
    ],
    [
      '# {IS} ~ ({GOOD}) (on paper|in theory|at first( glance| sight)?)|(in theory|on paper|at first (glance|sight)),? # {IS} ~ ({GOOD})',
      '#2 looks good on paper.',
      '#2 looks like good paper.',
    ],
    [
      "(as )?much as (I|we)('d| would)? ~ (like|love|want|prefer) (to (see|have|do) )?~ #|(wanted|tried|would love|want|wish I could) to (like|love) ~ #|(a lot|lots|more|much) (\\w+ ){0,3}to (make|get|convince|persuade) (me|us) (to )?(like|accept|vote for|support|love|of|merge) ~ #",
      "As much as I like #2, it's too late.",
      "I like #2, and it's never too late.",
    ],
    [
      '(under no circumstances|by no means|in no case|on no account|anything else than|whatever you do,? not) #',
      'Under no circumstances #2.',
      'Under some circumstances #2.',
    ],
    [
      "(nobody|no one|can't|cannot|couldn't|could not|wouldn't|would not|not be able to|never) ((?!#)\\S+ ){0,4}?(rely|count|build) on #",
      'Nobody would be able to rely on #2.',
      'Everybody would be able to rely on #2.',
    ],
    [
      '(consider|regard|treat|count|call|declare) (my (vote|support|proposal|preference|\\+1) (for|of|to|on) )?~ # ~ (as )?~ (withdrawn|dropped|dead|gone|abandoned|retracted|rejected|off the table|closed|a mistake|harmful|settled against)',
      'Please consider #2 withdrawn.',
      'Please consider #2 settled.',
    ],
    [
      '# ~ {IS} ~ (in|among|under|on) (the )?["“]?(rejected|discarded|dropped|bin|trash|graveyard|dustbin|attic)',
      '#2 is among the rejected ideas.',
      '#2 is among the new ideas.',
    ],
    [
      "(refuse|refuses|refused|decline|declines|declined|unwilling|hesitate|hesitant|loath|hate|hates|'d hate|would hate|not inclined|disinclined|not going(?! to (write|implement|work on|review)\\b)) to (?!(say|see why|dismiss|call|argue|fight|push|block|object|{DROP}|lose)\\b)((?!#|without\\b|against\\b)\\S+ ){0,3}?#",
      'He would refuse to implement #2.',
      'I hesitate to drop #2.',
    ],
    [
      '(rather|prefer|better|ask you|beg you|please|agree|agreed|decided|chose|elected|inclined|advise|would|recommend) (that we )?not (to )?({DO}|{DOING}|touch|go near|go down|be|build|standardi[sz]e|commit|accept|support|add) ~ #',
      "I'd rather not have #2.",
      "I'd rather have #2.",
    ],
    [
      "# (itself )?({I}|and I)('d| would| should|'ll| will)? ~ (rather|prefer|better|please) ~ not (to )?({DO}|{DOING}|touch|be|see|accept|support)",
      "#2 I'd rather not have.",
      "#2 I'd rather have.",
    ],
    [
      "(say|saying|says|said) (a \\w+ )?no to ~ #|(?<!there is |there's |is |has |have )(a |an? \\w+ |my |big |clear |hard |firm |strong )no (to|on|for) ~ #",
      'I have to say no to #2.',
      'I have to say more to #2.',
    ],
    [
      '# ?(\\.\\.\\.+|:|,|-|--|—|–|…) ?(no|nope|nah|hell no|god no|please no|no way|no thanks|not so much|absolutely not)(?=[.,;!]|\\W*$)',
      'Whereas #2... no.',
      '#2, no doubt, has a lock.',
    ],
    [
      '(switch|switched|moved?|turned|swayed|walked|backed|stepped|converted|shifted|drifted) (over )?(away )?from # (to|towards|and)|(away|backing off|backed off|backing out|moved on) from #',
      'Consider me switched from #2 to #1.',
      'Data moved from the lock to #2.',
    ],
    [
      "(can't|cannot|couldn't|could not|can hardly|could hardly|will not|won't|never) (?!agree more)((?!#|but\\b|why\\b|without\\b|see\\b)\\S+ ){0,3}?(sell|justify|defend|recommend|support|stand behind|approve|ship|explain|endorse|get behind|stomach|bring myself to|vote for|advocate|sign off|put forward) ((?!#|without\\b)\\S+ ){0,4}?#",
      'I could not sell #2 to our customers.',
      'I could sell #2 to our customers.',
    ],
    [
      "(not|\\w+n't|cannot|fail to|hard to) ~ (see|know|understand|tell|think of|imagine) (what|how|why|where) # (has|adds|gives|brings|buys|gains|offers|solves|helps|would|could|is (any )?better|is supposed|is going|is worth|will|improves|fits|gets)(?! (fail|break|hurt|harm|be worse|lose|\\w+n't|not))",
      "I don't see what #2 adds.",
      'I see what #2 adds.',
    ],
    [
      '(nobody|no one|none of (us|them|you)|not a single \\w+|hardly anybody|hardly anyone|few people) ((?!#|forced|obliged|required|compelled)\\S+ ){0,4}?(want|wants|wanted|like|likes|liked|ask|asks|asked for|needs|use|uses|used|defend|defends|defended|championed|voted for|supports|supported|believes in|loves|loved|miss|misses|missed) ((?!#|without\\b)\\S+ ){0,4}?#',
      'Nobody wanted to go on with #2.',
      'Everybody wanted to go on with #2.',
    ],
    [
      '(too (much|many|little|few)|lots?|whole lot|heap|pile|ton|bunch) (of )?(\\w+ ){1,3}(for (nothing|little|so little|a \\w+|very little|one \\w+)|in) ~ #(?=[.,;!]|\\W*$)',
      'There is too much code in #2.',
      'There is some code in #2.',
    ],
    [
      '# ~ (sounds?|looks?|seems?|feels?|is|are|smells?) ~ (like )?(a |an )?(lot|lots|heap|pile|ton|loads|plenty|bunch|whole lot) of (\\w+ ){1,3}(for (nothing|little|so little|very little|one|a single|no|(an?|some|the odd) (\\w+ )?(corner|edge|rare|small|tiny|minor|hypothetical|marginal))|to)',
      '#2 sounds like a lot of work for nothing.',
      '#2 sounds like a lot of fun.',
    ],
    [
      "(I|we) ~ (no longer|don't|do not|never) ~ (believe in|buy|trust|see a future for|see a future in|believe that) ~ #",
      'I no longer believe in #2.',
      'I believe in #2.',
    ],
  ]),
  ...phrases('accepts', { will: true, whole: true }, [
    [
      "#( is|'s| was) (not|hardly) (meant as )?(a |an |my |the )?(veto|nak|nack|objection|no|blocker|show-?stopper|deal-?breaker)(?! (to|against|on|one|longer|more|less))(?=\\W|$)",
      'To be clear, #2 is not a veto.',
      'To be clear, #2 is not a vector.',
    ],
    [
      "(both|either|any|all|each)( of)? # (would |will |can |could |'d )?(both |all |each )?(works?|do|be fine|be ok|suffice|be made to work|are fine|are ok|is fine|is ok|are acceptable|is acceptable|be acceptable)",
      'From where I sit both #2 would work.',
      'From where I sit neither #2 would work.',
    ],
    [
      '(be|am|are|is) ~ (persuaded|convinced|talked|argued|won over|brought round) (to|into) (\\w+ing |rank\\w* |support |accept |vote for |take )?~ #',
      'I could be persuaded to rank #2 above the others.',
      'I was told to rank #2 above the others.',
    ],
    [
      "with # (\\S+ ){0,6}?{I}('d| would) ~ (want|like|ask for|insist on|expect|appreciate|need) (an?|some|the|to|that|at least)",
      "With #2 I'd want a note.",
      'With #2 I want out.',
    ],
    [
      "with # (then )?(I|we) (can|could|will|would|'ll) ~ (have (it|that|this) (ready|done)|rework|adapt|implement|do (it|that|the)|write|help|cope|manage|live)",
      'With #2 we can adapt.',
      'With #2 we can see.',
    ],
  ]),
];
