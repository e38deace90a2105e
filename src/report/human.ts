import pc from 'picocolors';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { counted } from '../text/counted.ts';
import { visibleLine } from '../text/visible.ts';
import { type ReportContext, shownPath } from './context.ts';
import { countsOf } from './counts.ts';
import { excerpt, linesOf } from './excerpt.ts';

type Colors = ReturnType<typeof pc.createColors>;

/**
 * For people: each finding with its line, gutter and caret, then a line that counts them. The first line of a finding is
 * that of compilers, `file:line:column: severity: message [rule]`, which editors know how to open.
 */
export function human(diagnostics: readonly Diagnostic[], context: ReportContext, hidden: number): string {
  const colors = pc.createColors(context.color);
  const lines = new Map<string, readonly string[]>();
  const linesIn = (file: string): readonly string[] => {
    const known = lines.get(file) ?? linesOf(context.files.get(file));
    lines.set(file, known);
    return known;
  };
  const findings = diagnostics.map((one) => finding(one, linesIn(one.at.file), context, colors));
  return `${[...findings, count(diagnostics, hidden, colors)].join('\n')}\n`;
}

function finding(
  { at, severity, rule, message, suggestion }: Diagnostic,
  lines: readonly string[],
  context: ReportContext,
  colors: Colors,
): string {
  const place = `${visibleLine(shownPath(at.file, context))}:${at.line}:${at.column}:`;
  const paint = painter(severity, colors);
  const head = `${colors.bold(place)} ${paint(`${severity}:`)} ${visibleLine(message)} ${colors.dim(`[${rule}]`)}`;
  const number = String(at.line);
  const gutter = ' '.repeat(number.length);
  const bar = colors.dim('|');
  const source = lines[at.line - 1];
  const room = (context.width ?? 80) - number.length - 5;
  const shown = source === undefined || source === '' ? undefined : excerpt(source, at, room);
  return [
    head,
    ...(shown === undefined
      ? []
      : [
          `  ${colors.dim(number)} ${bar} ${shown.line}`.trimEnd(),
          `  ${gutter} ${bar} ${' '.repeat(shown.before)}${paint('^'.repeat(shown.length))}`,
        ]),
    ...(suggestion === undefined ? [] : [`  ${gutter} ${colors.dim('=')} help: ${visibleLine(suggestion)}`]),
    '',
  ].join('\n');
}

function painter(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
}

/** `2 errors, 1 warning`; what was left out is said as well. */
function count(diagnostics: readonly Diagnostic[], hidden: number, colors: Colors): string {
  const counts = countsOf(diagnostics).map(({ severity, words }) => painter(severity, colors)(words));
  const left = hidden === 0 ? '' : ` (${counted(hidden, 'info')} with -v)`;
  return `${counts.length === 0 ? 'No errors, no warnings' : counts.join(', ')}${left}`;
}
