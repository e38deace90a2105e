import type { Comparison } from '../../model/comparison.ts';
import type { DraftSetting } from '../../model/draft.ts';
import type { Prose } from '../../model/prose.ts';
import { paragraph } from './blocks.ts';
import { changesTitle } from './changes-title.ts';
import type { DraftParts, OptionPart } from './parts.ts';

/** How a markup says things. */
export interface Printer {
  /** Blocks, one empty line apart; nothing for nothing. */
  readonly prose: (prose: Prose) => string;
  /** A heading that the data name: of a section, or of an option under one. */
  readonly heading: (text: string, level: 'section' | 'option') => string;
}

/** What the templates of documents share: every string is ready for its place, and empty where there is nothing to say. */
export function documentView(
  parts: DraftParts,
  { sections, status }: Comparison,
  setting: DraftSetting,
  printer: Printer,
) {
  const { prose, heading } = printer;
  const title = changesTitle(setting);
  const option = ({ name, body, differences, claims }: OptionPart) => ({
    heading: heading(name, 'option'),
    body: prose(body),
    differences: prose(differences),
    claims: prose(claims),
  });
  return {
    revision: String(setting.revision),
    question: prose(parts.question),
    abstract: prose(parts.abstract),
    status: prose(parts.status),
    context: prose(parts.context),
    outcome: prose(parts.outcome),
    options: prose(parts.options),
    ladder: prose(parts.ladder),
    table: prose(parts.table),
    legend: prose(parts.legend),
    counts: prose(parts.counts),
    decided: status === 'decided',
    chosen: parts.chosen.map(option),
    others: parts.others.map(option),
    knockedOut: prose(parts.knockedOut),
    dominated: prose(parts.dominated),
    disputes: prose(parts.disputes),
    objections: prose(parts.objections),
    gaps: prose(parts.gaps),
    stands: prose(parts.stands),
    sections: sections.map(({ title, body }) => ({ heading: heading(title, 'section'), body: prose(body) })),
    relations: prose(parts.relations),
    changesTitle: title === '' ? '' : prose([paragraph(title)]),
    changesHeading: title === '' ? '' : heading(title, 'section'),
    changes: prose(parts.changes),
    sources: prose(parts.sources),
  };
}
