import type { FoundOption, Speaker, Statement } from '../model/findings.ts';
import type { Stance } from '../model/rfc.ts';
import type { Listing } from './enumerations.ts';
import { lineAt } from './inline.ts';
import type { Link } from './links.ts';
import type { Mail, Paragraph } from './mails.ts';
import { type Mention, mentionsIn, type Vocabulary } from './mentions.ts';
import type { Choices } from './options.ts';
import { quoteOf } from './passage.ts';
import type { QuotedItems } from './quoted.ts';
import { lastNamed, reportedAt } from './reported.ts';
import { labelIndex, resolve, type View } from './resolve.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Speakers } from './speakers.ts';
import { type Named, stancesIn } from './stance.ts';
import { toneOf } from './tone.ts';
import { boxRank, type Ranking, rankingIn, stancesOfRanking, verdictsIn } from './votes.ts';

/** What the finding of statements rests on. */
export interface Ground {
  readonly choices: Choices;
  readonly listings: readonly Listing[];
  readonly links: ReadonlyMap<Listing, Link>;
  readonly views: ReadonlyMap<string, View>;
  readonly favoured: ReadonlyMap<Listing, number>;
  readonly quoted: QuotedItems;
  readonly vocabulary: Vocabulary;
  readonly speakers: Speakers;
}

/** A piece of evidence for a statement: one sentence on one option. */
interface Remark {
  readonly option: string;
  readonly stance: Stance;
  /** A vote weighs 4, somebody's will 3, praise or blame 2, mere naming 1, what stands under a quoted line less. */
  readonly weight: number;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  readonly at: number;
  readonly of?: Speaker;
  readonly secondHand: boolean;
  readonly condition?: string;
  readonly together: readonly string[];
}

