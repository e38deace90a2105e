import type { Review, ReviewQuote, Rfc } from '../model/rfc.ts';
import { levelText } from '../text/level.ts';
import { type AnswerOffer, answerOffers, answerSections, optionOf } from './answer-offers.ts';
import { declaredBy } from './declared-by.ts';
import { growReview } from './grow-review.ts';
import { midOf } from './message-ref.ts';
import { nameBeside } from './name-options.ts';
import { goneNames, namePeople } from './name-people.ts';
import type { Found } from './new-folder.ts';
import { type Cast, type Offer, speakersIn, toOffers } from './offers.ts';
import { plainText } from './plain-text.ts';
import { reviewSections } from './review-sections.ts';
import { digestsIn, type ReviewSection, reviewHead } from './review-text.ts';
import { keySources } from './source-keys.ts';
import { unseen } from './unseen.ts';

/** A worksheet after another import. */
export interface MoreReview {
  /** As it was, to the byte, where nothing is new. */
  readonly text: string;
  /** Lines that it gained. */
  readonly lines: number;
  readonly problems: readonly string[];
}

/**
 * The worksheet of an RFC with what is new in findings: nothing that was offered before, and nothing whose words are cited,
 * in `cited` (those of the data) or in the worksheet. `text` is empty where there is no worksheet.
 */
export function moreReview(text: string, rfc: Rfc, cited: readonly ReviewQuote[], found: Found): MoreReview {
  const { findings, people, messages, proves, answers } = found;
  const gone = goneNames(people);
  const sameList = isSameList(rfc, findings.main);
  const cast: Cast = {
    options: nameBeside(findings, { options: rfc.options, sameList }, gone),
    people: namePeople(
      findings,
      people,
      answers.map(({ by }) => by),
    ),
    gone,
    proves,
  };
  const { offers, problems } = toOffers(findings, cast);
  const answered = answerOffers(answers, cast.people, gone, proves);
  const known = digestsIn(text);
  const quotes = [...cited, ...quotesOf(rfc.review)];
  const freshAnswers = unseen(answered.offers, known, quotes);
  const fresh = unseen(offers, known, quotes).filter((offer) => !isAnswer(offer, freshAnswers));
  const told = [
    ...(sameList ? problems : [...problems, otherList(rfc, findings.main)]),
    ...answered.problems,
  ];
  const all = [...freshAnswers, ...fresh];
  if (all.length === 0) return { text, lines: 0, problems: told };
  const sections = joined(
    reviewSections(fresh, cast, (id) => `(${midOf(id) ?? ''})`),
    answerSections(freshAnswers, rfc.options, cast.people, gone),
  );
  const speakers = [...freshAnswers.map(({ answer: { by } }) => by), ...speakersIn(fresh)];
  const authors = new Map(
    [...freshAnswers.map(({ answer }) => answer), ...fresh.map(({ statement }) => statement)].map(
      ({ message, by }) => [message, cast.people.idOf(by)],
    ),
  );
  const lacking = [...authors.keys()].filter((id) => !text.includes(id) && !hasSource(rfc, id));
  const taken = [...rfc.sources.map(({ key }) => key), ...keysIn(text)];
  const grown = growReview(text === '' ? reviewHead(plainText(rfc.title, gone, 160)) : text, {
    sections,
    people: cast.people.lacking(speakers).filter(({ id }) => !keysIn(text).includes(id)),
    sources: keySources(lacking, messages, (id) => authors.get(id) ?? 'mail', undefined, taken),
    digests: all.flatMap(({ digests }) => digests),
  });
  return { text: grown, lines: sections.reduce((sum, { lines }) => sum + lines.length, 0), problems: told };
}

/** Whether an answer on the same option has the words of a statement. */
function isAnswer({ message, quote, options }: Offer, answers: readonly AnswerOffer[]): boolean {
  const words = levelText(quote);
  return answers.some((one) => {
    const said = levelText(one.quote);
    const isSame = one.message === message && options.some(({ id }) => id === optionOf(one.answer.target));
    return isSame && (said.includes(words) || words.includes(said));
  });
}

/** Sections of statements with the answers on the same options below them, then the other answers. */
function joined(statements: readonly ReviewSection[], answers: readonly ReviewSection[]): ReviewSection[] {
  const both = statements.map((section) => {
    const more = answers.find(({ id }) => id === section.id);
    return more === undefined ? section : { ...section, lines: [...section.lines, ...more.lines] };
  });
  return [...both, ...answers.filter(({ id }) => !statements.some((section) => section.id === id))];
}

function quotesOf(review: Review | undefined): readonly ReviewQuote[] {
  return review?.quotes ?? [];
}

/** Whether the findings name the options by the list that the data name them by; nothing speaks against it where either has none. */
function isSameList(rfc: Rfc, main: string | undefined): boolean {
  const declared = declaredBy(rfc);
  return declared === undefined || main === undefined || declared === main;
}

function otherList(rfc: Rfc, main: string | undefined): string {
  return `The options of \`${rfc.id}\` are those of <${declaredBy(rfc)}>, but these mails were read by the list of <${main}>; \`--options-from\` chooses.`;
}

function hasSource({ sources }: Rfc, id: string): boolean {
  return sources.some(({ target }) => target.kind === 'message' && target.messageId === id);
}

/** Names that stand before a colon at the start of a line: keys of entries that were offered for pasting. */
function keysIn(text: string): string[] {
  return [...text.matchAll(/^ {0,4}([a-z][a-z0-9-]*):/gm)].map((match) => match[1] ?? '');
}
