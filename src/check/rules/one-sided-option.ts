import type { ClaimLine, Comparison, OptionHead } from '../../model/comparison.ts';
import { RATINGS, type Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

const NEUTRAL = RATINGS.indexOf('neutral');

export const oneSidedOption: Rule = {
  id: 'one-sided-option',
  severity: 'info',
  summary: 'What is said of an option last is all for it, or all against it.',
  why: 'Every option that somebody took the trouble to list has a pro and a con. Where one side is missing, nobody has looked for it yet, or it was not written down.',
  bad: {
    'clock/options/1-wall.md': fileText`
      --- «one-sided-option»
      title: the wall clock
      ---
      - Good for cost, says ben, because it is there <one@example.org>.
      - Good, says ada, because people can read it <two@example.org>.
    `,
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Bad for cost, says ada, because it is new <two@example.org>.
      - Good, says ben, because it never goes back <one@example.org>.
    `,
  },
  good: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, says ben, because it is there <one@example.org>.
      - Bad, says ada, because it goes back <two@example.org>.
    `,
    'clock/options/2-steady.md': fileText`
      ---
      title: a steady clock
      ---
      - Bad for cost, says ada, because it is new <two@example.org>.
      - Good, says ben, because it never goes back <one@example.org>.
    `,
  },
  check,
};

function check(_: Rfc, { options, rows }: Comparison): Finding[] {
  const rated = rows.flatMap(({ claims }) => claims);
  return options.flatMap((option) => {
    const ranks = [...rated, ...option.arguments].flatMap((claim) => rankOf(claim, option));
    const pros = ranks.filter((rank) => rank > NEUTRAL).length;
    const cons = ranks.filter((rank) => rank < NEUTRAL).length;
    if ((pros === 0) === (cons === 0)) return [];
    const [found, missing] = pros === 0 ? [cons, 'for'] : [pros, 'against'];
    const there = pros === 0 ? 'against' : 'for';
    return [
      {
        at: option.at,
        message: `Of \`${option.id}\`, ${found} ${found === 1 ? 'claim is' : 'claims are'} ${there} it and none ${missing} it; expected both.`,
      },
    ];
  });
}

/** Where a claim that still stands is on the scale; nothing for one of another option, or that rates nothing. */
function rankOf({ option, earlier, verdict }: ClaimLine, { id }: OptionHead): number[] {
  if (option.id !== id || earlier !== undefined || verdict.kind !== 'rating') return [];
  return [RATINGS.indexOf(verdict.rating)];
}
