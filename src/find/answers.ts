import type { Answer, Answers, Target } from '../model/answer.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Person } from '../model/shared.ts';
import { tagsIn } from '../text/claim-tag.ts';
import { optionOfLine } from './draft-heads.ts';
import { type DraftLine, type DraftText, draftText, isOurs } from './draft-lines.ts';
import { lineOfTag, type Matched, matchQuoted } from './draft-match.ts';
import { letters, lettersOf } from './letters.ts';
import { type Mail, mailsOf, type Paragraph, type ReadThread } from './mails.ts';
import { quoteOf } from './passage.ts';
import { tailOf } from './quoted-tail.ts';
import { rejoined } from './rejoined.ts';
import { replyOf } from './reply-kind.ts';
import { speakersOf } from './speakers.ts';

/** Words that speak of several quoted lines at once. */
const SEVERAL = /^(?:both|neither|all|these|those)\b/i;
const GREETING = /^(?:hi|hello|hey|dear|thanks|thank you)\b[^.!?]{0,40}[.,!]?$/i;
/** Lines of an RFC that a mail must have as its own to be a draft of it. */
const LEAST_LINES = 2;

/** The drafts of an RFC among mails, and what replies say under quoted lines of them. */
export function findAnswers(
  threads: readonly ReadThread[],
  comparison: Comparison,
  people: readonly Person[],
): Answers {
  const authors = threads.flatMap(({ read }) => read.map(({ message }) => message.author));
  const mails = mailsOf(threads, speakersOf(authors, people));
  const text = draftText(comparison);
  const drafts = new Set(mails.filter((mail) => isDraft(mail, text)).map(({ id }) => id));
  const answers = mails
    .filter(({ id }) => !drafts.has(id))
    .flatMap((mail) => {
      const found = answersIn(mail, text, drafts);
      return found.length > 0 || !drafts.has(mail.above[0] ?? '') ? found : onTheWhole(mail, mail.paragraphs);
    });
  return { drafts, answers };
}

/** Whether a mail has lines of the RFC, speakers and all, as its own words. */
function isDraft({ lines }: Mail, text: DraftText): boolean {
  const own = lines.filter(({ depth }) => depth === 0);
  const tags = new Set(own.flatMap((line) => tagsIn(line.text)));
  const words = own.map((line) => lettersOf(line.text)).join('');
  const spoken = text.lines.filter((line) => line.lead !== '' || isOurs(line) || tags.has(line.tag));
  const found = spoken.filter(
    ({ lead, because, tag }) => tags.has(tag) || words.includes(`${lead}${because}`),
  );
  return found.length >= Math.max(1, Math.min(LEAST_LINES, text.lines.length));
}

/** Paragraphs that stand under one quoted block, or under none. */
function answersIn(sent: Mail, text: DraftText, drafts: ReadonlySet<string>): Answer[] {
  const mail = rejoined(sent, text);
  const groups = new Map<Paragraph['answers'], Paragraph[]>();
  // `[...]` alone says nothing.
  for (const paragraph of mail.paragraphs.filter(({ text: words }) => lettersOf(words) !== ''))
    groups.set(paragraph.answers, [...(groups.get(paragraph.answers) ?? []), paragraph]);
  const headings = headingsIn(mail, text);
  return [...groups].flatMap(([block, paragraphs]) => {
    const start = paragraphs[0]?.lines[0]?.index ?? 0;
    const option = headings.findLast(({ index }) => index < start)?.option;
    const matched = block.length === 0 ? undefined : matchQuoted(block, text, { drafts, option });
    const named = paragraphs.flatMap((paragraph, at) => {
      const line = tagsIn(paragraph.text).flatMap((one) => lineOfTag(one, text) ?? [])[0];
      if (line === undefined) return [];
      const said = holds(paragraph, line) ? (belowTag(paragraph) ?? paragraphs[at + 1]) : paragraph;
      const isOther = said !== paragraph && tagsIn(said?.text ?? '').length > 0;
      return said === undefined || isOther ? [] : answer(mail, said, line.target);
    });
    if (named.length > 0) return named;
    if (matched === undefined) return tailOf(block, drafts).ofDraft ? onTheWhole(mail, paragraphs) : [];
    const below = withoutRest(paragraphs, matched);
    const clear = below.find((paragraph) => replyOf(paragraph.text) !== 'answers') ?? below[0];
    return clear === undefined ? [] : answer(mail, clear, targetOf(matched, clear));
  });
}

function targetOf({ targets }: Matched, { text }: Paragraph): Target {
  const [target] = targets;
  if (target !== undefined && targets.length === 1 && !SEVERAL.test(text)) return target;
  return {
    kind: 'draft',
    anchors: targets.flatMap((one) => ('anchor' in one ? [one.anchor] : [])),
  };
}

/** Whether a paragraph has all the words of a line: somebody copied it without marks, or with marks that are no `>`. */
function holds({ lines }: Paragraph, { because }: DraftLine): boolean {
  const words = lines.map((line) => lettersOf(line.text)).join('');
  return because !== '' && words.includes(because);
}

/** The lines of a paragraph that stand below its last tag, if there are any. */
function belowTag(paragraph: Paragraph): Paragraph | undefined {
  return fromLine(paragraph, paragraph.lines.findLastIndex((line) => tagsIn(line.text).length > 0) + 1);
}

/** A paragraph without its first lines, if any are left. */
function fromLine(paragraph: Paragraph, at: number): Paragraph | undefined {
  const lines = paragraph.lines.slice(at);
  const [first] = lines;
  if (first === undefined) return undefined;
  const moved = lines.map((line) => ({ ...line, start: line.start - first.start }));
  return { ...paragraph, text: paragraph.text.slice(first.start), lines: moved };
}

/** Paragraphs without the end of the quoted line, which a mailer wrapped onto a line of its own. */
function withoutRest(paragraphs: readonly Paragraph[], { missing }: Matched): Paragraph[] {
  const [first, ...more] = paragraphs;
  if (first === undefined || missing === '') return [...paragraphs];
  let left = missing;
  let at = 0;
  for (const { text } of first.lines) {
    const words = lettersOf(text);
    if (words === '' || !left.startsWith(words)) break;
    left = left.slice(words.length);
    at += 1;
  }
  const rest = fromLine(first, at);
  return rest === undefined ? more : [rest, ...more];
}

/** The headings of options among quoted lines. */
function headingsIn({ lines }: Mail, text: DraftText): { readonly index: number; readonly option: string }[] {
  return lines.flatMap(({ depth, text: words }, index) => {
    const option = depth > 0 ? optionOfLine(words, text) : undefined;
    return option === undefined ? [] : [{ index, option }];
  });
}

/** What is said first of a draft, where no line of it is quoted, or one that the RFC has no longer. */
function onTheWhole(mail: Mail, paragraphs: readonly Paragraph[]): Answer[] {
  const first = paragraphs.find(({ text }) => !GREETING.test(text) && letters(text).length >= 8);
  return first === undefined
    ? []
    : answer(mail, first, { kind: 'draft', anchors: [] }).map((one) => ({ ...one, reply: 'answers' }));
}

function answer(mail: Mail, paragraph: Paragraph, target: Target): Answer[] {
  const passage = quoteOf(paragraph, { text: paragraph.text, start: 0 }, 0);
  if (passage === undefined) return [];
  const { quote, line } = passage;
  return [{ message: mail.id, by: mail.by, target, reply: replyOf(paragraph.text), quote, line: line + 1 }];
}
