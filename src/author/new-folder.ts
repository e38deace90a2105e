import type { Answer } from '../model/answer.ts';
import type { DataFile } from '../model/files.ts';
import type { Findings } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { Person } from '../model/shared.ts';
import { growReview } from './grow-review.ts';
import { midOf, sourceOf } from './message-ref.ts';
import { type NamedOption, nameOptions } from './name-options.ts';
import { goneNames, type NewPerson, namePeople } from './name-people.ts';
import { type Cast, type Offer, speakersIn, toOffers } from './offers.ts';
import { plainName, plainText } from './plain-text.ts';
import { type Proves, quotable } from './quote.ts';
import { reviewSections } from './review-sections.ts';
import { reviewHead } from './review-text.ts';
import { dayOf, type KeyedSource, keySources } from './source-keys.ts';
import { optionPath, optionText } from './write-option.ts';
import { rfcText } from './write-rfc.ts';

/** What an import has at hand. */
export interface Found {
  readonly findings: Findings;
  /** People of `people.yaml`. */
  readonly people: readonly Person[];
  /** The mails that were read, by Message-ID. */
  readonly messages: ReadonlyMap<string, Message>;
  readonly proves: Proves;
  /** What replies say under quoted lines of a draft of the RFC; a new one has none. */
  readonly answers: readonly Answer[];
}

/** The files of an RFC that did not exist. */
export interface NewFolder {
  /** Paths relative to the folder. */
  readonly files: readonly DataFile[];
  /** Entries that `people.yaml` needs. */
  readonly people: readonly NewPerson[];
  readonly options: number;
  /** Lines to review. */
  readonly lines: number;
  /** What was left out and why, one sentence each. */
  readonly problems: readonly string[];
}

const MOST_TITLE = 160;
const MOST_THREADS = 100;

/** Writes the RFC `id` out of findings that have a main list. Every quote in it is one that `proves` accepts. */
export function newFolder(id: string, found: Found): NewFolder {
  const { findings, people, proves } = found;
  const gone = goneNames(people);
  const cast: Cast = {
    options: nameOptions(findings, gone),
    people: namePeople(findings, people),
    gone,
    proves,
  };
  const { offers, problems } = toOffers(findings, cast);
  const listed = cast.options.filter((option) => option.listed);
  const sources = sourcesOf(found, cast, listed, offers);
  const targetOf = targets(sources);
  const title = plainText(findings.subject, gone, MOST_TITLE) || id;
  const written = listed.map((option) => writeOption(option, cast, targetOf));
  const sections = reviewSections(offers, cast, targetOf);
  const review = growReview(reviewHead(title), {
    sections,
    people: [],
    sources: [],
    digests: offers.flatMap(({ digests }) => digests),
  });
  const speakers = [
    ...listed.flatMap(({ found: { by } }) => (cast.people.isGone(by) ? [] : [by])),
    ...speakersIn(offers),
  ];
  return {
    files: [
      { path: 'rfc.md', text: rfcText(draftOf(found, cast, title, sources)) },
      ...written,
      { path: 'review.md', text: review },
    ],
    people: cast.people.lacking(speakers),
    options: listed.length,
    lines: sections.reduce((sum, { lines }) => sum + lines.length, 0),
    problems,
  };
}

/** Keys for the messages that the options and the lines cite. */
function sourcesOf(
  { findings, messages }: Found,
  cast: Cast,
  listed: readonly NamedOption[],
  offers: readonly Offer[],
): KeyedSource[] {
  const cited = [
    ...listed.map(({ found: { message, by } }) => ({ message, by })),
    ...offers.map(({ statement: { message, by } }) => ({ message, by })),
  ];
  const authors = new Map(cited.map(({ message, by }) => [message, by]));
  const authorOf = (message: string): string => {
    const by = authors.get(message);
    return by === undefined || cast.people.isGone(by) ? 'mail' : cast.people.idOf(by);
  };
  return keySources([...authors.keys()], messages, authorOf, findings.main);
}

/** How a message is cited: by its key, or where it has none by `mid:`. */
function targets(sources: readonly KeyedSource[]): (messageId: string) => string {
  const keys = new Map(sources.map(({ messageId, key }) => [messageId, key]));
  return (messageId) => {
    const key = keys.get(messageId);
    return key === undefined ? `(${midOf(messageId) ?? ''})` : `[${key}]`;
  };
}

function writeOption(
  option: NamedOption,
  { people, gone, proves }: Cast,
  targetOf: (messageId: string) => string,
): DataFile {
  const { message, by, text } = option.found;
  const name = people.isGone(by) ? '' : plainName(by.name, gone);
  const citable = midOf(message) !== undefined;
  const quote = citable ? quotable(text, message, gone, proves) : undefined;
  return {
    path: optionPath(option),
    text: optionText(option, {
      ...(name === '' ? {} : { by: name }),
      ...(quote === undefined ? {} : { quote }),
      ...(citable ? { target: targetOf(message) } : {}),
    }),
  };
}

function draftOf(
  { findings, messages }: Found,
  { people, gone }: Cast,
  title: string,
  sources: readonly KeyedSource[],
): Parameters<typeof rfcText>[0] {
  const { main, options, threads, question } = findings;
  const from = sources.find(({ messageId }) => messageId === main)?.key;
  const speaker = options.find(({ message }) => message === main)?.by;
  const name = speaker === undefined || people.isGone(speaker) ? '' : plainName(speaker.name, gone);
  const { time, timeDoubt } = messages.get(main ?? '') ?? {};
  return {
    title,
    question:
      plainText(question ?? '', gone, 400) || (title.endsWith('?') ? title : `${title}: which option?`),
    threads: threads.flatMap((root) => sourceOf(root) ?? []).slice(0, MOST_THREADS),
    sources,
    ...(from === undefined ? {} : { from }),
    ...(name === '' ? {} : { by: name }),
    ...(time === undefined || timeDoubt !== undefined ? {} : { day: dayOf(time) }),
  };
}
