import type { Site, Summary } from '../../model/site.ts';
import type { Form } from '../../model/template.ts';
import { optionName, optionNotes, outcomeWords } from '../words.ts';
import { type GraphView, graphView } from './graph-view.ts';
import type { LinkView } from './links.ts';
import { type HeadView, headView } from './page.ts';
import { type ThumbView, thumbView } from './thumb-view.ts';

/** What the template `html/index` places. */
export interface IndexView {
  readonly head: HeadView;
  readonly title: string;
  readonly rfcs: readonly {
    readonly id: string;
    readonly href: string;
    readonly title: string;
    readonly question: string;
    readonly status: string;
    readonly date: string;
    /** The day of the last message that is cited, or empty. */
    readonly last: string;
    readonly tags: readonly string[];
    readonly thumb: ThumbView | null;
    readonly options: readonly {
      readonly href: string;
      readonly name: string;
      readonly title: string;
      readonly notes: readonly string[];
    }[];
  }[];
  readonly graph: GraphView | null;
  readonly criteria: readonly (LinkView & { readonly asks: string })[];
}

/** The list of all RFCs, how they relate, and the criteria that have a page. */
export function indexView(site: Site, forms: readonly Form[]): IndexView {
  const { config, criteria } = site.shared;
  return {
    head: headView(site, forms, {
      title: config.title,
      description: `${config.title}: the options of each question, side by side, every claim with its source.`,
      path: 'index.html',
      twins: [
        ['md', 'index.md', 'Markdown'],
        ['txt', 'index.txt', 'text'],
        ['json', 'rfcs.json', 'JSON'],
      ],
      styles: ['index'],
      scripts: ['search', 'index'],
    }),
    title: config.title,
    rfcs: site.summaries.map(toEntry),
    graph: graphView(site),
    criteria: criteria.map(({ id, name, asks }) => ({
      href: `criteria/${id}.html`,
      text: name,
      asks: asks ?? '',
    })),
  };
}

function toEntry(summary: Summary): IndexView['rfcs'][number] {
  const { id, title, question, status, outcome, statusQuoKept, decidedOn, lastOn, tags, options } = summary;
  return {
    id: `rfc-${id}`,
    href: `${id}/index.html`,
    title,
    question,
    status: outcomeWords(status, outcome, statusQuoKept),
    date: decidedOn ?? '',
    last: lastOn ?? '',
    tags,
    thumb: thumbView(summary),
    options: options.map((option) => ({
      href: `${id}/${option.id}.html`,
      name: optionName(option),
      title: option.title,
      notes: optionNotes(option),
    })),
  };
}
