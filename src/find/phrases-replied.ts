import { type Phrase, phrases } from './frames.ts';

const WONT =
  "(don't|do not|doesn't|won't|will not|wouldn't|would not|can't|cannot|couldn't|could not|never|no longer|hardly|barely)";

/** What people say of the one option that is spoken of, without naming it: under its quoted line, or behind a sentence that names it. */
export const REPLIED: readonly Phrase[] = [
  ...phrases('opposes', { will: true, whole: true }, [
    [
      '^\\W*but (no|not|never|no thanks|not for me)(?=[.,;!]|\\W*$)',
      '#2 is tempting but no.',
      '#2 is tempting but not yet there.',
    ],
    [
      '^\\W*((sorry|hmm?|well|honestly|frankly|personally|still|also|imho|imo|ugh),? )*(not (a|my|the) (big |great |huge )?(fan|friend|cup of tea)|not (convinced|sold|keen|impressed|persuaded|worth|needed|in my|on my|thrilled|happy)|hard pass|(a )?(strong|clear|firm|definite|big|hard|resounding) no|unconvinced|doubt it|why bother|too (little|much) \\w+ for)(?! (that|about the))',
      'About #2: not a fan.',
      'About #2: a fan.',
    ],
    [
      '(has|have|had) (already |also )?bitten (us|me|people|users|everybody)|went (very |really |quite )?badly|had to (back (it|that|this|all of it) out|revert|undo|rip (it|that) out)|ask(ing|s)? for trouble|(users|people|everybody|they|admins|packagers|customers) (will|would) (hate|curse|kill|complain|scream|yell|revolt|riot)|(hear|see) the (bug reports|complaints|support|questions|tickets|flood|flames)( \\w+)? (already|coming|now)|(lot|lots) of convincing|in search of a problem|never asked for',
      'As for #2, that has bitten us before.',
      'As for #2, that dog has bitten somebody.',
    ],
    [
      '(nobody|no one|hardly anybody|hardly anyone) (will|would|is going to|ever|really|is ever going to) (ever |really )?(read|use|set|know|remember|maintain|test|find|look|understand|enable|turn|need|want|look at|bother)',
      'As for #2, nobody will ever read that.',
      'As for #2, everybody will read that.',
    ],
    [
      "(I am|I'm|we are|we're|I will|I'll|we will) (certainly |definitely |really )?not (be )?(going to )?(merg|tak|apply|pull|ship|sign|carry|support|maintain|writ|document)\\w*",
      'As for #2, I am not merging that.',
      'As for #2, I am merging that.',
    ],
    [
      "(I|we)('d| would| will|'ll) (have to|need to|be forced to) (say no|object|refuse|decline|vote against|disagree|pass|carry a|revert|leave|fork|orphan|patch (it|that) out|drop|remove|give up|disable)",
      "As for #2, I'd have to say no.",
      "As for #2, I'd have to say more.",
    ],
    [
      "count me (as )?(against|out|opposed)|put me down (as )?(against|opposed)|(I'm|I am|we're|we are) (frankly |quite |a bit |rather )?(not (enthused|amused|impressed|thrilled|keen|sold|convinced|a fan|enthusiastic|comfortable)|astonished|appalled|unconvinced|baffled|against)(?=[.,;!]|\\W*$)|(can't|cannot|couldn't|wouldn't|won't) (\\w+ )?recommend (it|this|that|the \\w+)|('d|would|'ll|will) not (do|try|use|go through|touch|recommend|want) (it|this|that|those|there)( again)?|no thank you|thanks,? but no|not going to happen|is where (you|I|they) (lose|stop|lost|stopped)( me| reading)?",
      'As for #2, count me as against.',
      'As for #2, count me as for.',
    ],
    [
      "^\\W*((ok|okay|understood|right|fine|agreed|yes),? )?(dropped|withdrawn|scrapped|struck)(?=[.!]|\\W*$)|all (it|this|that) (does|would do|will do|buys us|achieves) is|with extra steps|not in the same (ballpark|league)|in (disguise|a trench ?coat)|(seen|been in) (that|this) (movie|film|show|play)|I('d| would) (hate|loathe|resent) (a|an|any|another|to (?!lose|miss|see|drop))",
      'As for #2, all it does is delay the bad news.',
      'As for #2, all of it does that.',
    ],
    [
      "(I|we)('d| would) (want|like|prefer|rather have|rather see) no (new |more |such |further )?\\w+|no more \\w+(?=[.!])",
      'As for #2, I would want no new code there.',
      'As for #2, I would want to see more.',
    ],
    [
      "I veto|not for (me|us)(?=[.,!])|(count|leave) me out|not on my watch|(I'll|I will|I'd|I would) (pass|skip this one)(?=[.,!])|why stop there|where does (this|that|it) (end|stop)|what could (possibly )?go wrong|good luck with|that ship has sailed|been there,? done that|a hard no|(is|are) (\\w+ )?too late for (that|this)",
      'As for #2, I veto it.',
      'As for #2, good work.',
    ],
    [
      `(I|we) (\\w+ )?${WONT} (\\w+ )?(want|wish|care) (to (add|have|carry|maintain|see|support|explain|merge|be|do|touch|break|go|take|end|inherit|teach|ship|debug)|us to|another|yet|any|an?)`,
      'As for #2, I do not want to add an interface for one user.',
      'As for #2, I want to add an interface for one user.',
    ],
    [
      '(I|we) (can|could) (hardly|barely|never) (\\w+ )?(answer|tell|ask|expect|explain|afford|sell|do|ship|recommend|use|rely|call|say yes)',
      'As for #2, I can hardly tell that to a customer.',
      'As for #2, I can tell that to a customer.',
    ],
    [
      "(can't|cannot|could not|couldn't|won't|will not) (possibly |really |simply |ever )*be (made|done|fixed|supported|tested|implemented|maintained|deployed|enforced|explained|merged|accepted|relied|reviewed|trusted|right|the answer|serious)",
      'As for #2, that cannot be done.',
      'As for #2, that can be done.',
    ],
  ]),
  ...phrases('supports', { will: true, whole: true }, [
    [
      "^\\W*((ok|okay|well|so|then|personally|imho|imo),? )*(sold|(a )?(clear|definite|strong|big|resounding|enthusiastic) yes|my (first )?(choice|preference|vote|pick|favou?rite)|where do I sign|worth (a try|doing|having|it)|(you('ve| have) )?convinced( me)?|big fan|huge fan|all for it)(?=[.,!;?]|\\s*$| from| here)",
      'About #2: sold!',
      'About #2: not sold!',
    ],
    [
      'a yes from (me|us|here)|(has|have) (served|worked) (us|me|them|everybody|everyone|people) (very |really |quite )?well|(has|have) been (rock )?solid|works (great|nicely|beautifully|perfectly|like a charm)|(happy|glad) (user|users) of',
      'As for #2, it has served us well.',
      'As for #2, it has served us.',
    ],
    [
      "(hear,? hear|amen|hell yes|(has|have|gets|got) my (vote|support|\\+1|blessing|ack)|(this|it|that)(('s| is)| was) what (\\w+ )?(was|is|were) (made|meant|invented|built) for|I am in favou?r(?=[.,;!]|\\W*$)|I'm in favou?r(?=[.,;!]|\\W*$)|yes,? (a thousand|a hundred) times|this is the way|by all means|count (me|us) in|sign me up|about time|high time|long overdue|can't wait|yes,? and (the )?sooner|the sooner the better|yes,? exactly|that's its (beauty|charm|strength)|that's the (beauty|charm|whole point) of it)",
      'As for #2, the sooner the better.',
      'As for #2, sooner or later.',
    ],
    [
      "(I'd|I would|we'd|we would|I'll|I will|we will|happy to|glad to|be happy to) (\\w+ )?(review|test|help with|implement|write|sponsor|mentor|back|merge|apply|queue|pick up) (it|this|that|such|the|a) ?(?!(revert|fork|different|other|problem|question|damage))",
      'As for #2, I would be happy to review a patch.',
      'As for #2, I would be happy to hear more.',
    ],
  ]),
  ...phrases('accepts', { will: true, whole: true }, [
    [
      '^\\W*((hmm?|well|ok|okay|personally|imho|imo|i guess|i suppose),? )*(fine (by|with) (me|us)|(my |a )?second choice|(the |my )?least (bad|worst|evil)|if it (has|had) to be|if (need|needs) (be|must)|grudgingly|reluctantly|can live with|could live with|not ideal,? but|not my favou?rite,? but)',
      'About #2: fine by me.',
      'About #2: the fine print of it.',
    ],
    [
      "be my guest|suit yourselves?|(I|we) (can|could|will|would) (adapt|cope|manage|live with (it|that|this)|stop complaining)|(no|without) (quarrel|beef)|(I've|I have) nothing (more |else |left )*(to say )?against (it|this|that)|(I'd|I would|we'd|we would) not (mind|object|stand in the way|complain)",
      'As for #2, be my guest.',
      'As for #2, be careful.',
    ],
    [
      "(I'd|I would|we'd|we would|it'd|it would) (grudgingly|reluctantly|grumble|hold my nose)",
      "As for #2, I'd grudgingly go along.",
      'As for #2, people grumble.',
    ],
  ]),
];
