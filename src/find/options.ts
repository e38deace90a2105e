import type { FoundOption } from '../model/findings.ts';
import { levelText } from '../text/level.ts';
import { headline, type Listing } from './enumerations.ts';
import type { Judgement } from './judge.ts';
import type { Link } from './links.ts';
import type { Mail } from './mails.ts';
import { type MarkerStyle, markersOf } from './markers.ts';
import { labelIndex } from './resolve.ts';
import { continues } from './sequence.ts';

/** A late addition, and the body line that makes it, from 0. */
export interface Late {
  readonly option: FoundOption;
  readonly line: number;
}

/** The options with the listing that each comes from; a late addition belongs to the listing that it adds to. */
export interface Choices {
  readonly options: readonly FoundOption[];
  /** Listings whose items are options, the main one first; it has the labels of late additions, too. */
  readonly listings: readonly Listing[];
  readonly late: readonly Late[];
  /** The option that a label of a listing means. */
  readonly optionOf: (listing: Listing, label: string) => FoundOption | undefined;
}

/** Least score of the main listing, and of another list whose items are options as well. */
const LEAST_MAIN = 3;
const LEAST_OTHER = 7;

/** The listing that declares the options: that of the message asked for, else the one that most speaks for. */
export function mainListing(
  judged: ReadonlyMap<Listing, Judgement>,
  optionsFrom: string | undefined,
): Listing | undefined {
  const ranked = [...judged]
    .filter(([{ mail }]) => optionsFrom === undefined || mail.id === optionsFrom)
    .filter(([{ labels }]) => optionsFrom !== undefined || !isVariant(labels[0]))
    .sort(([a, one], [b, other]) => other.score - one.score || a.mail.order - b.mail.order);
  const [best] = ranked;
  if (best === undefined) return undefined;
  return optionsFrom !== undefined || best[1].score >= LEAST_MAIN ? best[0] : undefined;
}

/** `1b`: a list that begins so adds to another one. */
function isVariant(label = ''): boolean {
  return /^\d+[b-e]$/.test(label);
}

/** The options of the main listing, what later mails add to it, and other lists of options that are debated as well. */
export function chooseOptions(
  main: Listing,
  judged: ReadonlyMap<Listing, Judgement>,
  links: ReadonlyMap<Listing, Link>,
  mails: readonly Mail[],
): Choices {
  const byKey = new Map<string, FoundOption>();
  const late = lateAdditions(main, mails, links, [...judged.keys()]);
  const whole: Listing = { ...main, labels: [...main.labels, ...late.map(({ option }) => option.label)] };
  const listings: Listing[] = [whole];
  const options: FoundOption[] = [];
  const add = (listing: Listing, label: string, option: FoundOption): void => {
    options.push(option);
    byKey.set(keyOf(listing, label), option);
  };
  const known = identifiersBefore(main.mail, mails);
  main.list.items.forEach((item, at) => {
    const label = main.labels[at] ?? item.label;
    add(main, label, {
      label,
      text: headline(item, 160),
      message: main.mail.id,
      by: main.mail.by,
      aliases: aliasesOf(main, at, known),
    });
  });
  for (const { option } of late) add(main, option.label, option);
  const others = [...judged]
    .filter(
      ([listing, { score, named }]) =>
        listing.mail !== main.mail &&
        (listing.kind === 'options' || named > 1) &&
        !links.has(listing) &&
        score >= LEAST_OTHER,
    )
    .sort(([a], [b]) => distance(main, a) - distance(main, b) || a.mail.order - b.mail.order);
  const variants = new Set(late.map(({ option: { label, message } }) => `${message} ${label.toLowerCase()}`));
  for (const [listing] of others) {
    if (listing.labels.every((label) => variants.has(`${listing.mail.id} ${label.toLowerCase()}`))) continue;
    listings.push(listing);
    const taken = new Set(options.map(({ label }) => label.toLowerCase()));
    listing.list.items.forEach((item, at) => {
      const bare = listing.labels[at] ?? item.label;
      // A bare number could be any list's.
      const label =
        /^\d/.test(bare) || taken.has(bare.toLowerCase()) ? `${listing.mail.by.id}-${bare}` : bare;
      if (taken.has(label.toLowerCase())) return;
      add(listing, bare, {
        label,
        text: headline(item, 160),
        message: listing.mail.id,
        by: listing.mail.by,
        aliases: aliasesOf(listing, at, known),
      });
    });
  }
  return {
    options,
    listings,
    late,
    optionOf: (listing, label) => {
      const to = links.get(listing)?.to ?? listing;
      const added = late.find(
        ({ option }) => option.message === to.mail.id && option.label.toLowerCase() === label.toLowerCase(),
      );
      if (added !== undefined) return added.option;
      // By its number, where letters are in use: `Choice 1: F:`.
      return (
        byKey.get(keyOf(to, label)) ?? byKey.get(keyOf(to, to.labels[labelIndex(to, { label })] ?? label))
      );
    },
  };
}

