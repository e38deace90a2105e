import { type Phrase, phrases } from './frames.ts';

const WILL = "(would|will|could|can|might|may|does|is going to|should|'d|'ll)";
const WONT =
  "(doesn't|does not|won't|will not|can't|cannot|wouldn't|would not|couldn't|could not|don't|do not|didn't|isn't going to|never|hardly)";

/** Praise and blame. */
export const WORTH: readonly Phrase[] = [
  ...phrases('supports', { not: 'opposes' }, [
    ['# ~ {IS} ~ {GOOD}', '#2 is cleaner.', '#2 is not cleaner.'],
    ['# ~ {IS} ~ free(?=\\W*$|[.,;!)]| for| and| in)', '#2 is free.', "#2 isn't free for anyone."],
    [
      '(caught|found|prevented|avoided|solved|covered|handled|fixed|addressed|detected) by ~ #',
      'Both would have been caught by #2.',
      'Neither was caught by #2.',
    ],
    [
      '# (has|have) ~ (got )?~ (an? |the |one )?(\\w+ )?(implementation|implementations|prototype|running code|test suite)(?= |[.,;!])(?! (burden|cost|problem|issue))',
      '#2 has already got an implementation.',
      '#2 has no implementation.',
    ],
    [
      '# ~ {IS} ~ (more|the most) (?!complex|complicated|work|code|expensive|invasive|intrusive|confusing|of|than|or less)\\w+',
      '#2 is more robust.',
      '#2 is not any more robust.',
    ],
    [
      '# ~ {IS} ~ ((small|tiny|trivial|simple|one[- ]line|local|contained|minimal|self-contained) (change|patch|fix|diff|step)|change in one (place|file|line)|one-liner|drop-in|({MERIT}))',
      '#2 is a clear win.',
      '#2 is no win.',
    ],
    [
      `# ${WILL} ~ make ~ (\\S+ ){0,4}?({GOOD}|possible)`,
      '#2 would make our lives easier.',
      '#2 would not make our lives easier.',
    ],
    [
      '# ~ makes? ~ (\\S+ ){0,4}?({GOOD}|possible)',
      '#2 makes the reader simpler.',
      '#2 does not make the reader simpler.',
    ],
    ['# ~ (would |does |do |will )?(make|makes|made) ~ sense', '#2 makes sense.', '#2 does not make sense.'],
    [
      '(?<!see (the|its|some|any|a) )({MERIT}) (is )?(of|about|with|to|in) ~ #(?! (is|are|was|would be|seems|looks) (\\w+ )?(small|tiny|little|minor|justified|acceptable|manageable|tolerable|negligible|zero|none|overstated|exaggerated|overblown|worth|fixable|solvable|solved|gone|bearable|fine|low|limited|unclear|dubious|marginal|doubtful|unproven))',
      'The advantage of #2 is speed.',
      'There is no advantage in #2.',
    ],
    [
      '(good|nice|great|best|neat|beautiful|clever) (thing|part|bit|point|news) (about|of|with|in) ~ #',
      'The good thing about #2 is its size.',
      'What about #2 is good?',
    ],
    [
      '# (has|have|had|offers|comes with|brings) ~ (\\w+ )?({MERIT})',
      '#2 has the advantage that it is small.',
      '#2 has no advantage.',
    ],
    [
      '# ~ ({HELPS})(?! ((?!#)\\S+ ){0,4}?(unnecessary|unneeded|broken|wrong|false|stale|corrupt|garbage|nothing))',
      '#2 solves that.',
      '#2 never solves that.',
    ],
    [`# ${WILL} ~ ({HELP})`, '#2 would solve that.', '#2 would not solve that.'],
    [
      '(simplicity|elegance|beauty|robustness) of ~ #',
      'What counts is the simplicity of #2.',
      'What counts is the size of #2.',
    ],
    ['# {I} (find|found|consider|think) ~ ({GOOD})', '#2 I find attractive.', '#2 I do not find attractive.'],
    [
      '(find|found|consider|think|thought|call|makes?|made|renders?|rendered|keeps?) ~ # ~ ({GOOD})',
      'I find #2 cleaner.',
      'I do not find #2 cleaner.',
    ],
    [
      '(with|under|in|by) ~ # ((all|most|everything|each|both|the \\w+) (of (this|that|it|them) )?)?(works|goes away|would go away|is solved|go away|is simple|is trivial)',
      'With #2 all of this goes away.',
      'With #2 none of this goes away.',
    ],
  ]),
  ...phrases('supports', { whole: true }, [
    [
      '# ~ (has|have|had|comes with|brings) ~ (fewest|fewer|few|least|less|little) (\\w+ )?({TROUBLE})',
      '#2 has the fewest drawbacks.',
      '#2 has the most drawbacks.',
    ],
    [
      '# {IS} ~ what (everybody|everyone|every other \\w+|all the others|all other \\w+|the rest of the world|most \\w+|other \\w+) (else )?(already )?(does|do|did|use|uses|expects?)',
      '#2 is what everybody else does.',
      '#2 is what nobody else does.',
    ],
    [
      '# (needs|requires|has|adds|takes|involves) no (\\w+ )?(changes?|new|locks?|flags?|formats?|extra|additional|migration|special|overhead|cost|code|further|knobs?|configuration)',
      '#2 needs no lock.',
      '#2 needs a lock.',
    ],
    ['# {IS} ~ (no|not (a |an |that |so |really |at all )*) ?({BAD})', '#2 is not hard.', '#2 is hard.'],
    [
      '# (alone |already |also )?(gets|gives|buys|saves) ~ (you|us|me|everybody|everyone|users) (?!nothing|little|no )',
      '#2 gives us all of it.',
      '#2 gives us nothing.',
    ],
  ]),
  ...phrases('accepts', { will: true, whole: true }, [
    [
      '# ~ ((hurts?|harms?|bothers?|breaks?|disturbs?) (nobody|no one|nothing)(?! (but|except))|(would|will|can|could) ~ (hurt|harm|bother|break|disturb) (nobody|no one|nothing)(?! (but|except)))',
      '#2 hurts nobody.',
      '#2 hurts everybody.',
    ],
    [
      `# ~ ${WONT} ~ (hurt|harm|bother|disturb) (me|us|anyone|anybody|any \\w+)`,
      '#2 does not hurt anybody.',
      '#2 does hurt somebody.',
    ],
    [
      '# ~ (can|could|may|might) (\\w+ )?(come|go|be added|be done|be put) (on top|later|in addition|afterwards|as well|in a second step|as a follow-up)',
      '#2 can come on top later.',
      '#2 can come too late.',
    ],
  ]),
  ...phrases('supports', { whole: true, not: 'opposes' }, [
    [`# ~ ${WONT} ~ ({HARM})`, '#2 does not break anything.', '#2 does break something.'],
  ]),
  ...phrases('opposes', { not: 'supports' }, [
    ['# ~ {IS} ~ ({BAD})', '#2 is too complex.', '#2 is not too complex.'],
    [
      '# {IS} ~ less (?!bad|ugly|of|than|evil|invasive|intrusive|work|code)\\w+',
      '#2 is less general.',
      '#2 is no less general.',
    ],
    [`# ${WILL} ~ make ~ (\\S+ ){0,4}?({BAD})`, '#2 would make it harder.', '#2 would make it simpler.'],
    ['# ~ makes? ~ (\\S+ ){0,4}?({BAD})', '#2 makes the reader harder.', '#2 makes the reader simpler.'],
    ['# ~ ({HARMS})(?! (nobody|no one|nothing|no)\\b)', '#2 breaks bisection.', '#2 never breaks bisection.'],
    [`# ~ ${WILL} ~ ({HARM})`, '#2 would break bisection.', '#2 would not break bisection.'],
    ['# {I} (find|found|consider|think) ~ ({BAD}|un\\w+)', '#2 I find confusing.', '#2 I find readable.'],
    [
      '(find|found|consider|think|thought|call|makes?|made|renders?|rendered) ~ # ~ ({BAD}|un\\w+)',
      'I find #2 confusing.',
      'I find #2 readable.',
    ],
  ]),
  ...phrases('opposes', { not: 'supports' }, [
    ['# ~ {IS} ~ ({TROUBLE})', '#2 is a nightmare.', '#2 is no nightmare.'],
  ]),
  ...phrases('opposes', { not: 'accepts' }, [
    [
      '# ~ (has|have|had|shares|poses|creates|brings|introduces|comes with|inherits|incurs?|(would|will) (\\w+ )?(have|incur|create|bring)|suffers? from) ~ (?!few|least|less|little|minor)(\\w+ )?({TROUBLE})',
      '#2 has the same problem.',
      '#2 has no problem.',
    ],
    [
      '({TROUBLE}) (is|remains|here is) (that )?~ #',
      'The trouble is that #2 takes a lock.',
      'The lock is #2.',
    ],
  ]),
  ...phrases('opposes', { whole: true }, [
    [
      "# ~ (solves?|fixes|fix|addresses|answers) (\\S+ ){0,3}?(problem|question|need|issue|case)s? (that |which )?(nobody|no one|we|I|you|users|people) (\\w+ )?(has|have|had|don't|doesn't|do not|asked|never|ever asked)",
      '#2 solves a problem that nobody has.',
      '#2 solves a problem that everybody has.',
    ],
    [
      '# ~ ' +
        WONT +
        ' ~ ({HELP}(?! (everything|all|every))|cut it|make (much |any )?sense|make (much of )?a difference|seem|look|feel|happen|exist)',
      '#2 does not work.',
      '#2 does work.',
    ],
    [
      "# (is|are|was|would be|'s|seems|looks like) no (?!longer|worse|more|less|harder|slower|big|doubt|reason|one|such|way of|({TROUBLE})\\b)\\w+",
      '#2 is no solution.',
      '#2 is no problem.',
    ],
    [
      "# {IS} ~ (not|no|n't) (?:really |even |a |an |the |much of a |any |such a )*(solution|answer|option|fix|improvement|choice|help|alternative|idea|better|much better|any better|different|worth|needed|necessary|useful|an option|acceptable|viable|feasible|possible|allowed|ready|enough|going to (fly|happen|work))|# (isn't|aren't|wasn't) (?:really |even |a |an |the |much of a |any )*(solution|answer|option|fix|improvement|choice|help|alternative|better|different|worth|needed|necessary|useful|acceptable|viable|feasible|possible|allowed|ready|enough|going to (fly|happen|work))",
      '#2 is not an option.',
      '#2 is an option.',
    ],
    [
      '# ~ (however|still|always|only) (requires|needs|means|forces|depends|assumes)',
      '#2 however requires a lock.',
      '#2 requires a lock.',
    ],
    [
      '# ~ (only|merely) (moves|shifts|hides|postpones|delays|covers|helps|looks|solves|works|pretends|fixes|treats|papers)',
      '#2 only moves the lock.',
      '#2 moves the lock.',
    ],
    [
      '# (looks|seems|sounds|is) ~ (like )?(a )?(compromise|half[- ]measure|workaround|work-around|band-?aid|duplicate|copy of|variation of|variant of|theat(re|er)|lipstick|luxury|gimmick|toy|wishful thinking|science fiction|hand-?waving|cheating|shell game)',
      '#2 is a half-measure.',
      '#2 is a measure.',
    ],
    [
      "# (would|will|'d|'ll) (buy|bring|gain|give|save)s? (us |you |me |anyone )?(exactly |absolutely |next to |almost |very )?(nothing|little)|# (buys|brings|gains|gives|saves) (us |you |me |anyone )?(exactly |absolutely |next to |almost |very )?(nothing|little)",
      '#2 gives us nothing.',
      '#2 gives us something.',
    ],
    [
      '# (adds|requires|needs|costs|means|forces|takes) ~ (a lot|too much|too many|lots of|yet another|another (knob|option|layer|lock)|hundreds|thousands|twice)',
      '#2 adds yet another lock.',
      '#2 adds a lock.',
    ],
  ]),
  ...phrases('opposes', { will: true, whole: true }, [
    [
      '# ~ (makes?|made|make) ~ (no|little|zero|not much|not a lot of) (\\w+ )?sense',
      '#2 makes no sense.',
      '#2 makes a lot of sense.',
    ],
    [
      '# ~ {IS} (?:\\w+ ){0,2}({GOOD}|(a |the )?({GOOD}) \\w+) (only )?for (about )?(five|ten|two|three|a few|the first|half an?|an?) (minutes?|seconds?|hours?|days?|weeks?|demo)',
      '#2 sounds like a good idea for five minutes.',
      '#2 sounds like a good idea for many years.',
    ],
    [
      '# {IS} ~ (the )?wrong (place|layer|level|tool|thing|answer|end|way|time|default|trade-?off|direction|approach|solution|fix|list)',
      '#2 is the wrong place for it.',
      '#2 is the right place for it.',
    ],
    [
      "# (is|would be|'s) (just |basically |really |only |simply )?@ (under|with|by|in) (another|a different|a new|other) (name|words|hat|disguise|clothes)",
      '#2 is #1 under another name.',
      '#2 is #1 with a lock.',
    ],
    [
      "# (must|should|shall|may|can|ought to) not (survive|stay|win|happen|pass|go in|be (chosen|merged|adopted|accepted|allowed|an option|in|on)|make it|become)|# (mustn't|shouldn't) (survive|stay|win|happen|pass|go in|be (chosen|merged|adopted|accepted|allowed|an option|in|on)|make it|become)",
      '#2 must not survive.',
      '#2 must not sleep.',
    ],
  ]),
  ...phrases('opposes', { whole: true }, [
    [
      '# ~ ((?!#)\\S+ ){0,6}?(can|could|might|would) (then )?be (easily )?(hacked|abused|bypassed|spoofed|misused|circumvented|gamed|exploited)',
      '#2 is something that can be bypassed.',
      '#2 is something that can be read.',
    ],
  ]),
  ...phrases('supports', { whole: true }, [
    [
      "# {IS} ~ (one|option|approach|variant) (that|which) (does|works|gives|scales|keeps|needs no|doesn't need|will work|can be|{HELPS})",
      '#2 is the one that does what the page promises.',
      '#2 is the one that never works.',
    ],
  ]),
];
