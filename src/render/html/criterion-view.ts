import type { Criterion } from '../../model/shared.ts';
import type { Site, Summary } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { optionName, optionNotes } from '../words.ts';
import { type CellView, cellView } from './cell-view.ts';
import { editHref } from './links.ts';
import { type HeadView, headView } from './page.ts';
import { legendView } from './table-view.ts';

/** What the template `html/criterion` places: one criterion across all RFCs that use it. */
export interface CriterionPageView {
  readonly head: HeadView;
  readonly name: string;
  readonly asks: string;
  readonly rfcs: readonly {
    readonly href: string;
    readonly title: string;
    readonly options: readonly {
      readonly name: string;
      readonly notes: readonly string[];
      readonly href: string;
      readonly cell: CellView;
    }[];
  }[];
  readonly legend: ReturnType<typeof legendView>;
}

/** The page of a criterion: every option of every RFC that it is a yardstick of. */
export function criterionPageView(
  { id, name, asks }: Criterion,
  site: Site,
  forms: readonly Form[],
): CriterionPageView {
  const rows = site.summaries.flatMap((summary) =>
    summary.rows.filter(({ criterion }) => criterion.id === id).map(({ cells }) => ({ summary, cells })),
  );
  return {
    head: headView(site, forms, {
      title: name,
      description: asks ?? `${name}: how the options of each question do by this criterion.`,
      path: `criteria/${id}.html`,
      awaits: rows.length > 0 ? 'foot' : '',
      crumbs: [{ href: '../index.html#criteria', text: 'Criteria' }],
      twins: [['md', `${id}.md`, 'Markdown']],
      edit: editHref(site.shared.config.edit, 'criteria.yaml'),
    }),
    name,
    asks: asks ?? '',
    rfcs: rows.map(({ summary, cells }) => toGroup(summary, cells)),
    legend: legendView(rows.flatMap(({ cells }) => cells)),
  };
}

function toGroup(
  { id, title, options }: Summary,
  cells: Summary['rows'][number]['cells'],
): CriterionPageView['rfcs'][number] {
  return {
    href: `../${id}/index.html`,
    title,
    options: options.flatMap((option) => {
      const cell = cells.find((one) => one.option === option.id);
      if (cell === undefined) return [];
      return [
        {
          name: optionName(option),
          notes: optionNotes(option),
          href: `../${id}/${option.id}.html`,
          cell: cellView(cell, `../${id}/index.html#${cell.anchor}`),
        },
      ];
    }),
  };
}
