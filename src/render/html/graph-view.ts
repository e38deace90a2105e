import type { RelationKind } from '../../model/rfc.ts';
import type { Site, Summary } from '../../model/site.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import type { LinkView } from './links.ts';

/** What the template `html/graph` places: how the RFCs relate, as a picture and in words. */
export interface GraphView {
  /** Of the drawing, and how large it is shown: in letters of the page (`rem`), so that it grows with the words. */
  readonly width: number;
  readonly height: number;
  readonly shown: { readonly width: number; readonly height: number };
  readonly nodes: readonly {
    readonly x: number;
    readonly y: number;
    readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  }[];
  /** Lines, each with its word; those of one kind from one question part behind their word. */
  readonly edges: readonly {
    readonly kind: RelationKind;
    readonly words: string;
    readonly d: string;
    readonly head: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly list: readonly { readonly from: LinkView; readonly words: string; readonly to: LinkView }[];
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
}

const WORDS: Readonly<Record<RelationKind, string>> = {
  refines: 'refines',
  supersedes: 'supersedes',
  'depends-on': 'depends on',
};

const WIDTH = 168;
const HEIGHT = 58;
const GAP_X = 128;
const GAP_Y = 14;
/** Between rows, and below the last, where lines go round the boxes of columns between; how deep their curve is pulled. */
const GAP_ROUND = 46;
const PULL = 38;
/** How long a line is straight, so that its word stands over nothing that bends; between two that leave one box. */
const STEM = 70;
const STEMS = 16;
const LINE = 15;
/** Columns of text in a box, and lines. */
const COLUMNS = 23;
const LINES = 3;

/** The RFCs that relate to others, each to the right of those that it builds on; null where none does. */
export function graphView({ summaries }: Site): GraphView | null {
  const titles = new Map(summaries.map((summary) => [summary.id, summary]));
  const edges = summaries.flatMap(({ id, relations }) =>
    relations.filter(({ to }) => titles.has(to)).map(({ kind, to }): Edge => ({ from: id, to, kind })),
  );
  if (edges.length === 0) return null;
  const columned = placesOf(edges);
  const round = edges.some(({ from, to }) => goesRound(columned.get(from), columned.get(to)));
  const gap = round ? GAP_ROUND : GAP_Y;
  const places = new Map(
    [...columned].map(([id, { column, row }]): [string, Placed] => [
      id,
      { column, row, left: column * (WIDTH + GAP_X) + 1, top: row * (HEIGHT + gap) + 1 },
    ]),
  );
  const link = (id: string): LinkView => ({ href: `${id}/index.html`, text: titles.get(id)?.title ?? id });
  const columns = Math.max(...[...places.values()].map(({ column }) => column)) + 1;
  const rows = Math.max(...[...places.values()].map(({ row }) => row)) + 1;
  const width = columns * (WIDTH + GAP_X) - GAP_X + 2;
  const height = rows * (HEIGHT + gap) - (round ? 0 : gap) + 2;
  return {
    width,
    height,
    shown: { width: width / 16, height: height / 16 },
    nodes: [...places].map(([id, place]) => nodeView(place, titles.get(id))),
    edges: edgeViews(edges, places),
    list: edges.map(({ from, to, kind }) => ({ from: link(from), words: WORDS[kind], to: link(to) })),
  };
}

interface Cellular {
  readonly column: number;
  readonly row: number;
}

interface Placed extends Cellular {
  readonly left: number;
  readonly top: number;
}

/** Whether a line from one to another would be hidden by what stands between: it has a column to cross, or its own. */
function goesRound(from: Cellular | undefined, to: Cellular | undefined): boolean {
  return from !== undefined && to !== undefined && from.column - to.column !== 1;
}

/** A column for each step away from what an RFC builds on; rows as they come, those that belong together side by side. */
function placesOf(edges: readonly Edge[]): Map<string, Cellular> {
  const columns = new Map<string, number>();
  const columnOf = (id: string, trail: readonly string[]): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    // A ring of relations is somebody's mistake: the way round is not followed.
    const below = edges.filter(({ from, to }) => from === id && to !== id && !trail.includes(to));
    const column = Math.max(0, ...below.map(({ to }) => columnOf(to, [...trail, id]) + 1));
    columns.set(id, column);
    return column;
  };
  const ids = [...new Set(edges.flatMap(({ from, to }) => [to, from]))];
  for (const id of ids) columnOf(id, []);
  const used = new Map<number, number>();
  const places = new Map<string, Cellular>();
  const place = (id: string, least: number): void => {
    if (places.has(id)) return;
    const column = columns.get(id) ?? 0;
    const row = Math.max(least, used.get(column) ?? 0);
    used.set(column, row + 1);
    places.set(id, { column, row });
    for (const { from } of edges.filter(({ to }) => to === id)) place(from, row);
  };
  for (const id of ids.toSorted((a, b) => (columns.get(a) ?? 0) - (columns.get(b) ?? 0))) {
    const free = Math.max(0, ...[...used.values()]);
    place(id, columns.get(id) === 0 ? free : 0);
  }
  return places;
}

