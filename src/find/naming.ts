import type { FoundOption } from '../model/findings.ts';
import type { Listing } from './enumerations.ts';
import type { Ground } from './ground.ts';
import { lineAt } from './inline.ts';
import type { Mail, Paragraph } from './mails.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mentions.ts';
import { findName, findNoun, findWord } from './names.ts';
import type { Choices } from './options.ts';
import { ownedBy } from './owned.ts';
import { ownedIn } from './paraphrase.ts';
import { labelIndex, resolve } from './resolve.ts';
import type { Sentence } from './sentences.ts';
import type { Named } from './slots.ts';
import { titlesIn } from './titles.ts';

/** Options that a sentence names, with what that rests on. */
export interface Called extends Named {
  /** Whether the word that calls it says what the option is. */
  readonly main?: boolean;
  /** Whether two words of its text stand there, of which no stance is read. */
  readonly byWords?: boolean;
}

/** The options that a sentence names, and whether it names items of other lists. */
export function namedIn(
  mail: Mail,
  paragraph: Paragraph,
  sentence: Sentence,
  ground: Ground,
): { readonly named: readonly Called[]; readonly foreign: boolean } {
  const { vocabulary, listings, favoured, views, choices } = ground;
  const view = views.get(mail.id);
  if (view === undefined) return { named: [], foreign: false };
  let foreign = false;
  const named: Called[] = [];
  const groups = new Map<number, Mention[]>();
  const above = paragraph.text.slice(0, sentence.start);
  for (const mention of mentionsIn(sentence.text, vocabulary, above))
    groups.set(mention.group, [...(groups.get(mention.group) ?? []), mention]);
  for (const group of groups.values()) {
    let options: string[] = [];
    let [start, end] = [0, 0];
    let compared = false;
    const close = (): void => {
      const together = group.some(({ join }) => join === '+');
      if (options.length > 0)
        named.push({ options, start, end, together: together && options.length > 1, compared });
      options = [];
    };
    for (const mention of group) {
      const line = lineAt(paragraph, sentence.start + mention.start);
      if (beginsItem(mail, line, mention, ground)) continue;
      const before = paragraph.text.slice(0, sentence.start + mention.start);
      const owned = ownedBy(before, mail, mention, choices.listings, ground.speakers);
      const listing = owned ?? resolve(view, mention, line, listings, favoured);
      const label =
        listing === undefined ? undefined : (listing.labels[labelIndex(listing, mention)] ?? mention.label);
      const option =
        listing === undefined || label === undefined
          ? undefined
          : optionFor(listing, label, mention, choices);
      if (option === undefined) {
        foreign ||= listing !== undefined;
        continue;
      }
      if (mention.join === 'than') {
        close();
        compared = true;
      }
      if (options.length === 0) start = mention.start;
      end = mention.end;
      options.push(option.label);
    }
    close();
  }
  for (const option of choices.options) {
    const isDeclared = (views.get(option.message)?.mail.order ?? 0) <= mail.order;
    named.push(...aliased(sentence, option, named, isDeclared));
  }
  named.push(...paraphrased(mail, sentence, named, ground));
  const sorted = named.sort((a, b) => a.start - b.start);
  const all = sorted.map((one) =>
    /\b(?:than|over|instead of|rather than|compared (?:to|with)|versus|vs\.?|unlike|in contrast to|as opposed to|(?:variation|variant|rewording|subset|superset|form|repeat|copy) (?:of|on)|(?:same|identical|equivalent|similar|equal|close|closer|reduces|amounts|comes down|(?<!\b(?:f[ae]ll(?:ing)?|com(?:e|es|ing)|go(?:es|ing)?|went) )back) (?:as|to)|best of|all(?: of (?:them|these|those))? except(?: for)?|differs? from|different from)\s+(?:the |with |doing )?(?:option |approach )?$/i.test(
      sentence.text.slice(0, one.start),
    )
      ? { ...one, compared: true }
      : one,
  );
  return { named: all, foreign };
}

function optionFor(
  listing: Listing,
  label: string,
  mention: Mention,
  choices: Choices,
): FoundOption | undefined {
  return choices.optionOf(listing, label) ?? choices.optionOf(listing, mention.label);
}

/** Where a sentence names an option by what else it is called; before it was declared a title alone does. */
function aliased(
  { text }: Sentence,
  option: FoundOption,
  named: readonly Named[],
  isDeclared: boolean,
): Named[] {
  const names = [option.label, ...option.aliases].filter(
    (name) => /[a-z]{3}/i.test(name) && (isDeclared || name.includes(' ')),
  );
  for (const name of names) {
    if (name.length < 4 || (name === option.label && name.startsWith(`${option.by.id}-`))) continue;
    const at =
      name === option.label && /^[a-z]+$/.test(name)
        ? Math.max(findWord(text, name), isDeclared ? findNoun(text, name) : -1)
        : findName(text, name);
    if (at < 0 || named.some((one) => one.start <= at && at < one.end)) continue;
    return [{ options: [option.label], start: at, end: at + name.length, together: false, compared: false }];
  }
  return [];
}

/** Where a sentence calls an option by what it is or by whose it is, once it was declared. */
function paraphrased(mail: Mail, { text }: Sentence, named: readonly Called[], ground: Ground): Called[] {
  const { choices, paraphrases, speakers, views } = ground;
  const [first] = choices.options;
  if (first === undefined) return [];
  const spans = [
    ...choices.options.flatMap((option) => {
      const match = paraphrases.get(option.label)?.exec(text);
      return match ? [{ option, start: match.index, end: match.index + match[0].length }] : [];
    }),
    ...titlesIn(text, choices.options),
    ...ownedIn(text, choices.options, first.by, speakers),
  ];
  const found: Called[] = [];
  const heads = choices.options.flatMap((option) => {
    const called = ground.heads.get(option.label);
    const main = called?.main?.exec(text);
    const match = main ?? called?.any?.exec(text);
    const piece = match ? undefined : called?.pieces?.exec(text);
    const words = match ?? piece;
    if (!words) return [];
    const start = words.index + (/^[^\p{L}]*/u.exec(words[0])?.[0].length ?? 0);
    const end = words.index + words[0].length;
    return [
      { option, start, end, loose: true as const, main: Boolean(main ?? piece), byWords: Boolean(piece) },
    ];
  });
  const stays = choices.options.flatMap((option) => {
    const match = ground.statusQuo.get(option.label)?.exec(text);
    return match
      ? [{ option, start: match.index, end: match.index + match[0].length, loose: true as const, main: true }]
      : [];
  });
  for (const { option, start, end, ...more } of [...spans, ...stays, ...heads]) {
    const declared = views.get(option.message)?.mail.order ?? 0;
    const isNew = ![...named, ...found].some(
      (one) => (one.start < end && start < one.end) || one.options.includes(option.label),
    );
    if (isNew && declared < mail.order)
      found.push({ options: [option.label], start, end, together: false, compared: false, ...more });
  }
  return found;
}

/** Whether a label begins an item of a list that does not speak of the options. */
function beginsItem(
  mail: Mail,
  line: number,
  { label, start }: Mention,
  { listings, links }: Ground,
): boolean {
  return listings.some(
    (listing) =>
      listing.mail === mail &&
      !links.has(listing) &&
      listing.list.items.some(
        (item) =>
          item.line === line &&
          (listing.list.inline ? item.label.toLowerCase() === label.toLowerCase() : start < 3),
      ),
  );
}
