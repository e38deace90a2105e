import { InvalidArgumentError, Option } from 'commander';

/** The names that `--as` takes for output; `text` and `markdown` are the long ones. */
export const FORMS = {
  html: 'html',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  text: 'txt',
  csv: 'csv',
  json: 'json',
} as const;
type FormName = keyof typeof FORMS;

/** How findings are printed. */
export const REPORTS = ['human', 'json', 'github', 'gitlab', 'sarif'] as const;

/** Where the data are. */
export const data = () => new Option('--data <folder>', 'where the data are').default('data');
/** Templates that stand in for the shipped ones. */
export const templates = () =>
  new Option('--templates <folder>', 'your templates; one of the same name wins');
/** An option that may be given more than once. */
export const each = (flags: string, description: string) =>
  new Option(flags, description)
    .default([], 'none')
    .argParser((value: string, before: string[]) => [...before, value]);
/** The mail that quotes are held against. */
export const archives = () =>
  each('--archive <source>', 'what `thread` reads; may be given more than once').default(
    [],
    'those of site.yaml',
  );
/** The day whose end the data are shown as of. */
export const asOf = () =>
  new Option('--as-of <day>', 'as it stood at the end of that day, such as 2021-06-04 (UTC)');
/** Columns of plain text. */
export const width = () => new Option('--width <columns>', 'of plain text').default(72).argParser(columns);

/** How many threads share the work. */
export const threads = () =>
  new Option('--jobs <number>', 'threads').default(undefined, 'as many as there is work for').argParser(jobs);

/** The examples under the help of a command, each with what it does. */
export function examples(lines: readonly (readonly [command: string, does: string])[]): string {
  const size = Math.max(...lines.map(([command]) => command.length));
  return `\nExamples:\n${lines.map(([command, does]) => `  ${command.padEnd(size)}  ${does}\n`).join('')}`;
}

/** @throws InvalidArgumentError if the text names no form of a page */
export function form(text: string): string {
  if (!Object.hasOwn(FORMS, text)) throw new InvalidArgumentError('Expected text, md, html, csv or json.');
  return FORMS[text as FormName];
}

/** @throws InvalidArgumentError if a table has no such form */
export function tableForm(text: string): string {
  if (text === 'rst') return text;
  if (!Object.hasOwn(FORMS, text))
    throw new InvalidArgumentError('Expected text, md, html, csv, json or rst.');
  return form(text);
}

/** @throws InvalidArgumentError if it is no form to read */
export function proseForm(text: string): string {
  if (!['text', 'txt', 'md', 'markdown', 'html'].includes(text)) {
    throw new InvalidArgumentError('Expected text, md or html.');
  }
  return form(text);
}

/** @throws InvalidArgumentError if a difference has no such form */
export function diffForm(text: string): string {
  if (text === 'changes') return text;
  if (!['text', 'txt', 'md', 'markdown', 'html', 'json'].includes(text)) {
    throw new InvalidArgumentError('Expected text, md, html, json or changes.');
  }
  return form(text);
}

/** @throws InvalidArgumentError if a decision has no such form */
export function toldForm(text: string): string {
  if (!['text', 'txt', 'md', 'markdown', 'json'].includes(text)) {
    throw new InvalidArgumentError('Expected text, md or json.');
  }
  return form(text);
}

/** The forms of a list with commas, each once or more. */
export function forms(text: string): string[] {
  return text.split(',').map((name) => form(name.trim()));
}

/** The number of an RFC's revision. */
export function revision(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 to 999.');
  return Number(text);
}

/** @throws InvalidArgumentError if it is no width that text can be laid out in */
export function columns(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 40 && value <= 200)) throw new InvalidArgumentError('Expected a number from 40 to 200.');
  return value;
}

/** @throws InvalidArgumentError if it is no number of threads */
function jobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 to 999.');
  return Number(text);
}

/** Which part of how many, as `2/4`. @throws InvalidArgumentError if it is none */
export function shard(text: string): { readonly part: number; readonly of: number } {
  const [, part = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (part < 1 || part > of)
    throw new InvalidArgumentError('Expected a part and how many there are, such as 2/4.');
  return { part, of };
}

/** @throws InvalidArgumentError if it is no port */
export function port(text: string): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= 65_535)) throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  return value;
}
