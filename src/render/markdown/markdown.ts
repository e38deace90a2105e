import type { Comparison } from '../../model/comparison.ts';
import type { Surroundings } from '../../model/site.ts';
import { pairName } from '../pairs.ts';
import type { MakeRenderer, Sheet } from '../renderer.ts';
import { templatesOf } from '../templates.ts';
import { tidy } from '../tidy.ts';
import { decisionView } from './decision-view.ts';
import { diffView } from './diff-view.ts';
import { historyView } from './history-view.ts';
import { criterionView, indexView } from './index-view.ts';
import { optionView } from './option-view.ts';
import { rfcView } from './rfc-view.ts';
import { threadsView } from './threads-view.ts';
import { tradeoffView } from './tradeoff-view.ts';

/**
 * GFM: `index.md`, `ID/index.md`, `ID/OPTION.md`, `ID/A--B.md` for a pair of options, `ID/threads/index.md`,
 * `ID/decide/index.md` where weights are given, `ID/history/index.md` where it is asked for, and `criteria/ID.md`.
 */
export const markdownRenderer: MakeRenderer = async ({ templates, history }) => {
  const fill = await templatesOf('markdown', templates);
  const rfc = (comparison: Comparison, around: Surroundings): string =>
    tidy(fill('rfc', rfcView(comparison, around, history?.[comparison.id])));
  const threads = (comparison: Comparison): Sheet[] => {
    const view = threadsView(comparison);
    return view === null
      ? []
      : [{ path: `${comparison.id}/threads/index.md`, text: () => tidy(fill('threads', { ...view })) }];
  };
  const decision = (comparison: Comparison): string => tidy(fill('decision', decisionView(comparison)));
  const decisionPages = (comparison: Comparison): Sheet[] =>
    comparison.decision.scores === undefined
      ? []
      : [{ path: `${comparison.id}/decide/index.md`, text: () => decision(comparison) }];
  const historyPages = (comparison: Comparison): Sheet[] => {
    const own = history?.[comparison.id];
    const path = `${comparison.id}/history/index.md`;
    return own === undefined
      ? []
      : [{ path, text: () => tidy(fill('history', historyView(comparison, own))) }];
  };
  return {
    rfc: (comparison, around, pairs): Sheet[] => [
      { path: `${comparison.id}/index.md`, text: () => rfc(comparison, around) },
      ...comparison.options.map((option) => ({
        path: `${comparison.id}/${option.id}.md`,
        text: () => tidy(fill('option', optionView(comparison, option))),
      })),
      ...pairs.map((pair) => ({
        path: `${comparison.id}/${pairName(pair)}.md`,
        text: () => tidy(fill('tradeoff', tradeoffView(pair, comparison))),
      })),
      ...threads(comparison),
      ...decisionPages(comparison),
      ...historyPages(comparison),
    ],
    site: (site): Sheet[] => [
      { path: 'index.md', text: () => tidy(fill('index', indexView(site))) },
      ...site.shared.criteria.map((criterion) => ({
        path: `criteria/${criterion.id}.md`,
        text: () => tidy(fill('criterion', criterionView(criterion, site))),
      })),
    ],
    table: rfc,
    decision,
    tradeoff: (tradeoff, comparison) => tidy(fill('tradeoff', tradeoffView(tradeoff, comparison))),
    diff: (diff) => tidy(fill('diff', diffView(diff))),
  };
};
