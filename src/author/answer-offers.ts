import type { Answer, Target } from '../model/answer.ts';
import type { Option } from '../model/rfc.ts';
import { withoutAddresses } from '../text/addresses.ts';
import { levelText } from '../text/level.ts';
import { sha256 } from '../text/sha256.ts';
import { answerLine } from './answer-line.ts';
import { midOf } from './message-ref.ts';
import type { NamedPeople } from './name-people.ts';
import { plainText } from './plain-text.ts';
import { type Proves, quotable } from './quote.ts';
import { ANSWERS, type ReviewSection } from './review-text.ts';

/** An answer that can be offered: its words are proven. */
export interface AnswerOffer {
  readonly answer: Answer;
  readonly message: string;
  readonly quote: string;
  readonly digests: readonly string[];
}

/** Lines that an answer may mean, named in a line. */
const MOST_NAMED = 4;

/** The answers that can be offered, each once, and a sentence for each that cannot; those of withdrawn people are passed over. */
export function answerOffers(
  answers: readonly Answer[],
  people: NamedPeople,
  gone: readonly string[],
  proves: Proves,
): { readonly offers: readonly AnswerOffer[]; readonly problems: readonly string[] } {
  const offers = new Map<string, AnswerOffer>();
  const problems: string[] = [];
  for (const answer of answers) {
    const { message, by } = answer;
    if (people.isGone(by)) continue;
    const quote = midOf(message) === undefined ? undefined : quotable(answer.quote, message, gone, proves);
    const digest = sha256(
      `${message}\nanswers ${targetKey(answer.target)}\n${levelText(answer.quote)}`,
    ).slice(0, 16);
    if (quote !== undefined) offers.set(digest, { answer, message, quote, digests: [digest] });
    else
      problems.push(
        `Left out: what ${withoutAddresses(by.name)} answers in <${message}>, for its words cannot be quoted and proven.`,
      );
  }
  return { offers: [...offers.values()], problems };
}

/** The lines of answers by the option that they are about; those about no one option have a section of their own. */
export function answerSections(
  offers: readonly AnswerOffer[],
  options: readonly Option[],
  people: NamedPeople,
  gone: readonly string[],
): ReviewSection[] {
  const linesOf = (own: readonly AnswerOffer[]): string[] =>
    own.map(({ answer, message, quote }) =>
      answerLine(
        {
          target: fewNamed(answer.target),
          reply: answer.reply,
          by: people.idOf(answer.by),
          quote,
          cited: `(${midOf(message) ?? ''})`,
        },
        gone,
      ),
    );
  const sections = options.map(({ id, label }): ReviewSection => {
    const shown = plainText(label, gone, 30);
    const own = offers.filter(({ answer: { target } }) => optionOf(target) === id);
    return { id, heading: shown === id ? id : `${shown} ${id}`.trim(), lines: linesOf(own) };
  });
  const others = offers.filter(
    ({ answer: { target } }) => !options.some(({ id }) => id === optionOf(target)),
  );
  const all = [...sections, { id: '', heading: ANSWERS, lines: linesOf(others) }];
  return all.filter(({ lines }) => lines.length > 0);
}

/** The option that an answer is about; of a position on several, the first. */
export function optionOf(target: Target): string | undefined {
  if (target.kind === 'claim' || target.kind === 'option') return target.option;
  return target.kind === 'position' ? target.options[0] : undefined;
}

function fewNamed(target: Target): Target {
  return target.kind === 'draft' ? { ...target, anchors: target.anchors.slice(0, MOST_NAMED) } : target;
}

function targetKey(target: Target): string {
  if ('anchor' in target) return target.anchor;
  if (target.kind === 'option') return target.option;
  return target.kind === 'criterion' ? target.criterion : target.anchors.join(' ');
}
