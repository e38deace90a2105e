import { SLOT, SLOT_END } from './slots.ts';

/** A piece of a sentence that says one thing. */
export interface Clause {
  readonly text: string;
  /** Offset in the sentence. */
  readonly start: number;
  /** Whether it stands behind an `if`, or concedes what the other clause takes back. */
  readonly role: 'main' | 'if' | 'although';
  /** Whether it takes back what stands before it: `but`. */
  readonly turns: boolean;
}

const CUT = new RegExp(
  [
    '(?<!-by)[;:](?=\\s(?![-+]\\d|yes|no\\b))',
    '\\s(?:-{1,3}|[–—])(?=\\s(?!(?:no|nope|nah|never|please no)\\b))',
    '[–—]',
    `,(?=\\s(?:and|but|or|so|yet|nor|because|since|as|although|though|whereas|while|however|unless|if|when|provided|which|who|where|then|I|we|you|he|she|it|they|there|that's|this|these|let's|except|especially|until)\\b)`,
    `,(?=\\s${SLOT}\\d+${SLOT_END}\\s(?:is|was|would|has|does|doesn't|isn't|I|we|can|will|seems|looks|on the other hand)\\b)`,
    '(?<!\\b(?:anything|everything|all|nothing|doubt|less|care|question|unclear|sad|sorry|happy|glad|disappointed|unhappy|surprised|see|fine|love it|hate it|mind))\\s(?=(?:but|because|although|though|whereas|while|unless|if|provided|since|even if|even though|except that|so that|until|till|whether)\\s(?!(?:we|you) (?:must|insist|have to|really)\\b))',
    '\\s(?=and (?:I|we|he|she|they|it|this|that|there|you)\\b)',
    '(?<=\\S)\\s(?=\\((?!\\d))',
    '\\)(?=\\s)',
    `\\s(?=then (?:${SLOT}|it|that|this|I|we)(?:\\b|\\d))`,
    // What follows from an `if` that no comma ends.
    "(?<=\\b(?:if|unless|provided|as long as|once|before (?=we|you|one|any))\\s[^,;]{8,100})\\s(?=(?:then )?(?:I|we)(?:'d|'ll|'m| would| will| won't| wouldn't| can't| can| could| am| stay| stick| prefer| vote| go| want| support| oppose| end up)\\b)",
  ].join('|'),
  'gi',
);
const IF =
  /^\W*(?:(?:and|or|but|so|then|even|only|well|especially|except|now|i\.e\.|at least|maybe|perhaps)[, ]+)*(?:if|unless|whether|assuming|suppose|supposing|in case|provided|providing|were (?:we|it|they)|should (?:we|you|it|they|the \w+|\S+ (?:win|pass|fail|be|turn|get))|as long as|so long as|before (?:we|you|I|one|anyone|anybody)|once(?! again| more)|until(?! then)|when(?:ever)? (?:you|we|people|they|one|everybody))\b/i;
const ALTHOUGH =
  /^\W*(?:(?:and|but|even) )*(?:although|though|while|whereas|even if|even though|despite|in spite of)\b/i;
const TURN =
  /^\W*(?:and (?:I|we) (?:\w+n't|cannot|would not|do not|will not)(?! (?:\w+ )?(?:care|mind|see any|have any|have to|need to))|but|however|yet|still,|that said|on the other hand|except)\b/i;

/** Cuts a sentence with slots into clauses. */
export function clausesOf(text: string): Clause[] {
  const cuts = [0];
  for (const { index, 0: match } of text.matchAll(CUT)) {
    const at = index + match.length;
    // `but` right behind a comma is one cut, and so is `then` before its clause.
    if (at - (cuts.at(-1) ?? 0) > 2 && text.slice(cuts.at(-1), at).trim() !== 'then') cuts.push(at);
  }
  return cuts.flatMap((start, at) => {
    const words = text.slice(start, cuts[at + 1] ?? text.length);
    if (words.trim() === '') return [];
    const role = IF.test(words) ? 'if' : ALTHOUGH.test(words) ? 'although' : 'main';
    return [{ text: words, start, role, turns: TURN.test(words) } as const];
  });
}
