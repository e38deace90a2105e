/** A template: `path` is `FORMAT/NAME.hbs`, such as `html/rfc.hbs`; or a file that pages load, such as `html/style.css`. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** A form of output, as `--as` names it. */
export const FORMS = ['html', 'md', 'txt', 'csv', 'json'] as const;
export type Form = (typeof FORMS)[number];

/** A form of one comparison by itself: `rst` is no form of a site. */
export type TableForm = Form | 'rst';
