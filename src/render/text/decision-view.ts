import type { Comparison } from '../../model/comparison.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import { numbersIn, sourceFinder } from '../citations.ts';
import { proseOf, toldParts } from '../decision/tell.ts';
import { asOfWords } from '../words.ts';
import type { Part } from './parts.ts';
import { optionLines, sourceLines, statusSentence } from './rfc-view.ts';
import { toldLines } from './told-lines.ts';

/** What the template `text/decision` places. */
export interface DecisionView {
  readonly title: string;
  readonly question: string;
  readonly status: string;
  readonly asOf: string;
  readonly options: string;
  readonly parts: readonly Part[];
  /** The messages that the findings rest on, and no others. */
  readonly sources: string;
}

/** Lays the decision out in `width` columns. */
export function decisionView(comparison: Comparison, width: number): DecisionView {
  const parts = toldParts(comparison);
  const cited = numbersIn(
    parts.flatMap(({ told }) => told.flatMap(proseOf)),
    comparison,
  );
  const block = (lines: readonly string[]): string => lines.join('\n');
  const numbers = [comparison.outcome.source, comparison.from].flatMap(
    (key) => comparison.sources.find((one) => one.key === key)?.number ?? [],
  );
  return {
    title: block(wrap(visibleLine(comparison.title), width)),
    question: block(wrap(visibleLine(comparison.question), width)),
    status: block(wrap(statusSentence(comparison, sourceFinder(comparison)), width, { rest: '  ' })),
    asOf: block(wrap(asOfWords(comparison), width)),
    options: block(optionLines(comparison.options, width)),
    parts: parts.map(({ title, told }) => ({ title, lines: block(toldLines(told, comparison, width)) })),
    sources: block(sourceLines(comparison, width, new Set([...numbers, ...cited]))),
  };
}
