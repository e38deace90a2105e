import Handlebars from 'handlebars';
import type { TemplateFile } from '../model/template.ts';
import { runsBothWays } from '../text/direction.ts';
import { visible } from '../text/visible.ts';
import type { TemplateFunctions } from './own-templates.ts';
import type { SafeHtml } from './safe-html.ts';
import { type Fill, fillBy, isHtml, textsOf } from './template-files.ts';

/** The templates of a format, compiled by Handlebars: a template may use whatever that can do, but no helpers of its own. */
export function handlebarsOf(format: string, files: readonly TemplateFile[]): Fill {
  const engine = Handlebars.create();
  engine.registerHelper('html', (value: SafeHtml) => new Handlebars.SafeString(value.safeHtml));
  engine.registerHelper('bdi', isolated);
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { html: true, bdi: true },
    preventIndent: true,
    noEscape: !isHtml(format),
  };
  const functions: TemplateFunctions = Object.create(null) as TemplateFunctions;
  for (const { path, text } of textsOf(format, files)) {
    const name = path.slice(format.length + 1).replace(/\.hbs$/, '');
    const template = engine.compile(text, options);
    functions[name] = isHtml(format) ? (view) => template(shown(view)) : template;
    engine.registerPartial(name, text);
  }
  return fillBy(format, functions);
}

/** A value as escaped text; in `<bdi>` if it could turn the words around it. */
function isolated(value: string): Handlebars.SafeString {
  const text = Handlebars.escapeExpression(value);
  return new Handlebars.SafeString(runsBothWays(value) ? `<bdi>${text}</bdi>` : text);
}

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
