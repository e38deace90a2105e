import type { Comparison } from '../../model/comparison.ts';
import type { Inline, Prose } from '../../model/prose.ts';
import { visibleLine } from '../../text/visible.ts';
import { displayWidth, wrap } from '../../text/wrap.ts';
import { numbered } from '../citations.ts';
import { handlebarsOf } from '../handlebars.ts';
import { proseLines } from '../text/prose.ts';
import { tidy } from '../tidy.ts';
import { optionName } from '../words.ts';
import { mapInlines } from './blocks.ts';
import type { WriteDraft } from './draft.ts';
import { findForDraft } from './gfm-prose.ts';
import { type OptionPart, partsOf } from './parts.ts';
import { documentView, type Printer } from './view.ts';

/** Widest line of a ballot, in columns: voters quote it. */
const WIDEST = 72;
const NONE = 'None of the above';

/**
 * A ballot as Debian's secretary sends one: what each choice means and what was said of it, how to vote, and the form between
 * its two lines (https://www.debian.org/vote/, Constitution A.6). When and where to vote is left to fill in.
 */
export const writeBallot: WriteDraft = (comparison, site, setting) => {
  const fill = handlebarsOf('draft', setting.templates);
  const find = findForDraft(comparison);
  const width = Math.min(setting.width, WIDEST);
  const prose = (body: Prose): string =>
    proseLines(mapInlines(body, plain), find, width).map(harmless).join('\n');
  const printer: Printer = { prose, heading: (text) => ruled(text, width) };
  const parts = partsOf(comparison, site, setting);
  const all = [...parts.chosen, ...parts.others].toSorted((a, b) => a.option.number - b.option.number);
  const names = [...all.map((part) => choiceName(part, width)), NONE];
  return tidy(
    fill('ballot', {
      ...documentView(parts, comparison, setting, printer),
      title: wrap(harmless(visibleLine(comparison.title)), width).join('\n'),
      /** The options that may be voted for, in order. */
      choices: all.map((part, at) => ({
        heading: ruled(`Choice ${at + 1}: ${names[at] ?? ''}`, width),
        title: prose([{ kind: 'paragraph', children: [{ kind: 'text', text: visibleLine(part.name) }] }]),
        body: prose(part.body),
        differences: prose(part.differences),
        claims: prose(part.claims),
      })),
      /** Number of the choice that is none of them. */
      last: String(names.length),
      /** What that choice is called. */
      none: NONE,
      sources: sourceLines(comparison).join('\n'),
      /** The lines that a voter fills in. */
      form: names.map((name, at) => `[   ] Choice ${at + 1}: ${name}`),
    }),
  );
};

/** A choice is one line of the form: the title of its option where there is room, else the option's name. */
function choiceName({ option }: OptionPart, width: number): string {
  const title = harmless(visibleLine(option.title));
  const room = width - '[   ] Choice 10: '.length;
  return displayWidth(title) <= room ? title : harmless(visibleLine(optionName(option)));
}

function ruled(text: string, width: number): string {
  const lines = wrap(harmless(visibleLine(text)), width);
  return [...lines, '='.repeat(Math.min(width, Math.max(...lines.map(displayWidth))))].join('\n');
}

/** Marks of emphasis are no help beside a form that is read by a program. */
function plain(inline: Inline): readonly Inline[] {
  return inline.kind === 'strong' || inline.kind === 'emphasis' ? inline.children.flatMap(plain) : [inline];
}

/** Foreign text that looks like the form or its lines would be counted. */
function harmless(text: string): string {
  return text.replace(/-=(?=-)/g, '- ').replace(/^(\W*)\[([\s\d]*)\](?=\s*choice\s*\d)/i, '$1($2)');
}

function sourceLines(comparison: Comparison): string[] {
  return numbered(comparison).flatMap(({ number, date, from, url }) => {
    const known = [date, from].filter((part) => part !== undefined).join(', ');
    const mark = `[${number}]`;
    return known === ''
      ? [`${mark} ${url}`]
      : [`${mark} ${harmless(visibleLine(known))}`, `${' '.repeat(mark.length)} ${url}`];
  });
}
