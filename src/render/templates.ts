import type { TemplateFile } from '../model/template.ts';
import { sha256 } from '../text/sha256.ts';
import { OWN_TEMPLATES, type OwnTemplates, type TemplateFunctions } from './own-templates.ts';
import { type Fill, fillBy, textsOf } from './template-files.ts';
import { toolsOf } from './template-tools.ts';

/**
 * The templates of one format (`html`, `markdown`, `text`), each of which is a partial of the others too. In HTML every
 * value is made visible and escaped but {@link SafeHtml} given to the helper `html`, and the helper `bdi` isolates a value
 * from the words around it where that makes a difference; the views of the other formats hold text that is ready for its
 * place. A name or value that a template uses and a view lacks is an error, never a blank.
 *
 * The package's own templates are functions already; Handlebars is loaded where a text of the format is another one.
 */
export async function templatesOf(format: string, files: readonly TemplateFile[]): Promise<Fill> {
  const own = OWN_TEMPLATES[format];
  if (own !== undefined && own.digest === digestOf(textsOf(format, files))) return ownTemplates(own, format);
  const { handlebarsOf } = await import('./handlebars.ts');
  return handlebarsOf(format, files);
}

/** By what the functions of a format are known to be those of its texts. */
export function digestOf(files: readonly TemplateFile[]): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return sha256(JSON.stringify(sorted.map(({ path, text }) => [path, text])));
}

/** The templates of a format as functions, which call one another. */
export function ownTemplates(own: OwnTemplates, format: string): Fill {
  return fillBy(format, own.make(toolsOf(format), Object.create(null) as TemplateFunctions));
}
