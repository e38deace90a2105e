import { LABEL, PREDICATE } from './bare-label.ts';
import { isCounted } from './counted.ts';
import { OPTION_NOUN } from './markers.ts';
import type { Join, Mention } from './mention.ts';

const JOINING: readonly (readonly [RegExp, Join])[] = [
  [/^\s*(?:\+|&|\bplus\b|\btogether with\b|\bcombined with\b)\s*$/i, '+'],
  [/^\s*(?:-{1,2}|–|to|through|thru|until|\.\.\.?)\s*$/i, 'to'],
  [/^\s*(?:,|\/|(?:,\s*)?(?:and|as well as|and also))\s*$/i, 'and'],
  [/^\s*(?:(?:,\s*)?(?:or|nor|vs\.?|versus)|and\/or)\s*$/i, 'or'],
  [/^\s*(?:is )?(?:over|to|above|before|than|rather than|instead of|more than|not)\s*$/i, 'than'],
];

/** Adds what is strung to a mention: `#2 and 3`, `options 1, 2 or 4`, `1-3`. */
export function chained(
  text: string,
  seeds: readonly Omit<Mention, 'group'>[],
  labels: ReadonlySet<string>,
  capitals: ReadonlySet<string>,
): Omit<Mention, 'group'>[] {
  const found: Omit<Mention, 'group'>[] = [];
  const taken = (start: number): boolean =>
    [...seeds, ...found].some((one) => one.start <= start && start < one.end);
  for (const seed of seeds) {
    found.push(seed);
    if (seed.style === 'ordinal') continue;
    let at = seed.end;
    for (;;) {
      const next = CHAIN.exec(text.slice(at, at + 60));
      if (next === null) break;
      const label = next[2] ?? '';
      const start = at + next[0].length - (next[2]?.length ?? 0);
      const lone = /^[a-zA-Z]/.test(label);
      if (!labels.has(label.toLowerCase()) || taken(start)) break;
      if (label === 'I' && /^(?: [a-z]|')/.test(text.slice(start + 1))) break;
      if (lone && !capitals.has(label) && /^[a-z]+$/.test(label) && !/[#(]$/.test(text.slice(0, start))) {
        if (
          !(
            seed.style === 'noun' &&
            /^(?:[ ,.;:?!)]|$)/.test(text.slice(start + label.length)) &&
            label !== 'a'
          )
        )
          break;
      }
      if (label === 'A' && /^ [a-z]/.test(text.slice(start + 1)) && !PREDICATE.test(text.slice(start + 1)))
        break;
      if (/^\d+$/.test(label) && isCounted(text.slice(start + label.length))) break;
      const close = text[start + label.length] === ')' ? 1 : 0;
      const end = start + label.length + close;
      found.push({ label, style: seed.style, start, end });
      at = end;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const CHAIN = new RegExp(
  `^(\\s*(?:,\\s*(?:and|or|then)?|/|>|\\+|&|-{1,2}|–|\\band\\b|\\bor\\b|\\bnor\\b|\\bvs\\.?|\\bto\\b|\\bthrough\\b|\\bover\\b|\\bplus\\b|\\bthan\\b|\\brather than\\b|\\binstead of\\b)\\s*(?:with |also |on )?(?:(?:${OPTION_NOUN})s? )?[#(]?)(${LABEL})(?![\\w]|\\.\\d|-\\w|')`,
  'i',
);

/** Numbers the strings of mentions and says what joins them; `1 to 3` gains what lies between. */
export function grouped(text: string, mentions: readonly Omit<Mention, 'group'>[]): Mention[] {
  const found: Mention[] = [];
  let group = 0;
  for (const mention of mentions) {
    const before = found.at(-1);
    const between =
      before === undefined
        ? ''
        : text
            .slice(before.end, mention.start)
            .replace(new RegExp(`\\b(?:the |with )?(?:${OPTION_NOUN})s? ?#?\\(?$`, 'i'), '')
            .replace(/[#(]$/, '');
    const isWay =
      before !== undefined &&
      /^\)?\s*to\b/.test(between) &&
      /\bfrom \S{0,2}$/i.test(text.slice(0, before.start));
    const join = before === undefined ? undefined : JOINING.find(([pattern]) => pattern.test(between))?.[1];
    if (join === undefined || isWay) group++;
    if (join === 'to' && before !== undefined && !isWay)
      for (const label of labelsBetween(before.label, mention.label))
        found.push({ ...mention, label, group, join: 'and' });
    found.push({
      ...mention,
      group,
      ...(join === undefined || isWay ? {} : { join: join === 'to' ? 'and' : join }),
    });
  }
  return found;
}

function labelsBetween(from: string, to: string): string[] {
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const span = Number(to) - Number(from);
    if (span < 2 || span > 8) return [];
    return Array.from({ length: span - 1 }, (_, at) => String(Number(from) + at + 1));
  }
  if (/^[a-zA-Z]$/.test(from) && /^[a-zA-Z]$/.test(to)) {
    const span = to.charCodeAt(0) - from.charCodeAt(0);
    if (span < 2 || span > 8) return [];
    return Array.from({ length: span - 1 }, (_, at) => String.fromCharCode(from.charCodeAt(0) + at + 1));
  }
  return [];
}
