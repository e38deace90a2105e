import { OPTION_NOUN } from './markers.ts';

/** An item named by its place in a list, counted from the end if below 0. */
export interface Ordinal {
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const PLACE = 'first|second|third|fourth|fifth|last';
/** `The last one` is mostly one of other things, and a second choice is what one likes less. */
const NOUNED = new RegExp(
  `\\b(?:the|your) (${PLACE})(?: of (?:these|those|the|your) [a-z]+)? ?(?<!\\blast (?=one))(?<!\\b(?:first|second|last) (?=choice))(?:${OPTION_NOUN}|one|suggestion|(?<=\\blast )(?:item|entry)(?! (?:in|of|that|which)))\\b`,
  'gi',
);
/** `The first two would do.` */
const SEVERAL =
  /\b(?:the|your) (first|last) (two|three)(?=\s(?:of (?:these|those|them|the|your)|options|approaches|proposals|alternatives|variants|ones|are|would|have|do|don't|I|we|can|could|look|sound|seem|make|need)\b)/gi;
/** A sentence that says no more than which one: `The first.` */
const ALONE = new RegExp(`^\\W*(?:so |then |only )?the (${PLACE})(?=[.!]?\\W*$)`, 'gi');
/** Where another place was named with its noun, no noun need follow: `The third depends on it.` */
const BARE = new RegExp(
  `\\b(?:the|your) (${PLACE})(?=\\W*$|[.,;:!?)]|\\s(?:is|isn't|was|would|wouldn't|will|won't|has|does|doesn't|could|can|can't|cannot|depends|needs|makes|gives|breaks|works|looks|seems|sounds|and|or|nor)\\b)`,
  'gi',
);

/** Where a text names items by their place in a list; `before` is what stands before it in its paragraph. */
export function ordinalsIn(text: string, before = ''): Ordinal[] {
  const found: Ordinal[] = [];
  const add = ({ index, 0: words }: RegExpMatchArray, ordinal: number, from = 0): void => {
    const start = (index ?? 0) + from;
    const end = (index ?? 0) + words.length;
    if (!found.some((one) => start < one.end && one.start < end)) found.push({ ordinal, start, end });
  };
  for (const match of text.matchAll(NOUNED)) add(match, placeOf(match[1]));
  for (const match of text.matchAll(ALONE)) add(match, placeOf(match[1]));
  for (const match of text.matchAll(BARE))
    if (found.length > 0 || before.search(NOUNED) >= 0) add(match, placeOf(match[1]));
  for (const match of text.matchAll(SEVERAL)) {
    const count = /two/i.test(match[2] ?? '') ? 2 : 3;
    const isFirst = placeOf(match[1]) === 1;
    const start = match.index;
    // Each takes a letter of its own.
    for (let at = 0; at < count; at++)
      found.push({ ordinal: isFirst ? at + 1 : at - count, start: start + at, end: start + at + 1 });
  }
  return found;
}

function placeOf(word = ''): number {
  const at = ORDINALS.indexOf(word.toLowerCase());
  return at < 0 ? -1 : at + 1;
}
