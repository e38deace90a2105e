import type { BodyLine } from '../model/message.ts';
import { levelText } from '../text/level.ts';
import { oncePer } from '../text/once-per.ts';
import type { Listing } from './enumerations.ts';
import { markersOf } from './markers.ts';

/** An item of a listing that quoted lines come from. */
export interface QuotedItem {
  readonly listing: Listing;
  readonly label: string;
}

/** A line outside of any listing that makes an item of one: a late addition. */
export interface QuotedLine {
  readonly message: string;
  readonly text: string;
  readonly item: QuotedItem;
}

/** Finds items of listings among quoted lines. */
export interface QuotedItems {
  /** Items whose lines stand in a quoted block, in its order; one item once in a row. */
  readonly inBlock: (lines: readonly BodyLine[]) => QuotedItem[];
}

const LEAST = 12;

/** Knows each line of each listing's items, by words alone: lists and mailers indent and wrap anew. */
export function quotedItems(listings: readonly Listing[], more: readonly QuotedLine[] = []): QuotedItems {
  const byMessage = new Map<string, Map<string, QuotedItem>>();
  const starts = new Map<string, QuotedItem[]>();
  for (const listing of listings) {
    const { mail, list } = listing;
    const known = byMessage.get(mail.id) ?? new Map<string, QuotedItem>();
    byMessage.set(mail.id, known);
    list.items.forEach(({ line, end }, at) => {
      const item: QuotedItem = { listing, label: listing.labels[at] ?? '' };
      for (let index = line; index < (list.inline ? line + 1 : end); index++) {
        const text = squeeze(mail.lines[index]?.text ?? '');
        if (text.length >= (index === line ? 4 : LEAST) && !known.has(text)) known.set(text, item);
      }
      const start = squeeze(mail.lines[line]?.text ?? '').slice(0, 24);
      if (start.length >= LEAST && !list.inline) starts.set(start, [...(starts.get(start) ?? []), item]);
    });
  }
  for (const { message, text, item } of more)
    byMessage.set(message, (byMessage.get(message) ?? new Map()).set(squeeze(text), item));
  const isEmpty = byMessage.size === 0;
  const itemOf = (line: BodyLine): QuotedItem | undefined => {
    const text = squeezed(line);
    if (text.length < 4) return undefined;
    const exact = line.owner?.id === undefined ? undefined : byMessage.get(line.owner.id)?.get(text);
    if (exact !== undefined) return exact;
    // Wrapped anew: the label and the first words are still there.
    if (markersOf(line).length === 0) return undefined;
    const candidates = starts.get(text.slice(0, 24)) ?? [];
    return candidates.find(({ listing }) => listing.mail.id === line.owner?.id) ?? candidates[0];
  };
  return {
    inBlock: (lines) => {
      const found: QuotedItem[] = [];
      for (const line of isEmpty ? [] : lines) {
        const item = itemOf(line);
        if (item !== undefined && !same(found.at(-1), item)) found.push(item);
      }
      return found;
    },
  };
}

function same(one: QuotedItem | undefined, other: QuotedItem): boolean {
  return one?.listing === other.listing && one.label === other.label;
}

const squeezed = oncePer(({ text }: BodyLine) => squeeze(text));

function squeeze(text: string): string {
  return levelText(text).replace(/\s+/g, '').toLowerCase();
}
