import type { Stance } from '../model/rfc.ts';
import { IDIOM } from './emphasis.ts';
import { negations } from './phrases.ts';
import { CONCEDED } from './stance.ts';

const GOOD =
  /(?<![\w-])(?:better|best|good|nicer?|nicest|clean(?:er|est)?|simple[rst]*|easy|easier|safer?|safest|faster?|cheap(?:er)?|elegant|solve[sd]?|fix(?:es)?|improvement|improves?|advantages?|benefits?|win|wins|useful|love|great|reasonable|sensible|sane|natural|obvious|robust|flexible|consistent|predictable|straightforward|glad|favou?rite|excellent|perfect(?:ly)?|trivial|neat|pleasant|tempting|smaller|smallest|helps|helpful|enough|worthwhile|compatible|supported|popular|preferable|works)(?![\w-])/gi;
const BAD =
  /(?<![\w-])(?:requires?|would need|would have to|have to find|have to pay|at the cost of|pay for|nothing|a lie|cruft|churning|throws? away|end up|throw(?:n|ing)? away|too little|misses the point|beside the point|not enough|doesn't help|problems?|problematic|broken|breaks?|breaking|fails?|failure|ugly|ugh|hack|hacky|hacks|complex|complexity|complicated|complicates|expensive|slow|slower|overhead|racy|unsafe|insecure|violat\w+|nightmare|pain|painful|hurts?|worse|worst|bad|badly|wrong|harm|harmful|flaw\w*|trap|risks?|risky|dangerous|danger|fragile|brittle|burden|clutter|churn|confus\w+|surpris\w+|regress\w*|leaks?|punish\w*|loses?|losing|wast(?:e|es|ing)|useless|pointless|sad|worr(?:y|ies|ied)|afraid|dislike|unfortunate\w*|impossible|objections?|horrible|horrid|terrible|awful|silly|crazy|insane|mess|messy|overkill|bloat\w*|stall\w*|contention|downtime|corrupt\w*|misleading|ill|dead|penalty|headache\w*|scary|awkward|clumsy|forbid\w*|hopeless|tedious|annoy\w*|lock-?in|bite|bites|bitten|suffer\w*|fight|trouble|silently|hard to|difficult|a lot of (?:work|code)|yet another|too (?:much|many|late|big|slow|complex|clever|heavy|long|risky)|nobody would|no way)(?![\w-])/gi;

/** What the words of a statement weigh where nobody says what they want: all of them good, all bad, or neither. */
export function toneOf(text: string): Stance | undefined {
  if (/\?["')\]]*\s*$/.test(text) || /^\W*(?:if|when|unless|suppose)\b/i.test(text)) return undefined;
  const plain = text
    .replace(/"[^"]{2,300}"/g, ' ')
    .replace(IDIOM, ' ')
    .replace(/\bthanks\b.{0,30}$|^oh good\b/i, ' ');
  let good = 0;
  let bad = 0;
  let conceded = 0;
  const count = (pattern: RegExp, sign: number): void => {
    for (const match of plain.matchAll(pattern)) {
      const clause =
        plain
          .slice(Math.max(0, match.index - 40), match.index)
          .split(/[,;:]|\b(?:but|and|or|because)\b/)
          .at(-1) ?? '';
      const turned = negations(clause) % 2 === 1 ? -sign : sign;
      if (turned < 0) bad++;
      else if (CONCEDED.test(plain.slice(match.index + match[0].length))) conceded++;
      else good++;
    }
  };
  count(GOOD, 1);
  count(BAD, -1);
  if (good > 0 && bad === 0 && conceded === 0) return 'supports';
  return bad > 0 && good === 0 ? 'opposes' : undefined;
}
