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

/** A link to the same page in another form. */
export interface TwinView extends LinkView {
  readonly form: Form;
  /** Its media type (RFC 6838). */
  readonly type: string;
  /** Whether it is kept as a file rather than read. */
  readonly download: boolean;
}

const TYPES: Readonly<Record<Form, string>> = {
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
};

/** Links to the same page in the other forms that are built. */
export function twinLinks(twins: readonly Twin[], forms: readonly Form[]): TwinView[] {
  return twins
    .filter(([form]) => forms.includes(form))
    .map(([form, href, text]) => ({
      form,
      href,
      text,
      type: TYPES[form],
      download: form === 'csv' || form === 'json',
    }));
}

/** The address of a published page where the site says where it stands, else null. */
export function publicHref(baseUrl: string | undefined, path: string): string | null {
  return baseUrl === undefined ? null : webHref(baseUrl.replace(/\/*$/, '/') + path);
}
