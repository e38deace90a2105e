import type { NamedOption } from './name-options.ts';
import { yamlText } from './yaml-text.ts';

/** What an option's file says of where the option comes from. */
export interface Declared {
  /** Name of the one who lists it, where it may be given. */
  readonly by?: string;
  /** Its words there, proven. */
  readonly quote?: string;
  /** `[key]` or `(mid:ID)` of the message; missing where it cannot be cited. */
  readonly target?: string;
}

/** Path of an option's file in its RFC's folder. */
export function optionPath({ number, id }: NamedOption): string {
  return `options/${number}-${id}.md`;
}

/** An option's file: its title, and a sentence that gives it in the words of the mail. */
export function optionText({ title, label, number }: NamedOption, declared: Declared): string {
  const head = [
    `title: ${yamlText(title)}`,
    ...(label === `#${number}` ? [] : [`label: ${yamlText(label)}`]),
  ];
  return `---\n${head.join('\n')}\n---\n${sentenceOf(declared)}\n`;
}

function sentenceOf({ by, quote, target }: Declared): string {
  if (target === undefined) return by === undefined ? 'It was listed in a mail.' : `${by} lists it.`;
  if (quote === undefined)
    return by === undefined ? `It is [listed so]${target}.` : `${by} [lists it so]${target}.`;
  return by === undefined
    ? `It is listed as ["${quote}"]${target}.`
    : `${by} lists it as ["${quote}"]${target}.`;
}
