import type { Comparison } from '../../model/comparison.ts';
import type { Surroundings } from '../../model/site.ts';
import type { TemplateFile } from '../../model/template.ts';
import { pairName } from '../pairs.ts';
import type { MakeRenderer, Sheet } from '../renderer.ts';
import { templatesOf } from '../templates.ts';
import { compactCss } from './compact-css.ts';
import { copyPages } from './copies.ts';
import { criterionPageView } from './criterion-view.ts';
import { decidePageView } from './decision-view.ts';
import { diffView } from './diff-view.ts';
import { feedPages } from './feed.ts';
import { historyView } from './history-view.ts';
import { indexView } from './index-view.ts';
import { inlineStyle } from './inline-style.ts';
import { optionPageView } from './option-view.ts';
import { pairView } from './pair-view.ts';
import { missingPage, sitemapPage } from './published.ts';
import { rfcView } from './rfc-view.ts';
import { searchEntry, searchScript } from './search-data.ts';
import { looseTable } from './table-view.ts';
import { threadsView } from './threads-view.ts';
import { tradeoffView } from './tradeoff-view.ts';

/** What pages load: style sheets and scripts. */
const ASSET = /^html\/([a-z-]+\.(?:css|js))$/;
const STYLE = 'html/style.css';
/** The style of a theme: it is added to ours. */
const THEME = 'html/theme.css';

/**
 * The site: `index.html`, `ID/index.html`, `ID/OPTION.html`, `ID/A--B.html` for a pair of options, `ID/threads/index.html`,
 * `ID/decide/index.html` where weights are given, `ID/history/index.html` where it is asked for, `criteria/ID.html`,
 * what they load in `assets/`, and what a site has that knows its address: feeds, a sitemap, `404.html`.
 */
export const htmlRenderer: MakeRenderer = async ({ templates, forms, history }) => {
  const fill = await templatesOf('html', templates);
  const threadsPages = (comparison: Comparison, around: Surroundings): Sheet[] => {
    const view = threadsView(comparison, around, forms);
    return view === null
      ? []
      : [{ path: `${comparison.id}/threads/index.html`, text: () => fill('threads', view) }];
  };
  const historyPages = (comparison: Comparison, around: Surroundings): Sheet[] => {
    const own = history?.[comparison.id];
    const path = `${comparison.id}/history/index.html`;
    return own === undefined
      ? []
      : [{ path, text: () => fill('history', historyView(comparison, own, around, forms)) }];
  };
  const decidePages = (comparison: Comparison, around: Surroundings): Sheet[] => {
    const view = decidePageView(comparison, around, forms);
    return view === null
      ? []
      : [{ path: `${comparison.id}/decide/index.html`, text: () => fill('decide', view) }];
  };
  return {
    rfc: (comparison, around, pairs) => [
      {
        path: `${comparison.id}/index.html`,
        text: () => fill('rfc', rfcView(comparison, around, forms, history?.[comparison.id])),
      },
      ...comparison.options.map((option) => ({
        path: `${comparison.id}/${option.id}.html`,
        text: () => fill('option', optionPageView(option, comparison, around, forms, pairs)),
      })),
      ...pairs.map((pair) => ({
        path: `${comparison.id}/${pairName(pair)}.html`,
        text: () => fill('pair', pairView(pair, comparison, around, forms)),
      })),
      ...threadsPages(comparison, around),
      ...decidePages(comparison, around),
      ...historyPages(comparison, around),
    ],
    entry: searchEntry,
    site: (site, entries) => [
      { path: 'index.html', text: () => fill('index', indexView(site, forms)) },
      ...site.shared.criteria.map((criterion) => ({
        path: `criteria/${criterion.id}.html`,
        text: () => fill('criterion', criterionPageView(criterion, site, forms)),
      })),
      ...feedPages(site, fill),
      ...missingPage(site, forms, fill),
      ...assets(templates),
      { path: 'assets/search.js', text: () => searchScript(entries()) },
    ],
    beside: copyPages,
    whole: (paths, site) => sitemapPage(paths, site, fill),
    table: (comparison, { shared }) => fill('table', looseTable(comparison, shared.config.baseUrl)),
    tradeoff: (tradeoff) => fill('tradeoff', tradeoffView(tradeoff, false)),
    diff: (diff) => fill('diff', diffView(diff, inlineStyle(styleSheet(templates)))),
  };
};

/** The files that pages load. */
function assets(templates: readonly TemplateFile[]): Sheet[] {
  return templates
    .filter(({ path }) => ASSET.test(path) && path !== THEME)
    .map(({ path, text }) => ({
      path: path.replace(ASSET, 'assets/$1'),
      text: () => (path === STYLE ? styleSheet(templates) : path.endsWith('.css') ? compactCss(text) : text),
    }));
}

/** The style of all pages; the theme stands at its end, so that what it says wins. */
function styleSheet(templates: readonly TemplateFile[]): string {
  const text = (name: string): string => templates.find(({ path }) => path === name)?.text ?? '';
  return compactCss(`${text(STYLE)}\n${text(THEME)}`);
}
