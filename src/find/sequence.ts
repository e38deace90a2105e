/** Kinds of labels that follow one another. */
export type Family = 'number' | 'lower' | 'upper' | 'roman' | 'version' | 'name';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The families that a label may belong to. */
export function familiesOf(label: string): Family[] {
  if (/^v\d/.test(label)) return ['version'];
  if (/^\d/.test(label)) return ['number'];
  if (/^[A-Z]\d/.test(label)) return ['upper'];
  if (/^[a-z]$/.test(label)) return ROMAN.includes(label) ? ['lower', 'roman'] : ['lower'];
  if (/^[A-Z]$/.test(label)) return ROMAN.includes(label.toLowerCase()) ? ['upper', 'roman'] : ['upper'];
  if (ROMAN.includes(label.toLowerCase())) return ['roman'];
  return [];
}

/** Whether a list may begin with this label. */
export function isFirst(label: string, family: Family): boolean {
  switch (family) {
    case 'number':
      return /^[01](?:[.]?[1a])?$|^\d{1,2}[a-e]$/i.test(label);
    case 'lower':
    case 'upper':
      return /^(?:a|[A-Z]1)$/i.test(label);
    case 'roman':
      return label.toLowerCase() === 'i';
    case 'version':
      return true;
    case 'name':
      return true;
  }
}

/** Whether `next` may stand right after `label` in one list. */
export function follows(label: string, next: string, family: Family): boolean {
  switch (family) {
    case 'number':
      return followsNumber(label, next);
    case 'lower':
    case 'upper':
      if (label.length > 1)
        return next[0] === label[0] && Number(next.slice(1)) === Number(label.slice(1)) + 1;
      return next.length === 1 && next.charCodeAt(0) === label.charCodeAt(0) + 1;
    case 'roman':
      return ROMAN.indexOf(next.toLowerCase()) === ROMAN.indexOf(label.toLowerCase()) + 1;
    case 'version':
      return Math.abs(Number(next.slice(1)) - Number(label.slice(1))) === 1;
    case 'name':
      return next !== label;
  }
}

/** 1 2, 1 1.1, 1.1 1.2, 1.2 2, 1 1a, 1a 1b, 1b 2; the levels of a table of contents. */
function followsNumber(label: string, next: string): boolean {
  const [before, beforeLetter] = split(label);
  const [after, afterLetter] = split(next);
  const same = before.join('.') === after.join('.');
  if (same)
    return beforeLetter === ''
      ? /^[ab]$/.test(afterLetter)
      : afterLetter.charCodeAt(0) === beforeLetter.charCodeAt(0) + 1;
  // Variants of several: 1b, 2b.
  if (beforeLetter !== '' && beforeLetter === afterLetter && before.length + after.length === 2)
    return (after[0] ?? 0) > (before[0] ?? 0);
  if (afterLetter !== '' && afterLetter !== 'a') return false;
  if (after.length > before.length) {
    return (
      after.length === before.length + 1 && after.at(-1) === 1 && before.every((n, at) => n === after[at])
    );
  }
  const level = after.length - 1;
  return after.every((n, at) => n === (at === level ? (before[at] ?? -9) + 1 : before[at]));
}

function split(label: string): [numbers: number[], letter: string] {
  const letter = /[a-z]$/i.exec(label)?.[0]?.toLowerCase() ?? '';
  const digits = letter === '' ? label : label.slice(0, -1);
  return [digits.split('.').map(Number), letter];
}

/** The label that comes after the last of a list, or a variant of one: `4` after 3, `1b` beside 1. */
export function continues(labels: readonly string[], next: string): boolean {
  const lower = labels.map((label) => label.toLowerCase());
  if (lower.includes(next.toLowerCase())) return false;
  const last = labels.at(-1);
  if (last === undefined) return false;
  if (/^\d+[a-e]$/i.test(next) && lower.includes(next.slice(0, -1).toLowerCase())) return true;
  return familiesOf(next).some((family) => familiesOf(last).includes(family) && follows(last, next, family));
}
