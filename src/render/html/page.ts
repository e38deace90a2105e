import type { Surroundings } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { type LinkView, publicHref, type Twin, type TwinView, twinLinks } from './links.ts';

/** What the template `html/layout` places around a page. */
export interface HeadView {
  readonly title: string;
  readonly siteTitle: string;
  readonly description: string;
  /** From the page to the folder of the site: empty, `../` or `../../`. */
  readonly root: string;
  /** The pages above this one; empty on the index. */
  readonly crumbs: readonly LinkView[];
  /** What the last crumb, this page, is called. */
  readonly here: string;
  /** The same page in other forms. */
  readonly twins: readonly TwinView[];
  /** Those of them that a button copies: by name, the file beside the page, which stands in `copies.js` too. */
  readonly copies: readonly { readonly file: string; readonly text: string }[];
  /** Where the data of this page are edited, or null. */
  readonly edit: string | null;
  /** Names of the style sheets and scripts that it loads from `assets`; it reads as well without scripts. */
  readonly styles: readonly string[];
  readonly scripts: readonly ScriptView[];
  /**
   * The id of what follows the table that the page begins with, or empty: browsers that can (HTML, `rel=expect`) show
   * nothing before that is there, as each new row could move the columns.
   */
  readonly awaits: string;
  /** What needs the address of the site: null if the site does not say it. */
  readonly published: { readonly url: string } | null;
  /** Whether the site has feeds. */
  readonly feeds: boolean;
}

/** A script of a page; one that knows what the address asks for runs before anything is seen, the others when all is read. */
interface ScriptView {
  readonly name: string;
  readonly defer: boolean;
}

interface Parts {
  readonly title: string;
  readonly description: string;
  /** Where the page stands in the site. */
  readonly path: string;
  /** Names the page within its crumbs, where the title would be too long. */
  readonly here?: string;
  readonly crumbs?: readonly LinkView[];
  readonly twins?: readonly Twin[];
  readonly edit?: string | null;
  readonly awaits?: string;
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
}

/** Scripts that draw a page as its address asks for. */
const ASKED: ReadonlySet<string> = new Set(['rfc', 'index', 'decide']);

const COPIED: Readonly<Partial<Record<Form, string>>> = { md: 'Copy as Markdown', txt: 'Copy for mail' };

/** The head of a page of a site that is built in these forms. */
export function headView(around: Surroundings, forms: readonly Form[], parts: Parts): HeadView {
  const { title: siteTitle, baseUrl } = around.shared.config;
  const root = '../'.repeat(parts.path.split('/').length - 1);
  const top = parts.path === 'index.html' ? [] : [{ href: `${root}index.html`, text: siteTitle }];
  const twins = twinLinks(parts.twins ?? [], forms);
  const copies = twins.flatMap(({ form, href }) => {
    const text = COPIED[form];
    return text === undefined ? [] : [{ file: href, text }];
  });
  const url = publicHref(baseUrl, parts.path.replace(/(^|\/)index\.html$/, '$1'));
  return {
    title: parts.title === siteTitle ? siteTitle : `${parts.title} - ${siteTitle}`,
    siteTitle,
    description: parts.description,
    root,
    crumbs: [...top, ...(parts.crumbs ?? [])],
    here: parts.here ?? parts.title,
    twins,
    copies,
    edit: parts.edit ?? null,
    styles: ['style', ...(parts.styles ?? [])],
    scripts: [...(copies.length > 0 ? ['copy'] : []), ...(parts.scripts ?? [])].map((name) => ({
      name,
      defer: !ASKED.has(name),
    })),
    awaits: parts.awaits ?? '',
    published: url === null ? null : { url },
    feeds: hasFeeds(around),
  };
}

/** Feeds need the address of the site, and an RFC with a dated message. */
export function hasFeeds({ shared, outlines }: Surroundings): boolean {
  return (
    publicHref(shared.config.baseUrl, '') !== null && outlines.some(({ lastAt }) => lastAt !== undefined)
  );
}
