import type { EnumerationKind } from '../model/findings.ts';
import { levelText } from '../text/level.ts';
import { inlineLists } from './inline.ts';
import { type List, type ListItem, lineLists } from './lists.ts';
import type { Mail } from './mails.ts';
import { OTHER_NOUN } from './markers.ts';
import { isAbbreviated } from './sentences.ts';

/** A list found in a mail, with what it seems to list. */
export interface Listing {
  readonly mail: Mail;
  readonly list: List;
  readonly kind: EnumerationKind;
  /** What stands right before the first item. */
  readonly leadIn: string;
  /** The labels as they are used: the letters of `Choice 1: F:` where later mails use those. */
  readonly labels: readonly string[];
}

const OPTIONS_LEAD =
  /\b(?:options?|alternatives?|approach(?:es)?|choices?|possibilit(?:y|ies)|proposals?|solutions?|candidates?|variants?|ballot|poll|strategies|(?:two|three|four|five|several|few|some|different|possible|many|other|of the following|obvious|plausible|basic|main) (?:\w+ )?(?:ways?|ideas?|paths?|directions?|designs?|schemes?|models?|spellings?|routes?|semantics|answers?|flavou?rs?|fixes|remedies|policies|outcomes|mechanisms|methods)|ways? (?:to|of|out|forward|we|I|this)|could (?:either|go)|can (?:either|do)|we either|either\b|what .{0,60}\bdo (?:you|we|people|folks) (?:want|prefer|think)|which (?:of|one|do|would|should)|please (?:vote|rank|indicate|pick|choose|state|say)|can (?:you )?live with|preferences?|straw ?man|compromise|(?:suggested|proposed|on the table|floated|discussed|considered|tried|ideas)(?: \w+){0,3} so far|(?:been|was|were|got) (?:suggested|proposed|floated)|I'd consider|I would consider|instead(?= of)|decides? as follows|(?:two|three|four|some|few|following|my) suggestions|(?:could|can) be done|on offer|come up|came up|thought of)\b/i;
/** What asks to choose: `do we want to:`. */
const CHOOSE_LEAD =
  /\b(?:(?:do|should|shall|would) (?:we|you|I|it|they) (?:rather |want |like |prefer )*(?:to )?|(?:better|best|right|preferred|proper|sane) (?:way|thing|approach|place)[^.?!]{0,40}|what (?:should|shall|do) (?:we|I) do[^.?!]{0,40})\s*[:\-–]?\s*$/i;
const CHANGES_LEAD = /\b(?:changes (?:since|in|from)|changelog|changed in)\b/i;
const STEPS_LEAD =
  /\b(?:steps?|plan|sequence|procedure|reproduc\w*|reproducer|as follows|flow|algorithm|following order|workflow|process|timeline|to test|how it works|agenda|walk through|recipe)\b/i;
const QUESTIONS_LEAD = /\b(?:questions?|unclear|wondering|clarif\w+|to ask)\b/i;
const REVIEW_LEAD =
  /\b(?:comments?|nits?|notes?|reasons?|remarks?|issues?|problems?|concerns?|observations?|thoughts|points?|requirements?|goals?|facts?|assumptions?|properties|advantages|disadvantages|benefits|pros|cons|changes|results|examples?|things|todo)\b/i;

/** The lists of a mail with their kinds, in the order of their lines. */
export function listingsOf(mail: Mail): Listing[] {
  const lines = lineLists(mail.lines);
  const lists = [...lines, ...inlineLists(mail, lines)].sort((a, b) => firstLine(a) - firstLine(b));
  return lists.map((list) => {
    const leadIn = leadInOf(list, mail);
    const outer = lists.find((other) => other !== list && encloses(other, list));
    return {
      mail,
      list,
      leadIn,
      kind: kindOf(list, leadIn, outer !== undefined),
      labels: list.items.map(({ label }) => label),
    };
  });
}

export function firstLine({ items }: List): number {
  return items[0]?.line ?? 0;
}

/** Whether a list stands within one item of another. */
function encloses(outer: List, inner: List): boolean {
  return outer.items.some(
    ({ line, end }) =>
      line <= firstLine(inner) &&
      inner.items.every((item) => item.line >= line && item.line < end) &&
      (line < firstLine(inner) || inner.inline) &&
      inner.items.length < 20,
  );
}

/** The last words before a list: of its own paragraph, or else of the one before it. */
function leadInOf(list: List, { paragraphs }: Mail): string {
  const first = list.items[0];
  if (first === undefined) return '';
  const at = paragraphs.findIndex(({ lines }) => lines.some(({ index }) => index === first.line));
  const paragraph = paragraphs[at];
  if (paragraph === undefined) return '';
  const start = paragraph.lines.find(({ index }) => index === first.line)?.start ?? 0;
  if (list.inline) {
    const upTo = paragraph.text.indexOf(first.text.slice(0, 30));
    return paragraph.text.slice(0, Math.max(0, upTo)).slice(-240);
  }
  if (start > 0) return paragraph.text.slice(0, start).slice(-240);
  const before = paragraphs[at - 1];
  const near = before !== undefined && first.line - (before.lines.at(-1)?.index ?? -99) <= 4;
  return near ? before.text.slice(-300) : '';
}

function kindOf({ style, items }: List, leadIn: string, nested: boolean): EnumerationKind {
  const noun = items[0]?.noun;
  if (style === 'v') return 'changelog';
  if (style === '[]') return 'other';
  const lead = lastSentence(leadIn);
  if (CHANGES_LEAD.test(lead) || /\bchanges (?:since|in|from) (?:v|rfc )?\d/i.test(leadIn))
    return 'changelog';
  if (noun !== undefined) {
    if (/^(?:step|phase|stage)$/.test(noun)) return 'steps';
    if (/^(?:question|q)$/.test(noun)) return 'questions';
    return new RegExp(`^(?:${OTHER_NOUN})$`).test(noun) ? 'other' : nested ? 'sub-options' : 'options';
  }
  if (CHOOSE_LEAD.test(lead) || areAlternatives(items)) return nested ? 'sub-options' : 'options';
  const asking = items.filter(({ text }) => isQuestion(text)).length;
  if (asking * 2 > items.length) return 'questions';
  if (OPTIONS_LEAD.test(lead) && !STEPS_LEAD.test(lead)) return nested ? 'sub-options' : 'options';
  if (QUESTIONS_LEAD.test(lead)) return 'questions';
  if (STEPS_LEAD.test(lead)) return 'steps';
  if (style === 'capital') return 'options';
  if (REVIEW_LEAD.test(lead)) return 'other';
  if (OPTIONS_LEAD.test(leadIn)) return nested ? 'sub-options' : 'options';
  return 'other';
}

/** Whether an `or` stands between items: `1) In the tree? or,`. */
function areAlternatives(items: readonly ListItem[]): boolean {
  return items
    .slice(0, -1)
    .some(
      ({ text }, at) => /[\s(?.,;-]or[\s,.:;-]*$/i.test(text) || /^\W*or\b/i.test(items[at + 1]?.text ?? ''),
    );
}

function isQuestion(text: string): boolean {
  return /\?(?:\s|$)/.test(text.slice(0, 300)) && !/^[^?]{0,300}\. /.test(text.slice(0, 300));
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.?!])\s+(?=[A-Z])/).at(-1) ?? '';
}

/** An item's words up to the end of its first sentence, at most `most` characters, cut between words. */
export function headline({ text }: ListItem, most: number): string {
  const levelled = levelText(text).replace(/\*{1,2}|(?<!\w)_{1,2}|_{1,2}(?!\w)/g, '');
  const ends = [...levelled.matchAll(/[.?!](?=\s|$)/g)].filter(
    ({ 0: mark, index }) => index >= 12 && !(mark === '.' && isAbbreviated(levelled.slice(0, index))),
  );
  const sentence = levelled.slice(0, (ends[0]?.index ?? levelled.length) + 1);
  const whole = sentence.replace(/(?<![\s.:;,])[\s.:;,]+$/, '');
  if (whole.length <= most) return whole;
  return whole
    .slice(0, most + 1)
    .replace(/\s+\S*$/, '')
    .replace(/(?<![\s.:;,(])[\s.:;,(]+$/, '');
}
