import type { Comparison } from '../../model/comparison.ts';
import type { Rfc } from '../../model/rfc.ts';
import { fileText } from '../file-text.ts';
import type { Finding, Rule } from '../rule.ts';

export const ladderOrder: Rule = {
  id: 'ladder-order',
  severity: 'info',
  summary: 'A criterion does not go along the ladder as `along` declares.',
  why: 'Either a rating is wrong, or the order of the options means something else for this criterion. Only what is surely against it is found.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      ladder: from the clock that is there to the one that is right
      criteria:
        - { id: cost, along: rising } «ladder-order»
      ---
      Entries go back in time when the clock is set.
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      ladder: from the clock that is there to the one that is right
      criteria:
        - { id: cost, along: falling }
      ---
      Entries go back in time when the clock is set.
    `,
  },
  check,
};

function check({ criteria }: Rfc, { decision, rows }: Comparison): Finding[] {
  const words = (criterion: string, option: string): string =>
    rows.find((row) => row.criterion.id === criterion)?.cells.find((cell) => cell.option === option)?.words ??
    '';
  return (decision.ladder?.violations ?? []).flatMap(({ criterion, along, earlier, later }) => {
    const at = criteria.find(({ id }) => id === criterion)?.at;
    if (at === undefined) return [];
    const found = `\`${earlier}\` is ${words(criterion, earlier)} and \`${later}\` after it is ${words(criterion, later)}`;
    return [{ at, message: `By \`${criterion}\`, ${found}; expected it to be ${along} along the ladder.` }];
  });
}
