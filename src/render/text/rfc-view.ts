import type { Comparison, OptionHead } from '../../model/comparison.ts';
import type { Surroundings } from '../../model/site.ts';
import { legendFor, legendJoin } from '../../text/legend.ts';
import { visibleLine } from '../../text/visible.ts';
import { displayWidth, padTo, wrap } from '../../text/wrap.ts';
import { type FindSource, numbered, sourceFinder } from '../citations.ts';
import {
  asOfWords,
  countWords,
  coverageWords,
  declaredIn,
  optionNotes,
  outcomeWords,
  proofWords,
} from '../words.ts';
import { claimLayout } from './claims.ts';
import { type Part, partsOf } from './parts.ts';
import { tableLines } from './table.ts';

/** What the template `text/rfc` places. */
export interface RfcView {
  readonly title: string;
  readonly question: string;
  readonly status: string;
  /** As of which day it is; empty where it is as of now. */
  readonly asOf: string;
  readonly options: string;
  /** What the order of the options means; empty where it means nothing. */
  readonly ladder: string;
  readonly table: string;
  readonly legend: string;
  readonly counts: string;
  readonly criteria: readonly Part[];
  /** What follows the claims: arguments, trade-offs, disputes, positions, prose. */
  readonly parts: readonly Part[];
  /** How many quotes are proven, and how much is cited; empty where nothing tells. */
  readonly proof: string;
  readonly sources: string;
}

/** Lays an RFC out in `width` columns. */
export function rfcView(comparison: Comparison, around: Surroundings, width: number): RfcView {
  const find = sourceFinder(comparison);
  const claims = comparison.rows.flatMap((row) => row.claims);
  const all = [...claims, ...comparison.options.flatMap((option) => option.arguments)];
  const cited = comparison.coverage === undefined ? '' : coverageWords(comparison.coverage);
  const proof = `${proofWords(comparison)} ${cited}`.trim();
  const layout = claimLayout(all, width, find);
  const marked = [...comparison.rows.flatMap((row) => row.cells), ...all.map(({ mark }) => ({ mark }))];
  return {
    title: block(wrap(visibleLine(comparison.title), width)),
    question: block(wrap(visibleLine(comparison.question), width)),
    status: block(wrap(statusSentence(comparison, find), width, { rest: '  ' })),
    asOf: block(wrap(asOfWords(comparison), width)),
    options: block(optionLines(comparison.options, width)),
    ladder: block(ladderLines(comparison, width)),
    table: block(tableLines(comparison, width)),
    legend: block(legendLines(legendFor(marked), width)),
    counts: block(wrap(countWords(comparison), width)),
    criteria: comparison.rows
      .filter((row) => row.claims.length > 0)
      .map((row) => ({
        title: block(wrap(visibleLine(row.criterion.name), width)),
        lines: block(row.claims.flatMap(layout)),
      })),
    parts: partsOf(comparison, around, { find, claim: layout, width }),
    proof: block(wrap(proof, width)),
    sources: block(sourceLines(comparison, width)),
  };
}

function block(lines: readonly string[]): string {
  return lines.join('\n');
}

/** No line ends between a mark and what it means. */
export function legendLines(legend: ReturnType<typeof legendFor>, width: number): string[] {
  const entries = legend.map(([mark, means]) =>
    `${mark}${legendJoin(mark)}${means}`.replaceAll(' ', '\u00a0'),
  );
  return wrap(entries.join(', '), width).map((line) => line.replaceAll('\u00a0', ' '));
}

/** `Decided: #2 platform, as today [59], 2022-04-28.`, and who listed the options where. */
export function statusSentence(comparison: Comparison, find: FindSource): string {
  const { outcome, status } = comparison;
  const number = outcome.source === undefined ? undefined : find({ source: outcome.source }).number;
  const cited = number === undefined ? '' : ` [${number}]`;
  const date = outcome.date === undefined ? '' : `, ${outcome.date}`;
  const declared = declaredIn(comparison);
  const by = declared?.from === undefined ? 'in' : `by ${visibleLine(declared.from)}`;
  const listing = declared === undefined ? undefined : find({ source: declared.key }).number;
  const listed = listing === undefined ? '' : ` Options as listed ${by} [${listing}].`;
  return `${outcomeWords(status, outcome.options, outcome.statusQuoKept)}${cited}${date}.${listed}`;
}

/** What the order of the options means, if anything. */
export function ladderLines({ ladder }: Comparison, width: number): string[] {
  return ladder === undefined
    ? []
    : wrap(`In order: ${visibleLine(ladder)}.`, width, { first: '  ', rest: '    ' });
}

/** Every option with its title in a column beside it, or below where its name is wider than the column of names. */
export function optionLines(options: readonly OptionHead[], width: number): string[] {
  const heads = options.map((option) =>
    option.label === option.id ? option.id : `${option.label} ${option.id}`,
  );
  const size = Math.min(30, Math.floor(width / 2) - 4, Math.max(0, ...heads.map(displayWidth)));
  const rest = ' '.repeat(size + 4);
  return options.flatMap((option, at) => {
    const notes = optionNotes(option);
    const title = visibleLine(option.title) + (notes.length > 0 ? ` (${notes.join(', ')})` : '');
    const head = visibleLine(heads[at] ?? '');
    if (displayWidth(head) <= size) return wrap(title, width, { first: `  ${padTo(head, size)}  `, rest });
    return [
      ...wrap(head, width, { first: '  ', rest: '    ' }),
      ...wrap(title, width, { first: rest, rest }),
    ];
  });
}

/** Messages by number, or only some of them, each with its address on a line of its own where more is known of it. */
export function sourceLines(
  cited: Pick<Comparison, 'sources'>,
  width: number,
  only?: ReadonlySet<number>,
): string[] {
  const messages = numbered(cited).filter(({ number = 0 }) => only?.has(number) ?? true);
  const size = Math.max(0, ...messages.map(({ number }) => String(number).length)) + 2;
  return messages.flatMap(({ number, url, date, from }) => {
    const known = [date, from].filter((part) => part !== undefined).join(', ');
    const head = `${padTo(`[${number}]`, size)} `;
    return known === ''
      ? [`${head}${url}`]
      : [
          ...wrap(visibleLine(known), width, { first: head, rest: ' '.repeat(size + 1) }),
          `${' '.repeat(size + 1)}${url}`,
        ];
  });
}
