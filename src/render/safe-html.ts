/** HTML that our own code has made and escaped; only the `html` helper lets it through unescaped. */
export interface SafeHtml {
  readonly safeHtml: string;
}

/** Marks a string as HTML that is already escaped. */
export function safeHtml(html: string): SafeHtml {
  return { safeHtml: html };
}
