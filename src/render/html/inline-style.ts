import { sha256 } from '../../text/sha256.ts';
import { type SafeHtml, safeHtml } from '../safe-html.ts';

/** A style sheet that stands in its page, and the source by which the page's policy lets it in (CSP 3, `hash-source`). */
export interface InlineStyle {
  readonly css: SafeHtml;
  readonly source: string;
}

/** A style sheet for `<style>`; nothing in it can end that element. */
export function inlineStyle(sheet: string): InlineStyle {
  // An escaped slash is the same in a string of CSS, and outside of strings `</` has no meaning.
  const css = `\n${sheet.replaceAll('</', '<\\/')}`;
  const bytes = (sha256(css).match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16));
  return { css: safeHtml(css), source: `'sha256-${btoa(String.fromCharCode(...bytes))}'` };
}
