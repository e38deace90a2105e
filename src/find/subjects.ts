import type { Clause } from './clauses.ts';
import { BAD, GOOD, HARMS, HELPS } from './lexicon.ts';
import { SLOT, SLOT_END, SLOTS, type Slotted } from './slots.ts';

const SUBJECTLESS = new RegExp(
  `^(\\W*(?:(?:and|but|or|so|because|since|yet|as|nor|though|although|however|then|it's just that|also),? )*)(?=(?:\\w+ly |also |still |just |then |never )?(?:isn't|doesn't|does|would|wouldn't|will|won't|can't|cannot|could|couldn't|has|hasn't|makes?|needs?|requires?|seems?|looks?|sounds?|is|are|was|${HELPS}|${HARMS})\\b)`,
  'i',
);
/** An `if` that an option is taken. */
const CHOSEN =
  /\b(?:go(?:es|ing)? (?:for|with)|went (?:for|with)|takes?|took|do|did|choose|chose|picks?|picked|adopts?|adopted|have|had|gets?|got|merged?|ships?|keep|kept|uses?|wants?|wins?|passes|passed|came with|comes with|(?:is|was|were|are|gets?) (?:\w+ )?(?:chosen|adopted|picked|accepted|taken|merged|the)|(?:it|outcome|answer|result|choice|decision)(?: of \w+)?(?:'s| is| was| were)(?: going to be)?)\b/i;
const FRAGMENT = new RegExp(
  `^(\\W*(?:(?:and|but|or|so|because|yes|no|well|hmm|hm|also|still|clearly|imho|imo|frankly|honestly),? )*)(?=(?:(?:not|much|far|way|quite|rather|very|too|a bit|slightly|simply|just|really|definitely|certainly|no) )*(?:a |an |the )?(?:${GOOD}|${BAD})\\b(?! (?:me|us|the|this|that|these|your|my)\\b))`,
  'i',
);

/** Gives a clause without a subject that of the one before it: `#2 is small, and solves that`; or what the sentence is about. */
export function withSubjects(clauses: readonly Clause[], { slots }: Slotted, isAbout: boolean): Clause[] {
  let last: number | undefined = isAbout ? slots.length : undefined;
  return clauses.map((clause, at) => {
    const own = [...clause.text.matchAll(SLOTS)].map((match) => Number(match[1]));
    const plain = own.filter((slot) => slots[slot]?.compared !== true);
    if (plain.length > 0) last = plain[0];
    if (plain.length > 0 || last === undefined) return clause;
    const token = `${SLOT}${last}${SLOT_END} `;
    const above = clauses[at - 1];
    if (
      above?.role === 'if' &&
      clause.role === 'main' &&
      above.text.includes(token.trim()) &&
      CHOSEN.test(above.text)
    )
      return { ...clause, text: `with ${token}${clause.text.replace(/^\W*(?:then,? )?/i, '')}` };
    const text = SUBJECTLESS.test(clause.text)
      ? clause.text.replace(SUBJECTLESS, `$1${token}`)
      : isAbout && at === 0 && !/!\W*$/.test(clause.text) && FRAGMENT.test(clause.text)
        ? clause.text.replace(FRAGMENT, `$1${token}is `)
        : clause.text;
    return { ...clause, text };
  });
}
