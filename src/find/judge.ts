import { counted } from '../text/counted.ts';
import type { Listing } from './enumerations.ts';
import { lineAt } from './inline.ts';
import type { Link } from './links.ts';
import type { Mail } from './mails.ts';
import { mentionsIn, type Vocabulary } from './mentions.ts';
import { findName, findWord } from './names.ts';
import { ownedBy } from './owned.ts';
import { resolve, type View } from './resolve.ts';
import type { Speakers } from './speakers.ts';

/** What speaks for a listing's being the options under debate. */
export interface Judgement {
  readonly score: number;
  readonly reason: string;
  /** How many other people name its labels. */
  readonly named: number;
}

interface Echo {
  readonly naming: Set<Mail>;
  readonly quoting: Set<Mail>;
  /** Labels that its own mail names outside it. */
  readonly glossed: Set<string>;
}

const BY_KIND = { options: 4, 'sub-options': 1, other: 0.5, questions: -2, steps: -3, changelog: -8 };

/** Judges each listing by what it says of itself, and by what other mails make of it: who names its labels, who quotes it. */
export function judge(
  mails: readonly Mail[],
  listings: readonly Listing[],
  links: ReadonlyMap<Listing, Link>,
  views: ReadonlyMap<string, View>,
  vocabulary: Vocabulary,
  speakers: Speakers,
): Map<Listing, Judgement> {
  const lists = listings.filter(({ kind }) => kind === 'options');
  const echoes = new Map<Listing, Echo>(
    listings.map((one) => [one, { naming: new Set(), quoting: new Set(), glossed: new Set() }]),
  );
  for (const mail of mails) {
    const view = views.get(mail.id);
    if (view === undefined) continue;
    for (const listing of view.quotes) echoes.get(listing)?.quoting.add(mail);
    for (const paragraph of mail.paragraphs) {
      for (const [listing, echo] of echoes)
        if (namesItem(listing, mail, paragraph.text)) echo.naming.add(mail);
      for (const mention of mentionsIn(paragraph.text, vocabulary)) {
        const line = lineAt(paragraph, mention.start);
        if (startsItem(listings, mail, line, paragraph.text, mention.start)) continue;
        const found =
          ownedBy(paragraph.text.slice(0, mention.start), mail, mention, lists, speakers) ??
          resolve(view, mention, line, listings, new Map());
        if (found === undefined) continue;
        const listing = links.get(found)?.to ?? found;
        const echo = echoes.get(listing);
        if (echo === undefined) continue;
        if (listing.mail === mail) echo.glossed.add(mention.label.toLowerCase());
        else echo.naming.add(mail);
      }
    }
  }
  // An answer label by label names every label.
  for (const [listing, { to }] of links)
    if (listing.mail !== to.mail) echoes.get(to)?.naming.add(listing.mail);
  return new Map([...echoes].map(([listing, echo]) => [listing, weigh(listing, links.get(listing), echo)]));
}

/** Whether a later text has a word that labels an item, where words do. */
function namesItem({ list, mail: own, labels }: Listing, mail: Mail, text: string): boolean {
  if (list.style !== 'name' || mail.order <= own.order || mail.thread !== own.thread) return false;
  return labels.some((label) =>
    /[a-z]-[a-z]|_/i.test(label) ? findName(text, label) >= 0 : findWord(text, label) >= 0,
  );
}

/** Whether a mention is the label that begins an item. */
function startsItem(
  listings: readonly Listing[],
  mail: Mail,
  line: number,
  text: string,
  start: number,
): boolean {
  return listings.some(
    ({ mail: own, list }) =>
      own === mail &&
      list.items.some((item) => item.line === line) &&
      (list.inline || start === 0 || /^\W*$/.test(text.slice(Math.max(0, start - 3), start))),
  );
}

function weigh(listing: Listing, link: Link | undefined, echo: Echo): Judgement {
  const { list, kind, mail } = listing;
  const others = (mails: ReadonlySet<Mail>): number =>
    new Set([...mails].filter(({ by }) => by.id !== mail.by.id).map(({ by }) => by.id)).size;
  const naming = others(echo.naming);
  const quoting = others(echo.quoting);
  let score = BY_KIND[kind];
  const said: string[] = [KIND_WORDS[kind]];
  const nouned = list.items.every(({ noun }) => noun !== undefined) && kind === 'options';
  if (nouned) score += 2;
  if (naming > 0) {
    score += 2 * naming + 0.4 * Math.min(echo.naming.size, 12);
    said.push(
      `${counted(echo.naming.size, 'mail')} by ${counted(naming, 'other person', 'other people')} name its labels`,
    );
  } else if (echo.naming.size > 0) {
    score += 0.4 * echo.naming.size;
    said.push('only its author names its labels later');
  }
  if (quoting > 0) {
    score += 0.8 * quoting;
    said.push(`${counted(echo.quoting.size, 'mail')} quote it`);
  }
  if (echo.glossed.size > 1) {
    score += 1.5;
    said.push('its own mail comes back to its labels');
  }
  if (list.items.length > 9) score -= 3;
  if (list.inline) score -= 1.5;
  if (naming === 0 && quoting === 0 && echo.glossed.size < 2) said.push('nobody comes back to it');
  if (link !== undefined) {
    score = Math.min(score, 1) - 3;
    said.push(`it ${link.as === 'answers' ? 'answers' : 'gives again'} the list of ${link.to.mail.by.name}`);
  }
  return { score: Math.round(score * 10) / 10, reason: said.join('; '), named: naming };
}

const KIND_WORDS = {
  options: 'it is introduced as options',
  'sub-options': 'it lists options within an item of another list',
  other: 'nothing says that it lists options',
  questions: 'it lists questions',
  steps: 'it lists steps',
  changelog: 'it lists changes between versions',
};
