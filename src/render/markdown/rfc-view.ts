import type { List, ListItem, Paragraph } from 'mdast';
import type { Comparison, PersonRef } from '../../model/comparison.ts';
import type { RfcHistory } from '../../model/diff.ts';
import type { Prose } from '../../model/prose.ts';
import type { Surroundings } from '../../model/site.ts';
import { legendFor } from '../../text/legend.ts';
import { numbered, sourceFinder } from '../citations.ts';
import { historyWords } from '../history-words.ts';
import {
  asOfWords,
  countWords,
  coverageWords,
  declaredIn,
  disputeWords,
  dominatedWords,
  knockedOutWords,
  optionName,
  optionNotes,
  outcomeWords,
  proofWords,
  shareWords,
  unheardWords,
} from '../words.ts';
import { claimList, positionList } from './claims.ts';
import { leadList, plainGfm, proseNodes, textNode, toGfm } from './prose.ts';
import { comparisonTable, link } from './table.ts';
import { briefList } from './told-list.ts';
import { gainsView } from './tradeoff-view.ts';

/** What the template `markdown/rfc` places; every string is Markdown. */
export function rfcView(comparison: Comparison, around: Surroundings, history?: RfcHistory) {
  const find = sourceFinder(comparison);
  const prose = (body: Prose): string => toGfm(proseNodes(body, find));
  const { options, rows, statusQuo } = comparison;
  return {
    title: plainGfm(comparison.title),
    question: plainGfm(comparison.question),
    status: plainGfm(statusWords(comparison)),
    declared: declared(comparison),
    asOf: plainGfm(asOfWords(comparison)),
    outcome: prose(comparison.outcome.text),
    options: leadList(
      options.map((option) => ({
        lead: [
          { type: 'strong', children: [link(`${option.id}.md`, optionName(option))] },
          textNode(`: ${[option.title, ...optionNotes(option).map((note) => `(${note})`)].join(' ')}. `),
        ],
        prose: option.body.slice(0, 1),
      })),
      find,
    ),
    ladder: comparison.ladder === undefined ? '' : plainGfm(comparison.ladder),
    table: rows.length === 0 ? '' : toGfm([comparisonTable(comparison)]),
    legend: legend(comparison),
    counts: plainGfm(countWords(comparison)),
    context: prose(comparison.context),
    criteria: rows
      .filter((row) => row.claims.length > 0)
      .map(({ criterion, claims }) => ({
        name: plainGfm(criterion.name),
        asks: criterion.asks === undefined ? '' : plainGfm(criterion.asks),
        claims: claimList(claims, find),
      })),
    arguments: claimList(
      options.flatMap((option) => option.arguments),
      find,
    ),
    against: statusQuo === undefined ? '' : plainGfm(optionName(statusQuo)),
    tradeoffs: comparison.tradeoffs.map(gainsView),
    disputes: comparison.disputes.map((dispute) => plainGfm(disputeWords(dispute))),
    stands: comparison.stands.map(({ person, positions }) => ({
      person: plainGfm(personWords(person)),
      positions: positionList(positions, find),
    })),
    objections: comparison.objections.map(({ person, position }) => ({
      person: plainGfm(person.name),
      positions: positionList([position], find),
    })),
    gaps: comparison.gaps.map(({ option, criteria }) => ({
      option: plainGfm(optionName(option)),
      criteria: plainGfm(criteria.map(({ name }) => name).join(', ')),
    })),
    knockedOut: comparison.knockedOut.map((one) => plainGfm(knockedOutWords(one))),
    dominated: comparison.dominated.map((one) => plainGfm(dominatedWords(one))),
    decision: briefList(comparison),
    sections: comparison.sections.map(({ title, body }) => ({ title: plainGfm(title), body: prose(body) })),
    relations: (around.relations[comparison.id] ?? []).map(({ words, id, title }) => ({
      words,
      link: toGfm([{ type: 'paragraph', children: [link(`../${id}/index.md`, title)] }]),
    })),
    history: history === undefined ? '' : plainGfm(historyWords(history)),
    coverage: coverageLines(comparison),
    proof: plainGfm(proofWords(comparison)),
    sources: sourceList(comparison),
  };
}

/** `Jason Gunthorpe, iommufd author (NVIDIA)`. */
function personWords({ name, role, org }: PersonRef): string {
  return `${name}${role === undefined ? '' : `, ${role}`}${org === undefined ? '' : ` (${org})`}`;
}

/** How the question stands, in a sentence. */
export function statusWords({ status, outcome }: Comparison): string {
  const date = outcome.date === undefined ? '' : `, ${outcome.date}`;
  return `${outcomeWords(status, outcome.options, outcome.statusQuoKept)}${date}.`;
}

/** Where the options were listed; empty where no message is known to. */
export function declared(comparison: Comparison): string {
  const source = declaredIn(comparison);
  if (source?.number === undefined) return '';
  const by = source.from === undefined ? 'Options as listed in ' : `Options as listed by ${source.from} `;
  const children = [textNode(by), link(source.url, `[${source.number}]`), textNode('.')];
  return toGfm([{ type: 'paragraph', children }]);
}

function legend({ rows }: Comparison): string {
  const used = legendFor(rows.flatMap(({ cells }) => cells.filter(({ state }) => state !== 'fact')));
  const children = used.flatMap(([mark, means], index) => [
    textNode(index === 0 ? '' : ', '),
    { type: 'inlineCode' as const, value: mark },
    textNode(` ${means}`),
  ]);
  return children.length === 0 ? '' : toGfm([{ type: 'paragraph', children }]);
}

/** What is not cited, in sentences; the messages that name an option one by one. */
function coverageLines({ coverage }: Comparison): string {
  if (coverage === undefined) return '';
  const unheard = unheardWords(coverage);
  const shares = shareWords(coverage);
  const sentences = [
    coverageWords(coverage),
    ...(shares === '' ? [] : [`Cited, of the messages that name an option: ${shares}.`]),
    ...(unheard === '' ? [] : [`Wrote in the threads, and are not represented: ${unheard}.`]),
  ];
  const naming = coverage.uncited.filter(({ options }) => options.length > 0);
  const lines = naming.map(({ date, from, options, url }): ListItem => {
    const labels = options.map(({ label }) => label).join(', ');
    const words = [date, from].filter((part) => part !== undefined).join(', ');
    const children = [textNode(`${words} on ${labels}: `), link(url, url)];
    return { type: 'listItem', children: [{ type: 'paragraph', children }] };
  });
  const list: List = { type: 'list', ordered: false, spread: false, children: lines };
  const paragraph: Paragraph = { type: 'paragraph', children: [textNode(sentences.join(' '))] };
  return toGfm(lines.length === 0 ? [paragraph] : [paragraph, list]);
}

/** Numbered from 1, as they are cited; or only some of them, each with its number before it. */
export function sourceList(cited: Pick<Comparison, 'sources'>, only?: ReadonlySet<number>): string {
  const sources = numbered(cited).filter(({ number = 0 }) => only?.has(number) ?? true);
  if (sources.length === 0) return '';
  return toGfm([
    {
      type: 'list',
      ordered: only === undefined,
      start: only === undefined ? 1 : null,
      spread: false,
      children: sources.map(({ number, date, from, url }) => ({
        type: 'listItem',
        children: [
          {
            type: 'paragraph',
            children: [
              ...(only === undefined ? [] : [textNode(`[${number}] `)]),
              ...(date === undefined && from === undefined
                ? []
                : [textNode(`${[date, from].filter(Boolean).join(', ')} `)]),
              link(url, url),
            ],
          },
        ],
      })),
    },
  ]);
}
