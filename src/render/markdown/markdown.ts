import type { Comparison } from '../../model/comparison.ts';
import type { Page } from '../../model/page.ts';
import type { Site } from '../../model/site.ts';
import { pairName } from '../pairs.ts';
import type { MakeRenderer } from '../renderer.ts';
import { templatesOf } from '../templates.ts';
import { decisionView } from './decision-view.ts';
import { criterionView, indexView } from './index-view.ts';
import { optionView } from './option-view.ts';
import { rfcView } from './rfc-view.ts';
import { threadsView } from './threads-view.ts';
import { tradeoffView } from './tradeoff-view.ts';

/**
 * GFM: `index.md`, `ID/index.md`, `ID/OPTION.md`, `ID/A--B.md` for a pair of options, `ID/threads/index.md`, and
 * `criteria/ID.md`.
 */
export const markdownRenderer: MakeRenderer = ({ templates }) => {
  const fill = templatesOf('markdown', templates);
  const rfc = (comparison: Comparison, site: Site): string => tidy(fill('rfc', rfcView(comparison, site)));
  const threads = (comparison: Comparison): Page[] => {
    const view = threadsView(comparison);
    return view === null
      ? []
      : [{ path: `${comparison.id}/threads/index.md`, text: tidy(fill('threads', { ...view })) }];
  };
  return {
    rfc: (comparison, site, pairs): Page[] => [
      { path: `${comparison.id}/index.md`, text: rfc(comparison, site) },
      ...comparison.options.map((option) => ({
        path: `${comparison.id}/${option.id}.md`,
        text: tidy(fill('option', optionView(comparison, option))),
      })),
      ...pairs.map((pair) => ({
        path: `${comparison.id}/${pairName(pair)}.md`,
        text: tidy(fill('tradeoff', tradeoffView(pair, comparison))),
      })),
      ...threads(comparison),
    ],
    site: (site): Page[] => [
      { path: 'index.md', text: tidy(fill('index', indexView(site))) },
      ...site.shared.criteria.map((criterion) => ({
        path: `criteria/${criterion.id}.md`,
        text: tidy(fill('criterion', criterionView(criterion, site))),
      })),
    ],
    table: rfc,
    decision: (comparison) => tidy(fill('decision', decisionView(comparison))),
    tradeoff: (tradeoff, comparison) => tidy(fill('tradeoff', tradeoffView(tradeoff, comparison))),
  };
};

function tidy(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
