import type { Comparison, CriterionHead } from '../../../model/comparison.ts';
import type { DraftSetting } from '../../../model/draft.ts';
import type { Site } from '../../../model/site.ts';
import { legendFor, ratingWords } from '../../../text/legend.ts';
import { visibleLine } from '../../../text/visible.ts';
import { displayWidth, padTo, wrap } from '../../../text/wrap.ts';
import { messageFinder } from '../../citations.ts';
import { afterwards, bullet, findings, type Lines, objections, placed } from '../../text/parts.ts';
import { itemLines, proseLines } from '../../text/prose.ts';
import { ladderLines, legendLines, optionLines, statusSentence } from '../../text/rfc-view.ts';
import { tableLines } from '../../text/table.ts';
import { countWords, proofWords } from '../../words.ts';
import { changesTitle } from '../changes-title.ts';
import { tagsOf } from '../tags.ts';
import { askedOf } from './asked.ts';
import { numberLinks } from './links.ts';
import { optionParts, type Sheet } from './options.ts';
import { standPart } from './stands.ts';

/** A part with the line under its title. */
export interface RuledPart {
  readonly title: string;
  readonly rule: string;
  readonly lines: string;
}

/** What the template `draft/mail` places: blocks of lines, in the order of the mail. */
export interface MailBodyView {
  /** The whole title, where the subject has not all of it; else empty. */
  readonly title: string;
  readonly question: string;
  readonly status: string;
  readonly asked: string;
  /** What led to the question. */
  readonly before: readonly RuledPart[];
  readonly options: string;
  readonly ladder: string;
  readonly table: string;
  readonly legend: string;
  readonly counts: string;
  /** What the criteria ask; empty where none of them says. */
  readonly criteria: string;
  /** The options one by one, what the data amount to, who stands where, the outcome. */
  readonly parts: readonly RuledPart[];
  /** What changed since the revision before. */
  readonly changes: readonly RuledPart[];
  readonly proof: string;
  readonly links: string;
  readonly closing: string;
}

/** Lays the body of a mail out: blocks in their order, for links get their numbers on the way. */
export function mailBodyView(
  comparison: Comparison,
  site: Site,
  setting: DraftSetting,
  subjectCut: boolean,
): MailBodyView {
  const { width } = setting;
  const { find, named } = numberLinks(comparison);
  const sheet: Sheet = { find, width, tag: tagsOf(comparison, setting.tags) };
  const lines = (text: string): string => wrap(text, width).join('\n');
  const marked = [
    ...comparison.rows.flatMap(({ cells, claims }) => [...cells, ...claims.map(({ mark }) => ({ mark }))]),
    ...comparison.options.flatMap((option) => option.arguments.map(({ mark }) => ({ mark }))),
  ];
  const status = statusSentence(comparison, find);
  const before = ruled([{ title: 'Background', lines: proseLines(comparison.context, find, width) }], width);
  const parts = ruled(
    [
      ...optionParts(comparison, sheet),
      ...findings(comparison, width, messageFinder(comparison)),
      objections(comparison, sheet),
      standPart(comparison, sheet),
      ...afterwards(comparison, site, sheet),
    ],
    width,
  );
  const changes = ruled(changesPart(setting, sheet), width);
  return {
    title: subjectCut ? lines(visibleLine(comparison.title)) : '',
    question: lines(visibleLine(comparison.question)),
    status: lines(status),
    asked: askedOf(comparison)
      .flatMap((text) => wrap(text, width, { first: '* ', rest: '  ' }))
      .join('\n'),
    before,
    options: optionLines(comparison.options, width).join('\n'),
    ladder: ladderLines(comparison, width).join('\n'),
    table: tableLines(comparison, width).join('\n'),
    legend: legendLines(legendFor(marked), width).join('\n'),
    counts: lines(countWords(comparison)),
    criteria: comparison.rows.flatMap(({ criterion }) => criterionLines(criterion, width)).join('\n'),
    parts,
    changes,
    proof: lines(proofWords(comparison)),
    links: linkLines(named()).join('\n'),
    closing: lines(closing(comparison, site, setting)),
  };
}

/** Each title with a line under it that is as wide as it. */
function ruled(parts: readonly Lines[], width: number): RuledPart[] {
  return placed(parts).map((part) => {
    const title = part.title.split('\n').flatMap((line) => wrap(line, width));
    return { ...part, title: title.join('\n'), rule: '='.repeat(Math.max(...title.map(displayWidth))) };
  });
}

function criterionLines({ name, asks, must, mustBecause }: CriterionHead, width: number): string[] {
  const least = must === undefined ? '' : `must be at least ${ratingWords(must)}`;
  const because = mustBecause === undefined ? '' : `, because ${visibleLine(mustBecause)}`;
  const said = [asks === undefined ? '' : visibleLine(asks), `${least}${because}`].filter(
    (text) => text !== '',
  );
  return said.length === 0 ? [] : bullet(`${visibleLine(name)}: ${said.join(' ')}`, width);
}

function changesPart(setting: DraftSetting, { find, width }: Sheet): Lines[] {
  const { changes } = setting;
  if (changes === undefined) return [];
  const lines = changes.items.flatMap((item) =>
    itemLines(item, find, width - 2).map((line, at) => `${at === 0 ? '* ' : '  '}${line}`.trimEnd()),
  );
  const title = visibleLine(changesTitle(setting));
  return [{ title, lines: lines.length > 0 ? lines : ['None.'] }];
}

function linkLines(links: readonly { readonly number: number; readonly url: string }[]): string[] {
  const size = Math.max(0, ...links.map(({ number }) => String(number).length)) + 2;
  return links.map(({ number, url }) => `${padTo(`[${number}]`, size)} ${visibleLine(url)}`);
}

function closing({ id }: Comparison, { shared }: Site, { tags }: DraftSetting): string {
  const { baseUrl } = shared.config;
  const page =
    baseUrl === undefined
      ? ''
      : ` The page of this question: ${baseUrl.replace(/\/*$/, '')}/${id}/index.html`;
  const keep = tags ? ' and leave the tag in braces at its end' : '';
  return (
    'Is a line wrong, is something missing, or did you mean it otherwise? Please quote the line' +
    `${keep}, and write under it what is right; the next revision will have it.${page}`
  );
}
