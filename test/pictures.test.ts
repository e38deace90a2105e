import { describe, expect, test } from 'vitest';
import type { Site, Summary } from '../src/model/site.ts';
import { examine } from '../src/pipeline.ts';
import { graphView } from '../src/render/html/graph-view.ts';
import { thumbView } from '../src/render/html/thumb-view.ts';
import { folderOf, SHED } from './helpers/folder.ts';

/** A site of questions of which each has these relations, written `a refines b`. */
function siteOf(...relations: readonly string[]): Site {
  const lines = relations.map((line) => line.split(' '));
  const ids = [...new Set(lines.flatMap(([from = '', , to = '']) => [from, to]))].sort();
  const summaries = ids.map((id) => ({
    id,
    title: `Question ${id}`,
    relations: lines
      .filter(([from]) => from === id)
      .map(([, kind, to = '']) => ({ kind: kind as 'refines', to })),
  }));
  return { summaries: summaries as unknown as Summary[] } as unknown as Site;
}

/** Points along a path of straight lines to the left and curves (SVG 2, 9.3), close together. */
function pointsOf(d: string): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest = ''] of d.matchAll(/([MHC])([^MHC]*)/g)) {
    const [a = 0, b = y, c = a, e = b, f = a, g = b] = rest.split(' ').map(Number);
    for (let t = 0; command !== 'M' && t <= 1; t += 0.02) {
      const [ax, ay, bx, by] = command === 'H' ? [x, y, a, y] : [a, b, c, e];
      const [w0, w1, w2, w3] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      points.push([w0 * x + w1 * ax + w2 * bx + w3 * f, w0 * y + w1 * ay + w2 * by + w3 * g]);
    }
    [x, y] = [f, g];
  }
  return points;
}

describe('the picture of how questions relate', () => {
  test('is not there where none does', () => {
    expect(graphView({ summaries: [] } as unknown as Site)).toBeNull();
  });

  test('says each relation in words, and draws it', () => {
    const view = graphView(siteOf('b refines a', 'c supersedes b', 'c depends-on a'));
    expect(view?.list.map(({ from, words, to }) => `${from.text} ${words} ${to.text}`)).toEqual([
      'Question b refines Question a',
      'Question c supersedes Question b',
      'Question c depends on Question a',
    ]);
    expect(view?.edges.length).toBe(3);
    expect(view?.nodes.map(({ x }) => x).sort((a, b) => a - b)).toEqual([1, 297, 593]);
  });

  test('puts no box over another, and none outside', () => {
    const view = graphView(
      siteOf('b refines a', 'c refines a', 'd refines b', 'd refines c', 'f refines e', 'f refines a'),
    );
    const boxes = view?.nodes.map(({ x, y }) => [x, y] as const) ?? [];
    expect(new Set(boxes.map(String)).size).toBe(6);
    for (const [x, y] of boxes) {
      expect(x + 168).toBeLessThanOrEqual(view?.width ?? 0);
      expect(y + 58).toBeLessThanOrEqual(view?.height ?? 0);
    }
  });

  test('runs no line through a word, and says a word once where lines of it part', () => {
    for (const view of [
      graphView(siteOf('b refines a', 'c refines a', 'd refines a', 'e supersedes a', 'e depends-on f')),
      graphView(siteOf('d refines a', 'd refines b', 'd supersedes c', 'd depends-on c', 'e refines c')),
      graphView(siteOf('b refines a', 'c refines b', 'c depends-on a')),
    ]) {
      const places = view?.edges.map(({ x, y }) => `${x} ${y}`) ?? [];
      expect(new Set(places).size).toBe(places.length);
      for (const { words, x, y } of view?.edges ?? [])
        for (const [px, py] of view?.edges.flatMap(({ d }) => pointsOf(d)) ?? [])
          expect(Math.abs(px - x) < 33 && py > y - 9 && py < y + 3, `${words} ${x} ${y}: ${px} ${py}`).toBe(
            false,
          );
    }
    const parted = graphView(siteOf('d refines a', 'd refines b', 'd supersedes c'));
    expect(parted?.edges.map(({ words }) => words)).toEqual(['refines', 'supersedes']);
    expect(parted?.edges.map(({ head }) => head.split('M').length - 1)).toEqual([2, 1]);
  });

  test('is drawn of a ring too, and of a long chain', () => {
    expect(graphView(siteOf('a refines b', 'b refines c', 'c refines a'))?.edges.length).toBe(3);
    const chain = Array.from({ length: 500 }, (_, at) => `q${at + 1} refines q${at}`);
    expect(graphView(siteOf(...chain))?.nodes.length).toBe(501);
  });
});

test('the small matrix has a box for each cell, and says what they are in words', async () => {
  const { site } = await examine(folderOf(SHED));
  const shed = site.summaries.find(({ id }) => id === 'shed') as Summary;
  const view = thumbView(shed);
  expect(view?.words).toBe(
    '20 cells: 5 good, 3 bad, 2 in conflict, 2 with a value, 2 unknown, 2 not applicable, 4 not discussed',
  );
  const boxes = view?.paths.map(({ boxes: drawn }) => drawn.split('M').length - 1) ?? [];
  expect(boxes.reduce((sum, count) => sum + count, 0)).toBe(20);
  for (const { kind, marks } of view?.paths ?? []) expect(marks === '', kind).toBe(kind === 'not-discussed');
  expect(new Set(view?.paths.map(({ marks }) => marks.replace(/M[\d. ]+/g, '|').split('|')[1])).size).toBe(
    view?.paths.length,
  );
  expect(thumbView({ ...shed, rows: [] })).toBeNull();
});
