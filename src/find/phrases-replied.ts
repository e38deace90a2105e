import { type Phrase, phrases } from './frames.ts';

const WONT = "(don't|do not|doesn't|won't|will not|wouldn't|would not|can't|cannot|couldn't|could not|never|no longer|hardly|barely)";

/** What people say right under an option's quoted line, without naming it. */
export const REPLIED: readonly Phrase[] = [
  ...phrases('opposes', { will: true, whole: true, replies: true }, [
    [
      "(I|we)('d| would| will|'ll) (have to|need to|be forced to) (say no|object|refuse|decline|vote against|disagree|pass|carry a|revert|leave|fork|orphan|patch (it|that) out|drop|remove|give up|disable)",
      "As for #2, I'd have to say no.",
      "As for #2, I'd have to say more.",
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
  ...phrases('supports', { will: true, whole: true, replies: true }, [
    [
      "(hear,? hear|amen|hell yes|yes,? (a thousand|a hundred) times|this is the way|by all means|count (me|us) in|sign me up|about time|high time|long overdue|can't wait|yes,? and (the )?sooner|the sooner the better|yes,? exactly|that's its (beauty|charm|strength)|that's the (beauty|charm|whole point) of it)",
      'As for #2, the sooner the better.',
      'As for #2, sooner or later.',
    ],
    [
      "(I'd|I would|we'd|we would|I'll|I will|we will|happy to|glad to|be happy to) (\\w+ )?(review|test|help with|implement|write|sponsor|mentor|back|merge|apply|queue|pick up) (it|this|that|such|the|a) ?(?!(revert|fork|different|other|problem|question|damage))",
      'As for #2, I would be happy to review a patch.',
      'As for #2, I would be happy to hear more.',
    ],
  ]),
  ...phrases('accepts', { will: true, whole: true, replies: true }, [
    [
      "(I'd|I would|we'd|we would|it'd|it would) (grudgingly|reluctantly|grumble|hold my nose)",
      "As for #2, I'd grudgingly go along.",
      'As for #2, people grumble.',
    ],
  ]),
];
