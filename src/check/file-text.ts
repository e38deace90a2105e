/**
 * The text of a data file, as a template that is indented like the code around it: what its first line is indented by is
 * taken off every line, backslashes stay, and the last line ends in a line feed. Empty if the template is.
 */
export function fileText(strings: TemplateStringsArray): string {
  const source = (strings.raw[0] ?? '').replace(/^\n/, '').trimEnd();
  if (source === '') return '';
  const lines = source.split('\n');
  const indent = lines[0]?.search(/\S/) ?? 0;
  return `${lines.map((line) => line.slice(Math.min(indent, line.search(/\S|$/)))).join('\n')}\n`;
}
