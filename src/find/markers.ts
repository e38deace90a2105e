import type { BodyLine } from '../model/message.ts';

/** How a label is written; items of one list are written alike. */
export type MarkerStyle =
  /** `Option 1: ...`, and `- Choice 1, ...`, which tells something of options that were declared before. */
  | 'noun'
  | 'noun,'
  /** `(1) ...` or `[i] ...`, `1) ...`, `1. ...`, `1: ...`. */
  | '()'
  | ')'
  | '.'
  | ':'
  /** `#1: ...`, and `#1 ...`. */
  | '#'
  | '# '
  /** `[1] ...`, a footnote. */
  | '[]'
  /** `v2: ...`, what a version changed. */
  | 'v'
  /** `- 1 ...`, and `1 - ...`. */
  | '- 1'
  | ' -'
  /** `A: ...` or `A  ...`. */
  | 'capital'
  /** `- "keep": ...`. */
  | 'name';

/** A label at the start of a line. */
export interface Marker {
  readonly label: string;
  readonly style: MarkerStyle;
  /** The word before the label, in lower case: `option`, `step`. */
  readonly noun?: string;
  /** A second label that the line gives at once: `Choice 1: F: ...`. */
  readonly code?: string;
  readonly indent: number;
  /** What the line says after the label. */
  readonly rest: string;
}

/** Words for a candidate answer. */
export const OPTION_NOUN =
  'option|approach|alternative|proposal|choice|case|plan|variant|solution|method|possibility|idea|scheme|design|model|strategy|tier|scenario|version|door|path|route|way|candidate|amendment';
/** Words that lead to a label in running text; a version or a path is something else there. */
export const NAMING_NOUN = OPTION_NOUN.split('|')
  .filter((noun) => !/^(?:version|path|route|way|case|idea)$/.test(noun))
  .concat('case(?= ?[#("]|s? [A-Z]\\b)')
  .join('|');
/** Words for things that are listed and are no candidate answers. */
export const OTHER_NOUN =
  'step|question|q|issue|problem|point|phase|stage|section|part|patch|item|note|comment|reason|goal|requirement|rule|level|task|example|appendix|chapter|concern';

const LABEL = '\\d{1,2}(?:\\.\\d{1,2}){0,3}[a-zA-Z]?|[A-Z]?\\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5}';
/** What may stand before a label: a bullet, a heading's marks, a ballot's box, the marks of emphasis. */
const LEAD = '(\\s*)(?:(?:[-*+•o]|#{1,6}|={2,})\\s+)?(?:\\[[ _xX\\d]{0,9}\\]\\s*)?[*_]{0,2}';

/** Words behind a label that go on about what it means: an item of a list does not begin with them. */
export const ABOUT_LABEL =
  "(?:is|was|are|isn't|wasn't|has|does|doesn't|would|wouldn't|could|can|can't|should|seems?|looks|sounds|and|or|but|nor|as|than|because|since|from|above|below|instead|over|here|too|requires|might|may|will|won't)\\b";

const NOUNED = new RegExp(
  `^${LEAD}(${OPTION_NOUN}|${OTHER_NOUN}) ?#?\\(?(${LABEL})\\)?(?:[*_]{0,2}\\s*(?:\\(([^()]{1,60})\\)|"([^"]{1,60})"))?[*_]{0,2}\\s*(?:([:.)]|-{1,2}|–|—|=+)[*_]{0,2}(?:\\s+|$)|$)(.*)$`,
  'i',
);
/** Style of a list that tells something of options that were declared before: `- Choice 1, proposed by Ada`. */
export const TOLD = 'noun,' satisfies MarkerStyle;

