import type { WordChange } from '../model/proof.ts';
import type { Run } from './own-text.ts';

/** Of the quote's words, those that a passage must share to be near. */
const LEAST_SHARED = 0.4;
/** Words of a quote that are compared; the rest of a longer one tells no more. */
const MOST_WORDS = 120;

/** The passage that shares most words with a quote, and where the two differ; nothing if none is near. */
export function nearestPassage(parts: readonly string[], runs: readonly Run[]): WordChange[] | undefined {
  const quote = parts.join(' ').split(' ').slice(0, MOST_WORDS);
  let best: { words: readonly string[]; shared: number } | undefined;
  for (const { text } of runs) {
    const words = text.split(' ');
    const found = bestWindow(words, quote);
    if (found.shared > (best?.shared ?? 0))
      best = { words: words.slice(found.start, found.start + quote.length), shared: found.shared };
  }
  if (best === undefined || best.shared < Math.max(1, quote.length * LEAST_SHARED)) return undefined;
  return trimmed(wordDiff(best.words, quote));
}

/** The window of the quote's length that shares most words with it, the first of equals; found in one pass. */
function bestWindow(words: readonly string[], quote: readonly string[]): { start: number; shared: number } {
  const wanted = new Map<string, number>();
  for (const word of quote.map(bare)) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const inside = new Map<string, number>();
  const keys = words.map(bare);
  let best = { start: 0, shared: 0 };
  let shared = 0;
  keys.forEach((key, at) => {
    const count = (inside.get(key) ?? 0) + 1;
    inside.set(key, count);
    if (count <= (wanted.get(key) ?? 0)) shared++;
    const gone = keys[at - quote.length];
    if (gone !== undefined) {
      const left = inside.get(gone) ?? 0;
      inside.set(gone, left - 1);
      if (left <= (wanted.get(gone) ?? 0)) shared--;
    }
    if (shared > best.shared) best = { start: Math.max(0, at - quote.length + 1), shared };
  });
  return best;
}

/** A word for likeness alone: case and marks around it do not count. */
function bare(word: string): string {
  const letters = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return letters === '' ? word : letters;
}

/** The longest common sequence of words, and what each side has beside it. */
function wordDiff(mail: readonly string[], quote: readonly string[]): WordChange[] {
  const lengths = mail.map(() => new Uint16Array(quote.length + 1));
  lengths.push(new Uint16Array(quote.length + 1));
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = mail.length - 1; i >= 0; i--)
    for (let j = quote.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row !== undefined)
        row[j] =
          mail[i] === quote[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  const changes: { kind: WordChange['kind']; words: string[] }[] = [];
  const add = (kind: WordChange['kind'], word: string): void => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else changes.push({ kind, words: [word] });
  };
  let i = 0;
  let j = 0;
  while (i < mail.length || j < quote.length) {
    const ours = mail[i];
    const theirs = quote[j];
    if (ours !== undefined && ours === theirs) {
      add('same', ours);
      i++;
      j++;
    } else if (ours !== undefined && (theirs === undefined || length(i + 1, j) >= length(i, j + 1))) {
      add('mail', ours);
      i++;
    } else {
      add('quote', theirs ?? '');
      j++;
    }
  }
  return changes.map(({ kind, words }) => ({ kind, words: words.join(' ') }));
}

/** Words of the mail before the first and after the last common word say nothing of the quote. */
function trimmed(changes: readonly WordChange[]): WordChange[] {
  const same = changes.map(({ kind }) => kind === 'same');
  const first = same.indexOf(true);
  const last = same.lastIndexOf(true);
  return changes.filter(({ kind }, at) => kind !== 'mail' || (at > first && at < last));
}
