import { describe, expect, test } from 'vitest';
import { listed, NOTHING, readState, writeState } from '../src/browser/index/state.ts';
import type { SearchEntry } from '../src/model/search.ts';

function entry(id: string, more: Partial<SearchEntry>): SearchEntry {
  return { id, title: id, question: '', status: 'open', tags: [], last: '', options: '', words: '', ...more };
}

const ENTRIES = [
  entry('a', { title: 'Zebra', tags: ['x'], last: '2001-02-03' }),
  entry('b', { title: 'Apple', tags: ['x', 'y'], status: 'draft', last: '2003-02-01' }),
  entry('c', { title: 'Mango', status: 'draft' }),
];

describe('the state of the index', () => {
  test('comes back from the URL as it was written', () => {
    const state = { q: 'a & b=c#d', status: 'draft', tag: 'y', sort: 'title' } as const;
    expect(readState(writeState(state), ENTRIES)).toEqual(state);
    expect(writeState(NOTHING)).toBe('');
  });

  test('is empty for what nobody has, and for what is no state', () => {
    expect(readState('?status=gone&tag=__proto__&sort=toString&q', ENTRIES)).toEqual(NOTHING);
    expect(readState('?%E0%A4%A=%&status=open&status=draft', ENTRIES)).toEqual({
      ...NOTHING,
      status: 'open',
    });
    expect(readState(`?q=${'x'.repeat(1_000)}`, ENTRIES).q.length).toBe(200);
  });

  test('leaves in view what fits all of it, in its order', () => {
    const none = (): string[] => [];
    expect(listed(ENTRIES, NOTHING, none)).toEqual(['a', 'b', 'c']);
    expect(listed(ENTRIES, { ...NOTHING, tag: 'x', status: 'draft' }, none)).toEqual(['b']);
    expect(listed(ENTRIES, { ...NOTHING, sort: 'title' }, none)).toEqual(['b', 'c', 'a']);
    expect(listed(ENTRIES, { ...NOTHING, sort: 'last' }, none)).toEqual(['b', 'a', 'c']);
    expect(listed(ENTRIES, { ...NOTHING, sort: 'status' }, none)).toEqual(['b', 'c', 'a']);
  });

  test('orders what is searched for by how well it fits, unless another order is asked for', () => {
    const find = (): string[] => ['c', 'a'];
    expect(listed(ENTRIES, { ...NOTHING, q: 'm' }, find)).toEqual(['c', 'a']);
    expect(listed(ENTRIES, { ...NOTHING, q: 'm', sort: 'last' }, find)).toEqual(['a', 'c']);
    expect(listed(ENTRIES, { ...NOTHING, q: ' ' }, find)).toEqual(['a', 'b', 'c']);
  });
});