function keyOf({ mail, list }: Listing, label: string): string {
  return `${mail.id} ${list.items[0]?.line} ${label.toLowerCase()}`;
}

/** Steps in the thread from one mail to another, as far as one answers the other. */
function distance(main: Listing, { mail }: Listing): number {
  const down = mail.above.indexOf(main.mail.id);
  if (down >= 0) return down;
  const up = main.mail.above.indexOf(mail.id);
  return up >= 0 ? up + 20 : 99;
}

const ADDED =
  /(?:\b(?:add|adds|adding|suggest|propose|proposing|another|extra|further|additional|also|even|missing|missed|forgot|is there|there(?:'s| is| could be)|what about|how about|or|new|call it|plus|as an amendment|consider|could we have|have a|could do)\b[^.]{0,60}?)(?:(?:option|approach|alternative|choice|proposal|variant|case)\s+)?(?<![\w-])[("#']{0,2}(\d{1,2}[a-zA-Z]?|[a-zA-Z]|[ivx]{1,4})(?:\)|"|'|:|,| -{1,2} | =)\s*(\S.{8,})/i;

/** `There is another one, call it option 5.` */
const CALLED =
  /\bcall(?:ed)? (?:it|this|that|these) (?:(?:option|approach|alternative|choice|proposal|variant|case)\s+)?[("#']{0,2}(\d{1,2}[a-zA-Z]?|[A-Z])[)"']{0,2}[.;:]\s+(\S.{8,})/i;

/** Labels that go on where the main list ends (`4)` after 3), or beside one of its own (`1b`), in mails after it. */
function lateAdditions(
  main: Listing,
  mails: readonly Mail[],
  links: ReadonlyMap<Listing, Link>,
  listings: readonly Listing[],
): Late[] {
  const labels = main.list.items.flatMap(({ label, code }, at) => [
    main.labels[at] ?? label,
    label,
    ...(code === undefined ? [] : [code]),
  ]);
  const own = [...main.labels];
  const found: Late[] = [];
  const itemLines = new Set(
    [...links].flatMap(([{ mail, list }, { as }]) =>
      as === 'answers' ? list.items.map(({ line }) => `${mail.id} ${line}`) : [],
    ),
  );
  const listed = new Set(
    listings.flatMap(({ mail, list }) => list.items.map(({ line }) => `${mail.id} ${line}`)),
  );
  const startedOver = new Set(
    listings
      .filter(
        ({ list }) =>
          list !== main.list && list.family !== 'name' && own.includes(list.items[0]?.label ?? ''),
      )
      .flatMap(({ mail, list }) => list.items.map(({ line }) => `${mail.id} ${line}`)),
  );
  for (const mail of mails) {
    if (
      mail.order < main.mail.order ||
      !(mail === main.mail || mail.above.includes(main.mail.id) || mail.thread === main.mail.thread)
    )
      continue;
    for (const paragraph of mail.paragraphs) {
      for (const { text, index, start } of paragraph.lines) {
        if (mail === main.mail && index <= (main.list.items.at(-1)?.line ?? 0)) continue;
        if (itemLines.has(`${mail.id} ${index}`) || startedOver.has(`${mail.id} ${index}`)) continue;
        const line = mail.lines[index];
        const marker =
          line === undefined
            ? undefined
            : markersOf(line).find(({ label, style }) => goesOn(main, own, label, style));
        const near = paragraph.text.slice(Math.max(0, start - 40), start + 200);
        const inText = marker === undefined ? (ADDED.exec(near) ?? CALLED.exec(near)) : null;
        const label = marker?.label ?? inText?.[1];
        if (label === undefined || labels.includes(label) || (marker === undefined && !continues(own, label)))
          continue;
        if (marker === undefined && text.indexOf(label) < 0) continue;
        const words =
          marker === undefined
            ? (inText?.[2] ?? '')
            : paragraph.text.slice(start).replace(/^\W*(?:\w+ )?\(?\w{1,4}[).:]\)?\s*/, '');
        const isAlone = !listed.has(`${mail.id} ${index}`);
        if (marker !== undefined && !isDeclaration(mail, main, words, marker.style, isAlone)) continue;
        const said = headline({ label, text: levelText(words), line: index, end: index + 1 }, 160);
        found.push({
          option: {
            label,
            text: said,
            message: mail.id,
            by: mail.by,
            aliases: identifiersOf(said, main.list.items.map(({ text: other }) => other).join('\n')),
          },
          line: index,
        });
        own.push(label);
        labels.push(label);
      }
    }
  }
  return found;
}

/** Whether a label at the start of a line adds to the main list: the next one, or, where labels stand for words, a new one. */
function goesOn(main: Listing, labels: readonly string[], label: string, style: MarkerStyle): boolean {
  const free = main.list.family === 'name' && style === main.list.style;
  if (free) return !labels.some((one) => one.toLowerCase() === label.toLowerCase());
  return continues(labels, label) && like(main, style);
}

function like(main: Listing, style: MarkerStyle): boolean {
  if (main.list.style === 'noun' || main.list.style === 'capital')
    return style === 'noun' || /^[).:]|\(\)/.test(style);
  return (
    style === main.list.style ||
    style === 'noun' ||
    (/^[).#]|\(\)/.test(style) && /^[).#]|\(\)/.test(main.list.style))
  );
}

/** A line that begins with the next label adds an option only if it says something, in a mail that speaks of the list. */
function isDeclaration(mail: Mail, main: Listing, words: string, style: MarkerStyle, isAlone: boolean): boolean {
  if (words.split(' ').length < 3) return false;
  if (style === 'noun') return true;
  return mail !== main.mail ? isAlone || mail.above.includes(main.mail.id) : main.list.family !== 'name';
}

const IDENTIFIER =
  /(?<![\w/-])(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z][a-z0-9]*(?:_[a-z0-9]+){1,5}(?:\(\))?|--?[a-z]+(?:-[a-z]+)+|[a-z]{3,}(?:\.[a-z]\w{2,})+|[a-z]{3,}(?:\/[a-z]{3,})+\/?|[a-z]+[A-Z][A-Za-z]{3,})(?![\w/-])/g;

/** Identifiers that mails spoke of before the options were there: they name what is in place, and no option. */
function identifiersBefore({ order }: Mail, mails: readonly Mail[]): Set<string> {
  const texts = mails
    .filter((mail) => mail.order < order)
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return new Set(texts.flatMap((text) => [...text.matchAll(IDENTIFIER)].map(([name]) => bare(name))));
}

function bare(name: string): string {
  return name.replace(/\(\)$/, '');
}

/** Other names of an item: its code or number, the gloss in brackets, and new identifiers that no other item has. */
function aliasesOf({ list, labels }: Listing, at: number, known: ReadonlySet<string>): string[] {
  const item = list.items[at];
  if (item === undefined) return [];
  const aliases = new Set<string>();
  for (const other of [item.label, item.code])
    if (other !== undefined && other !== labels[at]) aliases.add(other);
  const short = headline(item, 40);
  const isTitle = /^[A-Z][a-z]{3,} [a-z]{4,}(?: [a-z]{4,})?$/.test(short) && headline(item, 160) === short;
  if (isTitle || (/^[^\s:]+(?: [^\s:]+){0,2}$/.test(short) && short.length >= 6 && item.text.length < 60))
    aliases.add(short);
  const gloss = /^([A-Za-z][\w-]{4,24}(?: [\w-]{2,20}){0,2}): /.exec(item.text)?.[1];
  if (gloss !== undefined) aliases.add(gloss);
  const rest = list.items
    .filter((_, index) => index !== at)
    .map(({ text }) => text)
    .join('\n');
  for (const name of identifiersOf(item.text.slice(0, 300), rest))
    if (!known.has(bare(name))) aliases.add(name);
  return [...aliases].slice(0, 6);
}

/** Names of programs' things in a text that another one does not have. */
function identifiersOf(text: string, rest: string): string[] {
  return [...text.matchAll(IDENTIFIER)].flatMap(([name]) => (rest.includes(name) ? [] : [name]));
}
