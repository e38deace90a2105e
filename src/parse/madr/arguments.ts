import type { ListItem, RootContent } from 'mdast';
import type { MadrArgument } from '../../model/madr.ts';
import type { Inline, Prose } from '../../model/prose.ts';
import type { Rating } from '../../model/rfc.ts';
import { shownText, withoutStart } from './inlines.ts';
import { plainWords, type Tree } from './tree.ts';

const RATINGS: Readonly<Record<string, Rating>> = {
  'very good': 'very-good',
  'very bad': 'very-bad',
  good: 'good',
  neutral: 'neutral',
  ok: 'neutral',
  bad: 'bad',
};
const LEAD =
  /^(very good|very bad|good|neutral|ok|bad)(?:\s*[,;]?\s+because\b\s*[,:]?|\s*[:\u2013\u2014](?=\s)|\s+-(?=\s))\s*/i;
/** Headings and labels of a list that say what its items are. */
const LABELS: readonly (readonly [RegExp, Rating])[] = [
  [/^(?:pros?|advantages?|benefits|positives?|positive consequences)\W*$/i, 'good'],
  [/^(?:cons?|disadvantages?|drawbacks|negatives?|negative consequences)\W*$/i, 'bad'],
];

/** What stands under an option or a decision, its arguments told from the rest. */
export interface Argued {
  readonly arguments: readonly MadrArgument[];
  readonly rest: Prose;
}

/**
 * The arguments in lists: items that begin with `Good, because`, and all items of a list under a heading such as `Positive
 * Consequences` or a line such as `Pros:`. A label that is left without a list goes, too.
 */
export function argumentsIn(nodes: readonly RootContent[], tree: Tree, label?: Rating): Argued {
  const found: MadrArgument[] = [];
  const rest: RootContent[] = [];
  let rating = label;
  for (const node of nodes) {
    if (node.type !== 'list') {
      rating = labelOf(node, tree) ?? (node.type === 'heading' ? undefined : rating);
      rest.push(node);
      continue;
    }
    const left = node.children.filter((item) => {
      const argument = argumentOf(item, tree, rating);
      if (argument !== undefined) found.push(argument);
      return argument === undefined;
    });
    if (left.length > 0) rest.push({ ...node, children: left });
    else if (isLabel(rest.at(-1), tree)) rest.pop();
  }
  return { arguments: found, rest: tree.prose(rest) };
}

/** What a heading says of the arguments below it. */
export function ratingOfTitle(title: string): Rating | undefined {
  return LABELS.find(([pattern]) => pattern.test(title))?.[1];
}

function labelOf(node: RootContent, tree: Tree): Rating | undefined {
  if (node.type !== 'heading' && node.type !== 'paragraph') return undefined;
  return ratingOfTitle(plainWords(tree.inlines(node.children)));
}

/** Whether a node only names the list of arguments below it. */
function isLabel(node: RootContent | undefined, tree: Tree): boolean {
  if (node?.type === 'heading') return true;
  return node !== undefined && labelOf(node, tree) !== undefined;
}

function argumentOf(item: ListItem, tree: Tree, label: Rating | undefined): MadrArgument | undefined {
  const [first, ...more] = item.children;
  const inlines = first?.type === 'paragraph' ? tree.inlines(first.children) : [];
  const lead = LEAD.exec(shownText(inlines));
  const rating = RATINGS[lead?.[1]?.toLowerCase() ?? ''] ?? label;
  if (rating === undefined || (first !== undefined && first.type !== 'paragraph')) return undefined;
  const words = withoutStart(inlines, lead?.[0].length ?? 0);
  const because = [...paragraph(words), ...tree.prose(more)];
  return because.length === 0 ? undefined : { rating, because };
}

function paragraph(children: readonly Inline[]): Prose {
  return shownText(children).trim() === '' ? [] : [{ kind: 'paragraph', children }];
}
