import type { Form, TableForm } from '../model/template.ts';
import type { MakeRenderer, Renderer, Setting } from './renderer.ts';

const RENDERERS: Readonly<Record<Form, () => Promise<MakeRenderer>>> = {
  html: async () => (await import('./html/html.ts')).htmlRenderer,
  md: async () => (await import('./markdown/markdown.ts')).markdownRenderer,
  txt: async () => (await import('./text/text.ts')).textRenderer,
  csv: async () => (await import('./csv.ts')).csvRenderer,
  json: async () => (await import('./json.ts')).jsonRenderer,
};

/** The renderer of a form; only what it needs is loaded. */
export async function rendererOf(form: Form, setting: Setting): Promise<Renderer> {
  const make = await RENDERERS[form]();
  return make(setting);
}

/** Prints one comparison by itself; as reStructuredText it is the document that a draft is. */
export async function tablePrinter(form: TableForm, setting: Setting): Promise<Renderer['table']> {
  if (form !== 'rst') return (await rendererOf(form, setting)).table;
  const { writeRst } = await import('./draft/rst.ts');
  const { templates, width } = setting;
  return (comparison, site) =>
    writeRst(comparison, site, { templates, width, ascii: false, tags: false, revision: 1 });
}