function nodeView(place: Placed, summary: Summary | undefined): GraphView['nodes'][number] {
  const all = wrap(visibleLine(summary?.title ?? ''), COLUMNS);
  const lines = all.slice(0, LINES).map((line, at) => cut(line, at === LINES - 1 && all.length > LINES));
  const first = place.top + HEIGHT / 2 - ((lines.length - 1) * LINE) / 2 + 4;
  return {
    x: place.left,
    y: place.top,
    lines: lines.map((text, at) => ({ x: place.left + WIDTH / 2, y: first + at * LINE, text })),
  };
}

function cut(line: string, more: boolean): string {
  const characters = [...line];
  if (characters.length > COLUMNS) return `${characters.slice(0, COLUMNS - 1).join('')}\u2026`;
  return more
    ? `${characters
        .slice(0, COLUMNS - 2)
        .join('')
        .trimEnd()} \u2026`
    : line;
}

type EdgeView = GraphView['edges'][number];

const NOWHERE: Placed = { column: 0, row: 0, left: 0, top: 0 };

/** From the left side of what builds on another to the right side of that, or round below. */
function edgeViews(edges: readonly Edge[], places: ReadonlyMap<string, Placed>): EdgeView[] {
  const place = (id: string): Placed => places.get(id) ?? NOWHERE;
  const round = edges.filter(({ from, to }) => goesRound(place(from), place(to)));
  const straight = edges.filter((edge) => !round.includes(edge));
  return [
    ...[...new Set(straight.map(({ from }) => from))].flatMap((from) => {
      const own = straight.filter((edge) => edge.from === from);
      const kinds = [...new Set(own.map(({ kind }) => kind))];
      return kinds.map((kind, at) => {
        const aside = (at - (kinds.length - 1) / 2) * STEMS;
        const ends = own.filter((edge) => edge.kind === kind).map(({ to }) => place(to));
        return { kind, words: WORDS[kind], ...parting(place(from), aside, ends) };
      });
    }),
    ...round.map(({ from, to, kind }) => ({
      kind,
      words: WORDS[kind],
      ...roundBelow(place(from), place(to)),
    })),
  ];
}

/** Straight below the word, then to each of `ends`. */
function parting(a: Placed, aside: number, ends: readonly Placed[]): Omit<EdgeView, 'kind' | 'words'> {
  const [x1, y1] = [a.left, a.top + HEIGHT / 2 + aside];
  const lines = ends.map((b) => {
    const [x2, y2] = [b.left + WIDTH, b.top + HEIGHT / 2];
    const middle = (x2 + x1 - STEM) / 2;
    return {
      d: `M${x1} ${y1}H${x1 - STEM}C${middle} ${y1} ${middle} ${y2} ${x2 + 6} ${y2}`,
      head: `M${x2} ${y2}l8-4v8z`,
    };
  });
  return {
    d: lines.map(({ d }) => d).join(''),
    head: lines.map(({ head }) => head).join(''),
    x: x1 - STEM / 2,
    y: y1 - 5,
  };
}

function roundBelow(a: Placed, b: Placed): Omit<EdgeView, 'kind' | 'words'> {
  const [x1, x2] = [a.left + WIDTH / 2 - 12, b.left + WIDTH / 2 + 12];
  const [y1, y2] = [a.top + HEIGHT, b.top + HEIGHT];
  const low = Math.max(y1, y2) + PULL;
  return {
    d: `M${x1} ${y1}C${x1} ${low} ${x2} ${low} ${x2} ${y2 + 6}`,
    head: `M${x2} ${y2}l-4 8h8z`,
    x: (x1 + x2) / 2,
    y: low + 4,
  };
}
