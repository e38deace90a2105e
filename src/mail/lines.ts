import type { LineKind, MailBody } from '../model/message.ts';
import { attributedName, headBlock, isRule, opensAttribution, sureAttribution } from './attribution.ts';
import { barQuotes } from './bars.ts';
import { lineKinds } from './kinds.ts';
import { type QuoteLine, quoteLines } from './quotes.ts';

/** A body line before tracing: `named` is whom the attribution lines of this mail say it is from. */
export interface SketchLine {
  readonly text: string;
  readonly depth: number;
  readonly kind: LineKind;
  readonly named?: string;
  /** Whether nothing in this mail says from whom a quoted line is, not even that it quotes what is answered. */
  readonly unnamed?: true;
}

/** The lines of a body with depth, kind and the name that the mail itself gives to each quote, nested ones too. */
export function sketchLines(body: MailBody): SketchLine[] {
  const { lines, heads } = deepened(barQuotes(quoteLines(body.text, body.flowed, body.delSp)));
  const kinds = lineKinds(lines);
  const names: (string | undefined)[] = [];
  const named: (string | undefined)[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { depth = 0 } = lines[at] ?? {};
    const head = heads.get(at) ?? copiedHead(lines, at);
    if (head !== undefined) {
      names.length = head.depth;
      names[head.depth] = head.name;
      kinds.fill('attribution', at, at + head.length);
      if (isRule(lines[at - 1]?.text ?? '')) kinds[at - 1] = 'attribution';
      for (let next = at; next < at + head.length; next++)
        named[next] = depth === 0 ? undefined : names[depth];
      at += head.length - 1;
      continue;
    }
    const found = attributionAt(lines, at);
    if (found !== undefined && kinds[at] !== 'signature' && kinds[at] !== 'footer') {
      kinds.fill('attribution', found.start, at + 1);
      names.length = found.depth + 1;
      names[found.depth + 1] = found.name === '' ? undefined : found.name;
    }
    named[at] = depth === 0 || lines[at]?.unnamed ? undefined : names[depth];
  }
  return lines.map((line, at) => sketchLine(line, kinds[at] ?? 'own', named[at]));
}

/** Written out, for there is one for each line of an archive: a copy by `...` takes several times as long. */
function sketchLine(
  { text, depth, unnamed }: QuoteLine,
  kind: LineKind,
  named: string | undefined,
): SketchLine {
  if (named !== undefined) return { text, depth, kind, named };
  return unnamed ? { text, depth, kind, unnamed } : { text, depth, kind };
}

/** A copied head, the depth of the quote that it is about, and the lines it takes. */
interface Head {
  readonly name: string;
  readonly depth: number;
  readonly length: number;
}

/** Quotes without marks: below a copied head that nothing is quoted under, every line is one deeper. */
function deepened(lines: readonly QuoteLine[]): {
  lines: readonly QuoteLine[];
  heads: ReadonlyMap<number, Head>;
} {
  const heads = new Map<number, Head>();
  let shift = 0;
  const deeper = [...lines];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? { depth: 0, text: '' };
    if (shift > 0) deeper[at] = { ...line, depth: line.depth + shift };
    if (line.depth > 0) continue;
    const block = blockAt(lines, at, 12);
    if (block === undefined) continue;
    const after = lines
      .slice(at + block.length, at + block.length + 20)
      .find((next) => next.text.trim() !== '' || next.depth > 0);
    heads.set(at, { name: block.name, depth: shift + 1, length: block.length });
    for (let next = at; next < at + block.length; next++)
      deeper[next] = { text: lines[next]?.text ?? '', depth: shift };
    at += block.length - 1;
    if (after !== undefined && after.depth === 0 && shift < 8) shift++;
  }
  return { lines: deeper, heads };
}

/** A copied head within a quote is about the quote's own depth: the marks were put before all of it. */
function copiedHead(lines: readonly QuoteLine[], at: number): Head | undefined {
  const depth = lines[at]?.depth ?? 0;
  if (depth === 0) return undefined;
  const block = blockAt(lines, at, 12);
  return block === undefined ? undefined : { name: block.name, depth, length: block.length };
}

function blockAt(lines: readonly QuoteLine[], at: number, most: number): ReturnType<typeof headBlock> {
  const line = lines[at];
  if (line === undefined || !/^\*?(?:From|Von|De|Da|发件人)\*?:/.test(line.text.trimStart()))
    return undefined;
  const texts = lines.slice(at, at + most).map((next) => (next.depth === line.depth ? next.text : undefined));
  return headBlock(texts, 0);
}

/** An attribution that ends on line `at`: where it starts, its depth, and whom it names. */
function attributionAt(
  lines: readonly QuoteLine[],
  at: number,
): { readonly start: number; readonly depth: number; readonly name: string } | undefined {
  const line = lines[at];
  if (line === undefined || !/[:：][ \t]*$/.test(line.text)) return undefined;
  let start = at;
  let { depth } = line;
  for (let back = 1; back <= 3; back++) {
    const above = lines[at - back];
    if (above === undefined || above.text.trim() === '') break;
    // A wrapped tail may have lost a quote mark.
    const tail = back === 1 && /^\s*(?:\S{1,100} )?(?:wrote|writes|said) ?:\s*$/.test(line.text);
    if (above.depth !== depth && !(tail && above.depth > depth)) break;
    if (!opensAttribution(above.text)) continue;
    start = at - back;
    depth = above.depth;
    break;
  }
  const joined = lines
    .slice(start, at + 1)
    .map((part) => part.text.trim())
    .join(' ');
  const name = attributedName(joined);
  if (name === undefined) return undefined;
  const next = lines.slice(at + 1, at + 7).find((below) => below.text.trim() !== '' || below.depth > depth);
  if (!sureAttribution(joined) && (next === undefined || next.depth <= depth)) return undefined;
  return { start, depth, name };
}
