import type { TemplateFile } from '../../model/template.ts';
import type { FindSource } from '../citations.ts';
import { rstText } from './rst-inline.ts';
import { rstProse } from './rst-prose.ts';
import { rstWidth } from './rst-table.ts';
import type { Printer } from './view.ts';

/** Rules under headings: the kernel's order is `=` above and below, `=`, `-`, `~` (its guide, doc-guide/sphinx). */
export interface Rules {
  readonly section: string;
  readonly option: string;
}

/**
 * Prints reStructuredText for a template. docutils takes two headings of one name for a mistake, so a heading of the data
 * that stands in the template already, or comes twice, says so: `Sources (2)`.
 */
export function rstPrinter(
  find: FindSource,
  width: number,
  rules: Rules,
  template: TemplateFile | undefined,
): Printer {
  const taken = new Set(headingsIn(template?.text ?? '').map(named));
  return {
    prose: (prose) => rstProse(prose, find, width),
    heading: (text, level) => {
      const heading = unused(text, taken);
      return `${heading}\n${rules[level].repeat(rstWidth(heading))}`;
    },
  };
}

/** The document's title, ruled above and below. */
export function rstTitle(title: string): string {
  const text = rstText(title);
  const rule = '='.repeat(rstWidth(text));
  return `${rule}\n${text}\n${rule}`;
}

function unused(text: string, taken: Set<string>): string {
  const bare = rstText(text);
  let heading = bare;
  for (let count = 2; taken.has(named(heading)) || /^\d+$/.test(heading); count += 1)
    heading = `${bare} (${count})`;
  taken.add(named(heading));
  return heading;
}

/** The name by which docutils would refer to a heading; one that is a number is that of a footnote. */
function named(heading: string): string {
  return heading.replace(/\\/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function headingsIn(template: string): string[] {
  return [...template.matchAll(/^(\S.*)\n([=~^"-])\2{2,}$/gm)].map(([, heading = '']) => heading);
}
