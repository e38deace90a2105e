/** The guide as a site: pages of `docs` in the layout, the style and the prose of the sites that the tool builds. */
import { readFileSync } from 'node:fs';
import { examine, renderSite } from '../../dist/pipeline.js';
import { headView } from '../../dist/render/html/page.js';
import { proseHtml } from '../../dist/render/html/prose.js';
import { safeHtml } from '../../dist/render/safe-html.js';
import { templatesOf } from '../../dist/render/templates.js';
import { shippedTemplates } from '../../dist/templates.js';
import { INSIDE, readPage } from './read-page.mjs';

const SITE = { path: 'site.yaml', text: 'title: Guide to rfc-compare\n' };
const START = 'index.md';
/** Stands before the ids of sections, for the style sheet knows some ids of the tool's own pages, such as `table`. */
const AT = 'at-';

/**
 * The files of the site, as `{ path, text }`, of pages `{ path, text }` whose path is relative to `docs`. `index.md` lists all
 * others, by sections.
 * @throws Error if a link leads nowhere, if a page is not listed, or if a page has what prose cannot say
 */
export async function guidePages(files) {
  const templates = [...shippedTemplates(), own('guide.hbs'), own('guide.css')];
  const data = await examine({ name: 'docs', files: [SITE], unread: [] });
  const pages = files.map(readPage);
  refuseLost(pages);
  const groups = groupsOf(pages.find(({ path }) => path === START));
  refuseUnlisted(pages, groups);
  const fill = await templatesOf('html', templates);
  const assets = await renderSite(data, { templates, forms: ['html'], width: 72 });
  return [
    ...pages.map((page) => ({
      path: htmlPath(page.path),
      text: fill('guide', pageView(page, groups, data.site)),
    })),
    ...assets.filter(({ path }) => /^assets\/(style|guide)\.css$/.test(path)),
  ];
}

function own(name) {
  return { path: `html/${name}`, text: readFileSync(new URL(name, import.meta.url), 'utf8') };
}

function pageView({ path, title, lead, sections: own }, groups, site) {
  const sections = own.map((section) => ({ ...section, id: AT + section.id }));
  const root = '../'.repeat(path.split('/').length - 1);
  const html = (prose, level) =>
    inside(
      proseHtml(prose, () => ({}), level),
      root,
    );
  return {
    head: headView(site, ['html'], {
      title,
      description: `${title}: a page of the guide to rfc-compare`,
      path: htmlPath(path),
      styles: ['guide'],
    }),
    title,
    lead: html(lead, 2),
    contents: path === START ? [] : sections.filter(({ deep }) => !deep),
    sections: sections.map(({ body, deep, ...section }) => ({
      ...section,
      deep,
      body: html(body, deep ? 4 : 3),
    })),
    groups: groups.map((group) => ({
      title: group.title,
      pages: group.pages.map(({ to, text }) => ({ text, href: root + htmlPath(to), here: to === path })),
    })),
  };
}

/** HTML whose links within the guide are relative to a page. */
function inside({ safeHtml: html }, root) {
  const links = new RegExp(`href="${INSIDE}([^"]*)" rel="[^"]*"`, 'g');
  return safeHtml(html.replace(links, (_, to) => `href="${root}${htmlPath(to)}"`));
}

function htmlPath(path) {
  return path.replace(/\.md(?=#|$)/, '.html').replace('#', `#${AT}`);
}

/** The sections of the start page that list pages. */
function groupsOf({ sections }) {
  return sections.flatMap(({ title, body }) => {
    const pages = body.flatMap((block) => (block.kind === 'list' ? block.items.map(firstLink) : []));
    return pages.length > 0 ? [{ title, pages }] : [];
  });
}

function firstLink([paragraph]) {
  const link = paragraph.children.find(({ kind }) => kind === 'link');
  return { to: link.url.slice(INSIDE.length), text: link.children.map(({ text }) => text).join('') };
}

function refuseLost(pages) {
  const places = new Set(
    pages.flatMap(({ path, sections }) => [path, ...sections.map(({ id }) => `${path}#${id}`)]),
  );
  for (const { path, links } of pages)
    for (const { to, line } of links)
      if (!places.has(to)) throw new Error(`docs/${path}:${line}: the link to \`${to}\` leads nowhere.`);
}

function refuseUnlisted(pages, groups) {
  const listed = new Set(groups.flatMap((group) => group.pages.map(({ to }) => to)));
  for (const { path } of pages)
    if (path !== START && !listed.has(path)) throw new Error(`docs/${START} does not list ${path}.`);
}
