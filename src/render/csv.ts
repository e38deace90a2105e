import type { Comparison } from '../model/comparison.ts';
import { visibleLine } from '../text/visible.ts';
import type { MakeRenderer } from './renderer.ts';
import { optionName } from './words.ts';

/** `ID/table.csv` (RFC 4180): criteria as rows, options as columns, cells in words. */
export const csvRenderer: MakeRenderer = async () => ({
  rfc: (comparison) => [{ path: `${comparison.id}/table.csv`, text: () => table(comparison) }],
  site: () => [],
  table,
});

function table({ options, rows }: Comparison): string {
  const head = ['Criterion', ...options.map(optionName)];
  const body = rows.map(({ criterion, cells }) => [criterion.name, ...cells.map(({ words }) => words)]);
  return [head, ...body].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** One field; what a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function field(text: string): string {
  const line = visibleLine(text);
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(line) || /^[\t\r\n]/.test(text) ? `'${line}` : line;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
