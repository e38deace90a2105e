import type { FoundOption, Speaker } from '../model/findings.ts';
import { agreedStance } from './agreement.ts';
import { votesIn } from './cast-votes.ts';
import { type Ground, ownRemark, type Remark } from './ground.ts';
import { HEED, type Hearing, hasWords, remarkOn } from './hearing.ts';
import { lineAt } from './inline.ts';
import type { Mail, Paragraph } from './mails.ts';
import { type Called, namedIn } from './naming.ts';
import { mentions, standing } from './neutral.ts';
import { replyToOption, replyToWords } from './reply-stance.ts';
import { lastNamed } from './reported.ts';
import { restIn } from './rest.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { stancesIn, type Taken } from './stance.ts';
import { blames } from './tone.ts';
import { aboutOf, answered, declaredBy, type Topic } from './topics.ts';
import { WEIGHT } from './weights.ts';

/** What the sentences of a paragraph say of options; `before` is what those above it say. */
export function remarksIn(
  mail: Mail,
  paragraph: Paragraph,
  ground: Ground,
  before: readonly Remark[] = [],
): Remark[] {
  const about = aboutOf(mail, paragraph, ground);
  const remarks: Remark[] = [];
  let recent: Speaker | undefined;
  let topic = about;
  let opened = false;
  for (const sentence of sentencesOf(paragraph)) {
    if (isCode(sentence.text)) continue;
    if (TURNS_BACK.test(sentence.text)) takeBack(remarks);
    const line = lineAt(paragraph, sentence.start);
    const declared = declaredBy(mail, line, ground);
    if (declared !== undefined) {
      remarks.push(...gloss(paragraph, sentence, declared));
      continue;
    }
    const late = ground.choices.late.find(
      ({ option, line: added }) => option.message === mail.id && added === line,
    );
    if (late !== undefined) {
      remarks.push(...brought(mail, paragraph, sentence, late.option, ground));
      continue;
    }
    const answer = answered(mail, line, ground);
    if (answer !== undefined) topic = { options: [answer], sure: true };
    const voted = votesIn(mail, paragraph, sentence, ground);
    if (voted.length > 0) {
      remarks.push(...voted);
      continue;
    }
    const { named: called, foreign } = namedIn(mail, paragraph, sentence, ground);
    const mentioned = new Set(
      [...before, ...remarks].map(({ option }) => option).concat(called.flatMap(({ options }) => options)),
    );
    const all: Called[] = [...called, ...restIn(sentence.text, mail, mentioned, ground.choices.options)];
    const isSaid = topic?.sure === true || all.some(({ loose }) => loose !== true);
    const named = all.filter(({ loose, byWords }) => byWords !== true && !(isSaid && loose === true));
    const heard = foreign ? undefined : topic;
    const first = !opened;
    opened ||= hasWords(sentence.text);
    remarks.push(
      ...judgeSentence({ mail, paragraph, sentence, named, all, topic: heard, first, recent, ground }),
    );
    recent = lastNamed(sentence.text, ground.speakers, mail.by) ?? recent;
    const plain = named.filter(({ compared }) => !compared);
    if (plain.length > 0)
      topic =
        plain.length === 1 && (plain[0]?.options.length ?? 0) < 3
          ? { options: plain[0]?.options ?? [], sure: false }
          : undefined;
  }
  return remarks;
}

/** A sentence that takes back the praise before it: `It works. But ...` */
const TURNS_BACK =
  /^\W*(?:but|however|alas|unfortunately|sadly|that said|then again|on the other hand|the (?:trouble|problem|catch|snag) is|it no longer|no longer|not any ?more|then (?:you|I|we|one) (?:think|look|read|notice|reali[sz]e|remember|start|try|ask|count|find|hit|see))\b/i;

/** Praise that the next sentence takes back says nothing. */
function takeBack(remarks: Remark[]): void {
  for (const [at, remark] of remarks.entries())
    if (remark.stance === 'supports' && remark.weight < WEIGHT.will)
      remarks[at] = { ...remark, stance: 'neutral', weight: WEIGHT.named };
}

/** Whether marks of programs are too many for words. */
function isCode(text: string): boolean {
  return (
    /\/\*|\*\//.test(text) ||
    (text.length > 30 && (text.match(/[{};=<>|&*[\]]|\(\)/g) ?? []).length > text.length / 14)
  );
}

/** Whoever lists options tells what is good and bad of each. */
const PROS_AND_CONS =
  /^\W*(?:(?:the|an|one|its) )?(?:main |big |only )?(?:dis)?(?:advantage|pro|con|downside|drawback|benefit|upside)s?\b/i;

/** What the words that declare an option say of its worth. */
function gloss(paragraph: Paragraph, sentence: Sentence, option: string): Remark[] {
  if (option === '' || PROS_AND_CONS.test(sentence.text)) return [];
  return stancesIn(sentence.text, [], [option]).map(({ stance, at }) =>
    ownRemark(paragraph, sentence, option, { stance, at, weight: WEIGHT.judged }),
  );
}

