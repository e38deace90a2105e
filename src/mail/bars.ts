import { attributedName } from './attribution.ts';
import { isBarred, marks, type QuoteLine } from './quotes.ts';

/**
 * Takes the `| ` off lines that are quoted by it and makes them one quote deeper: what stands below an attribution line, and
 * from there on every such line but tables and drawings; elsewhere two lines or more in a row that read as sentences, which
 * nothing says whose they are. Tables, drawings, grammars and what programs print in columns stay as they are.
 */
export function barQuotes(lines: readonly QuoteLine[]): QuoteLine[] {
  const quoted = [...lines];
  const attributed = new Set<number>();
  for (let start = 0, end = 0; start < lines.length; start = end) {
    const depth = lines[start]?.depth ?? 0;
    end = start;
    while (lines[end]?.depth === depth && isBarred(lines[end]?.text ?? '')) end++;
    if (end === start) {
      end++;
      continue;
    }
    if (isAttributed(lines, start)) attributed.add(depth);
    else if (attributed.has(depth) ? isDrawing(lines, start, end) : !isSaid(lines, start, end)) continue;
    for (let at = start; at < end; at++) quoted[at] = withoutBar(lines[at], attributed.has(depth));
  }
  return quoted;
}

function withoutBar({ depth, text }: QuoteLine = { depth: 0, text: '' }, isAttributed: boolean): QuoteLine {
  const inner = marks(text.slice(1), 1);
  const words = inner.depth === 0 ? inner.text.replace(/^ /, '') : inner.text;
  return { depth: depth + 1 + inner.depth, text: words, ...(isAttributed ? {} : { unnamed: true }) };
}

/** Whether the last words before a line are an attribution, which may be wrapped once. */
function isAttributed(lines: readonly QuoteLine[], start: number): boolean {
  const depth = lines[start]?.depth;
  const above = lines
    .slice(Math.max(0, start - 4), start)
    .filter((line) => line.depth !== depth || line.text.trim() !== '');
  const [last, before] = above.reverse();
  if (last === undefined || last.depth !== depth) return false;
  const wrapped = before?.depth === depth ? `${before.text} ${last.text}` : '';
  return attributedName(last.text) !== undefined || attributedName(wrapped) !== undefined;
}

/** A line that only a drawing, a table or the graph of a history has above or below a line with a bar. */
const BESIDE = /^(?:\|\S|[+`'.][-=_.+]{2}|\* (?:commit )?[0-9a-f]{7,40}(?: |$))/;

/** Whether lines are, for the most part, sentences that somebody set bars before. */
function isSaid(lines: readonly QuoteLine[], start: number, end: number): boolean {
  const beside = [lines[start - 1]?.text ?? '', lines[end]?.text ?? ''];
  if (end - start < 2 || beside.some((text) => BESIDE.test(text))) return false;
  const said = textsOf(lines, start, end);
  const words = wordsIn(said.filter(isSentence));
  return words > 0 && words * 2 >= wordsIn(said);
}

function isDrawing(lines: readonly QuoteLine[], start: number, end: number): boolean {
  const drawn = textsOf(lines, start, end);
  return drawn.filter((text) => CELLS.test(text) || !/\p{L}/u.test(text)).length * 2 > drawn.length;
}

/** Characters of a line that are looked at. */
const MOST = 400;

/** What lines say behind their bars and further quote marks. */
function textsOf(lines: readonly QuoteLine[], start: number, end: number): string[] {
  return lines.slice(start, end).map(({ text }) => marks(text.slice(1, MOST), 1).text);
}

function wordsIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** A further bar that parts cells, or blanks that part columns. */
const CELLS = /\S {3,}\S|(?<= )\||\|(?= |$)/;
/** A sign between blanks that joins words of a program or a grammar. */
const OPERATOR = / ['"]?(?:[+*/=<>&]{1,3}|:{1,2}=|[-=]>)['"]? /;

function isSentence(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 2 &&
    words.filter((word) => /\p{L}/u.test(word)).length > 1 &&
    !/^ {6}/.test(text) &&
    !CELLS.test(text) &&
    !OPERATOR.test(text)
  );
}
