/** Characters behind a part that make it one that may be missing. */
const OPTIONAL = /^(?:[?*]|\{0)/;
/** Literal words shorter than this say too little to look for them first. */
const SHORTEST = 3;

/** Most letters of a word that a part takes: it may begin anywhere, and each letter would try all that follow. */
const LONGEST = 40;

/** Patterns by their source: the same part of two phrases is one, so that it is looked for once. */
const patterns = new Map<string, RegExp>();

/**
 * The parts of a phrase that must be there wherever it matches: its words, its groups and its classes, without what may stand
 * between them. They are quick to look for, and most sentences lack one. `compile` makes the source of a pattern of a part.
 */
export function neededIn(says: string, compile: (part: string) => string): RegExp[] {
  return (partsOf(says) ?? []).map((part) => {
    const source = compile(part).replace(/(?<=\\[wS])\+/g, `{1,${LONGEST}}`);
    const pattern = patterns.get(source) ?? new RegExp(source, 'i');
    patterns.set(source, pattern);
    return pattern;
  });
}

/** The parts that must be there; nothing where the whole is an alternation. */
function partsOf(says: string): string[] | undefined {
  const parts: string[] = [];
  let word = '';
  const end = (): void => {
    if (word.trim().length >= SHORTEST) parts.push(word.trim());
    word = '';
  };
  for (let at = 0; at < says.length; ) {
    const unit = unitAt(says, at);
    const next = at + unit.length;
    const isMissing = OPTIONAL.test(says.slice(next));
    if (unit === '|') return undefined;
    const times = /^(?:[?*+]|\{\d[\d,]*\})\??/.exec(says.slice(next))?.[0] ?? '';
    const isLiteral = /^[a-z' ]$/i.test(unit) && !isMissing;
    if (isLiteral) word += unit;
    if (!isLiteral || times !== '') end();
    if (/^(?:\((?!\?[!=<])|\{(?!IS\})[A-Z])/.test(unit) && !isMissing) parts.push(unit);
    at = next + times.length;
  }
  end();
  return parts;
}

/** What stands at a place as one: a group, a class, a set, an escape, or a character. */
function unitAt(says: string, at: number): string {
  const rest = says.slice(at);
  if (rest.startsWith('(')) return groupAt(rest);
  return /^(?:\{[A-Z_]+\}|\[(?:\\.|[^[\]\\])*\]|\\.)/.exec(rest)?.[0] ?? rest[0] ?? '';
}

function groupAt(rest: string): string {
  let depth = 0;
  for (const { 0: token, index } of rest.matchAll(/\\.|\[(?:\\.|[^[\]\\])*\]|[()]/g)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0) return rest.slice(0, index + 1);
  }
  return rest;
}
