import type { Enumeration, Findings, FoundOption } from '../model/findings.ts';
import type { Person } from '../model/shared.ts';
import { withCalledOptions } from './called-options.ts';
import { headline, type Listing, listingsOf } from './enumerations.ts';
import type { Ground } from './ground.ts';
import { headsOf } from './heads.ts';
import { type Judgement, judge } from './judge.ts';
import { Ledger } from './ledger.ts';
import { type Link, linksOf } from './links.ts';
import { type Mail, mailsOf, type ReadThread } from './mails.ts';
import { mentionsIn, type Vocabulary } from './mentions.ts';
import { chooseOptions, mainListing } from './options.ts';
import { paraphrasesOf } from './paraphrase.ts';
import { questionOf, subjectOf } from './question.ts';
import { quotedItems } from './quoted.ts';
import type { View } from './resolve.ts';
import { whatWasSaid } from './said.ts';
import { type Speakers, speakersOf } from './speakers.ts';
import { statementsOf } from './statements.ts';
import { statusQuoOf } from './status-quo.ts';

/** How findings are chosen: the message that declares the options, if people say so, and the people that are known. */
export interface Choice {
  /** Bare Message-ID. */
  readonly optionsFrom?: string;
  readonly people: readonly Person[];
  /** Message-IDs of mails that are drafts of ours: nothing in them is anybody's statement. */
  readonly drafts?: ReadonlySet<string>;
}

/** What a mention gains for meaning the main list, and another list of options. */
const MAIN = 1.5;
const OTHER = 0.5;

/**
 * What threads debate: their labelled lists, which of them declares the options, and what each mail says of an option.
 * Without a list of options the findings have no `main`, and a problem says so.
 */
export function findDebate(threads: readonly ReadThread[], choice: Choice): Findings {
  const searched = search(threads, choice);
  const { main, common, found } = searched;
  return main === undefined
    ? { ...common, options: [], statements: [], threads: [], problems: [noMain(found, choice.optionsFrom)] }
    : aboutMain(threads, { ...searched, main });
}

/** The labelled lists of threads, and which of them declares the options: what {@link findDebate} begins with. */
export function findLists(
  threads: readonly ReadThread[],
  choice: Choice,
): Pick<Findings, 'enumerations' | 'main'> {
  const { main, common } = search(threads, choice);
  return {
    enumerations: common.enumerations,
    ...(main === undefined ? {} : { main: main.mail.id }),
  };
}

/** Threads once their lists are weighed. */
interface Searched {
  readonly common: Pick<Findings, 'enumerations' | 'subject'>;
  readonly speakers: Speakers;
  readonly mails: readonly Mail[];
  readonly listings: readonly Listing[];
  readonly scores: ReadonlyMap<Listing, Judgement>;
  readonly links: ReadonlyMap<Listing, Link>;
  /** How many lists there are. */
  readonly found: number;
  readonly main: Listing | undefined;
}

function search(threads: readonly ReadThread[], choice: Choice): Searched {
  const authors = threads.flatMap(({ read }) => read.map(({ message }) => message.author));
  const speakers = speakersOf(authors, choice.people);
  const mails = mailsOf(threads, speakers).filter(({ id }) => choice.drafts?.has(id) !== true);
  const lists = mails.flatMap(listingsOf);
  const found = withCalledOptions(lists, mails, vocabularyOf(lists));
  const quoted = quotedItems(found);
  const views = new Map(mails.map((mail) => [mail.id, viewOf(mail, quoted.inBlock)]));
  const linked = linksOf(found, views);
  const judged = judge(mails, found, linked, views, vocabularyOf(found), speakers);
  const { listings, scores, links } = byCodes(mails, found, judged, linked);
  const enumerations = listings.map((listing) => toEnumeration(listing, scores.get(listing)));
  const main = mainListing(scores, choice.optionsFrom);
  const common = { enumerations, subject: subjectOf(main?.mail ?? mails[0]) };
  return { common, speakers, mails, listings, scores, links, found: found.length, main };
}

function aboutMain(
  threads: readonly ReadThread[],
  { common, speakers, mails, listings, scores, links, main }: Searched & { readonly main: Listing },
): Findings {
  // Once a list is chosen, it lists options, whatever its first words say.
  const choices = chooseOptions({ ...main, kind: 'options' }, scores, links, mails);
  const [chosen = main] = choices.listings;
  const swap = (one: Listing): Listing => (one === main ? chosen : one);
  const all = listings.map(swap);
  const bodies = new Map(mails.map(({ id, lines }) => [id, lines]));
  const added = choices.late.map(({ option: { message, label }, line }) => ({
    message,
    text: bodies.get(message)?.[line]?.text ?? '',
    item: { listing: chosen, label },
  }));
  const requoted = quotedItems(all, added);
  const stances = new Ledger();
  const first = choices.options.filter(
    ({ message }) =>
      message === chosen.mail.id || choices.late.some(({ option }) => option.message === message),
  );
  const ground: Ground = {
    choices,
    listings: all,
    links: new Map([...links].map(([from, { to, as }]) => [swap(from), { to: swap(to), as }])),
    views: new Map(mails.map((mail) => [mail.id, viewOf(mail, requoted.inBlock)])),
    favoured: new Map(choices.listings.map((listing) => [listing, listing === chosen ? MAIN : OTHER])),
    quoted: requoted,
    vocabulary: vocabularyOf(
      all,
      choices.options.map(({ label }) => label),
    ),
    speakers,
    stances,
    saidOnLine: whatWasSaid(),
    paraphrases: paraphrasesOf(first),
    statusQuo: statusQuoOf(first),
    heads: headsOf(first, textsOf(first, chosen), wordsBefore(chosen, mails)),
  };
  const statements = mails.flatMap((mail) => {
    const said = statementsOf(mail, ground);
    for (const { by, option, stance, secondHand } of said) if (!secondHand) stances.note(by, option, stance);
    return said;
  });
  const question = questionOf(chosen);
  return {
    ...common,
    ...(question === undefined ? {} : { question }),
    main: chosen.mail.id,
    options: choices.options,
    statements,
    threads: rootsOf(threads, [
      chosen.mail,
      ...mails.filter(({ id }) => statements.some(({ message }) => message === id)),
    ]),
    problems: [],
  };
}

