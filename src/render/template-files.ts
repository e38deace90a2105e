import type { TemplateFile } from '../model/template.ts';
import type { TemplateFunctions } from './own-templates.ts';

/** The folders of templates that make HTML: what they place is escaped. */
export const HTML: ReadonlySet<string> = new Set(['html', 'serve']);

/** Fills the template of a name with a view. */
export type Fill = (name: string, view: object) => string;

/** The templates among the files of a format; what pages load is none. */
export function textsOf(format: string, files: readonly TemplateFile[]): TemplateFile[] {
  return files.filter(({ path }) => path.startsWith(`${format}/`) && path.endsWith('.hbs'));
}

/** Fills by functions of these names. */
export function fillBy(format: string, functions: TemplateFunctions): Fill {
  return (name, view) => {
    const template = functions[name];
    if (template === undefined) throw new Error(`There is no template \`${format}/${name}.hbs\`.`);
    return template(view);
  };
}
