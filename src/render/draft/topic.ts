import type { Comparison } from '../../model/comparison.ts';
import type { Prose } from '../../model/prose.ts';
import { paragraph } from './blocks.ts';
import { claimList, type Tagged } from './claims.ts';

/** A subject that a form has a section for: how the data would name it. */
export interface Topic {
  /** The form's title of the section, which the data may have as well. */
  readonly title: string;
  /** Words in the name or the id of a criterion that is about it. */
  readonly criterion?: RegExp;
}

/**
 * What the data say of a subject: a section of that title, else the claims on criteria of that name, which the options
 * have as well. Where it says nothing, a sentence that says so: nothing is made up.
 */
export function topicProse(
  { sections, rows }: Comparison,
  { title, criterion }: Topic,
  tagged: Tagged,
): Prose {
  const section = sections.find((one) => one.title.toLowerCase() === title.toLowerCase());
  if (section !== undefined) return section.body;
  const about = rows.filter(({ criterion: { id, name } }) => criterion?.test(`${id} ${name}`));
  const claims = about.flatMap((row) =>
    row.claims.map((claim) => ({ criterion: `${row.criterion.name}, ${claim.option.label}`, claim })),
  );
  return claims.length > 0
    ? claimList(claims, tagged)
    : [paragraph('The debate has recorded nothing on this.')];
}

/** The RFC without the sections that a form has a place for. */
export function withoutTopics(comparison: Comparison, topics: readonly Topic[]): Comparison {
  const placed = new Set(topics.map(({ title }) => title.toLowerCase()));
  return {
    ...comparison,
    sections: comparison.sections.filter(({ title }) => !placed.has(title.toLowerCase())),
  };
}
