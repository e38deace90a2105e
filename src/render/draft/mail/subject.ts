import { fieldText } from '../../../text/header-field.ts';
import { displayWidth } from '../../../text/wrap.ts';

/** Most columns of a subject, as the kernel's submitting-patches.rst asks. */
const COLUMNS = 75;
/** Most bytes of one, so that its line keeps to the 998 of RFC 5322, 2.1.1, whatever marks are piled on a letter. */
const BYTES = 600;

export interface Subject {
  readonly text: string;
  /** Whether the title did not fit. */
  readonly cut: boolean;
}

/** `[RFC v2] Title`, at most 75 columns: a longer title ends at a word, with `...`. The first revision has no number. */
export function subjectOf(title: string, revision: number): Subject {
  const tag = revision > 1 ? `[RFC v${revision}]` : '[RFC]';
  const whole = `${tag} ${fieldText(title)}`.trim();
  if (fits(whole)) return { text: whole, cut: false };
  const words = whole.slice(tag.length + 1).split(' ');
  let kept = tag;
  for (const word of words) {
    const longer = `${kept} ${word}`;
    if (!fits(`${longer}...`)) break;
    kept = longer;
  }
  return { text: kept === tag ? `${tag} ${start(words[0] ?? '', tag)}...` : `${kept}...`, cut: true };
}

/** The start of a word that alone is too long. */
function start(word: string, tag: string): string {
  let kept = '';
  for (const char of word) {
    if (!fits(`${tag} ${kept}${char}...`)) break;
    kept += char;
  }
  return kept;
}

function fits(text: string): boolean {
  return (
    text.length <= BYTES && new TextEncoder().encode(text).length <= BYTES && displayWidth(text) <= COLUMNS
  );
}
