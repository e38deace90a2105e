import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const openReview: Rule = {
  id: 'open-review',
  severity: 'info',
  summary: '`review.md` has lines that nobody has judged.',
  why: 'An import offers what it found there; a line counts for nothing until somebody moves it into `rfc.md` or into the file of its option.',
  bad: {
    'clock/review.md': fileText`
      # Review: Clock of the event log

      ## #1 wall

      - ben supports wall, because it is there <one@example.org> «open-review»
      - [x] ada opposes wall, because it is set <two@example.org>
    `,
  },
  good: {
    'clock/review.md': fileText`
      # Review: Clock of the event log

      ## #1 wall

      - [x] ben supports wall, because it is there <one@example.org>
      - ~~ada opposes wall, because it is set <two@example.org>~~
    `,
  },
  check,
};

function check({ review }: Rfc): Finding[] {
  if (review === undefined || review.open === 0) return [];
  const { at, open } = review;
  return [
    {
      at,
      message: `\`review.md\` has ${open} ${open === 1 ? 'line' : 'lines'} that nobody has judged.`,
      suggestion: 'Move each to where it belongs, tick it with `[x]`, strike it with `~~`, or take it out.',
    },
  ];
}