/** Whoever adds an option to somebody else's list wants it considered; what the same mail says of it outweighs that. */
function brought(
  mail: Mail,
  paragraph: Paragraph,
  sentence: Sentence,
  { label }: FoundOption,
  { choices }: Ground,
): Remark[] {
  const [first] = choices.options;
  if (first === undefined || first.message === mail.id) return [];
  // Several at once are laid out for others to choose from.
  const alone = choices.late.filter(({ option: { message } }) => message === mail.id).length === 1;
  const stance = alone ? 'supports' : 'neutral';
  return [ownRemark(paragraph, sentence, label, { stance, weight: WEIGHT.added, at: 0 })];
}

/** What a sentence says of options: a reply in a word, stances, else blame; of the others named, that they are. */
function judgeSentence(hearing: Hearing): Remark[] {
  const replied = replies(hearing);
  if (replied.length > 0) return replied;
  const taken = stances(hearing);
  const said = taken.length > 0 ? taken : blame(hearing);
  const judged = new Set(said.map(({ option }) => option));
  return [...said, ...mentions(hearing, judged), ...(said.length > 0 ? [] : standing(hearing))];
}

function replies(hearing: Hearing): Remark[] {
  const { mail, paragraph, sentence, named, topic, first, ground } = hearing;
  const about =
    named.length === 0 ? (topic?.options ?? []) : named.length === 1 ? (named[0]?.options ?? []) : [];
  const agreed = about.flatMap((option) => {
    const stance = agreedStance(sentence.text, option, mail, paragraph.answers, ground);
    return stance === undefined
      ? []
      : [remarkOn({ ...hearing, recent: undefined }, option, { stance, weight: WEIGHT.agreed, at: 0 }, 0)];
  });
  if (agreed.length > 0) return agreed;
  if (named.length > 0 || topic === undefined || !first) return [];
  const stance = topic.sure
    ? replyToOption(sentence.text)
    : topic.quoted
      ? replyToWords(sentence.text, topic.stance)
      : undefined;
  if (stance === undefined || (stance === 'neutral' && !topic.sure)) return [];
  const weight = stance === 'neutral' ? WEIGHT.vote : topic.sure ? WEIGHT.will : WEIGHT.agreed;
  return topic.options.map((option) => remarkOn(hearing, option, { stance, weight, at: 0 }, 0));
}

function stances(hearing: Hearing): Remark[] {
  const { sentence, named, topic } = hearing;
  const unnamed = named.every(({ compared }) => compared);
  const taken = stancesIn(sentence.text, named, unnamed ? (topic?.options ?? []) : []);
  const isUnsure = unnamed && !topic?.sure;
  // Praise or blame by a pronoun may be meant for something else.
  const isLoose = named.length > 0 && named.every(({ loose }) => loose);
  const meant = taken
    .filter(
      ({ will, stance, bare, pronoun }) =>
        (will && !(isLoose && bare && !pronoun)) ||
        (!isLoose && (isUnsure ? stance === 'opposes' : named.length > 0 || hasWords(sentence.text))),
    )
    .map((one) =>
      unnamed && isDoubtful(one, sentence.text, topic) ? { ...one, stance: 'neutral' as const } : one,
    );
  return meant.map(({ option, stance, will, at, condition, together }) => {
    const joined = named.find((one) => one.together && one.options.includes(option))?.options;
    const isWill = will && !named.some(({ loose }) => loose);
    const said = {
      stance,
      at,
      weight: isUnsure
        ? isWill
          ? WEIGHT.likelyWill
          : WEIGHT.likelyJudged
        : isWill
          ? WEIGHT.will
          : WEIGHT.judged,
      together: together ? (joined ?? []) : [],
      ...(condition === undefined ? {} : { condition }),
    };
    return remarkOn(hearing, option, said, HEED);
  });
}

/** Somebody else's will, where nobody is named. */
const OTHERS = /\b(?:somebody|someone|people|others|they|s?he) [^.;,]*$/i;
/** A sentence that is no more than a reply. */
const BRIEF = /^\W*\p{L}+(?:\W+\p{L}+){0,3}\W*$/u;

/** Whether words that seem to be for a quoted option may be for something else: the quoted ones are against it, or others want it. */
function isDoubtful({ stance, at }: Taken, text: string, topic: Topic | undefined): boolean {
  if (stance === 'accepts') return topic?.stance === 'opposes' && BRIEF.test(text);
  return (
    stance === 'supports' &&
    (topic?.stance === 'opposes' || (topic?.quoted === true && OTHERS.test(text.slice(0, at))))
  );
}

/** Blame of what a sentence speaks of in one breath; whoever lists the options tells good and bad of each. */
function blame(hearing: Hearing): Remark[] {
  const { mail, sentence, named, topic, ground } = hearing;
  const plain = named.filter(({ compared, loose }) => !compared && !loose);
  const [only] = plain;
  if (only === undefined && topic?.sure !== true) return [];
  const about =
    only === undefined
      ? topic?.quoted
        ? []
        : (topic?.options ?? [])
      : plain.length === 1
        ? only.options
        : [];
  const own = ground.choices.options.some(
    ({ label, message }) => about.includes(label) && message === mail.id,
  );
  if (about.length === 0 || own || !blames(sentence.text, plain)) return [];
  const weight = named.length > 0 ? WEIGHT.blamed : topic?.sure ? WEIGHT.blamedUnder : WEIGHT.blamedAfter;
  const at = named[0]?.start ?? 0;
  return about.map((option) => remarkOn(hearing, option, { stance: 'opposes', weight, at }, HEED));
}
