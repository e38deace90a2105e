import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { sha256 } from '../text/sha256.ts';
import { type ReportContext, shownPath } from './context.ts';
import { jsonText } from './json-text.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * A code quality report of GitLab CI, which a merge request shows beside the lines. A fingerprint is made of what is wrong,
 * not of its line, so that a finding that only moved is not a new one; of equal ones each has its own.
 */
export function gitlab(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const seen = new Map<string, number>();
  return jsonText(
    diagnostics.map(({ at, severity, rule, message, suggestion }) => {
      const path = shownPath(at.file, context);
      const what = [path, rule, message].join('\n');
      const times = (seen.get(what) ?? 0) + 1;
      seen.set(what, times);
      return {
        description: suggestion === undefined ? message : `${message} ${suggestion}`,
        check_name: rule,
        fingerprint: sha256(`${what}\n${times}`),
        severity: SEVERITIES[severity],
        location: { path, lines: { begin: at.line } },
      };
    }),
  );
}
