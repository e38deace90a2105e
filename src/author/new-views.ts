import { yamlText } from './yaml-text.ts';

/** What the templates of `templates/new` are filled with: text that is ready for its place in YAML. */
export type NewView = Readonly<Record<string, string>>;

/** A title for an id that came without one: its words, the first with a capital. */
export function titleOf(id: string): string {
  const words = id.replace(/-/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The view of a new RFC; without a question the title asks. */
export function rfcView(title: string, question: string | undefined, criteria: readonly string[]): NewView {
  const asked = question ?? (title.endsWith('?') ? title : `${title}: which option?`);
  return { title: value(title), question: value(asked), criteria: criteria.join(', ') };
}

/** The view of a new option. */
export function optionView(title: string): NewView {
  return { title: value(title) };
}

/** The view of an entry of `people.yaml` or `criteria.yaml`; a key without a value is left out. */
export function entryView(id: string, keys: Readonly<Record<string, string | undefined>>): NewView {
  const values = Object.entries(keys).map(([key, text]) => [key, text === undefined ? '' : value(text)]);
  return { id, ...Object.fromEntries(values) };
}

/** A value of YAML on one line, whatever white space it came with. */
function value(text: string): string {
  return yamlText(text.replace(/\s+/g, ' ').trim());
}
