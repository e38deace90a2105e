import type { Site } from '../../model/site.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import { optionName, outcomeWords } from '../words.ts';

/** What the template `text/index` places. */
export interface IndexView {
  readonly title: string;
  readonly rfcs: readonly { readonly title: string; readonly question: string; readonly lines: string }[];
}

/** Lays the list of all RFCs out in `width` columns. */
export function indexView(site: Site, width: number): IndexView {
  return {
    title: wrap(visibleLine(site.shared.config.title), width).join('\n'),
    rfcs: site.summaries.map((summary) => {
      const status = outcomeWords(summary.status, summary.outcome, summary.statusQuoKept);
      const options = summary.options.map((option) => optionName(option)).join(', ');
      const lines = [`${status}.`, `Options: ${options}.`, `See ${summary.id}/index.txt`].flatMap((line) =>
        wrap(visibleLine(line), width, { first: '  ', rest: '    ' }),
      );
      return {
        title: wrap(visibleLine(summary.title), width).join('\n'),
        question: wrap(visibleLine(summary.question), width, { first: '  ', rest: '  ' }).join('\n'),
        lines: lines.join('\n'),
      };
    }),
  };
}
