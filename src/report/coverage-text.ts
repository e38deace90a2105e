import type { Coverage, UncitedLine } from '../model/coverage.ts';
import { visibleLine } from '../text/visible.ts';
import { displayWidth, padTo } from '../text/wrap.ts';

/** Coverage as plain text: shares, then the messages that nobody cites, then who is not represented. */
export function coverageText(id: string, coverage: Coverage): string {
  const { cited, uncited, waved, options, unheard } = coverage;
  const named = options.filter(({ of }) => of > 0);
  const naming = uncited.filter((line) => line.options.length > 0);
  const others = uncited.filter((line) => line.options.length === 0);
  return [
    `${id}: ${cited} messages cited, ${uncited.length} not, ${waved.length} waved through.`,
    ...section(
      'Cited, of the messages that name an option:',
      columns(named.map(({ option, cited: those, of }) => [option.label, `${those} of ${of}`])),
    ),
    ...section('Not cited, naming an option:', columns(naming.map(cells))),
    ...section('Not cited, others:', columns(others.map(cells))),
    ...section('Waved through:', columns(waved.map(({ messageId, because }) => [`<${messageId}>`, because]))),
    ...section(
      'Wrote, and are not represented:',
      columns(
        unheard.map(({ name, messages }) => [name, `${messages} ${messages === 1 ? 'message' : 'messages'}`]),
      ),
    ),
    '',
  ].join('\n');
}

function cells({ date, from, options, messageId }: UncitedLine): string[] {
  const labels = options.map(({ label }) => label).join(' ');
  return [date ?? 'no date   ', from ?? '(withdrawn)', ...(labels === '' ? [] : [labels]), `<${messageId}>`];
}

function section(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', head, ...lines];
}

/** Rows with each column as wide as its widest cell. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const safe = rows.map((row) => row.map(visibleLine));
  const widths = (safe[0] ?? []).map((_, at) => Math.max(...safe.map((row) => displayWidth(row[at] ?? ''))));
  return safe.map((row) => `  ${row.map((cell, at) => padTo(cell, widths[at] ?? 0)).join('  ')}`.trimEnd());
}