/** What a mail says of the options, in the order of its lines: one statement an option and a person whose view it is. */
export function statementsOf(mail: Mail, ground: Ground): Statement[] {
  const remarks = [
    ...ballot(mail, ground),
    ...mail.paragraphs.flatMap((paragraph) => remarksIn(mail, paragraph, ground)),
  ];
  (globalThis as { trace?: (id: string, remarks: readonly Remark[]) => void }).trace?.(mail.id, remarks);
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = `${remark.option} ${remark.secondHand ? (remark.of?.id ?? '?') : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  const statements = [...groups.values()].flatMap((group) => settle(mail, group));
  return statements.sort((a, b) => a.line - b.line || (a.option < b.option ? -1 : 1));
}

/** The stance that the weightiest remarks agree on; where they part, none. */
function settle(mail: Mail, remarks: readonly Remark[]): Statement[] {
  const alone = remarks.filter(({ together, stance }) => together.length === 0 || stance === 'neutral');
  const counted = alone.some(({ stance }) => stance !== 'neutral') ? alone : remarks;
  const most = Math.max(
    ...counted.map(({ stance, weight }) => (stance === 'neutral' && weight < 4 ? 0 : Math.floor(weight))),
  );
  const best = counted.filter(
    ({ weight, stance }) => Math.floor(weight) === most && (stance !== 'neutral' || weight >= 4),
  );
  const stance = agreed(best.map((one) => one.stance));
  const shown =
    best.find((one) => one.stance === stance) ?? [...remarks].sort((a, b) => b.weight - a.weight)[0];
  if (shown === undefined) return [];
  const passage = quoteOf(shown.paragraph, shown.sentence, shown.at);
  if (passage === undefined) return [];
  return [
    {
      message: mail.id,
      by: mail.by,
      ...(mail.time === undefined ? {} : { time: mail.time }),
      option: shown.option,
      stance,
      quote: passage.quote,
      line: passage.line + 1,
      explicit: true,
      secondHand: shown.secondHand,
      ...(shown.of === undefined ? {} : { of: shown.of }),
      ...(shown.condition === undefined || stance === 'neutral' ? {} : { condition: shown.condition }),
      together: shown.stance === stance ? shown.together : [],
    },
  ];
}

function agreed(stances: readonly Stance[]): Stance {
  const all = new Set(stances);
  if (all.size === 1) return stances[0] ?? 'neutral';
  if (all.has('opposes') || all.size === 0) return 'neutral';
  return all.has('supports') ? 'supports' : all.has('accepts') ? 'accepts' : 'neutral';
}

/** Paragraphs after a quoted line of an option that still speak of it. */
const UNDER = 4;

function remarksIn(mail: Mail, paragraph: Paragraph, ground: Ground): Remark[] {
  const about = aboutOf(mail, paragraph, ground);
  const remarks: Remark[] = [];
  let recent: Speaker | undefined;
  let topic = about;
  sentencesOf(paragraph).forEach((sentence, at) => {
    const line = lineAt(paragraph, sentence.start);
    if (declares(mail, line, ground)) return;
    const answer = answered(mail, line, ground);
    if (answer !== undefined) topic = { option: answer, sure: true };
    const voted = votesIn(mail, paragraph, sentence, ground);
    if (voted.length > 0) {
      remarks.push(...voted);
      return;
    }
    const named = namedIn(mail, paragraph, sentence, ground);
    const found = judgeSentence(mail, paragraph, sentence, named, topic, at === 0, recent, ground);
    remarks.push(...found);
    recent = lastNamed(sentence.text, ground.speakers, mail.by) ?? recent;
    const [only, ...others] = [
      ...new Set(named.filter(({ compared }) => !compared).flatMap(({ options }) => options)),
    ];
    if (only !== undefined) topic = others.length === 0 ? { option: only, sure: false } : undefined;
  });
  return remarks;
}

/** What a sentence without a name is about: the option whose quoted line it answers, or that was named just before. */
interface Topic {
  readonly option: string;
  /** Whether words under it are a statement even if they take no stance. */
  readonly sure: boolean;
}

function aboutOf(mail: Mail, paragraph: Paragraph, { quoted, choices }: Ground): Topic | undefined {
  if (paragraph.answers.length === 0) return undefined;
  const siblings = mail.paragraphs.filter(({ answers }) => answers === paragraph.answers);
  if (siblings.indexOf(paragraph) >= UNDER) return undefined;
  const items = quoted.inBlock(paragraph.answers);
  const options = new Set(items.map(({ listing, label }) => choices.optionOf(listing, label)?.label));
  const [only] = options;
  if (options.size !== 1 || only === undefined) return undefined;
  return { option: only, sure: siblings[0] === paragraph };
}

/** Whether a line belongs to an item by which options are declared, or given again. */
function declares(mail: Mail, line: number, { choices, links, listings }: Ground): boolean {
  return listings.some((listing) => {
    if (listing.mail !== mail) return false;
    const option = choices.listings.includes(listing) || links.get(listing)?.as === 'restates';
    return (
      option &&
      listing.list.items.some((item) => item.line <= line && line < item.end && !listing.list.inline)
    );
  });
}

/** Whether a line begins an item of a list that does not speak of the options. */
function beginsItem(mail: Mail, line: number, { listings, links }: Ground): boolean {
  return listings.some(
    (listing) =>
      listing.mail === mail && !links.has(listing) && listing.list.items.some((item) => item.line === line),
  );
}

/** The option that a line answers, as an item of a list that goes label by label. */
function answered(mail: Mail, line: number, { choices, links, listings }: Ground): string | undefined {
  for (const listing of listings) {
    if (listing.mail !== mail || links.get(listing)?.as !== 'answers') continue;
    const at = listing.list.items.findIndex((item) => item.line === line);
    if (at >= 0) return choices.optionOf(listing, listing.labels[at] ?? '')?.label;
  }
  return undefined;
}

/** The options that a sentence names. */
function namedIn(mail: Mail, paragraph: Paragraph, sentence: Sentence, ground: Ground): Named[] {
  const { vocabulary, listings, favoured, views, choices } = ground;
  const view = views.get(mail.id);
  if (view === undefined) return [];
  const named: Named[] = [];
  const groups = new Map<number, Mention[]>();
  for (const mention of mentionsIn(sentence.text, vocabulary))
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
      if (mention.start < 3 && beginsItem(mail, line, ground)) continue;
      const listing = resolve(view, mention, line, listings, favoured);
      const label =
        listing === undefined ? undefined : (listing.labels[labelIndex(listing, mention)] ?? mention.label);
      const option =
        listing === undefined || label === undefined
          ? undefined
          : optionFor(listing, label, mention, choices);
      if (option === undefined) continue;
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
  for (const option of choices.options) named.push(...aliased(mail, sentence, option, named));
  const sorted = named.sort((a, b) => a.start - b.start);
  return sorted.map((one) =>
    /\b(?:than|over|instead of|rather than|compared (?:to|with)|versus|vs\.?|unlike|in contrast to|as opposed to)\s+(?:the |with |doing )?(?:option |approach )?$/i.test(
      sentence.text.slice(0, one.start),
    )
      ? { ...one, compared: true }
      : one,
  );
}

function optionFor(
  listing: Listing,
  label: string,
  mention: Mention,
  choices: Choices,
): FoundOption | undefined {
  return choices.optionOf(listing, label) ?? choices.optionOf(listing, mention.label);
}

/** Where a sentence names an option by what else it is called, in a mail that is not older than the option. */
function aliased(mail: Mail, { text }: Sentence, option: FoundOption, named: readonly Named[]): Named[] {
  const names = [option.label, ...option.aliases].filter((name) => /[a-z]{3}/i.test(name));
  for (const name of names) {
    if (name.length < 4 || (name === option.label && name.startsWith(`${option.by.id}-`))) continue;
    const at = findName(text, name);
    if (at < 0 || named.some((one) => one.start <= at && at < one.end)) continue;
    void mail;
    return [{ options: [option.label], start: at, end: at + name.length, together: false, compared: false }];
  }
  return [];
}

function findName(text: string, name: string): number {
  const plain = /^[a-z]+$/.test(name);
  const at = plain ? text.indexOf(name) : text.toLowerCase().indexOf(name.toLowerCase());
  if (
    at < 0 ||
    /[\w-]/.test(text[at - 1] ?? ' ') ||
    /[\w]|-\w/.test(text.slice(at + name.length, at + name.length + 2))
  )
    return -1;
  return at;
}

function judgeSentence(
  mail: Mail,
  paragraph: Paragraph,
  sentence: Sentence,
  named: readonly Named[],
  topic: Topic | undefined,
  first: boolean,
  recent: Speaker | undefined,
  { speakers, choices }: Ground,
): Remark[] {
  const { text } = sentence;
  const common = { paragraph, sentence };
  const taken = stancesIn(text, named, named.length === 0 ? topic?.option : undefined);
  const remarks = taken.map((one): Remark => {
    const reported = reportedAt(text, one.at, one.at + 24, speakers, mail.by, recent);
    const together = one.together
      ? (named.find(({ options, together: joined }) => joined && options.includes(one.option))?.options ?? [])
      : [];
    return {
      ...common,
      option: one.option,
      stance: one.stance,
      weight: (one.will ? 3 : 2) - (named.length === 0 && !topic?.sure ? 0.5 : 0),
      at: one.at,
      secondHand: reported !== undefined,
      ...(reported?.of === undefined ? {} : { of: reported.of }),
      ...(one.condition === undefined ? {} : { condition: one.condition }),
      together,
    };
  });
  const judged = new Set(remarks.map(({ option }) => option));
  const spoken = [...new Set(named.filter(({ compared }) => !compared).flatMap(({ options }) => options))];
  const only = spoken.length === 1 ? spoken[0] : spoken.length === 0 ? topic?.option : undefined;
  const tone = taken.length === 0 && only !== undefined ? toneOf(text) : undefined;
  if (only !== undefined && tone !== undefined) {
    judged.add(only);
    const start = named[0]?.start ?? 0;
    const reported = reportedAt(text, start, start + 24, speakers, mail.by, recent);
    const weight = named.length > 0 ? 1.6 : topic?.sure ? 1.4 : 1.2;
    remarks.push({
      ...common,
      option: only,
      stance: tone,
      weight,
      at: start,
      secondHand: reported !== undefined,
      ...(reported?.of === undefined ? {} : { of: reported.of }),
      together: [],
    });
  }
  const mentioned = new Set(named.filter(({ compared }) => !compared).flatMap(({ options }) => options));
  // A sentence that goes through all the options says nothing of any of them.
  const listing = mentioned.size >= 3 && mentioned.size >= choices.options.length - 1;
  for (const one of named) {
    if (one.compared || listing) continue;
    for (const option of one.options) {
      if (judged.has(option)) continue;
      judged.add(option);
      const reported = reportedAt(text, one.start, one.start, speakers, mail.by, recent);
      remarks.push({
        ...common,
        option,
        stance: 'neutral',
        weight: 1,
        at: one.start,
        secondHand: reported !== undefined,
        ...(reported?.of === undefined ? {} : { of: reported.of }),
        together: [],
      });
    }
  }
  if (
    named.length === 0 &&
    topic?.sure &&
    first &&
    remarks.length === 0 &&
    /\p{L}{2,}\W+\p{L}{2,}/u.test(text)
  )
    remarks.push({
      ...common,
      option: topic.option,
      stance: 'neutral',
      weight: 0.5,
      at: 0,
      secondHand: false,
      together: [],
    });
  return remarks;
}

/** A ranking or verdicts in a sentence. */
function votesIn(mail: Mail, paragraph: Paragraph, sentence: Sentence, ground: Ground): Remark[] {
  const find = optionFinder(mail, paragraph, sentence, ground);
  const common = { paragraph, sentence, at: 0, weight: 4, secondHand: false, together: [] };
  const ranking = rankingIn(sentence.text, (label) => find(label) !== undefined);
  if (ranking !== undefined && !isRoll(ranking, ground)) {
    const plain = ground.choices.options.filter(({ text }) => !isNobody(text));
    const inMain = plain.filter(({ message }) => message === find(ranking[0]?.[0] ?? '')?.message);
    const stances = stancesOfRanking(ranking, (label) => isNobody(find(label)?.text ?? ''), inMain.length);
    return [...stances].flatMap(([label, stance]) => {
      const option = find(label)?.label;
      return option === undefined ? [] : [{ ...common, option, stance }];
    });
  }
  const verdicts = verdictsIn(sentence.text, (label) => find(label) !== undefined);
  return verdicts.flatMap(({ label, stance, at }) => {
    const option = find(label)?.label;
    return option === undefined ? [] : [{ ...common, option, stance, at }];
  });
}

function optionFinder(
  mail: Mail,
  paragraph: Paragraph,
  sentence: Sentence,
  ground: Ground,
): (label: string) => FoundOption | undefined {
  const view = ground.views.get(mail.id);
  const line = lineAt(paragraph, sentence.start);
  return (label) => {
    if (view === undefined) return undefined;
    const mention = { label, style: 'bare' as const };
    const listing = resolve(view, mention, line, ground.listings, ground.favoured);
    if (listing === undefined) return undefined;
    return (
      ground.choices.optionOf(listing, listing.labels[labelIndex(listing, mention)] ?? label) ??
      ground.choices.optionOf(listing, label)
    );
  };
}

/** Whether labels are only called over, in the order in which the options were listed. */
function isRoll(ranking: Ranking, { choices }: Ground): boolean {
  const order = ranking.map((rank) =>
    choices.options.findIndex(({ label }) => label.toLowerCase() === rank.join().toLowerCase()),
  );
  return (
    ranking.length > 3 &&
    ranking.every((rank) => rank.length === 1) &&
    order.every((at, index) => index === 0 || at > (order[index - 1] ?? at))
  );
}

/** The choice of none of the others. */
function isNobody(text: string): boolean {
  return /^(?:further discussion|(?:requires )?further discussion|none of the above|nota\b|fd\b|reopen)|\bfurther discussion$/i.test(
    text.replace(/^[A-Z]{1,4}: /, ''),
  );
}

/** A ballot that was filled in: boxes with ranks before the labels. */
function ballot(mail: Mail, ground: Ground): Remark[] {
  const rows = mail.paragraphs.flatMap((paragraph) =>
    paragraph.lines.flatMap(({ text, start }) => {
      const rank = boxRank(text);
      const label = /\]\s*(?:(?:choice|option|proposal)\s+)?#?\(?(\w{1,3})\)?(?:[:.)]|\s|$)/i.exec(text)?.[1];
      if (rank === undefined || label === undefined) return [];
      const sentence = { text, start };
      const option = optionFinder(mail, paragraph, sentence, ground)(label);
      return option === undefined ? [] : [{ paragraph, sentence, rank, option }];
    }),
  );
  if (rows.length < 2) return [];
  const ranks = [...new Set(rows.map(({ rank }) => rank))].sort((a, b) => a - b);
  const ranking = ranks.map((rank) =>
    rows.filter((row) => row.rank === rank).map(({ option }) => option.label),
  );
  const textOf = new Map(rows.map(({ option }) => [option.label, option.text]));
  const plain = ground.choices.options.filter(
    ({ text, message }) => !isNobody(text) && message === rows[0]?.option.message,
  );
  const stances = stancesOfRanking(ranking, (label) => isNobody(textOf.get(label) ?? ''), plain.length);
  return rows.flatMap(({ paragraph, sentence, option }) => {
    const stance = stances.get(option.label);
    return stance === undefined
      ? []
      : [
          {
            paragraph,
            sentence,
            option: option.label,
            stance,
            weight: 4,
            at: 0,
            secondHand: false,
            together: [],
          },
        ];
  });
}
