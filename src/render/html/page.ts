import type { Site } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { type LinkView, type Twin, twinLinks } from './links.ts';

/** What the template `html/layout` places around a page. */
export interface HeadView {
  readonly title: string;
  readonly siteTitle: string;
  readonly description: string;
  /** From the page to the folder of the site: empty, `../` or `../../`. */
  readonly root: string;
  /** The pages above this one. */
  readonly crumbs: readonly LinkView[];
  /** The same page in other forms. */
  readonly twins: readonly LinkView[];
  /** Where the data of this page are edited, or null. */
  readonly edit: string | null;
  /** Names of the scripts that it loads from `assets`; it reads as well without. */
  readonly scripts: readonly string[];
}

interface Parts {
  readonly title: string;
  readonly description: string;
  readonly root: '' | '../' | '../../';
  readonly crumbs?: readonly LinkView[];
  readonly twins: readonly Twin[];
  readonly edit?: string | null;
  readonly scripts?: readonly string[];
}

/** The head of a page of a site that is built in these forms. */
export function headView({ shared }: Site, forms: readonly Form[], parts: Parts): HeadView {
  const siteTitle = shared.config.title;
  const top = parts.root === '' ? [] : [{ href: `${parts.root}index.html`, text: siteTitle }];
  return {
    title: parts.title === siteTitle ? siteTitle : `${parts.title} - ${siteTitle}`,
    siteTitle,
    description: parts.description,
    root: parts.root,
    crumbs: [...top, ...(parts.crumbs ?? [])],
    twins: twinLinks(parts.twins, forms),
    edit: parts.edit ?? null,
    scripts: parts.scripts ?? [],
  };
}
