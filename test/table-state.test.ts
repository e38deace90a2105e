import { describe, expect, test } from 'vitest';
import { readState, writeState } from '../src/browser/table/state.ts';

const KNOWN = { options: ['a', 'b', 'c'], criteria: ['x', 'y'] };
const ALL = { options: [], criteria: [], compare: [], differ: false, swap: false };

describe('the state of the table in the address', () => {
  test.each([
    ['', ALL],
    ['?options=c,a', { ...ALL, options: ['a', 'c'] }],
    ['?options=a,b,c&criteria=x,y', ALL],
    ['?options=nope,a,a&criteria=,&differ=yes&swap=true', { ...ALL, options: ['a'] }],
    ['?options=%00&options=b', ALL],
    ['?compare=c,a', { ...ALL, compare: ['c', 'a'] }],
    ['?compare=a', ALL],
    ['?compare=a,a', ALL],
    ['?compare=a,b,c', ALL],
    ['?differ=1&swap=1', { ...ALL, differ: true, swap: true }],
    ['?%E0%A4%A&differ=1', { ...ALL, differ: true }],
  ])('%s', (query, state) => {
    expect(readState(query, KNOWN)).toEqual(state);
  });

  test('comes back from the address it is written to, beside what others keep there', () => {
    const state = { ...ALL, options: ['a', 'c'], criteria: ['y'], differ: true };
    const query = writeState('?utm=1&options=b', state);
    expect(query).toBe('utm=1&options=a,c&criteria=y&differ=1');
    expect(readState(query, KNOWN)).toEqual(state);
    expect(writeState(`?${query}`, ALL)).toBe('utm=1');
  });
});