/** The whole text of each option, as far as the list has it. */
function textsOf(options: readonly FoundOption[], { list, labels }: Listing): Map<FoundOption, string> {
  return new Map(
    options.map((option) => [option, list.items[labels.indexOf(option.label)]?.text ?? option.text]),
  );
}

/** What was said before the list was there: its subject, the mails before it, and the words that lead to it. */
function wordsBefore({ mail, list }: Listing, mails: readonly Mail[]): string[] {
  const first = list.items[0]?.line ?? 0;
  const lead = mail.paragraphs.flatMap(({ lines }) =>
    lines.flatMap(({ index, text }) => (index < first ? [text] : [])),
  );
  return [
    mail.subject,
    ...lead,
    ...mails
      .filter(({ order }) => order < mail.order)
      .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  ];
}

/** A mail with the listings that it quotes. */
function viewOf(mail: Mail, inBlock: ReturnType<typeof quotedItems>['inBlock']): View {
  const lines = mail.lines.filter(({ depth }) => depth > 0);
  return { mail, quotes: new Set(inBlock(lines).map(({ listing }) => listing)) };
}

/** The labels of all lists that a mention may mean. */
function vocabularyOf(listings: readonly Listing[], more: readonly string[] = []): Vocabulary {
  const labels = new Set<string>(more.map((label) => label.toLowerCase()));
  const capitals = new Set<string>(more.filter((label) => /^[A-Z]{1,2}$/.test(label)));
  for (const { list } of listings) {
    if (list.style === '[]' || list.style === 'v') continue;
    for (const { label, code } of list.items)
      for (const one of [label, code]) {
        if (one === undefined) continue;
        labels.add(one.toLowerCase());
        if (/^[A-Z]{1,2}$/.test(one)) capitals.add(one);
      }
  }
  return { labels, capitals };
}

/** The lists with their scores and links, those whose second labels are the ones in use (`Choice 1: F:`) labelled by these. */
function byCodes(
  mails: readonly Mail[],
  found: readonly Listing[],
  judged: ReadonlyMap<Listing, Judgement>,
  linked: ReadonlyMap<Listing, Link>,
): Pick<Searched, 'listings' | 'scores' | 'links'> {
  const coded = new Map(
    found.filter((listing) => usesCodes(listing, mails)).map((listing) => [listing, withCodes(listing)]),
  );
  const swap = (one: Listing): Listing => coded.get(one) ?? one;
  return {
    listings: found.map(swap),
    scores: new Map([...judged].map(([listing, score]) => [swap(listing), score])),
    links: new Map([...linked].map(([from, { to, as }]) => [swap(from), { to: swap(to), as }])),
  };
}

function withCodes(listing: Listing): Listing {
  return { ...listing, labels: listing.list.items.map(({ code, label }) => code ?? label) };
}

/** Whether items have codes, and other mails call them by these at least as often as by their labels. */
function usesCodes({ list, mail: own }: Listing, mails: readonly Mail[]): boolean {
  if (list.items.filter(({ code }) => code !== undefined).length < 2) return false;
  const uses = (labels: readonly string[]): number => {
    const set = new Set(labels.map((label) => label.toLowerCase()));
    const vocabulary = {
      labels: set,
      capitals: new Set(labels.filter((label) => /^[A-Z]{1,2}$/.test(label))),
    };
    return mails
      .filter((mail) => mail !== own)
      .reduce(
        (sum, { paragraphs }) =>
          sum + paragraphs.reduce((n, { text }) => n + mentionsIn(text, vocabulary).length, 0),
        0,
      );
  };
  const codes = uses(list.items.flatMap(({ code }) => code ?? []));
  return codes > 0 && codes >= uses(list.items.map(({ label }) => label));
}

function toEnumeration(listing: Listing, judgement: Judgement | undefined): Enumeration {
  const { mail, list, kind, labels } = listing;
  return {
    message: mail.id,
    by: mail.by,
    kind,
    items: list.items.map((item, at) => ({
      label: labels[at] ?? item.label,
      text: headline(item, 160),
      line: item.line + 1,
    })),
    score: judgement?.score ?? 0,
    reason: judgement?.reason ?? '',
  };
}

function noMain(lists: number, optionsFrom: string | undefined): string {
  if (optionsFrom !== undefined)
    return `The message <${optionsFrom}> has no list in its own words; expected one that declares options.`;
  return lists === 0
    ? 'No mail has a labelled list in its own words; expected one that declares the options.'
    : `Of ${lists} labelled lists none is debated as a list of options.`;
}

function rootsOf(threads: readonly ReadThread[], mails: readonly Mail[]): string[] {
  const used = new Set(mails.map(({ thread }) => thread));
  return threads.flatMap(({ thread }, at) => {
    const root = thread.entries[0];
    return used.has(at) && root !== undefined
      ? [root.message === undefined ? (root.missing ?? root.id) : root.id]
      : [];
  });
}
