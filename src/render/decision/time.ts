import type { Comparison } from '../../model/comparison.ts';
import type { Move } from '../../model/decision.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Names, type Told, tell } from './told.ts';

/** Who changed their mind, and what was said before the newest revision. */
export function overTime({ decision }: Comparison, names: Names): Told[] {
  return [
    ...decision.moves.map((move) => tell(moveWords(move, names), move.cites)),
    ...decision.outdated.map(({ option, revision, subject, date, older, dated }) =>
      tell(
        `Of ${dated} dated claims on ${names.label(option)}, ${older} ${older === 1 ? 'is' : 'are'} older than the newest revision cited there, "${visibleLine(subject)}" of ${date}`,
        [revision],
      ),
    ),
  ];
}

function moveWords({ person, from, to, date, editorial }: Move, names: Names): string {
  const when = date === undefined ? '' : `, ${date}`;
  const ours = editorial ? ', as we read it' : '';
  return `${names.person(person)}${when}: ${verbal(to)}; before that: ${verbal(from)}${ours}`;
}

/** `is neutral on #1` where the words of a position begin with `neutral`. */
function verbal(words: string): string {
  return visibleLine(words)
    .replace(/^neutral (?=.)/, 'is neutral on ')
    .replace(/^neutral$/, 'is neutral');
}
