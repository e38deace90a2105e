import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to a mistyped name, or nothing if none is near: at most a third of the letters differ
 * (two at the least for names of four letters and more). Ties go to the first in alphabetical order.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const limit = wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of [...candidates].sort()) {
    if (candidate === name || Math.abs(candidate.length - wanted.length) > limit) continue;
    const d = distance(wanted, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** `a`, `a or b`, `a, b or c`; at most `most` of them, then how many more there are. */
export function oneOf(names: Iterable<string>, most = 8): string {
  const all = [...names];
  const shown = all.slice(0, most).map((name) => `\`${name}\``);
  if (all.length > most) return `${shown.join(', ')} and ${all.length - most} more`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}
