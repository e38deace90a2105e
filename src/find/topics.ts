import type { BodyLine } from '../model/message.ts';
import type { Stance } from '../model/rfc.ts';
import type { Ground } from './ground.ts';
import { type Mail, type Paragraph, paragraphsOf } from './mails.ts';
import { namedIn } from './naming.ts';
import { sentencesOf } from './sentences.ts';

/** Lines of a quote that an answer below it is read against. */
const NEAR = 8;
/** Characters that the label of a quoted item of another list takes. */
const LABEL = 4;
/** Quoted lines that are few. */
const FEW = 4;
/** Paragraphs after a quoted line of an option that still speak of it. */
const UNDER = 4;

/** What a sentence without a name is about: the option whose quoted line it answers, or that was named just before. */
export interface Topic {
  readonly options: readonly string[];
  /** Whether words under it are a statement even if they take no stance. */
  readonly sure: boolean;
  /** Whether somebody else named it. */
  readonly quoted?: true;
  /** Whether so little is quoted that it was picked to be answered. */
  readonly picked?: boolean;
  /** What the quoted words think of it. */
  readonly stance?: Stance;
}

/**
 * What the sentences of a paragraph are about as long as they name no option: the one whose line ends the quote that the
 * paragraph answers; where no option's line does, in the first paragraph below the quote, the one that the quoted words speak
 * of. Nothing where the quote holds several, or further than a few paragraphs below it.
 */
export function aboutOf(mail: Mail, paragraph: Paragraph, ground: Ground): Topic | undefined {
  const { quoted, choices } = ground;
  if (paragraph.answers.length === 0) return undefined;
  const siblings = mail.paragraphs.filter(({ answers }) => answers === paragraph.answers);
  if (siblings.indexOf(paragraph) >= UNDER) return undefined;
  // What is answered stands at the end of a long quote.
  const items = quoted.inBlock(paragraph.answers);
  if (quoted.inBlock(lastWords(paragraph.answers)).length === 0)
    return siblings[0] === paragraph ? quotedTopic(mail, paragraph, ground) : undefined;
  const choice = items.filter(({ listing, label }) => choices.optionOf(listing, label) !== undefined);
  if (choice.length === 0)
    return siblings[0] === paragraph ? quotedTopic(mail, paragraph, ground, LABEL) : undefined;
  const options = new Set(items.map(({ listing, label }) => choices.optionOf(listing, label)?.label));
  const [only] = options;
  if (options.size !== 1 || only === undefined) return undefined;
  return { options: [only], sure: siblings[0] === paragraph };
}

/** The option that the last quoted sentence names, if it names one alone; else the one that it was found to speak of. */
function quotedTopic(mail: Mail, { answers }: Paragraph, ground: Ground, from = 0): Topic | undefined {
  const said = ground.saidOnLine.lastIn(answers);
  const picked = answers.filter(({ text }) => text.trim() !== '').length <= FEW;
  const told: Topic | undefined =
    said === undefined
      ? undefined
      : { options: [said.option], sure: false, quoted: true, picked, stance: said.stance };
  const [quote] = paragraphsOf(
    lastWords(answers)
      .slice(-3)
      .map((line) => ({ ...line, depth: 0, kind: 'own' as const })),
    '',
  ).slice(-1);
  const sentence = quote === undefined ? undefined : sentencesOf(quote).at(-1);
  if (quote === undefined || sentence === undefined) return told;
  const { named } = namedIn(
    mail,
    { ...quote, lines: [{ text: quote.text, start: 0, index: mail.lines.length }] },
    sentence,
    ground,
  );
  const options = [...new Set(named.flatMap((one) => (one.start < from || one.byWords ? [] : one.options)))];
  if (options.length !== 1 || options[0] === said?.option) return told;
  return { options, sure: false, quoted: true, picked };
}

/** The end of a quoted block: its last lines with words. */
function lastWords(lines: readonly BodyLine[]): BodyLine[] {
  return lines.filter(({ text }) => text.trim() !== '').slice(-NEAR);
}

/** The option whose item, as it is declared or given again, a line belongs to; empty for one that is only given again. */
export function declaredBy(
  mail: Mail,
  line: number,
  { choices, links, listings }: Ground,
): string | undefined {
  for (const listing of listings) {
    if (listing.mail !== mail || listing.list.inline) continue;
    const own = choices.listings.includes(listing);
    if (!own && links.get(listing)?.as !== 'restates') continue;
    const at = listing.list.items.findIndex((item) => item.line <= line && line < item.end);
    if (at >= 0) return own ? (choices.optionOf(listing, listing.labels[at] ?? '')?.label ?? '') : '';
  }
  return undefined;
}

/** The option that a line answers, as an item of a list that goes label by label. */
export function answered(mail: Mail, line: number, { choices, links, listings }: Ground): string | undefined {
  for (const listing of listings) {
    if (listing.mail !== mail || links.get(listing)?.as !== 'answers') continue;
    const at = listing.list.items.findIndex((item) => item.line === line);
    if (at >= 0) return choices.optionOf(listing, listing.labels[at] ?? '')?.label;
  }
  return undefined;
}
