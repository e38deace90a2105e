import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { visible } from '../text/visible.ts';
import { type ReportContext, shownPath } from './context.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, one a line: they become annotations of a pull request. Empty for no findings. */
export function github(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  return diagnostics
    .map(({ at, severity, rule, message, suggestion }) => {
      const properties = {
        file: shownPath(at.file, context),
        line: String(at.line),
        col: String(at.column),
        title: rule,
      };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
      const says = suggestion === undefined ? message : `${message} ${suggestion}`;
      return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(says)}\n`;
    })
    .join('');
}

/** Escapes as `@actions/core` does, so that a text can neither end the command nor start another. */
function escapeData(text: string): string {
  return visible(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
