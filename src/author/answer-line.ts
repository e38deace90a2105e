import type { Reply, Target } from '../model/answer.ts';
import type { Verdict } from '../model/rfc.ts';
import { writableCondition } from './condition.ts';
import { STANCES } from './write-line.ts';

/** An answer with everything in it made fit for a line. */
export interface AnswerSaid {
  readonly target: Target;
  readonly reply: Reply;
  /** Id of the one who wrote it. */
  readonly by: string;
  readonly quote: string;
  /** `[key]` or `(mid:ID)`. */
  readonly cited: string;
}

const RATINGS: Readonly<Record<string, string>> = {
  'very-good': 'Very good',
  good: 'Good',
  neutral: 'Neutral',
  bad: 'Bad',
  'very-bad': 'Very bad',
};

/**
 * An answer as a list item in the grammar of claims and positions. What confirms a line says the same by another voice; what
 * does not says of the cell that it is unknown, or of the option that it is neither good nor bad, until people judge it. At the
 * end stands what it answers, by the anchor that the line has on every page.
 */
export function answerLine(said: AnswerSaid, gone: readonly string[]): string {
  const { target, reply, by, quote, cited } = said;
  const head =
    (reply === 'confirms' ? confirmed(target, by, gone) : undefined) ?? `${open(target)}, says ${by}`;
  return `- ${head}, because ["${quote}"]${cited}, which ${reply} ${targetName(target)}`;
}

/** The line said again by the one who confirms it; nothing where that would say more than they did. */
function confirmed(target: Target, by: string, gone: readonly string[]): string | undefined {
  if (target.kind !== 'claim' && target.kind !== 'position') return undefined;
  const condition = target.condition === undefined ? '' : writableCondition(target.condition, gone);
  if (condition === undefined) return undefined;
  const tail = condition === '' ? '' : `, if ${condition}`;
  if (target.kind === 'claim') return `${verdictOf(target.verdict, target.criterion)}, says ${by}${tail}`;
  const options = target.options.length === 0 ? '' : ` ${target.options.join(' + ')}`;
  const stance = options === '' ? STANCES[target.stance].replace(/ on$/, '') : STANCES[target.stance];
  return target.person === by ? `${by} ${stance}${options}${tail}` : undefined;
}

function verdictOf(verdict: Verdict, criterion: string | undefined): string {
  const of = (words: string, link: string): string =>
    criterion === undefined ? words : `${words} ${link} ${criterion}`;
  switch (verdict.kind) {
    case 'rating':
      return of(RATINGS[verdict.rating] ?? 'Neutral', 'for');
    case 'unknown':
      return of('Unknown', 'for');
    case 'not-applicable':
      return of('Not applicable', 'to');
    case 'fact':
      return `${capital(criterion ?? '')} is ${verdict.value}`;
  }
}

/** What is said as long as nobody has judged it. */
function open(target: Target): string {
  const criterion = 'criterion' in target ? target.criterion : undefined;
  return criterion === undefined ? 'Neutral' : `Unknown for ${criterion}`;
}

/** What an answer is about, in the words of its line. */
export function targetName(target: Target): string {
  switch (target.kind) {
    case 'claim':
    case 'position':
      return code(target.anchor);
    case 'option':
      return code(target.option);
    case 'criterion':
      return `the row ${code(target.criterion)}`;
    case 'draft':
      return target.anchors.length === 0 ? 'the draft' : target.anchors.map(code).join(' or ');
  }
}

function code(text: string): string {
  return `\`${text}\``;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
