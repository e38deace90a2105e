import type { MadrArgument, MadrOption, MadrRecord } from '../../model/madr.ts';
import type { Prose } from '../../model/prose.ts';
import { argumentsIn, ratingOfTitle } from './arguments.ts';
import { choiceOf } from './outcome.ts';
import { meaningOf, type Part } from './sections.ts';
import type { Tree } from './tree.ts';

/** The decision and its consequences, which are arguments of what was chosen. */
export function decisionOf(
  parts: readonly Part[],
  tree: Tree,
  found: readonly MadrOption[],
): Pick<MadrRecord, 'options' | 'chosen' | 'outcome' | 'problems'> {
  const own = parts
    .filter((part) => ['outcome', 'consequences'].includes(meaningOf(part) ?? ''))
    .map((part) => ({ part, ...argumentsIn(part.nodes, tree, ratingOfTitle(part.title)) }));
  const consequences = own.flatMap((one) => one.arguments);
  const text = own.flatMap(
    ({ part, rest }): Prose =>
      meaningOf(part) === 'outcome' || rest.length === 0
        ? rest
        : [{ kind: 'heading', depth: 3, children: [{ kind: 'text', text: part.title }] }, ...rest],
  );
  const { chosen, unknown, why } = choiceOf(text, found);
  const added = unknown.map((title): MadrOption => ({ title, body: [], arguments: [] }));
  const options = [...found, ...added];
  const all = [...chosen, ...added.map((_, at) => found.length + at)];
  const [first] = all;
  const problems = unknown.map(
    (words) => `The chosen option "${words}" is none of the considered ones; it became one of its own.`,
  );
  if (first === undefined || consequences.length === 0)
    return { options, chosen: all, outcome: [...why, ...asProse(consequences)], problems };
  return {
    options: options.map((option, at) => (at === first ? withMore(option, consequences) : option)),
    chosen: all,
    outcome: why,
    problems,
  };
}

/** An option with more arguments, but for those that it has. */
function withMore(option: MadrOption, more: readonly MadrArgument[]): MadrOption {
  const has = new Set(option.arguments.map((one) => JSON.stringify(one)));
  return {
    ...option,
    arguments: [...option.arguments, ...more.filter((one) => !has.has(JSON.stringify(one)))],
  };
}

/** Consequences of no option: a list in the record's words. */
function asProse(consequences: readonly MadrArgument[]): Prose {
  if (consequences.length === 0) return [];
  const items = consequences.map(({ rating, because }): Prose => {
    const label = `${rating.slice(0, 1).toUpperCase()}${rating.slice(1).replace('-', ' ')}: `;
    const [first, ...rest] = because;
    return first?.kind === 'paragraph'
      ? [{ ...first, children: [{ kind: 'text', text: label }, ...first.children] }, ...rest]
      : [{ kind: 'paragraph', children: [{ kind: 'text', text: label.trim() }] }, ...because];
  });
  return [{ kind: 'list', ordered: false, start: 1, items }];
}
