import type { Inline } from '../../model/prose.ts';

/** The characters that inline content shows, line breaks included: what {@link withoutStart} counts. */
export function shownText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'citation') return inline.quote ?? shownText(inline.children);
      return 'children' in inline ? shownText(inline.children) : inline.text;
    })
    .join('');
}

/** Inline content without the first characters that it shows. */
export function withoutStart(inlines: readonly Inline[], count: number): Inline[] {
  let left = count;
  return inlines.flatMap((inline): Inline[] => {
    if (left <= 0) return [inline];
    const size = shownText([inline]).length;
    const cut = left;
    left -= size;
    if (cut >= size) return [];
    if (inline.kind === 'citation') return [inline];
    if ('children' in inline) return [{ ...inline, children: withoutStart(inline.children, cut) }];
    return [{ ...inline, text: inline.text.slice(cut) }];
  });
}

/** The lines of inline content, cut at the breaks of its own texts. */
export function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    const parts = inline.kind === 'text' ? inline.text.split('\n') : undefined;
    if (parts === undefined) lines.at(-1)?.push(inline);
    for (const [at, text] of (parts ?? []).entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ kind: 'text', text });
    }
  }
  return lines;
}