const BULLET_NOUNED = new RegExp(`^(\\s*)[-*+•]\\s+(${OPTION_NOUN}) #?(${LABEL})()()(),\\s+(\\S.*)$`, 'i');
const BRACKETED = new RegExp(`^${LEAD}\\((${LABEL})\\)[:.]?\\s*(.*)$`);
const CLOSED = new RegExp(`^${LEAD}(${LABEL})(\\.\\)|\\)|\\.|:)[*_]{0,2}(?:\\s+(.*)|)$`);
const CLOSING: Readonly<Record<string, MarkerStyle>> = { ')': ')', '.)': ')', '.': '.', ':': ':' };
const HASHED = /^(\s*)(?:[-*+]\s+)?#(\d{1,2}|[a-zA-Z])\s*([-:.)]|--|–|—)\s+(.*)$/;
/** `#1 skip it`: nothing but a blank behind the label, and words that do not go on about it. */
const BARE_HASHED = new RegExp(
  `^(\\s*)(?:[-*+]\\s+)?#(\\d{1,2}[a-z]?)\\s+(?!${ABOUT_LABEL})([\\p{L}"'\`(<-].*)$`,
  'iu',
);
/** `[ii] by a hook`: letters in square brackets are labels, figures in them mostly footnotes. */
const SQUARE = /^(\s*)\[([a-wyzA-WYZ]|[ivx]{2,5}|[IVX]{2,5})\][:.]?\s+(\S.*)$/;
const FOOTNOTE = /^(\s*)\[(\d{1,2})\][:.]?\s+(\S.*)$/;
const BULLET_NUMBER = /^(\s*)[-*+]\s+(\d{1,2}) ([a-z].*)$/;
const CAPITAL = /^(\s*)(?:\[[ _xX\d]{0,4}\]\s*)?([A-Z]{1,2})\s{2,}(\S.*)$/;
const DASHED = /^(\s*)(?:[*_]{0,2})([A-Z]|\d{1,2})[*_]{0,2} (-{1,2}|–|—|=) (\S.*)$/;
const NAMED =
  /^(\s*)[-*+•]\s+(?:`([^`\s]{2,40})`|"([^"]{2,40})"|\*{1,2}([^*]{2,40})\*{1,2}|((?!https?:)[A-Za-z][\w.+/-]{1,30}(?: [\w.+/-]{1,20})?))\s*(?:\([^()]{1,40}\))?\s*(?::|-{1,2}|–|—)\s+(\S.*)$/;
const VERSION = /^(\s*)(?:(?:changes|changelog)[\w ]{0,20} )?(v\d{1,2})(?: ?-> ?v\d{1,2})?:(?:\s+(.*)|)$/i;

/** The labels that a line may begin with, the likeliest reading first; most lines have none. */
export function markersOf({ text }: Pick<BodyLine, 'text'>): Marker[] {
  const line = text.slice(0, 600);
  const nouned = NOUNED.exec(line);
  if (nouned !== null) return [nounMarker(nouned)];
  const told = BULLET_NOUNED.exec(line);
  if (told !== null) return [{ ...nounMarker(told), style: TOLD }];
  const found: Marker[] = [];
  const add = (
    style: MarkerStyle,
    indent: string | undefined,
    label: string | undefined,
    rest = '',
  ): void => {
    if (label !== undefined) found.push({ label, style, indent: indent?.length ?? 0, rest: rest.trim() });
  };
  const bracketed = BRACKETED.exec(line);
  if (bracketed !== null) add('()', bracketed[1], bracketed[2], bracketed[3]);
  const closed = bracketed === null ? CLOSED.exec(line) : null;
  if (closed !== null && fits(closed[2] ?? '', closed[3] ?? '', closed[4] ?? ''))
    add(CLOSING[closed[3] ?? ''] ?? ')', closed[1], closed[2], closed[4]);
  if (closed !== null && closed[3] === ':' && /^[A-Z]$/.test(closed[2] ?? '') && (closed[4] ?? '') !== '')
    add('capital', closed[1], closed[2], closed[4]);
  const hashed = HASHED.exec(line);
  if (hashed !== null) add('#', hashed[1], hashed[2], hashed[4]);
  const bare = hashed === null ? BARE_HASHED.exec(line) : null;
  if (bare !== null) add('# ', bare[1], bare[2], bare[3]);
  const square = SQUARE.exec(line);
  if (square !== null) add('()', square[1], square[2], square[3]);
  const footnote = FOOTNOTE.exec(line);
  if (footnote !== null) add('[]', footnote[1], footnote[2], footnote[3]);
  const version = VERSION.exec(line);
  if (version !== null) add('v', version[1], version[2]?.toLowerCase(), version[3]);
  if (found.length > 0) return found;
  const numbered = BULLET_NUMBER.exec(line);
  if (numbered !== null) add('- 1', numbered[1], numbered[2], numbered[3]);
  const dashed = DASHED.exec(line);
  if (dashed !== null) add(' -', dashed[1], dashed[2], dashed[4]);
  const capital = CAPITAL.exec(line);
  if (capital !== null) add('capital', capital[1], capital[2], capital[3]);
  const named = NAMED.exec(line);
  if (named !== null) add('name', named[1], named[2] ?? named[3] ?? named[4] ?? named[5], named[6]);
  return found;
}

/** A letter with a colon is a label only as a capital, and a number with one only before words: `1:` is a jump target. */
function fits(label: string, close: string, rest: string): boolean {
  if (close === ':') return rest !== '' && /^(?:[A-Z]?\d*|\d+[a-z]?)$/.test(label);
  if (close === '.' && /^[a-z]$/.test(label)) return rest !== '';
  return true;
}

function nounMarker(match: RegExpExecArray): Marker {
  const [, indent = '', noun = '', label = '', gloss, quoted, , rest = ''] = match;
  const code = /^([A-Z]{1,4}): +(?=\S)/.exec(rest)?.[1];
  const words = [gloss ?? quoted ?? '', code === undefined ? rest : rest.slice(code.length + 1)];
  return {
    label: noun.toLowerCase() === 'q' ? `${noun}${label}` : label,
    style: 'noun',
    noun: noun.toLowerCase(),
    ...(code === undefined ? {} : { code }),
    indent: indent.length,
    rest: words
      .map((text) => text.replace(/(?<![=*_\s])[=*_\s]+$/, '').trim())
      .filter((text) => text !== '')
      .join(': '),
  };
}
