import type { Diagnostic } from '../model/diagnostic.ts';
import { type ReportContext, shownPath } from './context.ts';
import { jsonText } from './json-text.ts';

/** For programs: `{ format: 1, diagnostics: [{ file, line, column, length?, severity, rule, message, suggestion? }] }`. */
export function json(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  return jsonText({
    format: 1,
    diagnostics: diagnostics.map(({ at, severity, rule, message, suggestion }) => ({
      file: shownPath(at.file, context),
      line: at.line,
      column: at.column,
      length: at.length,
      severity,
      rule,
      message,
      suggestion,
    })),
  });
}
