/** What each mark of a cell means, in the order of a legend. */
export const LEGEND: readonly (readonly [mark: string, means: string])[] = [
  ['++', 'very good'],
  ['+', 'good'],
  ['0', 'neutral'],
  ['-', 'bad'],
  ['--', 'very bad'],
  ['a/b', 'views differ, worst first'],
  ['!', 'they conflict'],
  ['(x)', 'our reading'],
  ['?', 'unknown'],
  ['n/a', 'not applicable'],
  ['.', 'not discussed'],
];

/** A rating's id in words: `very good`. */
export function ratingWords(rating: string): string {
  return rating.replace('-', ' ');
}

/** What joins a mark and its meaning: marks of punctuation get a colon, so that nobody reads them as such. */
export function legendJoin(mark: string): string {
  return /^(a\/b|!|\(x\)|\.|\?)$/.test(mark) ? ': ' : ' ';
}

const SINGLE = ['++', '+', '0', '-', '--', '?', 'n/a', '.'];

/** A value as a cell shows it. */
interface MarkedValue {
  readonly value: string;
  readonly editorial: boolean;
}

/** Values as a cell's mark shows them: ours in parentheses. */
export function valuesMark(values: readonly MarkedValue[]): string {
  return values.map(({ value, editorial }) => (editorial ? `(${value})` : value)).join(' / ');
}

/** A cell as a legend sees it: its mark, and its values, which are no marks. */
interface Marked {
  readonly mark: string;
  readonly values?: readonly MarkedValue[];
}

/** The lines of the legend that these marks need; values of facts explain themselves. */
export function legendFor(marked: readonly Marked[]): (readonly [mark: string, means: string])[] {
  const used = new Set<string>();
  for (const { mark, values = [] } of marked) {
    const value = valuesMark(values);
    if (values.some(({ editorial }) => editorial)) used.add('(x)');
    const marks = value !== '' && mark.startsWith(value) ? mark.slice(value.length).trim() : mark;
    const [body = '', conflict] = marks.split(' ');
    const parts = /^\(?n\/a\)?$/.test(body) ? [body] : body.split('/');
    if (parts.length > 1) used.add('a/b');
    if (conflict === '!') used.add('!');
    for (const part of parts) {
      const bare = part.replace(/^\((.*)\)$/, '$1');
      if (bare !== part) used.add('(x)');
      if (SINGLE.includes(bare)) used.add(bare);
    }
  }
  return LEGEND.filter(([mark]) => used.has(mark));
}
