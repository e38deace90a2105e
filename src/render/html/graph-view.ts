import type { RelationKind } from '../../model/rfc.ts';
import type { Site, Summary } from '../../model/site.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import type { LinkView } from './links.ts';

/** What the template `html/graph` places: how the RFCs relate, as a picture and in words. */
export interface GraphView {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly {
    readonly x: number;
    readonly y: number;
    readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  }[];
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
const GAP_X = 84;
const GAP_Y = 14;
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
  const places = placesOf(edges);
  const link = (id: string): LinkView => ({ href: `${id}/index.html`, text: titles.get(id)?.title ?? id });
  const columns = Math.max(...[...places.values()].map(({ column }) => column)) + 1;
  const rows = Math.max(...[...places.values()].map(({ row }) => row)) + 1;
  return {
    width: columns * (WIDTH + GAP_X) - GAP_X + 2,
    height: rows * (HEIGHT + GAP_Y) - GAP_Y + 2,
    nodes: [...places].map(([id, place]) => nodeView(place, titles.get(id))),
    edges: edges.map((edge) => edgeView(edge, places)),
    list: edges.map(({ from, to, kind }) => ({ from: link(from), words: WORDS[kind], to: link(to) })),
  };
}

interface Placed {
  readonly column: number;
  readonly row: number;
}

/** A column for each step away from what an RFC builds on; rows as they come, those that belong together side by side. */
function placesOf(edges: readonly Edge[]): Map<string, Placed> {
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
  const places = new Map<string, Placed>();
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

function left({ column }: Placed): number {
  return column * (WIDTH + GAP_X) + 1;
}

function top({ row }: Placed): number {
  return row * (HEIGHT + GAP_Y) + 1;
}

function nodeView(place: Placed, summary: Summary | undefined): GraphView['nodes'][number] {
  const all = wrap(visibleLine(summary?.title ?? ''), COLUMNS);
  const lines = all.slice(0, LINES).map((line, at) => cut(line, at === LINES - 1 && all.length > LINES));
  const first = top(place) + HEIGHT / 2 - ((lines.length - 1) * LINE) / 2 + 4;
  return {
    x: left(place),
    y: top(place),
    lines: lines.map((text, at) => ({ x: left(place) + WIDTH / 2, y: first + at * LINE, text })),
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

/** From the left side of what builds on another to the right side of that; within a column, down its left side. */
function edgeView({ from, to, kind }: Edge, places: ReadonlyMap<string, Placed>): GraphView['edges'][number] {
  const [a = { column: 0, row: 0 }, b = { column: 0, row: 0 }] = [places.get(from), places.get(to)];
  const [x1, y1] = [left(a), top(a) + HEIGHT / 2];
  const [x2, y2] = [left(b) + WIDTH, top(b) + HEIGHT / 2];
  const middle = x2 + GAP_X / 2;
  return {
    kind,
    words: WORDS[kind],
    d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 + 6} ${y2}`,
    head: `M${x2} ${y2}l8-4v8z`,
    x: x1 - GAP_X / 2 + 4,
    y: y1 - 5,
  };
}
