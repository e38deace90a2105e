import type { Prose } from '../../model/prose.ts';
import { MADR_RECORD } from '../../text/madr.ts';
import { handlebarsOf } from '../handlebars.ts';
import { recordOf } from '../record.ts';
import { tidy } from '../tidy.ts';
import { tagger } from './claims.ts';
import type { WriteDraft } from './draft.ts';
import { fileProse, fileText, findForDraft } from './gfm-prose.ts';
import { linked } from './linked.ts';
import { madrArguments, madrConsequences } from './madr-arguments.ts';
import { madrHead } from './madr-head.ts';
import { decisionOf, driversOf, questionFirst, titlesOf } from './madr-parts.ts';
import { partsOf } from './parts.ts';
import { documentView, type Printer } from './view.ts';

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
  const fill = handlebarsOf('draft', setting.templates);
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
      /** The front matter of the record. */
      head: madrHead(comparison, site, record),
      title: fileText(comparison.title),
      context: prose([...questionFirst(comparison), ...comparison.context]),
      /** The criteria, then the section `Decision Drivers` of `rfc.md`. */
      drivers: prose([...driversOf(comparison), ...placed('Decision Drivers')]),
      /** The titles of all options. */
      considered: prose(titlesOf(comparison)),
      /** The section `Considered Options` of `rfc.md`. */
      moreConsidered: prose(placed('Considered Options')),
      /** What was chosen, and why. */
      decision: prose(decisionOf(comparison, record)),
      /** What the chosen options bring, unless it was a record before. */
      consequences: own ? prose(chosen.flatMap((option) => madrConsequences(comparison, option))) : '',
      /** Each option with what speaks for and against it. */
      pros: comparison.options.map((option) => ({
        heading: `### ${fileText(option.title)}`,
        body: prose(option.body),
        arguments: prose(madrArguments(comparison, option, tagged)),
      })),
      /** The section `Pros and Cons of the Options` of `rfc.md`. */
      morePros: prose(placed('Pros and Cons of the Options')),
      /** The section `More Information` of `rfc.md`. */
      information: prose(placed('More Information')),
      /** Whether it was no record before: then nothing of one is kept. */
      own,
      /** Whether there is anything beside what a record has. */
      more:
        own ||
        [placed('More Information'), parts.table, parts.stands, parts.relations, parts.changes].some(
          (one) => one.length > 0,
        ),
      sources: own ? view.sources : '',
    }),
  );
};
