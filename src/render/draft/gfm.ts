import { handlebarsOf } from '../handlebars.ts';
import { tidy } from '../tidy.ts';
import type { WriteDraft } from './draft.ts';
import { findForDraft, gfmProse, gfmText } from './gfm-prose.ts';
import { partsOf } from './parts.ts';
import { documentView, type Printer } from './view.ts';

/** GitHub Flavored Markdown for the description of an issue or a pull request on a forge. */
export const writeGfm: WriteDraft = (comparison, site, setting) => {
  const fill = handlebarsOf('draft', setting.templates);
  const find = findForDraft(comparison);
  const printer: Printer = {
    prose: (prose) => gfmProse(prose, find),
    heading: (text, level) => `${level === 'section' ? '##' : '###'} ${gfmText(text)}`,
  };
  const parts = partsOf(comparison, site, setting);
  const view = documentView(parts, comparison, setting, printer);
  return tidy(fill('gfm', { ...view, title: gfmText(comparison.title) }));
};
