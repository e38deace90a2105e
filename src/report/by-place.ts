import type { Diagnostic } from '../model/diagnostic.ts';

/** By file, line, column and rule. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
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
