import type { Comparison, OptionHead } from '../../model/comparison.ts';
import type { Page } from '../../model/page.ts';
import type { Site } from '../../model/site.ts';
import { visible } from '../../text/visible.ts';
import type { MakeRenderer } from '../renderer.ts';
import { type Fill, templatesOf } from '../templates.ts';
import { criterionPageView } from './criterion-view.ts';
import { indexView } from './index-view.ts';
import { optionPageView } from './option-view.ts';
import { rfcView } from './rfc-view.ts';
import { looseTable } from './table-view.ts';
import { threadsView } from './threads-view.ts';
import { tradeoffView } from './tradeoff-view.ts';

/** What pages load: style sheets and scripts. */
const ASSET = /^html\/([a-z-]+\.(?:css|js))$/;

/** The site: `index.html`, `ID/index.html`, `ID/OPTION.html`, `ID/threads/index.html`, `criteria/ID.html`, and what they load in `assets/`. */
export const htmlRenderer: MakeRenderer = ({ templates, forms }) => {
  const raw = templatesOf('html', templates);
  const fill: Fill = (name, view) => raw(name, shown(view));
  const optionPage = (option: OptionHead, comparison: Comparison, site: Site): Page => ({
    path: `${comparison.id}/${option.id}.html`,
    text: fill('option', optionPageView(option, comparison, site, forms)),
  });
  const threadsPages = (comparison: Comparison, site: Site): Page[] => {
    const view = threadsView(comparison, site, forms);
    return view === null
      ? []
      : [{ path: `${comparison.id}/threads/index.html`, text: fill('threads', view) }];
  };
  return {
    rfc: (comparison, site) => [
      { path: `${comparison.id}/index.html`, text: fill('rfc', rfcView(comparison, site, forms)) },
      ...comparison.options.map((option) => optionPage(option, comparison, site)),
      ...threadsPages(comparison, site),
    ],
    site: (site) => [
      { path: 'index.html', text: fill('index', indexView(site, forms)) },
      ...site.shared.criteria.map((criterion) => ({
        path: `criteria/${criterion.id}.html`,
        text: fill('criterion', criterionPageView(criterion, site, forms)),
      })),
      ...templates
        .filter(({ path }) => ASSET.test(path))
        .map(({ path, text }) => ({ path: path.replace(ASSET, 'assets/$1'), text })),
    ],
    table: (comparison, site) => fill('table', looseTable(comparison, site.shared.config.baseUrl)),
    tradeoff: (tradeoff) => fill('tradeoff', tradeoffView(tradeoff, false)),
  };
};

/**
 * A view whose strings are all safe to look at: no control, bidirectional or invisible character is left in any of
 * them, so that no view can forget one. HTML that is ready has been through this already.
 */
function shown<T>(value: T): T;
function shown(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map((item) => shown(item));
  if (typeof value !== 'object' || value === null || 'safeHtml' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item)]));
}
