import type { Comparison } from '../../model/comparison.ts';
import { numbersIn, sourceFinder } from '../citations.ts';
import { proseOf, toldParts } from '../decision/tell.ts';
import { asOfWords, optionName, optionNotes } from '../words.ts';
import { leadList, plainGfm, textNode } from './prose.ts';
import { declared, sourceList, statusWords } from './rfc-view.ts';
import { toldList } from './told-list.ts';

/** What the template `markdown/decision` places; every string is Markdown. */
export function decisionView(comparison: Comparison) {
  const find = sourceFinder(comparison);
  const parts = toldParts(comparison);
  const cited = numbersIn(
    parts.flatMap(({ told }) => told.flatMap(proseOf)),
    comparison,
  );
  return {
    title: plainGfm(comparison.title),
    question: plainGfm(comparison.question),
    status: plainGfm(statusWords(comparison)),
    declared: declared(comparison),
    asOf: plainGfm(asOfWords(comparison)),
    options: leadList(
      comparison.options.map((option) => ({
        lead: [
          { type: 'strong', children: [textNode(optionName(option))] },
          textNode(`: ${[option.title, ...optionNotes(option).map((note) => `(${note})`)].join(' ')}`),
        ],
        prose: [],
      })),
      find,
    ),
    parts: parts.map(({ title, told }) => ({
      title,
      lines: toldList(told, comparison),
    })),
    sources: sourceList(comparison, new Set(cited)),
  };
}
