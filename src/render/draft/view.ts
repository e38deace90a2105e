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
    /** What it gains and gives up against what is done today. */
    differences: prose(differences),
    /** What was said of it, by whom, criterion by criterion. */
    claims: prose(claims),
  });
  return {
    /** Its number: `1`. */
    revision: String(setting.revision),
    question: prose(parts.question),
    /** Question, status and how much is open, without a citation. */
    abstract: prose(parts.abstract),
    /** How far it is, and what came of it. */
    status: prose(parts.status),
    context: prose(parts.context),
    outcome: prose(parts.outcome),
    options: prose(parts.options),
    /** What the order of the options means. */
    ladder: prose(parts.ladder),
    table: prose(parts.table),
    legend: prose(parts.legend),
    /** How many cells are in conflict, and how many were not discussed. */
    counts: prose(parts.counts),
    decided: status === 'decided',
    /** The options that were taken; none while it is open. */
    chosen: parts.chosen.map(option),
    /** All other options. */
    others: parts.others.map(option),
    /** Options that miss a must-have. */
    knockedOut: prose(parts.knockedOut),
    /** Options that another one is never worse than. */
    dominated: prose(parts.dominated),
    /** Where views conflict. */
    disputes: prose(parts.disputes),
    objections: prose(parts.objections),
    /** What nobody discussed. */
    gaps: prose(parts.gaps),
    /** Who stands where. */
    stands: prose(parts.stands),
    /** Sections of `rfc.md` that have no meaning of their own. */
    sections: sections.map(({ title, body }) => ({ heading: heading(title, 'section'), body: prose(body) })),
    /** Other questions that it refines, supersedes or depends on. */
    relations: prose(parts.relations),
    /** `Changes in v2`; empty where nothing was asked for. */
    changesTitle: title === '' ? '' : prose([paragraph(title)]),
    /** The same as a heading. */
    changesHeading: title === '' ? '' : heading(title, 'section'),
    /** What changed since the revision before. */
    changes: prose(parts.changes),
    /** Every message that is cited. */
    sources: prose(parts.sources),
  };
}
