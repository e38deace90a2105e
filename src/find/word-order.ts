import { negations } from './negation.ts';
import { SLOT, SLOT_END } from './slots.ts';

const OPTION = `${SLOT}\\d+${SLOT_END}`;
const WHO = '(?:I|we|he|she|they|you|people|users|there)';
/** Whose relative clause tells what the writer wants. */
const ME = '(?:I|we|you)';
const LEAD =
  '^\\W*(?:(?:and|but|so|though|however|now|well|in (?:this|that|which) case|personally|then|still),? )?';

/** `About #2 I am not convinced`. */
const FRONTED = new RegExp(
  `${LEAD}(with|about|of|to|for|on|against|under|in|from) (${OPTION}),? (?=${WHO}\\b)(.+)$`,
  'i',
);
/** `#3 I have a problem with.` */
const STRANDED = new RegExp(
  `${LEAD}(${OPTION}),? (${WHO}\\b.+ (?:with|about|of|to|for|against|in|without))\\W*$`,
  'i',
);
/** `What I am against is #3`. */
const CLEFT = new RegExp(
  `${LEAD}(?:what|all) (${WHO}\\b.+?) (?:is|was|would be)(?: still| really)? (${OPTION})`,
  'i',
);
/** `#3 is what I would go for`. */
const RELATIVE = new RegExp(
  `${LEAD}(${OPTION})(?:'s| is| are| was| would be| remains)((?:n't)?(?: \\w+){0,2}?) (?:what|something|all|the (?:only )?(?:one|thing)|one)(?: that| which)? (${ME}\\b.+?)(?:,? (?:as ${OPTION}|and|irrespective|regardless|anyway|because|in any case|no matter)\\b.*)?[\\s.,;!?]*$`,
  'i',
);

/** A clause in the order in which most people say it, with the option behind the verb; nothing where it is so already. */
export function inPlainOrder(clause: string): string | undefined {
  const fronted = FRONTED.exec(clause);
  if (fronted !== null) return `${trimmed(fronted[3])} ${fronted[1]} ${fronted[2]}.`;
  const stranded = STRANDED.exec(clause);
  if (stranded !== null) return `${stranded[2]} ${stranded[1]}.`;
  const cleft = CLEFT.exec(clause);
  if (cleft !== null) return `${cleft[1]} ${cleft[2]}.`;
  const relative = RELATIVE.exec(clause);
  if (relative === null) return undefined;
  const not = negations(relative[2] ?? '') % 2 === 1 ? 'never ' : '';
  return `${not}${relative[3]} ${relative[1]}.`;
}

function trimmed(text = ''): string {
  return text.replace(/(?<![\s.,;:!])[\s.,;:!]+$/, '');
}
