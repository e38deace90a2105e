import type { Comparison } from '../model/comparison.ts';
import type { Inline } from '../model/prose.ts';
import { MADR_RECORD } from '../text/madr.ts';

/**
 * The record's values by their names in lower case, such as `status` and `decision-makers`, from the lines
 * `- Status: accepted` of the section {@link MADR_RECORD}; links are Markdown, and code stands for what is not to be read as
 * such. Empty where an RFC has no such section.
 */
export function recordOf({ sections }: Pick<Comparison, 'sections'>): Map<string, string> {
  const body = sections.find(({ title }) => title === MADR_RECORD)?.body ?? [];
  const lines = body.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(([first]) => (first?.kind === 'paragraph' ? [plainText(first.children)] : []))
      : [],
  );
  return new Map(
    lines.flatMap((line) => {
      const [, key = '', value = ''] = /^([^:]+):\s*([\s\S]*)$/.exec(line) ?? [];
      return key === '' ? [] : [[key.trim().toLowerCase(), value.trim()] as const];
    }),
  );
}

function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text;
      if (inline.kind === 'link') return linkText(plainText(inline.children), inline.url);
      return inline.kind === 'citation' && inline.quote !== undefined
        ? `"${inline.quote}"`
        : plainText(inline.children);
    })
    .join('')
    .replace(/\s+/g, ' ');
}

/** A link as Markdown, which a value of front matter may hold as well as words. */
function linkText(words: string, url: string): string {
  return words === url ? `<${url}>` : `[${words.replace(/[[\]]/g, '')}](${url})`;
}
