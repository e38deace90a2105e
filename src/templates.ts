import { readTemplates } from './files/read-templates.ts';
import { realIo } from './io.ts';
import type { TemplateFile } from './model/template.ts';

export type { TemplateFile };

/**
 * The templates and page scripts of the package, read from where it is installed; a file of the same name in `folder` stands
 * in for each. What `build` of the library takes as `templates`.
 * @throws Error if the folder is not there, or a file of it has no counterpart
 */
export function shippedTemplates(folder?: string): TemplateFile[] {
  return readTemplates(realIo(), folder);
}
