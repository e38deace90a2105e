import type { Comparison } from '../../model/comparison.ts';
import type { Scores } from '../../model/decision.ts';
import type { Surroundings } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { axisOf, barPath, markPath, weightAxis } from '../../text/bar.ts';
import { fromExact, numberText } from '../../text/rational.ts';
import { intervalWords, rangeWords } from '../../text/weight-words.ts';
import { sourceFinder } from '../citations.ts';
import { briefly, listOf, toldParts } from '../decision/tell.ts';
import type { SafeHtml } from '../safe-html.ts';
import { optionName } from '../words.ts';
import { type HeadView, headView } from './page.ts';
import { proseHtml } from './prose.ts';

/** What the template `html/sums` places: a picture of the sums and of the weights, each row with its words. */
export interface SumsView {
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly words: string;
    readonly bar: string;
  }[];
  readonly weights: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: string;
    readonly words: string;
    readonly bar: string;
    /** Where the weight is now, as a path. */
    readonly now: string;
  }[];
}

/** The part of an RFC's page that says what is settled; null where there is nothing to say. */
export interface DecisionView {
  readonly list: SafeHtml;
  /** Null where there are no weights; else there is a page of its own as well. */
  readonly sums: SumsView | null;
}

/** The few findings that the page of an RFC carries. */
export function decisionView(comparison: Comparison): DecisionView | null {
  const told = briefly(comparison);
  if (told.length === 0) return null;
  const { scores } = comparison.decision;
  return {
    list: proseHtml(listOf(told), sourceFinder(comparison)),
    sums: scores === undefined ? null : sumsView(scores, comparison),
  };
}

/** What the template `html/decide` places: all findings, the numbers behind them, and room for weights of a reader. */
export interface DecidePageView {
  readonly head: HeadView;
  readonly title: string;
  readonly question: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly list: SafeHtml }[];
  readonly sums: SumsView;
  readonly numbers: NumbersView;
}

/** The numbers of every cell, for readers and for the page's script. */
interface NumbersView {
  /** The number of each rating, worst first. */
  readonly scale: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly name: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    /** Exact, and as people read it. */
    readonly weight: string;
    readonly shown: string;
    readonly cells: readonly { readonly low: string; readonly high: string; readonly words: string }[];
  }[];
}

/** The page of the decision; null where there are no weights. */
export function decidePageView(
  comparison: Comparison,
  around: Surroundings,
  forms: readonly Form[],
): DecidePageView | null {
  const { scores } = comparison.decision;
  if (scores === undefined) return null;
  const { id, title, question } = comparison;
  const find = sourceFinder(comparison);
  return {
    head: headView(around, forms, {
      title: `What the data settle: ${title}`,
      description: question,
      path: `${id}/decide/index.html`,
      here: 'What the data settle',
      crumbs: [{ href: '../index.html', text: title }],
      twins: [
        ['md', 'index.md', 'Markdown'],
        ['txt', 'index.txt', 'text'],
      ],
      styles: ['decide'],
      scripts: ['decide'],
    }),
    title,
    question,
    parts: toldParts(comparison).map((part) => ({
      id: part.id,
      title: part.title,
      list: proseHtml(listOf(part.told), find),
    })),
    sums: sumsView(scores, comparison),
    numbers: numbersView(scores, comparison),
  };
}

function sumsView(scores: Scores, comparison: Comparison): SumsView {
  const names = namesOf(comparison);
  const sums = axisOf(scores.options.flatMap(({ low, high }) => [low, high]));
  const weights = weightAxis(scores.ranges);
  return {
    options: scores.options.map((one) => ({
      id: one.option,
      name: names.get(`option ${one.option}`) ?? one.option,
      words: intervalWords(one),
      bar: barPath(sums, one.low, one.high),
    })),
    weights: scores.ranges.map(({ criterion, weight, range }) => ({
      id: criterion,
      name: names.get(`criterion ${criterion}`) ?? criterion,
      weight: numberText(fromExact(weight)),
      words: rangeWords(range),
      bar: barPath(weights, range.low, range.high),
      now: markPath(weights, weight),
    })),
  };
}

function numbersView({ scale, weights, options }: Scores, comparison: Comparison): NumbersView {
  const names = namesOf(comparison);
  return {
    scale: scale.join(' '),
    options: options.map(({ option }) => ({
      id: option,
      label: comparison.options.find(({ id }) => id === option)?.label ?? option,
      name: names.get(`option ${option}`) ?? option,
    })),
    rows: weights.map(({ criterion, weight, cells }) => ({
      id: criterion,
      name: names.get(`criterion ${criterion}`) ?? criterion,
      weight,
      shown: numberText(fromExact(weight)),
      cells: cells.map((cell) => ({ ...cell, words: intervalWords(cell) })),
    })),
  };
}

function namesOf({ options, rows }: Comparison): Map<string, string> {
  return new Map([
    ...options.map((option) => [`option ${option.id}`, optionName(option)] as const),
    ...rows.map(({ criterion }) => [`criterion ${criterion.id}`, criterion.name] as const),
  ]);
}
