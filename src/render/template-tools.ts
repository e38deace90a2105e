import { runsBothWays } from '../text/direction.ts';
import { visible } from '../text/visible.ts';
import type { TemplateTools } from './own-templates.ts';
import type { SafeHtml } from './safe-html.ts';
import { isHtml } from './template-files.ts';

/** Printable ASCII without the marks that HTML escapes: most values are that, and stand as they are. */
const AS_IS = /^[\t\n !#-%(-;?-_a-~]*$/;
const MARKS = /[&<>"'`=]/g;
/** As Handlebars writes them. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

/** How the templates of a format treat their values. */
export function toolsOf(format: string): TemplateTools {
  const html = isHtml(format);
  return {
    text: html ? (value) => escaped(asText(value)) : asText,
    html: (value) => (value as SafeHtml).safeHtml,
    bdi: html ? (value) => isolated(asText(value)) : asText,
    need,
    list,
    some,
  };
}

function asText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Text for any place in HTML, its attributes in quotes too, with nothing in it that cannot be seen. */
function escaped(text: string): string {
  return AS_IS.test(text) ? text : visible(text).replace(MARKS, (mark) => ESCAPES[mark] ?? mark);
}

/** The same in `<bdi>`, if it could turn the words around it. */
function isolated(text: string): string {
  return runsBothWays(visible(text)) ? `<bdi>${escaped(text)}</bdi>` : escaped(text);
}

function need(view: unknown, name: string): unknown {
  if (typeof view !== 'object' || view === null || !Object.hasOwn(view, name))
    throw new Error(`A template uses \`${name}\`, which its view lacks.`);
  return (view as Readonly<Record<string, unknown>>)[name];
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === null || value === undefined || value === false) return [];
  throw new Error('A template goes through what is no list.');
}

function some(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
