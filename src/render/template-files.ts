import type { TemplateFile } from '../model/template.ts';
import type { TemplateFunctions } from './own-templates.ts';

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

/** Whether the templates of a format make HTML: what they place is made visible and escaped. */
export function isHtml(format: string): boolean {
  return format === 'html' || format === 'serve';
}
