import type { FoundOption } from '../model/findings.ts';
import { type Ground, ownRemark, type Remark } from './ground.ts';
import { lineAt } from './inline.ts';
import type { Mail, Paragraph } from './mails.ts';
import { labelIndex, resolve } from './resolve.ts';
import type { Sentence } from './sentences.ts';
import { boxRank, type Ranking, rankingIn, stancesOfRanking, verdictsIn } from './votes.ts';
import { WEIGHT } from './weights.ts';

/** A ranking or verdicts in a sentence. */
export function votesIn(mail: Mail, paragraph: Paragraph, sentence: Sentence, ground: Ground): Remark[] {
  const find = optionFinder(mail, paragraph, sentence, ground);
  const ranking = rankingIn(sentence.text, (label) => find(label) !== undefined);
  if (ranking !== undefined && !isRoll(ranking, ground)) {
    const plain = ground.choices.options.filter(({ text }) => !isNobody(text));
    const main = find(ranking[0]?.[0] ?? '')?.message;
    const inMain = plain.filter(({ message }) => message === main);
    const isNone = (label: string): boolean => isNobody(find(label)?.text ?? '');
    // Where nobody could be ranked and is not, all that is ranked stands above.
    const isOut =
      !ranking.flat().some(isNone) &&
      ground.choices.options.some(({ text, message }) => message === main && isNobody(text));
    const stances = stancesOfRanking(ranking, isNone, isOut ? Number.POSITIVE_INFINITY : inMain.length);
    return [...stances].flatMap(([label, stance]) => {
      const option = find(label)?.label;
      return option === undefined
        ? []
        : [ownRemark(paragraph, sentence, option, { stance, weight: WEIGHT.vote, at: 0 })];
    });
  }
  const verdicts = verdictsIn(sentence.text, (label) => find(label) !== undefined);
  return verdicts.flatMap(({ label, stance, at }) => {
    const option = find(label)?.label;
    return option === undefined
      ? []
      : [ownRemark(paragraph, sentence, option, { stance, weight: WEIGHT.vote, at })];
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
export function ballot(mail: Mail, ground: Ground): Remark[] {
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
      : [ownRemark(paragraph, sentence, option.label, { stance, weight: WEIGHT.vote, at: 0 })];
  });
}
