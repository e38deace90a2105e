import type { MadrOption } from '../../model/madr.ts';
import type { Prose } from '../../model/prose.ts';
import { shownText, withoutStart } from './inlines.ts';
import { optionNamed } from './options.ts';

/** The decision of a record: which options it names, and why. */
export interface Choice {
  /** Indices of the options. */
  readonly chosen: readonly number[];
  /** What it names that is none of them. */
  readonly unknown: readonly string[];
  readonly why: Prose;
}

const LEAD =
  /^\s*(?:we (?:have )?(?:chose|chosen|decided (?:on|for)) |(?:the )?(?:chosen|selected|proposed) (?:options?|solutions?|alternatives?)\s*:?\s*)/i;
const QUOTED =
  /^["\u201c\u2018'](.+?)["\u201d\u2019'][,.]?\s*(?:,?\s*because\b[,:]?|[.;:,](?=\s|$)|$|\n)\s*/is;
const PLAIN = /^(.+?)(?:,?(?<!\s)\s+because\b[,:]?|\.(?=\s|$)|\n|$)\s*/is;

/** Reads `Chosen option: "X", because ...` at the start of a decision. */
export function choiceOf(outcome: Prose, options: readonly MadrOption[]): Choice {
  const [first, ...more] = outcome;
  if (first?.kind !== 'paragraph') return { chosen: [], unknown: [], why: outcome };
  const text = shownText(first.children);
  const lead = LEAD.exec(text)?.[0] ?? '';
  const rest = text.slice(lead.length);
  const match = lead === '' ? null : (QUOTED.exec(rest) ?? PLAIN.exec(rest));
  if (match === null) return { chosen: [], unknown: [], why: outcome };
  const named = namesIn(match[1] ?? '', options);
  const why = withoutStart(first.children, lead.length + match[0].length);
  return {
    chosen: [...new Set(named.flatMap(({ at }) => at ?? []))],
    unknown: named.flatMap(({ at, words }) => (at === undefined ? [words] : [])),
    why: shownText(why).trim() === '' ? more : [{ kind: 'paragraph', children: why }, ...more],
  };
}

/** One option, or several joined by `and`, `+` or commas. */
function namesIn(
  text: string,
  options: readonly MadrOption[],
): { readonly words: string; readonly at: number | undefined }[] {
  const words = text.replace(/\s+/g, ' ').trim();
  const one = optionNamed(words, options);
  if (one !== undefined) return [{ words, at: one }];
  const parts = words
    .split(/(?:["\u201d]\s*|(?<!\s)\s*)(?:,| and | \+ | & )\s*["\u201c]?/)
    .filter((part) => part !== '');
  const all = parts.map((part) => ({ words: part, at: optionNamed(part, options) }));
  return all.length > 1 && all.every(({ at }) => at !== undefined) ? all : [{ words, at: undefined }];
}
