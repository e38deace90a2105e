import type { Site } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import type { Sheet } from '../renderer.ts';
import type { Fill } from '../template-files.ts';
import { publicHref } from './links.ts';
import { headView } from './page.ts';

const MISSING = '404.html';

/** `sitemap.xml`: every page of the site by its address (sitemaps.org, protocol 0.9), with the day of its last message. */
export function sitemapPage(all: () => readonly string[], site: Site, fill: Fill): Sheet[] {
  if (publicHref(site.shared.config.baseUrl, '') === null) return [];
  return [{ path: 'sitemap.xml', text: () => sitemap(all(), site, fill) }];
}

function sitemap(all: readonly string[], { shared, summaries }: Site, fill: Fill): string {
  const days = new Map(summaries.map(({ id, lastOn }) => [id, lastOn]));
  const paths = all.filter((path) => path.endsWith('.html') && path !== MISSING);
  const urls = paths.sort().map((path) => ({
    loc: publicHref(shared.config.baseUrl, path.replace(/(^|\/)index\.html$/, '$1')) ?? '',
    lastmod: days.get(path.split('/')[0] ?? '') ?? '',
  }));
  return fill('sitemap', { urls });
}

/**
 * `404.html`: a server answers with it under any path, so its links begin at the root of the host, and it needs to know
 * where under that the site stands.
 */
export function missingPage(site: Site, forms: readonly Form[], fill: Fill): Sheet[] {
  const base = publicHref(site.shared.config.baseUrl, '');
  if (base === null) return [];
  const root = new URL(base).pathname;
  const head = headView(site, forms, {
    title: 'There is no such page',
    description: 'There is no page of this name here.',
    path: MISSING,
  });
  const crumbs = [{ href: `${root}index.html`, text: site.shared.config.title }];
  const rfcs = site.summaries.map(({ id, title }) => ({ href: `${root}${id}/index.html`, text: title }));
  const view = { head: { ...head, root, crumbs, published: null }, rfcs };
  return [{ path: MISSING, text: () => fill('missing', view) }];
}
