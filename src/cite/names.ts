import { levelText } from '../text/level.ts';
import { findWords } from './find-quote.ts';
import type { Run } from './own-text.ts';

/** An option as mails name it. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/** Ids of the options that a text names, by label or by title (what stands in parentheses left out), in their order. */
export function optionsNamed(runs: readonly Run[], options: readonly Named[]): string[] {
  return options
    .filter(({ label, title }) => {
      const words = levelText(title.replace(/\([^)]*\)/g, ' ')).toLowerCase();
      return runs.some(
        ({ text }) =>
          findWords(text, label, 0) >= 0 || (words !== '' && findWords(text.toLowerCase(), words, 0) >= 0),
      );
    })
    .map(({ id }) => id);
}
