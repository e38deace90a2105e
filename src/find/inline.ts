import { findMarks, type InlineMark } from './inline-marks.ts';
import type { List, ListItem } from './lists.ts';
import type { Mail, Paragraph } from './mails.ts';
import { ABOUT_LABEL } from './markers.ts';
import { familiesOf, follows, isFirst } from './sequence.ts';

/** Lists that run within a paragraph: `we can either (a) ... or (b) ...`. `lists` are those whose labels begin lines. */
export function inlineLists(mail: Mail, lists: readonly List[]): List[] {
  const lines = new Set(lists.flatMap(({ items }) => items.map(({ line }) => line)));
  return mail.paragraphs.flatMap((paragraph) => {
    const marks = findMarks(paragraph.text).filter(
      ({ start }) => !lines.has(lineAt(paragraph, start)) || !startsLine(paragraph, start),
    );
    return sequences(marks).flatMap((sequence) => {
      const list = toList(sequence, paragraph);
      return list === undefined ? [] : [list];
    });
  });
}

function startsLine(paragraph: Paragraph, offset: number): boolean {
  return paragraph.lines.some(({ start }) => start === offset);
}

function sequences(marks: readonly InlineMark[]): InlineMark[][] {
  const done: InlineMark[][] = [];
  let open: InlineMark[] = [];
  for (const mark of marks) {
    const last = open.at(-1);
    const goesOn =
      last !== undefined &&
      last.style === mark.style &&
      familiesOf(last.label).some(
        (family) => familiesOf(mark.label).includes(family) && follows(last.label, mark.label, family),
      );
    if (goesOn) {
      open.push(mark);
      continue;
    }
    if (open.length > 1) done.push(open);
    open = familiesOf(mark.label).some((family) => isFirst(mark.label, family)) ? [mark] : [];
  }
  if (open.length > 1) done.push(open);
  return done;
}

/** A list, if each label is followed by words of its own: `permitting (a) and (b)` only refers to one. */
function toList(marks: readonly InlineMark[], paragraph: Paragraph): List | undefined {
  const items: ListItem[] = [];
  for (const [at, { label, start, end }] of marks.entries()) {
    const next = marks[at + 1]?.start ?? sentenceEnd(paragraph.text, end);
    const text = paragraph.text
      .slice(end, next)
      .replace(
        /(?<![\s,;:(-])[\s,;:(-]+$|(?<![\s,;:(])[\s,;:(]*\b(?:and|or|and\/or|otherwise|then)\b[\s,;:(-]*$/i,
        '',
      )
      .trim();
    if (!/(?<=\w)\W+\w/.test(text) && !(at > 0 && /\w{3}/.test(text))) return undefined;
    if (/^[,.;]/.test(text) || REFERRED.test(text)) return undefined;
    const line = lineAt(paragraph, start);
    items.push({ label, text, line, end: lineAt(paragraph, Math.max(start, next - 1)) + 1 });
  }
  const family = familiesOf(marks[0]?.label ?? '')[0] ?? 'lower';
  return { style: marks[0]?.style ?? '()', family, indent: 0, items, inline: true };
}

/** What follows a label that is only referred to. */
const REFERRED = new RegExp(
  `^(?:${ABOUT_LABEL}|[a-z]{3,}s (?:an?|the|no|us|you|it|nothing|more|less|too)\\b)`,
  'i',
);

function sentenceEnd(text: string, from: number): number {
  const end = /[.?!](?:\s|$)/.exec(text.slice(from));
  return end === null ? text.length : from + end.index;
}

/** The body line that an offset of a paragraph's text lies in. */
export function lineAt({ lines }: Paragraph, offset: number): number {
  let line = lines[0]?.index ?? 0;
  for (const one of lines) if (one.start <= offset) line = one.index;
  return line;
}
