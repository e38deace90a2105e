import type { Speaker } from '../model/findings.ts';
import type { Speakers } from './speakers.ts';

/** Somebody else's view: whose, where the text says it and they take part. */
export interface Reported {
  readonly of?: Speaker;
}

const NAME = "\\p{Lu}[\\p{L}'.-]+(?: (?:\\(?\\p{Lu}[\\p{L}'.-]+\\)?|\\([^()]{2,20}\\)))?";
const SAYS =
  "(?:sa(?:y|ys|id)|told (?:me|us)|mentioned|suggest(?:s|ed)|argue[sd]|thinks?|thought|claim(?:s|ed)|feels?|felt|propose[sd]|wrote|writes|prefer(?:s|red)|wants?|wanted|likes?|liked|hates?|oppose[sd]|object(?:s|ed)|favou?r(?:s|ed)|support(?:s|ed)|accept(?:s|ed)|voted?|votes|asked for|would (?:prefer|rather|like|be)|could (?:live|accept)|can live|can't live|cannot live|couldn't live|is|was|would|'d|isn't|wasn't|doesn't|didn't|does not|did not|has|had|seem(?:s|ed)|lean(?:s|ed)|agree[sd]|was told|hinted|indicated|confirmed|pointed out|told everyone|NAKed|acked|nacked|ACKed|finds?|found|dislikes?|disliked|pick(?:s|ed)|went|goes|might|may|withdrew|withdraws|hummed)";
const BY_NAME = new RegExp(
  `(?<![\\p{L}])(${NAME})(?:,? (?:who|also|too|still|really|apparently|both|and (${NAME})|off-list|offlist|privately|at [^,]{3,30},))* ?${SAYS}\\b`,
  'gu',
);
const POSSESSIVE = new RegExp(
  `(?<![\\p{L}])(${NAME})'s? (?:[\\w-]+ ){0,2}?(?:preference|vote|choice|favou?rite|series|patch(?:es|set)?|rfc|objection|concern|position|view|opinion|pick|suggestion|argument|take)\\b`,
  'gu',
);
const ACCORDING = new RegExp(
  `\\b(?:according to|my understanding is that|I (?:assumed|assume|understood|gather|think|believe|heard|know)(?: that)?|IIRC,?|IIUC,?|I (?:spoke|talked) (?:to|with)|discussed (?:this|it|the options) with|on behalf of|speaking for|relaying|for) (${NAME})\\b`,
  'gu',
);
const PRONOUN = new RegExp(`\\b([Hh]e|[Ss]he|[Tt]hey)(?: also| too| still| really)? ?${SAYS}\\b`, 'g');
const STRANGER =
  /(?<![\p{L}])(\p{Lu}\p{Ll}{2,})(?: \p{Lu}\p{Ll}+)? (?:told (?:me|us)|said|says|mentioned|prefers|preferred|thinks|suggested|argued|wants|wanted|wrote|objects|objected|voted|votes)\b/gu;
const COMMON =
  /^(?:That|This|These|Those|It|There|Option|Approach|Nobody|Somebody|Everybody|Someone|Everyone|What|Which|Who|As|And|But|The|People|Most|Some|Several|Many|Both|Others|Having|Being|He|She|They|We|You|I|If|When|Where|Either|Neither|None|All|Anyone|Anybody|Who|Whoever|Or|So|Then|Yes|No|Well)$/;
const MANY =
  /\b(?:the )?(?:reviewers?|maintainers?|people|folks|everyone|everybody|others|some(?:one|body)?|the (?:\w+ )?(?:team|folks|guys|people|camp|crowd|room|group))(?: \w+)? (?:prefer(?:red|s)?|want(?:ed|s)?|object(?:ed|s)?|oppose[ds]?|like[ds]?|sa(?:id|ys?)|complain(?:ed|s)?|were|was|would|are|is|had|have|reject(?:ed|s)?|think|thought|hated?|felt|leaned)\b/gi;
