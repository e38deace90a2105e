import type { ClaimLine, Comparison, OptionHead } from '../../model/comparison.ts';
import type { Site } from '../../model/site.ts';
import { legendFor } from '../../text/legend.ts';
import { visibleLine } from '../../text/visible.ts';
import { displayWidth, padTo, wrap } from '../../text/wrap.ts';
import { type FindSource, numbered, sourceFinder } from '../citations.ts';
import { countWords, declaredIn, optionNotes, outcomeWords } from '../words.ts';
import { proseLine, proseLines } from './prose.ts';
import { standLines } from './stands.ts';
import { tableLines } from './table.ts';
import { differencesLine } from './tradeoff-view.ts';

/** A part of the page: a heading and its lines, laid out. */
interface Part {
  readonly title: string;
  readonly lines: string;
}

/** What the template `text/rfc` places. */
export interface RfcView {
  readonly title: string;
  readonly question: string;
  readonly status: string;
  readonly options: string;
  readonly table: string;
  readonly legend: string;
  readonly counts: string;
  readonly criteria: readonly Part[];
  /** What follows the claims: arguments, trade-offs, disputes, positions, prose. */
  readonly parts: readonly Part[];
  readonly sources: string;
}

/** Lays an RFC out in `width` columns. */
export function rfcView(comparison: Comparison, site: Site, width: number): RfcView {
  const find = sourceFinder(comparison);
  const claims = comparison.rows.flatMap((row) => row.claims);
  const all = [...claims, ...comparison.options.flatMap((option) => option.arguments)];
  const layout = claimLayout(all, width, find);
  const marked = [...comparison.rows.flatMap((row) => row.cells), ...all.map(({ mark }) => ({ mark }))];
  return {
    title: block(wrap(visibleLine(comparison.title), width)),
    question: block(wrap(visibleLine(comparison.question), width)),
    status: block(wrap(statusSentence(comparison), width, { rest: '  ' })),
    options: block(optionLines(comparison.options, width)),
    table: block(tableLines(comparison, width)),
    legend: block(wrap(legendFor(marked).map(legendEntry).join(', '), width)),
    counts: block(wrap(countWords(comparison), width)),
    criteria: comparison.rows
      .filter((row) => row.claims.length > 0)
      .map((row) => ({ title: visibleLine(row.criterion.name), lines: block(row.claims.flatMap(layout)) })),
    parts: partsOf(comparison, site, find, layout, width).filter(({ lines }) => lines !== ''),
    sources: block(sourceLines(comparison)),
  };
}

function block(lines: readonly string[]): string {
  return lines.join('\n');
}

/** Marks of punctuation get a colon, so that nobody reads them as such. */
function legendEntry([mark, means]: readonly [string, string]): string {
  return /^(a\/b|!|\(x\)|\.|\?)$/.test(mark) ? `${mark}: ${means}` : `${mark} ${means}`;
}

function statusSentence(comparison: Comparison): string {
  const { outcome, sources, status } = comparison;
  const number = sources.find(({ key }) => key === outcome.source)?.number;
  const cited = number === undefined ? '' : ` [${number}]`;
  const date = outcome.date === undefined ? '' : `, ${outcome.date}`;
  const declared = declaredIn(comparison);
  const by = declared?.from === undefined ? 'in' : `by ${visibleLine(declared.from)}`;
  const listed = declared?.number === undefined ? '' : ` Options as listed ${by} [${declared.number}].`;
  return `${outcomeWords(status, outcome.options, outcome.statusQuoKept)}${cited}${date}.${listed}`;
}

function optionLines(options: readonly OptionHead[], width: number): string[] {
  const heads = options.map((option) =>
    option.label === option.id ? option.id : `${option.label} ${option.id}`,
  );
  const size = Math.min(30, Math.max(0, ...heads.map(displayWidth)));
  return options.flatMap((option, at) => {
    const notes = optionNotes(option);
    const title = visibleLine(option.title) + (notes.length > 0 ? ` (${notes.join(', ')})` : '');
    const head = `  ${padTo(visibleLine(heads[at] ?? ''), size)}  `;
    const rest = ' '.repeat(Math.min(displayWidth(head), Math.floor(width / 2)));
    return wrap(title, width, { first: head, rest });
  });
}

