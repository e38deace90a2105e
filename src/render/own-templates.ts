/** What the functions of templates are made of: how values become text, and when a block is placed. */
export interface TemplateTools {
  /** A value as text, escaped as its format wants it. */
  readonly text: (value: unknown) => string;
  readonly html: (value: unknown) => string;
  readonly bdi: (value: unknown) => string;
  /** The member of a view; an error where it has none of that name. */
  readonly need: (view: unknown, name: string) => unknown;
  /** What `each` goes through. */
  readonly list: (value: unknown) => readonly unknown[];
  /** Whether `if` takes it for something: no empty list, and nothing falsy. */
  readonly some: (value: unknown) => boolean;
}

/** Templates as functions of their view, by name. */
export type TemplateFunctions = Record<string, (view: object) => string>;

/** The templates of one format, and the digest of the texts that they were made of. */
export interface OwnTemplates {
  readonly digest: string;
  readonly make: (tools: TemplateTools, templates: TemplateFunctions) => TemplateFunctions;
}

/**
 * The package's own templates as functions, by format. `scripts/bundle.mjs` writes this module anew into `dist`; from the
 * sources there are none, and Handlebars compiles their texts.
 */
export const OWN_TEMPLATES: Readonly<Partial<Record<string, OwnTemplates>>> = {};