const TOLD =
  /\b(?:(?:been|was|were|am|I'm) (?:told|advised|informed)|I (?:heard|hear)|rumou?r has it|the proposal (?:is|was|\(|that)|consensus (?:is|was|seems|at)|the (?:sense|hum) (?:of|in) the room)\b/i;
/** They are called on, agreed with or answered, and the view is the writer's. */
const AGREED = /\b(?:as|like|agree with|\+1 to|thanks|thank you|hi|hello|dear|hey|what|per|echo|second) $/i;

/** Whoever is said to be right or wrong is judged, not reported. */
const RIGHT =
  /^[\p{L}'. ()-]{2,60}? (?:is|was|may be|might be|are) (?:absolutely |quite |probably |of course |totally )?(?:right|correct|wrong|mistaken)\b|^[\p{L}'. ()-]{2,60}? has a (?:good |fair |valid )?point\b/u;

/** Whether the words at an offset of a sentence are reported from somebody else; `recent` is who was named last before it. */
export function reportedAt(
  text: string,
  at: number,
  end: number,
  speakers: Speakers,
  by: Speaker,
  recent: Speaker | undefined,
): Reported | undefined {
  const before = text.slice(0, end);
  let best: { readonly at: number; readonly report: Reported } | undefined;
  const take = (from: number, report: Reported): void => {
    if (best === undefined || from >= best.at) best = { at: from, report };
  };
  for (const pattern of [BY_NAME, POSSESSIVE, ACCORDING])
    for (const match of before.matchAll(pattern)) {
      if (match.index > at || AGREED.test(text.slice(0, match.index)) || RIGHT.test(text.slice(match.index)))
        continue;
      const of = speakerIn(match[1] ?? '', speakers);
      if (of !== undefined && of.id !== by.id) take(match.index, { of });
    }
  // Somebody who takes no part in the threads.
  for (const match of before.matchAll(STRANGER))
    if (
      match.index <= at &&
      !COMMON.test(match[1] ?? '') &&
      speakerIn(match[1] ?? '', speakers) === undefined
    )
      take(match.index, {});
  for (const match of before.matchAll(PRONOUN)) {
    if (match.index > at || recent?.id === by.id) continue;
    if (recent !== undefined) take(match.index, { of: recent });
    // `they` may be things; `he` and `she` are somebody, whoever that is.
    else if (!/^they$/i.test(match[1] ?? '')) take(match.index, best?.report ?? {});
  }
  for (const match of before.matchAll(MANY))
    if (match.index <= at && (match.index === 0 || !/\bI\b/.test(before))) take(match.index, {});
  const told = TOLD.exec(before);
  if (told !== null && told.index <= at && best === undefined) take(told.index, {});
  if (best === undefined) return undefined;
  // `I` after the name takes the words back to the writer.
  const between = text.slice(best.at, at);
  return /[,;.] (?:but |and |so |though )?(?:I|I'd|I'm|my|we)\b/.test(between) ||
    /\b(?:but|so|and|though) (?:I|I'd|I'm|my)\b/.test(between)
    ? undefined
    : best.report;
}

/** The person whom a name means, by its words in full or one of them. */
export function speakerIn(name: string, speakers: Speakers): Speaker | undefined {
  const plain = name.replace(/'s?$/, '').replace(/[()]/g, '');
  const [first = '', last = ''] = plain.split(' ');
  return speakers.named(plain) ?? (last === '' ? undefined : speakers.named(last)) ?? speakers.named(first);
}

/** The last person that a text names, to whom `he` and `she` lead. */
export function lastNamed(text: string, speakers: Speakers, by: Speaker): Speaker | undefined {
  let found: Speaker | undefined;
  for (const match of text.matchAll(/(?<![\p{L}@])\p{Lu}[\p{L}'-]+/gu)) {
    const speaker = speakers.named(match[0].replace(/'s?$/, ''));
    if (speaker !== undefined && speaker.id !== by.id) found = speaker;
  }
  return found;
}
