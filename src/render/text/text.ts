import type { Comparison } from '../../model/comparison.ts';
import type { Surroundings } from '../../model/site.ts';
import { pairName } from '../pairs.ts';
import type { MakeRenderer, Sheet } from '../renderer.ts';
import { templatesOf } from '../templates.ts';
import { tidy } from '../tidy.ts';
import { decisionView } from './decision-view.ts';
import { changesView, diffView } from './diff-view.ts';
import { historyView } from './history-view.ts';
import { indexView } from './index-view.ts';
import { rfcView } from './rfc-view.ts';
import { tradeoffView } from './tradeoff-view.ts';

/**
 * Plain text for the list: `index.txt`, `ID/index.txt`, `ID/A--B.txt`, `ID/decide/index.txt` where weights are given and
 * `ID/history/index.txt` where it is asked for, no line longer than the setting's width.
 */
export const textRenderer: MakeRenderer = async ({ templates, width, history }) => {
  const fill = await templatesOf('text', templates);
  const rfc = (comparison: Comparison, around: Surroundings): string =>
    tidy(fill('rfc', rfcView(comparison, around, width)));
  const decision = (comparison: Comparison): string =>
    tidy(fill('decision', decisionView(comparison, width)));
  const decisionPages = (comparison: Comparison): Sheet[] =>
    comparison.decision.scores === undefined
      ? []
      : [{ path: `${comparison.id}/decide/index.txt`, text: () => decision(comparison) }];
  const historyPages = (comparison: Comparison): Sheet[] => {
    const own = history?.[comparison.id];
    const path = `${comparison.id}/history/index.txt`;
    return own === undefined
      ? []
      : [{ path, text: () => tidy(fill('history', historyView(comparison, own, width))) }];
  };
  return {
    rfc: (comparison, around, pairs): Sheet[] => [
      { path: `${comparison.id}/index.txt`, text: () => rfc(comparison, around) },
      ...pairs.map((pair) => ({
        path: `${comparison.id}/${pairName(pair)}.txt`,
        text: () => tidy(fill('tradeoff', tradeoffView(pair, comparison, width))),
      })),
      ...decisionPages(comparison),
      ...historyPages(comparison),
    ],
    site: (site): Sheet[] => [{ path: 'index.txt', text: () => tidy(fill('index', indexView(site, width))) }],
    table: rfc,
    decision,
    tradeoff: (tradeoff, comparison) => tidy(fill('tradeoff', tradeoffView(tradeoff, comparison, width))),
    diff: (diff) => tidy(fill('diff', diffView(diff, width))),
    changes: (diff, revision) => tidy(fill('changes', changesView(diff, revision, width))),
  };
};
