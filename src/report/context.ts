import type { Diagnostic } from '../model/diagnostic.ts';
import type { RuleId } from '../model/rule.ts';

/** What a report says of a rule beside its findings. */
export interface RuleInfo {
  readonly id: RuleId;
  readonly summary: string;
}

/** What a report needs beside the diagnostics. */
export interface ReportContext {
  /** Text of the data files, by path relative to the data folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The data folder as people write it; it stands before every path. */
  readonly dataName: string;
  readonly color: boolean;
  /** Whether infos are reported. */
  readonly verbose: boolean;
  readonly rules: readonly RuleInfo[];
  /** Columns of the terminal; 80 if nobody knows. */
  readonly width?: number;
}

/** Diagnostics, sorted, to the text of a report. `hidden` counts the infos that were left out. */
export type Formatter = (
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  hidden: number,
) => string;

/** A file's path as people see it: `DATA/file`. */
export function shownPath(file: string, { dataName }: Pick<ReportContext, 'dataName'>): string {
  return `${dataName.replace(/\/+$/, '')}/${file}`;
}
