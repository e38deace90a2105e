import type { BodyLine } from '../model/message.ts';
import type { Stance } from '../model/rfc.ts';
import type { Ground } from './ground.ts';
import type { Mail } from './mails.ts';
import { speakerIn } from './reported.ts';

const NAME = "\\p{Lu}[\\p{L}'.-]+(?: \\p{Lu}[\\p{L}'.-]+)?";
const LEAD =
  '^\\W*(?:(?:[Yy]es|[Yy]eah|[Yy]ep|[Ii]ndeed|[Aa]lso|[Aa]nd|[Ss]o|[Ww]ell|[Hh]ere|[Pp]ersonally|FWIW|IMO|IMHO|[Ff]or me|[Oo]n this(?: one| point)?|[Oo]n that(?: one| point)?|[Aa]s (?:for|to) [^,]{1,40}),? )*';
/** `What Ada said.` `I am with Ada on #2.` `Ada is right.` */
const WITH = new RegExp(
  `${LEAD}(?:(?:[Ww]hat|[Ll]ike|[Aa]s|[Ss]ame as|[Ss]ame for me as|[Dd]itto|\\+1 (?:to|on)(?: what)?|[Ss]econding|(?:[Ii](?:'m| am)? )?(?:\\w+ly |also |still |too |do |have to |must |rather |would |'d )*(?:with|[Aa]gree with|[Cc]oncur with|[Ss]ide with|[Ss]econd|stand with)|[Aa]greed with|[Aa]greeing with|[Tt]he same as|[Nn]othing to add to(?: what)?) (${NAME}|you\\b)|(${NAME}) (?:is|was|has it) (?:absolutely |quite |exactly |completely |of course )?right|(${NAME}) (?:said it all|nailed it|put it well|beat me to it|has said (?:it )?all|took the words|speaks for me))(?!'s)(?! \\S+ed\\b)`,
  'u',
);
/** `As said`: what one said before. */
const AS_SAID =
  /^\W*(?:as (?:I )?(?:already )?(?:said|wrote|stated|mentioned|explained)(?: (?:before|above|already|earlier|elsewhere))?|see (?:above|my (?:other|earlier|previous|last) mail)|my (?:view|position|opinion|stance) (?:has not|hasn't|is un)changed?|I stand by (?:what I said|it|that))\b/i;
/** Assent in a word to whoever is quoted. */
const ASSENT =
  /^\W*(?:same here|ditto|agreed|seconded|I agree|this|exactly|what (?:he|she|they|you) said|\+1)(?=[.,;!:]|\W*$)/i;

/** The stance on an option that a sentence takes by agreeing with somebody, or by coming back to what its author said before. */
export function agreedStance(
  text: string,
  option: string,
  mail: Mail,
  answers: readonly BodyLine[],
  { speakers, stances, views }: Ground,
): Stance | undefined {
  if (text.length > MOST || /\?\W*$/.test(text)) return undefined;
  if (AS_SAID.test(text)) return stances.of(mail.by, option);
  const match = WITH.exec(text);
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  if (name === undefined && !ASSENT.test(text)) return undefined;
  if (/\b(?:but|except|though|however)\b/i.test(text)) return undefined;
  const owner = answers.at(-1)?.owner?.id;
  const answered = owner === undefined ? undefined : views.get(owner)?.mail.by;
  const whom = name === undefined || name === 'you' ? answered : speakerIn(name, speakers);
  return whom === undefined || whom.id === mail.by.id ? undefined : stances.of(whom, option);
}

/** Longer sentences say more than that. */
const MOST = 160;
