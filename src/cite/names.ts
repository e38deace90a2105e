import { levelText } from '../text/level.ts';
import { findWords } from './find-quote.ts';
import type { Run } from './own-text.ts';

/** An option as mails name it. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/**
 * Ids of the options that a text names, by title (what stands in parentheses left out) or by label, in their order. A
 * label such as `#1` means an option only where `labelled` says so: before the options were listed it meant something else.
 */
export function optionsNamed(runs: readonly Run[], options: readonly Named[], labelled: boolean): string[] {
  return options
    .filter(({ label, title }) => {
      const words = levelText(title.replace(/\([^)]{0,200}\)/g, ' ')).toLowerCase();
      return runs.some(
        ({ text }) =>
          (labelled && findWords(text, label, 0) >= 0) ||
          (words !== '' && findWords(text.toLowerCase(), words, 0) >= 0),
      );
    })
    .map(({ id }) => id);
}
