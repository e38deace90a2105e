import type { Form } from '../model/template.ts';
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
