import type { RuleId } from './model/rule.ts';
import type { TemplateFile } from './model/template.ts';
import type { SchemaName } from './parse/json-schema.ts';

export type { SchemaName };

/** Every rule in a line: what reports and `explain` list. */
export async function ruleSummaries(): Promise<{ id: RuleId; summary: string }[]> {
  const { RULES } = await import('./check/rules.ts');
  return RULES.map(({ id, summary }) => ({ id, summary }));
}

/** A rule's page, by its id. */
export async function explainRule(id: RuleId): Promise<string> {
  const { explain } = await import('./check/explain.ts');
  return explain(id);
}

/** The parts of the data that have a JSON Schema, and the files that each is for. */
export async function schemaFiles(): Promise<Readonly<Record<SchemaName, string>>> {
  const { SCHEMA_FILES } = await import('./parse/json-schema.ts');
  return SCHEMA_FILES;
}

/** The JSON Schema of a part of the data, as text that ends in a line feed. */
export async function schemaText(name: SchemaName): Promise<string> {
  const { jsonSchema } = await import('./parse/json-schema.ts');
  return `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
}

/** What a template of `templates/new`, `init` or `completion` makes of a view: a file, or an entry of one. */
export async function fillTemplate(
  folder: 'new' | 'init' | 'completion',
  name: string,
  view: Readonly<Record<string, string>>,
  templates: readonly TemplateFile[],
): Promise<string> {
  const { templatesOf } = await import('./render/templates.ts');
  const fill = await templatesOf(folder, templates);
  return fill(name, view);
}
