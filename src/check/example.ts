import type { RuleId } from '../model/rule.ts';
import { BASE } from './base.ts';
import type { Example } from './rule.ts';

const MARKER = / «([a-z-]+)»$|^«([a-z-]+)»$/;

/** A line that an example marks as the place of a finding. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly rule: RuleId;
}

/** The files of an example with those of the base, sorted by path, without markers; and where the markers stood. */
export function layOut(example: Example): { files: { path: string; text: string }[]; marks: Mark[] } {
  const all = Object.entries({ ...BASE, ...example }).sort(([a], [b]) => (a < b ? -1 : 1));
  const marks = all.flatMap(([file, source]) =>
    source.split('\n').flatMap((line, index): Mark[] => {
      const match = MARKER.exec(line);
      const rule = match?.[1] ?? match?.[2];
      return rule === undefined ? [] : [{ file, line: index + 1, rule: rule as RuleId }];
    }),
  );
  const files = all.map(([path, source]) => ({ path, text: replaceMarks(source, '') }));
  return { files: files.filter((file) => file.text.trim() !== ''), marks };
}

/** The text of an example's file with something else in the place of each marker. */
export function replaceMarks(source: string, instead: string): string {
  return source
    .split('\n')
    .map((line) => line.replace(MARKER, instead))
    .join('\n');
}
