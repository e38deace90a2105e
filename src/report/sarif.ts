import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { type ReportContext, shownPath } from './context.ts';
import { jsonText } from './json-text.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS), for code scanning: one run, with all rules and a result for each finding. */
export function sarif(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const rules = context.rules.map(({ id, summary }) => ({ id, shortDescription: { text: summary } }));
  const indexes = new Map<string, number>(context.rules.map(({ id }, index) => [id, index]));
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rfc-compare', rules } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one) => result(one, indexes.get(one.rule), context)),
      },
    ],
  });
}

function result(
  { at, severity, rule, message, suggestion }: Diagnostic,
  ruleIndex: number | undefined,
  context: ReportContext,
): object {
  const uri = shownPath(at.file, context).split('/').map(encodeSegment).join('/');
  const end = at.length === undefined ? {} : { endColumn: at.column + at.length };
  const region = { startLine: at.line, startColumn: at.column, ...end };
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: suggestion === undefined ? message : `${message} ${suggestion}` },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
  };
}

/** Percent-coded, so that a path is a URI reference; lone surrogates, which have no code, become U+FFFD. */
function encodeSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
