import type { ClaimLine, Comparison, PositionLine } from '../../model/comparison.ts';
import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const editorial: Rule = {
  id: 'editorial',
  severity: 'info',
  summary: 'A claim or a position is our own reading: marked so, or without a citation.',
  why: 'Such a sentence is shown in parentheses, as nobody on the list said it in these words. It is right to have some, and good to know which.',
  bad: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, because it is there already. «editorial»
    `,
  },
  good: {
    'clock/options/1-wall.md': fileText`
      ---
      title: the wall clock
      ---
      - Good for cost, says ben, because it is there <one@example.org>.
    `,
  },
  check,
};

function check({ options, positions }: Rfc, comparison: Comparison): Finding[] {
  const said = [...options.flatMap((option) => option.claims), ...positions];
  const marked = new Set(
    said.filter(({ ourReading }) => ourReading).map(({ at }) => `${at.file}:${at.line}`),
  );
  return linesOf(comparison)
    .filter(({ editorial }) => editorial)
    .map(({ at }) => ({ at, message: marked.has(`${at.file}:${at.line}`) ? MARKED : UNCITED }));
}

const MARKED = 'This is marked `our reading`, and is shown in parentheses.';
const UNCITED = 'This cites no source, and is shown in parentheses as our reading.';

function linesOf({ rows, options, stands }: Comparison): readonly (ClaimLine | PositionLine)[] {
  return [
    ...rows.flatMap((row) => row.claims),
    ...options.flatMap((option) => option.arguments),
    ...stands.flatMap((stand) => stand.positions),
  ];
}
