import type { BodyLine } from '../model/message.ts';
import { levelText } from '../text/level.ts';
import { type Marker, type MarkerStyle, markersOf } from './markers.ts';
import { type Family, familiesOf, follows, isFirst } from './sequence.ts';

/** An item of a list in a mail: the lines that it takes, `end` not among them. */
export interface ListItem {
  readonly label: string;
  readonly code?: string;
  readonly noun?: string;
  readonly text: string;
  /** Index of the body line that begins it, and of the first that is no longer its own. */
  readonly line: number;
  readonly end: number;
}

/** A labelled list in one mail's own lines. */
export interface List {
  readonly style: MarkerStyle;
  readonly family: Family;
  readonly indent: number;
  readonly items: readonly ListItem[];
  /** Whether it stands within one paragraph. */
  readonly inline: boolean;
}

/** Lines between two items of a list, and lists that are open at once. */
const APART = 80;
const OPEN = 12;
const MOST_ITEMS = 40;

interface Entry {
  readonly marker: Marker;
  readonly at: number;
}

interface Draft {
  readonly style: MarkerStyle;
  readonly family: Family;
  readonly entries: Entry[];
}

/** The lists whose labels begin lines, in the order of their first lines. */
export function lineLists(lines: readonly BodyLine[]): List[] {
  const drafts: Draft[] = [];
  let open: Draft[] = [];
  lines.forEach((line, at) => {
    if (line.depth > 0 || line.kind !== 'own') return;
    open = open.filter(({ entries }) => at - (entries.at(-1)?.at ?? at) <= APART);
    let taken = false;
    for (const entry of markersOf(line).map((marker) => ({ marker, at }))) {
      const draft = [...open].reverse().find((one) => takes(one, entry));
      if (draft !== undefined) {
        draft.entries.push(entry);
        taken = true;
        // What was opened within an item is closed by the next one.
        open = open.filter((one) => one === draft || first(one).at < first(draft).at);
        break;
      }
    }
    if (taken) return;
    const started = markersOf(line).flatMap((marker) => starts({ marker, at }));
    drafts.push(...started);
    open = [...open, ...started].slice(-OPEN);
  });
  return distinct(drafts.filter((draft) => isList(draft) && !isTable(draft, lines))).map((draft) =>
    toList(draft, drafts, lines),
  );
}

function first({ entries }: Draft): Entry {
  return entries[0] as Entry;
}

function starts(entry: Entry): Draft[] {
  const { label, style } = entry.marker;
  if (style === 'capital') return [{ style, family: 'name', entries: [entry] }];
  if (style === 'name') return [{ style, family: 'name', entries: [entry] }];
  return familiesOf(label)
    .filter((family) => isFirst(label, family))
    .map((family) => ({ style, family, entries: [entry] }));
}

function takes({ style, family, entries }: Draft, { marker, at }: Entry): boolean {
  const last = entries.at(-1);
  if (last === undefined || marker.style !== style || entries.length >= MOST_ITEMS) return false;
  if (marker.noun !== last.marker.noun) return false;
  const nested = family === 'number' && /[.a-z]/i.test(marker.label);
  if (!nested && Math.abs(marker.indent - (entries[0]?.marker.indent ?? 0)) > 4) return false;
  if (style === 'capital') return at - last.at <= 12 && entries.every((e) => e.marker.label !== marker.label);
  if (style === 'name')
    return (
      at - last.at <= 25 &&
      marker.indent === last.marker.indent &&
      entries.every((e) => e.marker.label !== marker.label)
    );
  // The last line of a ballot: none of the above, further discussion.
  if (
    style === 'noun' &&
    family === 'upper' &&
    /^[FN]$/.test(marker.label) &&
    last.marker.label < marker.label
  )
    return true;
  if (family !== 'name' && !familiesOf(marker.label).includes(family)) return false;
  return follows(last.marker.label, marker.label, family);
}

/** Two items make a list; capitals with nothing but blanks behind need three, so that no table or initials count. */
function isList({ style, entries }: Draft): boolean {
  return entries.length >= (style === 'capital' ? 3 : 2);
}

/** Rows whose cells stand in columns, most of them figures, are a table and no list. */
function isTable({ entries }: Draft, lines: readonly BodyLine[]): boolean {
  const rows = entries.filter(({ at }) => {
    const cells = (lines[at]?.text ?? '')
      .replace(/^\s*\[[ _xX\d]{0,9}\]/, '')
      .trim()
      .split(/\s{2,}|\t|\s*\|\s*/)
      .slice(1);
    return cells.length >= 2 && cells.filter((cell) => /^\W?\d/.test(cell)).length * 2 >= cells.length;
  });
  return rows.length * 2 > entries.length;
}

/** Of two readings of the same lines (`i` as a letter and as a number) the longer one. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const taken = new Map<number, Draft>();
  for (const draft of [...drafts].sort((a, b) => b.entries.length - a.entries.length)) {
    if (draft.entries.some(({ at }) => taken.has(at))) continue;
    for (const { at } of draft.entries) taken.set(at, draft);
  }
  return drafts.filter((draft) => taken.get(first(draft).at) === draft);
}

function toList({ style, family, entries }: Draft, all: readonly Draft[], lines: readonly BodyLine[]): List {
  const indent = entries[0]?.marker.indent ?? 0;
  const items = entries.map(({ marker, at }, index): ListItem => {
    const next = entries[index + 1]?.at;
    const end = next ?? endOfLast(lines, at, indent, all);
    const { label, code, noun } = marker;
    return {
      label,
      ...(code === undefined ? {} : { code }),
      ...(noun === undefined ? {} : { noun }),
      text: itemText(marker, lines, at, end),
      line: at,
      end,
    };
  });
  return { style, family, indent, items, inline: false };
}

/** The last item goes on through its paragraph, and through later ones that are set in deeper than its label. */
function endOfLast(lines: readonly BodyLine[], at: number, indent: number, all: readonly Draft[]): number {
  let blank = false;
  for (let end = at + 1; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || line.depth > 0 || line.kind !== 'own') return end;
    if (line.text.trim() === '') blank = true;
    else if (
      blank &&
      /^\s*/.exec(line.text)?.[0].length === indent &&
      !/^\s*(?:pros?|cons?)\b/i.test(line.text)
    )
      return end;
    else if (blank && (/^\s*/.exec(line.text)?.[0].length ?? 0) < indent) return end;
    else if (
      !blank &&
      all.some(({ entries }) => entries[0]?.at === end && entries[0]?.marker.indent < indent)
    )
      return end;
  }
  return lines.length;
}

/** The label's own words and the rest of its paragraph. */
function itemText(marker: Marker, lines: readonly BodyLine[], at: number, end: number): string {
  const words = [marker.rest];
  let index = at + 1;
  // A heading's words may stand below it.
  if (marker.rest === '') while (index < end && (lines[index]?.text ?? '').trim() === '') index++;
  for (; index < end; index++) {
    const line = lines[index];
    if (line === undefined || line.depth > 0 || line.kind !== 'own' || line.text.trim() === '') break;
    if (index > at + 1 && markersOf(line).length > 0) break;
    words.push(line.text);
  }
  return levelText(words.join(' '));
}
