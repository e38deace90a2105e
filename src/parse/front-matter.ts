import type { Diagnostic } from '../model/diagnostic.ts';
import type { YamlText } from './accidents.ts';
import { checkMarkdown, checkText } from './limits.ts';

/** A data file's two halves. `body` starts with as many empty lines as stand above it, so that places agree. */
export interface Halves {
  readonly yaml: YamlText;
  readonly body: string;
}

/** Splits `---` front matter from Markdown, after the limits of both; a file without front matter is a diagnostic. */
export function splitFrontMatter(file: string, text: string): { halves?: Halves; diagnostics: Diagnostic[] } {
  const over = checkText(file, text);
  if (over !== undefined) return { diagnostics: [over] };
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    const message =
      lines[0] === '---'
        ? 'The front matter is not closed; expected a line `---` after its last key.'
        : 'The file has no front matter; expected a line `---` first, then keys, then `---`.';
    return {
      diagnostics: [{ at: { file, line: 1, column: 1 }, rule: 'bad-yaml', severity: 'error', message }],
    };
  }
  const yaml = { file, text: `${lines.slice(1, end).join('\n')}\n`, firstLine: 2 };
  const body = lines.slice(end + 1).join('\n');
  const long = checkMarkdown(file, body, end + 2);
  const halves = { yaml, body: long === undefined ? '\n'.repeat(end + 1) + body : '' };
  return { halves, diagnostics: long === undefined ? [] : [long] };
}
