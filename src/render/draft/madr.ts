import type { Comparison } from '../../model/comparison.ts';
import type { Block, Inline, Prose } from '../../model/prose.ts';
import { MADR_RECORD } from '../../text/madr.ts';
import { recordOf } from '../record.ts';
import { templatesOf } from '../templates.ts';
import { paragraph } from './blocks.ts';
import { tagger } from './claims.ts';
import type { WriteDraft } from './draft.ts';
import { fileProse, fileText, findForDraft } from './gfm-prose.ts';
import { linked } from './linked.ts';
import { madrArguments, madrConsequences } from './madr-arguments.ts';
import { madrHead } from './madr-head.ts';
import { partsOf } from './parts.ts';
import { documentView, type Printer, tidy } from './view.ts';

/** Sections of MADR that the data may bring along, each at its place in a record. */
const PLACED = [
  'Decision Drivers',
  'Considered Options',
  'Pros and Cons of the Options',
  'More Information',
  MADR_RECORD,
];

/**
 * A Markdown Architectural Decision Record, version 4 (https://adr.github.io/madr/). An RFC that was one keeps its front matter
 * and its sections, and gets nothing that its record did not have.
 */
export const writeMadr: WriteDraft = (comparison, site, setting) => {
  const fill = templatesOf('draft', setting.templates);
  const find = findForDraft(comparison);
  const record = recordOf(comparison);
  const tagged = tagger(comparison, setting.tags);
  const prose = (body: Prose): string => fileProse(linked(body, find), find);
  const printer: Printer = {
    prose,
    heading: (text, level) => `${level === 'section' ? '##' : '###'} ${fileText(text)}`,
  };
  const own = record.size === 0;
  const parts = partsOf(comparison, site, setting);
  const placed = (title: string): Prose => comparison.sections.find((one) => one.title === title)?.body ?? [];
  const chosen = comparison.options.filter((option) => option.chosen);
  const view = documentView(
    parts,
    { ...comparison, sections: comparison.sections.filter(({ title }) => !PLACED.includes(title)) },
    setting,
    printer,
  );
  return tidy(
    fill('madr', {
      ...view,
      head: madrHead(comparison, site, record),
      title: fileText(comparison.title),
      context: prose([...questionFirst(comparison), ...comparison.context]),
      drivers: prose([...driversOf(comparison), ...placed('Decision Drivers')]),
      considered: prose(titlesOf(comparison)),
      moreConsidered: prose(placed('Considered Options')),
      decision: prose(decisionOf(comparison, record)),
      consequences: own ? prose(chosen.flatMap((option) => madrConsequences(comparison, option))) : '',
      pros: comparison.options.map((option) => ({
        heading: `### ${fileText(option.title)}`,
        body: prose(option.body),
        arguments: prose(madrArguments(comparison, option, tagged)),
      })),
      morePros: prose(placed('Pros and Cons of the Options')),
      information: prose(placed('More Information')),
      own,
      more:
        own ||
        [placed('More Information'), parts.table, parts.stands, parts.relations, parts.changes].some(
          (one) => one.length > 0,
        ),
      sources: own ? view.sources : '',
    }),
  );
};

/** The question, unless the context asks it, or it is only the title again. */
function questionFirst({ question, title, context }: Comparison): Prose {
  const asked = squeezed(context.map(blockText).join(' ')).includes(squeezed(question));
  return asked || squeezed(question).startsWith(squeezed(title)) ? [] : [paragraph(question)];
}

function driversOf({ rows }: Comparison): Prose {
  const items = rows.map(({ criterion: { name, asks, must, mustBecause } }): Prose => {
    const least =
      must === undefined
        ? ''
        : ` (at least ${must.replace('-', ' ')}${mustBecause ? `, because ${mustBecause}` : ''})`;
    return [paragraph(`${name}${asks === undefined ? '' : `: ${asks}`}${least}`)];
  });
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, start: 1, items }];
}

function titlesOf({ options }: Comparison): Prose {
  return [{ kind: 'list', ordered: false, start: 1, items: options.map(({ title }) => [paragraph(title)]) }];
}

/** `Chosen option: "X", because ...`; a record may name a choice that is no outcome, as it was proposed or rejected. */
function decisionOf({ outcome, options, status }: Comparison, record: ReadonlyMap<string, string>): Prose {
  const named = record.get('chosen option');
  const titles = options.filter((option) => option.chosen).map(({ title }) => title);
  const chosen = titles.length > 0 ? titles : named === undefined ? [] : [named];
  if (chosen.length === 0) {
    const none =
      status === 'draft' || status === 'open'
        ? 'No option is chosen yet: the question is open.'
        : `No option was chosen: the question is ${status}.`;
    return record.size > 0 && outcome.text.length > 0 ? outcome.text : [paragraph(none), ...outcome.text];
  }
  const lead = `Chosen option: ${chosen.map((title) => `"${title}"`).join(' and ')}`;
  const [first, ...rest] = outcome.text;
  if (first?.kind !== 'paragraph') return [paragraph(`${lead}.`), ...outcome.text];
  return [{ ...first, children: [paragraphLead(lead), ...lowered(first.children)] }, ...rest];
}

function paragraphLead(lead: string): Inline {
  return { kind: 'text', text: `${lead}, because ` };
}

/** A sentence that goes on after `because`: a word that is no name loses its capital. */
function lowered([first, ...rest]: readonly Inline[]): Inline[] {
  if (first?.kind !== 'text') return first === undefined ? [] : [first, ...rest];
  const text = first.text.replace(
    /^(?:The|A|An|It|This|That|These|Those|There|They|We|All|Both|No|Nobody|Only|With|In|As)\b/,
    (word) => word.toLowerCase(),
  );
  return [{ ...first, text }, ...rest];
}

function blockText(block: Block): string {
  return block.kind === 'paragraph' || block.kind === 'heading' ? inlineText(block.children) : '';
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => (one.kind === 'text' || one.kind === 'code' ? one.text : inlineText(one.children)))
    .join('');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
