import type { Diagnostic } from '../model/diagnostic.ts';
import type { Formatter, ReportContext } from './context.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { human } from './human.ts';
import { json } from './json.ts';
import { sarif } from './sarif.ts';

const FORMATTERS = { human, json, github, gitlab, sarif } satisfies Readonly<Record<string, Formatter>>;

export type ReportForm = keyof typeof FORMATTERS;

/** The forms of a report, by the names that `--as` knows. */
export const REPORT_FORMS = Object.keys(FORMATTERS) as readonly ReportForm[];

/**
 * Diagnostics as a report of one form, sorted by file, line, column and rule; infos only if `verbose`, in every form.
 * Ends in a line feed, unless it is empty.
 */
export function report(diagnostics: readonly Diagnostic[], form: ReportForm, context: ReportContext): string {
  const shown = diagnostics.filter(({ severity }) => context.verbose || severity !== 'info');
  return FORMATTERS[form](shown.toSorted(byPlace), context, diagnostics.length - shown.length);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    order(a.at.file, b.at.file) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    order(a.rule, b.rule) ||
    order(a.message, b.message)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
