import type { MarkerStyle } from './markers.ts';

/** A label within running text; `start` and `end` are offsets, the bracket among them. */
export interface InlineMark {
  readonly label: string;
  readonly style: MarkerStyle;
  readonly start: number;
  readonly end: number;
}

const MARK =
  /(?<![\w\])])\((\d{1,2}[a-z]?|[a-zA-Z]|[ivx]{2,4})\)\s*|(?<![\w(.&#])(\d{1,2}[a-z]?|[a-zA-Z]|[ivx]{2,4})\)\s+/g;
/** Words after which a label is a reference to something listed before. */
const REFERRING =
  /\b(?:for|of|to|with|in|on|by|from|than|over|under|like|as|allows?|allow(?:ing)?|permit(?:s|ting)?|prefer(?:s|red)?|via|using|case|cases|option|options|per|do|doing|see|i\.e\.|support|supports|choose|want|about|against|why|both)\s*$/i;

/** Labels in brackets that may begin an item; those that plainly refer to one are left out. */
export function findMarks(text: string): InlineMark[] {
  const marks: InlineMark[] = [];
  for (const match of text.matchAll(MARK)) {
    const label = match[1] ?? match[2] ?? '';
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (REFERRING.test(before) && marks.length > 0) continue;
    const style = match[1] === undefined ? ')' : '()';
    if (style === ')' && unclosed(text.slice(0, match.index))) continue;
    marks.push({ label, style, start: match.index, end: match.index + match[0].length });
  }
  return marks;
}

/** Whether a bracket stands open: then `2)` closes it. */
function unclosed(text: string): boolean {
  const near = text.slice(-200);
  return near.lastIndexOf('(') > near.lastIndexOf(')');
}
