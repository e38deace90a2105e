import type { Form } from '../../model/template.ts';

/** A link as templates place it. */
export interface LinkView {
  readonly href: string;
  readonly text: string;
}

/**
 * A URL from the data as it may stand in `href`, or null, and then there is no link: http and https only. Parse has
 * refused all others already; this is where attributes are made, so it is looked at once more.
 */
export function webHref(url: string): string | null {
  if (!/^https?:\/\/[^\s<>"'`\\]+$/i.test(url) || !URL.canParse(url)) return null;
  return /^[\x21-\x7e]+$/.test(url) ? url : new URL(url).href;
}

/** Where a data file is edited, by the site's mask; null if the site has none. */
export function editHref(mask: string | undefined, path: string): string | null {
  return mask === undefined ? null : webHref(mask.replace('%s', () => path));
}

/** A page in another form: its file, beside the page, and what a reader calls it. */
export type Twin = readonly [form: Form, file: string, text: string];

/** Links to the same page in the other forms that are built. */
export function twinLinks(twins: readonly Twin[], forms: readonly Form[]): LinkView[] {
  return twins.filter(([form]) => forms.includes(form)).map(([, href, text]) => ({ href, text }));
}

/** The address of a published page where the site says where it stands, else null. */
export function publicHref(baseUrl: string | undefined, path: string): string | null {
  return baseUrl === undefined ? null : webHref(baseUrl.replace(/\/*$/, '/') + path);
}
