import { type Phrase, phrases } from './frames.ts';

/** What people show that they want, by what they do and in turns of speech. */
export const SHOWN: readonly Phrase[] = [
  ...phrases('supports', { will: true, not: 'opposes' }, [
    [
      '(gut|heart|head|instinct|intuition|money|vote)( feeling)? (says|is on|is with|goes (to|with|for)|tells me|votes for|favou?rs):? ~ #',
      'My gut says #2.',
      'My gut says nothing about #2.',
    ],
    [
      '# ~ (interests|appeals to|pleases|convinces|persuades|attracts|tempts|delights|speaks to) (me|us)|# {IS} what (we|I|our \\w+) (already )?(ship|use|do|run|deploy|implement)',
      '#2 interests me.',
      '#2 does not interest me.',
    ],
    [
      '# (was|has been|were|got|will be) ~ (chosen|picked|selected|adopted|preferred|favou?red|decided on|agreed on)(?! by)',
      'Therefore #2 was chosen.',
      'Therefore #2 was not chosen.',
    ],
    ['supportive (to|of|towards) ~ #', 'I am supportive of #2.', 'I am not supportive of #2.'],
    [
      '(can|could|will|would|may) ~ (make|get|have|reach|see|do) ~ (quicker|faster|better|more|cleaner|simpler|easier|nicer|much) \\w+ ((?!#)\\S+ ){0,3}?(with|under|by|using|through) ~ #',
      'We can make quicker progress with #2.',
      'We can make quicker progress without #2.',
    ],
    [
      '# {IS} ~ how (@|it|this|that|things) (should|ought to|has to|must) (be|work)',
      '#2 is how it should be done.',
      '#2 is how it was done.',
    ],
    [
      '(partial|sympathetic|attracted|drawn|biased|committed|attached|well disposed|favou?rably disposed) (to|towards|in favou?r of) ~ #',
      'I am partial to #2.',
      'I am not partial to #2.',
    ],
    [
      '((soft spot|weakness|plea) (for)|(good )?word (in )?for|the case for|sold me on|made me like|stand by|rally behind|throw my (weight|hat) behind|put my name (to|on|under)) ~ #',
      'I have a soft spot for #2.',
      'I have no soft spot for #2.',
    ],
    [
      "# {IS} ~ what (?!about\\b)((?!not\\b|\\w+n't\\b)\\S+ ){1,5}?(ought to|should|need to|needs to|want to|wants to|has to|have to) (do|have|be|ship|use|get|implement)",
      '#2 is what the maintainers ought to do.',
      '#2 is what the maintainers should not do.',
    ],
    [
      '(decided|agreed|elected|resolved|opted|voted|intend|intends|plan|plans|hope|hopes|going|happy|glad|willing|volunteer|volunteered|offer|offered|started|begun|began) to ~ (write up|specify|code|code up|propose|document|standardi[sz]e|finish|prototype|review|test|commit|build|deploy|roll out|push|help with|push for|work towards|finali[sz]e|publish|draft) ~ #',
      'We have decided to write up #2 first.',
      'We have decided to test without #2.',
    ],
    [
      "(I|we)('d|'ll| would| will| can)? ~ (review|backport|pick up|sponsor|mentor|champion|help with|test|second|co-author|co-maintain|maintain) ~ #",
      "I'll review #2 tomorrow.",
      "I won't review #2.",
    ],
    [
      '(started|begun|been|busy|finished|done) (coding|writing|implementing|prototyping|drafting|building|hacking|working|wiring)( up| on)? ~ #',
      'I have started coding up #2.',
      'I have started coding without #2.',
    ],
    [
      "# {I}('d| would| will|'ll| could| can) ~ (push|merge|commit|apply|queue|pull|sign|review|test|back|defend|explain|teach|document|sell|justify|maintain|get behind|stand behind)",
      '#2 I would push today.',
      '#2 I would not push today.',
    ],
    [
      "(I|we)('d|'ll| would| will)? ~ (push|merge|commit|apply|queue|pull|take) # ~ (today|now|right away|tomorrow|immediately|in a heartbeat|any day|any time|gladly|happily)",
      'I would merge #2 today.',
      'I would not merge #2 today.',
    ],
    [
      '# (can|could|should|may|might) ~ (go in|go|get in|be merged|be pushed|be committed|be applied|be queued|land) ~ (independently|right away|today|first|as is|immediately|tomorrow|separately|regardless)',
      '#2 can go in right away.',
      '#2 cannot go in right away.',
    ],
    [
      '(would|might|could|may|should|want to|like to|love to|hope to|glad to|happy to) ~ (see|get|have) ~ # ~ (merged|land|landed|in|done|happen|accepted|win|pass|shipped|go in|become)',
      'I would love to see #2 happen.',
      'I would hate to see #2 happen.',
    ],
    [
      "(only|first|one) (one|thing|option|approach|choice|way|proposal|variant)( of \\w+( \\w+)?)? (that |which )?((?!#|not\\b|\\S+n't\\b|never\\b)\\S+ ){0,6}?(is|was|would be|remains) ~ #",
      'The only one that makes sense to me is #2.',
      'The only one that does not make sense is #2.',
    ],
    [
      '(expect|consider|believe|think|deem|take|hold|find) # (to be |as |is )?~ (right|correct|best|proper|natural|obvious|better|sane|way to go|({GOOD}))',
      'I would expect #2 to be the right thing.',
      'I would not expect #2 to be the right thing.',
    ],
    [
      '(make|makes|made) # ~ (favou?rite|preference|first choice|winner|best|choice)',
      'That would make #2 my favourite.',
      'That would make #2 slower.',
    ],
    [
      '# over @( (any day|every time|by far|hands down|for me))?',
      '#2 over #1 any day.',
      '#2 runs over the lock.',
    ],
    [
      '(keep|keeps|kept) coming back to #|(lot|much|plenty|enough) to like (about|in) #|sleep (\\w+ )?better with #|yes to #',
      'I keep coming back to #2.',
      'There is not much to like about #2.',
    ],
    [
      '(?<!(when|where|until|if|as|than) ){I} ~ need ~ #(?! (to|for|if|when)\\b)',
      'I think we need #2.',
      "We don't need #2.",
    ],
    [
      '# (beats|trumps|outperforms|outclasses|outweighs|is (head and shoulders|streets|miles|way) (above|ahead)|comes out (ahead|on top)|comes closest|wins)',
      '#2 beats everything else here.',
      '#2 does not beat anything.',
    ],
  ]),
  ...phrases('supports', { will: true, whole: true }, [
    [
      "(has|have|had|'ve|'s) been (running|using|shipping|carrying|deploying|asking for|pushing for|wanting|hoping for|waiting for) ~ #(?! for comparison)",
      'My employer has been running #2 for years.',
      'My employer has been running without #2.',
    ],
    [
      '(acked|reviewed|tested|seconded)-by: [^\\x23]{3,80}\\x23 ?(for |on |to )?#',
      'Acked-by: Bo Lind <bo.lind@example.org> \x23 for option 2',
      'Nacked-by: Bo Lind <bo.lind@example.org> \x23 for option 2',
    ],
    [
      '(we|I) (already )?(do|run|use|ship|have) # (in|on(?! the (table|list|agenda|ballot)\\b)|for|at|since|today|already|everywhere)(?!.{0,60}\\b(regret|sorry|hate|wish|mistake|problem|trouble|pain|workaround|price|creep|mess))',
      'We do #2 in our library since 2018.',
      'We do not do #2 in our library.',
    ],
    [
      "(no|n't|cannot|not|hardly|single) ((?!#)\\S+ ){0,5}?reasons? (not to|against|why (we|one|anybody) (shouldn't|should not|couldn't|wouldn't))( \\S+)? #",
      'I cannot think of a reason not to do #2.',
      'I can think of a reason not to do #2.',
    ],
    [
      "#( is|'s| was| would be) what (?!about\\b)((?!not\\b|\\w+n't\\b|nobody\\b)\\S+ ){1,4}?(ask( us)? for|keep asking for|are used to|expect|want|need)(?=[.,;!]|\\W*$)",
      '#2 is what our users keep asking for.',
      '#2 is not what our users keep asking for.',
    ],
    [
      '(better|rather|sooner) # ((now|today|first) )?than (@|nothing|never|not at all|none)',
      'Rather #2 than nothing.',
      'Rather more than #2.',
    ],
    [
      "(can't|cannot|can hardly) wait (for|to (have|see|use)) ~ #",
      'I cannot wait for #2.',
      'I can wait for #2.',
    ],
    [
      '(that leaves|which leaves|so it is|make mine|mine is) ((us|me) with )?(only )?#(?=[.,;!]|\\W*$)',
      'That leaves #2.',
      'That leaves the lock of #2.',
    ],
    [
      "(not|\\w+n't|cannot|fail to|unclear|hard to) ~ (see|understand|say|tell|imagine) ((?!#)\\S+ ){0,3}?(why|how|what) # ~ ((isn't|is not|wouldn't be|is no longer|is never) ~ (enough|sufficient|good enough|acceptable|an option|possible|better|simpler|what|considered|fine)|(can't|cannot|could not|couldn't|won't|wouldn't) (work|be|do|suffice))",
      "I don't see why #2 isn't enough.",
      "I don't see why #2 is enough.",
    ],
  ]),
];
