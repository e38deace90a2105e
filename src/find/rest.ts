import type { FoundOption } from '../model/findings.ts';
import type { Mail } from './mails.ts';
import type { Named } from './slots.ts';

const REST =
  /\bthe (?:other|remaining) (two|three|four|five)(?=\W*$|[.,;:!?)]| (?:I|we|you|are|would|can|could|should|have|do|don't|need|seem|look|options|approaches|alternatives|choices|proposals|variants|from (?:the|your) list)\b)/i;
const NUMBERS = ['two', 'three', 'four', 'five'];

/** Where a sentence speaks of all options that its mail has not spoken of so far: `the other two`. */
export function restIn(
  text: string,
  mail: Mail,
  mentioned: ReadonlySet<string>,
  options: readonly FoundOption[],
): Named[] {
  const match = REST.exec(text);
  const [main] = options;
  // Whoever lists the options counts them for other ends.
  if (match === null || main?.message === mail.id) return [];
  const rest = options.filter(({ label, message }) => message === main?.message && !mentioned.has(label));
  const count = NUMBERS.indexOf((match[1] ?? '').toLowerCase()) + 2;
  if (mentioned.size === 0 || rest.length !== count) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  return [{ options: rest.map(({ label }) => label), start, end, together: false, compared: false }];
}
