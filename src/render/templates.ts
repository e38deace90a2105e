import Handlebars from 'handlebars';
import type { TemplateFile } from '../model/template.ts';
import { runsBothWays } from '../text/direction.ts';

/** HTML that our own code has made and escaped; only the `html` helper lets it through unescaped. */
export interface SafeHtml {
  readonly safeHtml: string;
}

/** Marks a string as HTML that is already escaped. */
export function safeHtml(html: string): SafeHtml {
  return { safeHtml: html };
}

/** The folders of templates that make HTML: what they place is escaped. */
const HTML: ReadonlySet<string> = new Set(['html', 'serve']);

/** Fills the template of a name with a view. */
export type Fill = (name: string, view: object) => string;

/**
 * The templates of one format (`html`, `markdown`, `text`), each of which is a partial of the others too. In HTML every
 * value is escaped but {@link SafeHtml} given to the helper `html`, and the helper `bdi` isolates a value from the words
 * around it where that makes a difference; the views of the other formats hold text that is ready for its place. A name or value that a template uses and a view lacks is an error, never a blank.
 */
export function templatesOf(format: string, files: readonly TemplateFile[]): Fill {
  const engine = Handlebars.create();
  engine.registerHelper('html', (value: SafeHtml) => new Handlebars.SafeString(value.safeHtml));
  engine.registerHelper('bdi', isolated);
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { html: true, bdi: true },
    preventIndent: true,
    noEscape: !HTML.has(format),
  };
  const own = files.filter(({ path }) => path.startsWith(`${format}/`) && path.endsWith('.hbs'));
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  for (const { path, text } of own) {
    const name = path.slice(format.length + 1).replace(/\.hbs$/, '');
    compiled.set(name, engine.compile(text, options));
    engine.registerPartial(name, text);
  }
  return (name, view) => {
    const template = compiled.get(name);
    if (template === undefined) throw new Error(`There is no template \`${format}/${name}.hbs\`.`);
    return template(view);
  };
}

/** A value as escaped text; in `<bdi>` if it could turn the words around it. */
function isolated(value: string): Handlebars.SafeString {
  const text = Handlebars.escapeExpression(value);
  return new Handlebars.SafeString(runsBothWays(value) ? `<bdi>${text}</bdi>` : text);
}
