import type { Diagnostic } from '../model/diagnostic.ts';
import { byPlace } from './by-place.ts';
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
