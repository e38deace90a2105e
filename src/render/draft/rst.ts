import type { Comparison } from '../../model/comparison.ts';
import type { DraftSetting } from '../../model/draft.ts';
import type { Surroundings } from '../../model/site.ts';
import { numbered, sourceFinder } from '../citations.ts';
import { handlebarsOf } from '../handlebars.ts';
import { tidy } from '../tidy.ts';
import { partsOf } from './parts.ts';
import { rstText, rstUrl } from './rst-inline.ts';
import { rstPrinter, rstTitle } from './rst-printer.ts';
import { documentView } from './view.ts';

/**
 * Kernel documentation: reStructuredText with a grid table and headings as its guide orders them, that builds without a
 * warning (https://docs.kernel.org/doc-guide/sphinx.html).
 */
export function writeRst(comparison: Comparison, around: Surroundings, setting: DraftSetting): string {
  const fill = handlebarsOf('draft', setting.templates);
  const template = setting.templates.find(({ path }) => path === 'draft/rst.hbs');
  const rules = { section: '=', option: '-' };
  const printer = rstPrinter(sourceFinder(comparison), setting.width, rules, template);
  const parts = partsOf(comparison, around, setting);
  return tidy(
    fill('rst', {
      ...documentView(parts, comparison, setting, printer),
      title: rstTitle(comparison.title),
      /** The messages that are cited, as footnotes. */
      footnotes: rstFootnotes(comparison),
    }),
  );
}

/** The cited messages as footnotes: who, when, where. */
export function rstFootnotes(comparison: Comparison): string {
  return numbered(comparison)
    .map(({ number, from, date, url }) => {
      const known = [date, from].filter((part) => part !== undefined).join(', ');
      const mark = `.. [${number}]`;
      return known === '' ? `${mark} ${rstUrl(url)}` : `${mark} ${rstText(known)},\n   ${rstUrl(url)}`;
    })
    .join('\n');
}
