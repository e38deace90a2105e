import { joined } from './joined.ts';
import { divide, fromExact, numberText, ZERO } from './rational.ts';

/** A part of the numbers from 0 on, its ends written exactly. */
interface RangeText {
  readonly low: string;
  readonly lowIn: boolean;
  readonly high?: string;
  readonly highIn: boolean;
}

/** `any weight`, `less than 2.4`, `at least 1 and at most 3`, `exactly 2`: which weights a range has. */
export function rangeWords({ low, lowIn, high, highIn }: RangeText): string {
  const from = fromExact(low);
  const top = high === undefined ? undefined : numberText(fromExact(high));
  if (high === low) return `exactly ${top}`;
  const least = from.n === ZERO.n && lowIn ? '' : `${lowIn ? 'at least' : 'more than'} ${numberText(from)}`;
  const most = top === undefined ? '' : `${highIn ? 'at most' : 'less than'} ${top}`;
  const parts = [least, most].filter((part) => part !== '');
  return parts.length === 0 ? 'any weight' : joined(parts);
}

/** An interval of a sum: `3`, or `-1 to 4`. */
export function intervalWords({ low, high }: { readonly low: string; readonly high: string }): string {
  const [least, most] = [numberText(fromExact(low)), numberText(fromExact(high))];
  return low === high ? least : `${least} to ${most}`;
}

/** Who leads, by labels: `#1 leads`, `#1 and #2 lead, level`, or `#1 or #2 leads: not decided by this data`. */
export function leadWords(labels: readonly string[], decided: boolean): string {
  if (labels.length < 2) return `${joined(labels)} leads`;
  if (decided) return `${joined(labels)} lead, level`;
  return `${joined(labels, 'or')} leads: which is not decided by this data`;
}

/** A change of one weight. */
interface WeightStep {
  readonly weight: string;
  readonly to: string;
  readonly beyond: boolean;
  readonly up: boolean;
}

/** `counts more than 2.4 times as much (more than 4.8 in place of 2)`: what has to become of a weight. */
function stepWords({ weight, to, beyond, up }: WeightStep): string {
  const limit = (text: string): string => {
    if (beyond) return `${up ? 'more' : 'less'} than ${text}`;
    if (to === '0') return text;
    return `${text} or ${up ? 'more' : 'less'}`;
  };
  const now = numberText(fromExact(weight));
  const number = numberText(fromExact(to));
  if (to === weight) return `weighs ${limit('now')} (${now})`;
  if (weight === '0') return `weighs ${limit(number)} in place of 0`;
  if (to === '0') return `counts for nothing (0 in place of ${now})`;
  const times = numberText(divide(fromExact(to), fromExact(weight)));
  const much = beyond ? `${limit(times)} times as much` : `${times} times as much or ${up ? 'more' : 'less'}`;
  return `counts ${much} (${limit(number)} in place of ${now})`;
}

/** `Unless Cost counts more than 2 times as much (...), #1 leads`: how far the lead stands, in its own words. */
export function unlessWords(criterion: string, step: WeightStep, lead: string): string {
  return `Unless ${criterion} ${stepWords(step)}, ${lead}`;
}

/** Who leads now, as a part of a longer sentence. */
export function standsWords(labels: readonly string[], decided: boolean): string {
  return decided ? leadWords(labels, true) : `the lead stays between ${joined(labels)}`;
}

/** Who would lead instead of these; `labels` are those of who would. */
export function thenWords(labels: readonly string[], before: number): string {
  if (labels.length === 0) return 'no option would be left';
  if (labels.length === 1) return `${labels[0]} would lead${before === 1 ? '' : ' alone'}`;
  return `the lead would be between ${joined(labels)}`;
}
