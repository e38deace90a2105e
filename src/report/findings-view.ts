import type { Diagnostic } from '../model/diagnostic.ts';
import type { FindingsView, FindingView } from '../model/served.ts';
import { byPlace } from './by-place.ts';
import { type ReportContext, shownPath } from './context.ts';
import { countsOf, SEVERITIES } from './counts.ts';
import { linesOf, partsOf } from './excerpt.ts';

/** Most findings that a page shows. */
const MOST = 50;

/**
 * Findings for a page, the worst first and then by place, infos only if `verbose`; null where there are none. `troubles` are
 * errors that stand in no data file. `stale` says that the page is older than the data.
 */
export function findingsView(
  diagnostics: readonly Diagnostic[],
  troubles: readonly string[],
  context: Omit<ReportContext, 'color' | 'rules' | 'width'>,
  stale: boolean,
): FindingsView | null {
  const shown = diagnostics
    .filter(({ severity }) => context.verbose || severity !== 'info')
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byPlace(a, b));
  const findings = [
    ...troubles.map(troubleView),
    ...shown.slice(0, MOST).map((one) => findingView(one, context)),
  ];
  if (findings.length === 0) return null;
  const counts = countsOf([...troubles.map(() => ({ severity: 'error' as const })), ...shown]);
  return {
    count: counts.map(({ words }) => words).join(', '),
    stale,
    findings,
    more: Math.max(0, shown.length - MOST),
  };
}

function troubleView(message: string): FindingView {
  return { place: '', severity: 'error', message, rule: '', suggestion: '', source: null };
}

function findingView(
  { at, severity, message, rule, suggestion }: Diagnostic,
  context: Pick<ReportContext, 'files' | 'dataName'>,
): FindingView {
  const line = linesOf(context.files.get(at.file))[at.line - 1] ?? '';
  return {
    place: `${shownPath(at.file, context)}:${at.line}:${at.column}`,
    severity,
    message,
    rule,
    suggestion: suggestion ?? '',
    source: line === '' ? null : { number: at.line, ...partsOf(line, at) },
  };
}
