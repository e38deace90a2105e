import type { Criterion } from '../../model/shared.ts';
import type { Site } from '../../model/site.ts';
import { optionName, outcomeWords } from '../words.ts';
import { plainGfm, tableNode, textNode, toGfm } from './prose.ts';
import { cellNodes, link } from './table.ts';

/** What the template `markdown/index` places: every RFC, and every criterion. */
export function indexView({ shared, summaries }: Site) {
  return {
    title: plainGfm(shared.config.title),
    rfcs: summaries.map((summary) => ({
      link: inline(link(`${summary.id}/index.md`, summary.title)),
      question: plainGfm(summary.question),
      status: plainGfm(outcomeWords(summary.status, summary.outcome, summary.statusQuoKept)),
      options: plainGfm(summary.options.map(optionName).join(', ')),
    })),
    criteria: shared.criteria.map(({ id, name, asks }) => ({
      link: inline(link(`criteria/${id}.md`, name)),
      asks: asks === undefined ? '' : plainGfm(asks),
    })),
  };
}

/** What the template `markdown/criterion` places: one criterion across all RFCs. */
export function criterionView({ id, name, asks }: Criterion, { summaries }: Site) {
  return {
    name: plainGfm(name),
    asks: asks === undefined ? '' : plainGfm(asks),
    rfcs: summaries.flatMap((summary) => {
      const row = summary.rows.find(({ criterion }) => criterion.id === id);
      if (row === undefined) return [];
      const head = summary.options.map((option) => [textNode(optionName(option))]);
      return [
        {
          link: inline(link(`../${summary.id}/index.md`, summary.title)),
          table: toGfm([tableNode([head, row.cells.map(cellNodes)])]),
        },
      ];
    }),
  };
}

function inline(node: ReturnType<typeof link>): string {
  return toGfm([{ type: 'paragraph', children: [node] }]);
}
