import { type Phrase, phrases } from './frames.ts';

/** Questions that answer themselves. */
export const ASKED: readonly Phrase[] = [
  ...phrases('supports', { asks: true, will: true, whole: true }, [
    [
      "why (not|don't we|can't we|couldn't we|shouldn't we|wouldn't we)( (just|simply|rather|also))? (({DO}|{DOING}|have) )?~ #",
      'Why not just do #2?',
      'Why do #2?',
    ],
    [
      "(not|\\w+n't|cannot|unclear|wonder) ~ (see |understand |sure |clear )?(to me )?why # (\\w+ )?(is not|isn't|wouldn't|aren't|can't|doesn't|shouldn't)",
      "Why is it unclear to me why #2 isn't enough?",
      'Why is #2 enough?',
    ],
    [
      "why (# (isn't|is not|wasn't|wouldn't|would not)|(isn't|wouldn't|wasn't) #|(is|would) # not) ~ (be )?~ (enough|sufficient|obvious|better|preferred|good|right|best|choice|simpler|acceptable|work)",
      "Why isn't #2 good enough?",
      'Why is #2 in the list?',
    ],
    [
      "what(('s| is| was| would be)) (so |really |actually |that |all that |supposed to be )*(bad|wrong|terrible|awful|horrible|ugly|scary|evil) (about|with|in) ~ #",
      "What's wrong with #2?",
      "What's in #2?",
    ],
    [
      '(would|could|might) it be (conceivable|thinkable|an option|acceptable|imaginable) (to|if we) ~ {DO} ~ #',
      'Would it be conceivable to do #2?',
      'Would it be conceivable to drop #2?',
    ],
    [
      '(can|could|should|shall|may) (we|you|I) (not |please |just |also |at least )*({DO}) ~ # ((?!#)\\S+ ){0,2}?(now|first|instead|already|today|then|right away|for now|until)',
      'Can we take #2 now and think later?',
      'Can we take #2?',
    ],
    [
      "(# (would|might|could) be|(wouldn't|isn't|would) # (be )?(not )?) ~ (appropriate|better|best|good|enough|sufficient|simpler|nicer|preferable|cleaner|easier)",
      'To be simple, #2 would be appropriate here?',
      'Would #2 be slower here?',
    ],
    ['how about ~ #', 'How about #2?', 'How does #2 work?'],
    [
      '(can|could|may|might) I ~ (put in a ((good|kind) )?word for|suggest|propose|interest you in|make a case for|make the case for|vote for|ask for|request|nominate|second) ~ #',
      'Can I put in a word for #2?',
      'Can I ask about #2?',
    ],
    [
      '(when|how soon) (can|could|will|do) (we|I|users|people) (have|get|use|expect|see|try|test) #',
      'When can we have #2?',
      'When did we have #2?',
    ],
  ]),
  ...phrases('opposes', { asks: true, whole: true }, [
    ['how {IS} # ~ (any )?(better|different|an improvement)', 'How is #2 any better?', 'How is #2 done?'],
    [
      "(isn't|aren't|wasn't|wouldn't|won't|doesn't|didn't|is|would|does) # ~ (not )?~ (be |become |seem )?~ ({BAD}|{TROUBLE}|{HARM})",
      "Isn't #2 a bit fragile?",
      'Is #2 in the kernel?',
    ],
    [
      "(what|where)( is| are|'s) (the )?(point|benefit|gain|rationale|use|sense|advantage) (of|in) ~ #",
      "What's the point of #2?",
      "What's the name of #2?",
    ],
    [
      '(do|does|did) (we|you|anyone|anybody|users|people) (really |even |still |actually )(need|want|care about|have to do) ~ #',
      'Do we really need #2?',
      'Do we have #2?',
    ],
    [
      '(do|does|did) (we|you|anyone|anybody|users|people) (need|want) # at all',
      'Do we need #2 at all?',
      'Do we need #2 today?',
    ],
    [
      '(who|why) (on earth )?(would|will|is going to|should|wants|needs|asked for|really wants)( (we|you|anyone|anybody|one|i))?( (want|need|use|maintain|bother with|do|test|pay for|have|choose))? ~ #',
      'Who would want #2?',
      'Who wrote #2?',
    ],
    [
      'what (does|would|do|will) # (buy|gain|give|bring|add|solve)( (us|me|you|anyone))?',
      'What does #2 buy us?',
      'What does #2 do?',
    ],
    [
      '(is|are|would|will|does) # still ~ (be )?~ ({GOOD}|needed|necessary|worth)',
      'Is #2 still simpler?',
      'Is #2 still there?',
    ],
  ]),
  ...phrases('accepts', { asks: true, will: true, whole: true }, [
    [
      '(is|are|would|will) # (any |be |any more |more |also )*(palatable|acceptable|tolerable|ok|okay|fine|workable|agreeable) (\\S+ ){0,6}?(if|with|for)',
      'Is #2 any more palatable if it takes no lock?',
      'Is #2 in the tree?',
    ],
    [
      '(case|cases|scenario|workload|example|anything|anybody|anyone|something) (\\S+ ){0,4}?(break|breaks|fail|fails|suffer|suffers|object|objects|lose|loses) (\\S+ ){0,4}?(if|with|under|by) (\\S+ ){0,4}?#',
      'Is there a use case that will break if we go with #2?',
      'Is there a case for #2?',
    ],
  ]),
];
