import type { FoundOption } from '../model/findings.ts';
import { levelText } from '../text/level.ts';
import { identifiersOf } from './aliases.ts';
import { headline, type Listing } from './enumerations.ts';
import type { Link } from './links.ts';
import type { Mail, OwnLine, Paragraph } from './mails.ts';
import { type MarkerStyle, markersOf } from './markers.ts';
import { continues } from './sequence.ts';

/** A late addition, and the body line that makes it, from 0. */
export interface Late {
  readonly option: FoundOption;
  readonly line: number;
}

const ADDED =
  /(?:\b(?:add|adds|adding|suggest|propose|proposing|another|extra|further|additional|also|even|missing|missed|forgot|is there|there(?:'s| is| could be)|what about|how about|or|new|call it|plus|as an amendment|consider|could we have|have a|could do)\b[^.]{0,60}?)(?:(?:option|approach|alternative|choice|proposal|variant|case)\s+)?(?<![\w-])[("#']{0,2}(\d{1,2}[a-zA-Z]?|[a-zA-Z]|[ivx]{1,4})(?:\)|"|'|:|,| -{1,2} | =)[\s,]*([^\s,].{8,})/i;

/** `There is another one, call it option 5.` */
const CALLED =
  /\bcall(?:ed)? (?:it|this|that|these) (?:(?:option|approach|alternative|choice|proposal|variant|case)\s+)?[("#']{0,2}(\d{1,2}[a-zA-Z]?|[A-Z])[)"']{0,2}[.;:]\s+(\S.{8,})/i;

/** Labels that go on where the main list ends (`4)` after 3), or beside one of its own (`1b`), in mails after it. */
export function lateAdditions(
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
  const answers = [...links].flatMap(([listing, { as }]) => (as === 'answers' ? [listing] : []));
  const startedOver = listings.filter(
    ({ list }) => list !== main.list && list.family !== 'name' && own.includes(list.items[0]?.label ?? ''),
  );
  const elsewhere = linesOf([...answers, ...startedOver]);
  const listed = linesOf(listings);
  const others = main.list.items.map(({ text }) => text).join('\n');
  for (const mail of mails.filter((one) => isAfter(one, main.mail)))
    for (const paragraph of mail.paragraphs)
      for (const line of paragraph.lines) {
        const key = `${mail.id} ${line.index}`;
        if (mail === main.mail && line.index <= (main.list.items.at(-1)?.line ?? 0)) continue;
        if (elsewhere.has(key)) continue;
        const added = additionAt(mail, paragraph, line, main, own, !listed.has(key));
        if (added === undefined || labels.includes(added.label)) continue;
        const { label, words } = added;
        const text = headline({ label, text: levelText(words), line: line.index, end: line.index + 1 }, 160);
        const aliases = identifiersOf(text, others);
        found.push({ option: { label, text, message: mail.id, by: mail.by, aliases }, line: line.index });
        own.push(label);
        labels.push(label);
      }
  return found;
}

/** The lines that items of lists begin with. */
function linesOf(listings: readonly Listing[]): Set<string> {
  return new Set(listings.flatMap(({ mail, list }) => list.items.map(({ line }) => `${mail.id} ${line}`)));
}

function isAfter(mail: Mail, main: Mail): boolean {
  if (mail.order < main.order) return false;
  return mail === main || mail.above.includes(main.id) || mail.thread === main.thread;
}

/** The label that a line adds, at its start or in what it says, and the words for it. */
function additionAt(
  mail: Mail,
  { text }: Paragraph,
  line: OwnLine,
  main: Listing,
  own: readonly string[],
  isAlone: boolean,
): { readonly label: string; readonly words: string } | undefined {
  const body = mail.lines[line.index];
  const marker =
    body === undefined
      ? undefined
      : markersOf(body).find(({ label, style }) => goesOn(main, own, label, style));
  if (marker !== undefined) {
    const words = text.slice(line.start).replace(/^\W*(?:\w+ )?\(?\w{1,4}[).:]\)?\s*/, '');
    return isDeclaration(mail, main, words, marker.style, isAlone)
      ? { label: marker.label, words }
      : undefined;
  }
  const near = text.slice(Math.max(0, line.start - 40), line.start + 200);
  const [, label, words = ''] = ADDED.exec(near) ?? CALLED.exec(near) ?? [];
  return label !== undefined && continues(own, label) && line.text.includes(label)
    ? { label, words }
    : undefined;
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
function isDeclaration(
  mail: Mail,
  main: Listing,
  words: string,
  style: MarkerStyle,
  isAlone: boolean,
): boolean {
  if (words.split(' ').length < 3) return false;
  if (style === 'noun') return true;
  return mail !== main.mail ? isAlone || mail.above.includes(main.mail.id) : main.list.family !== 'name';
}
