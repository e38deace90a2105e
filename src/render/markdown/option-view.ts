import type { Comparison, OptionHead } from '../../model/comparison.ts';
import { numbered, sourceFinder } from '../citations.ts';
import { optionName, optionNotes } from '../words.ts';
import { claimList, positionList } from './claims.ts';
import { plainGfm, proseNodes, toGfm } from './prose.ts';
import { cellNodes } from './table.ts';
import { gainsView } from './tradeoff-view.ts';

/** What the template `markdown/option` places: everything that was said of one option. */
export function optionView(comparison: Comparison, option: OptionHead) {
  const find = sourceFinder(comparison);
  const tradeoff = comparison.tradeoffs.find((one) => one.option.id === option.id);
  return {
    rfc: plainGfm(comparison.title),
    name: plainGfm(optionName(option)),
    title: plainGfm(option.title),
    notes: optionNotes(option).join(', '),
    body: toGfm(proseNodes(option.body, find)),
    criteria: comparison.rows.map((row) => {
      const cell = row.cells.find((one) => one.option === option.id);
      return {
        name: plainGfm(row.criterion.name),
        cell: cell === undefined ? '' : toGfm([{ type: 'paragraph', children: cellNodes(cell) }]),
        claims: claimList(
          row.claims.filter((claim) => claim.option.id === option.id),
          find,
          'plain',
        ),
      };
    }),
    arguments: claimList(option.arguments, find, 'plain'),
    against: comparison.statusQuo === undefined ? '' : plainGfm(optionName(comparison.statusQuo)),
    tradeoffs: tradeoff === undefined ? [] : [gainsView(tradeoff)],
    stands: comparison.stands
      .map(({ person, positions }) => ({
        person: plainGfm(person.name),
        positions: positionList(
          positions.filter(({ options }) => options.some(({ id }) => id === option.id)),
          find,
        ),
      }))
      .filter(({ positions }) => positions !== ''),
    hasSources: numbered(comparison).length > 0,
  };
}