/** Lays out one claim a line; labels and marks of all of them stand in columns. */
function claimLayout(
  all: readonly ClaimLine[],
  width: number,
  find: FindSource,
): (claim: ClaimLine) => string[] {
  const labels = Math.max(0, ...all.map(({ option }) => displayWidth(option.label)));
  const marks = Math.max(0, ...all.map(({ mark }) => displayWidth(mark)));
  return (claim) => {
    const first = `  ${padTo(visibleLine(claim.option.label), labels)} ${padTo(claim.mark, marks)} `;
    return wrap(claimText(claim, find), width, { first, rest: ' '.repeat(displayWidth(first)) });
  };
}

function claimText(claim: ClaimLine, find: FindSource): string {
  const because = proseLine(claim.because, find);
  const condition = claim.condition === undefined ? '' : `if ${visibleLine(claim.condition)}`;
  const ours = claim.editorial && claim.mark === '' ? 'our reading' : '';
  const who = [claim.speaker ? visibleLine(claim.speaker.short) : '', claim.earlier ?? '', condition, ours];
  const head = who.filter((word) => word !== '').join(', ');
  return head === '' ? because : `${head}: ${because}`;
}

function partsOf(
  comparison: Comparison,
  site: Site,
  find: FindSource,
  layout: (claim: ClaimLine) => string[],
  width: number,
): Part[] {
  const bullet = (text: string): string[] => wrap(text, width, { first: '  ', rest: '    ' });
  const prose = (body: Comparison['context']): string => block(proseLines(body, find, width));
  const { disputes, gaps, knockedOut, dominated, objections, options, statusQuo, tradeoffs } = comparison;
  return [
    {
      title: 'Beside the criteria',
      lines: block(options.flatMap((option) => option.arguments.flatMap(layout))),
    },
    {
      title: `Against ${statusQuo?.label ?? ''}, as it is today`,
      lines: block(tradeoffs.flatMap((tradeoff) => bullet(differencesLine(tradeoff)))),
    },
    {
      title: 'Where views conflict',
      lines: block(disputes.flatMap((dispute) => bullet(disputeLine(dispute)))),
    },
    {
      title: 'Not discussed',
      lines: block(gaps.flatMap(({ option, criteria }) => bullet(`${option.label}: ${names(criteria)}`))),
    },
    {
      title: 'Knocked out',
      lines: block(
        knockedOut.flatMap(({ option, criterion, must, cell, certain }) =>
          bullet(
            `${option.label}${certain ? '' : ', possibly'}: ${visibleLine(criterion.name)} must be ${must.replace('-', ' ')}, is ${cell.words}`,
          ),
        ),
      ),
    },
    {
      title: 'Dominated',
      lines: block(
        dominated.flatMap(({ option, by, worseOn }) =>
          bullet(`${option.label} by ${by.label}: no better on any criterion, worse on ${names(worseOn)}`),
        ),
      ),
    },
    { title: 'Who stands where, newest first', lines: block(standLines(comparison, find, width)) },
    {
      title: 'Open objections',
      lines: block(
        objections.length === 0
          ? ['  None is on record.']
          : objections.flatMap(({ person, position }) =>
              bullet(`${visibleLine(person.name)} ${position.words}: ${proseLine(position.because, find)}`),
            ),
      ),
    },
    { title: 'Background', lines: prose(comparison.context) },
    ...options.map((option) => ({
      title: `${option.label}: ${visibleLine(option.title)}`,
      lines: prose(option.body),
    })),
    { title: 'Outcome', lines: prose(comparison.outcome.text) },
    ...comparison.sections.map(({ title, body }) => ({ title: visibleLine(title), lines: prose(body) })),
    {
      title: 'Related questions',
      lines: block(
        (site.relations[comparison.id] ?? []).flatMap(({ words, id, title }) =>
          bullet(`${words} ${id}: ${visibleLine(title)}`),
        ),
      ),
    },
  ];
}

function names(criteria: readonly { readonly name: string }[]): string {
  return criteria.map(({ name }) => visibleLine(name)).join(', ');
}

function disputeLine({ criterion, option, sides }: Comparison['disputes'][number]): string {
  const said = sides.map(({ side, claims }) => {
    const who = claims.map(({ speaker }) => (speaker ? visibleLine(speaker.short) : 'unnamed'));
    return `${side}: ${[...new Set(who)].join(', ')}`;
  });
  return `${visibleLine(criterion.name)}, ${option.label}: ${said.join('; ')}`;
}

function sourceLines(comparison: Comparison): string[] {
  const messages = numbered(comparison);
  const size = String(messages.length).length + 2;
  return messages.map(({ number, url }) => `${padTo(`[${number}]`, size)} ${url}`);
}
