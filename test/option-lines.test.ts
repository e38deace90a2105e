import { expect, test } from 'vitest';
import type { OptionHead } from '../src/model/comparison.ts';
import { optionLines } from '../src/render/text/rfc-view.ts';

function head(id: string, label: string, title: string): OptionHead {
  return { id, label, title, isStatusQuo: false, isOutcome: false } as unknown as OptionHead;
}

test('titles stand in one column, below a name that is wider than the column of names', () => {
  const options = [
    head('client', '#1', 'a cache in every client, as it is done today'),
    head('server-holds-the-cache-for-all', '#2', 'one cache, held by the server for all clients'),
  ];
  expect(optionLines(options, 60)).toEqual([
    '  #1 client                   a cache in every client, as it',
    '                              is done today',
    '  #2 server-holds-the-cache-for-all',
    '                              one cache, held by the server',
    '                              for all clients',
  ]);
  for (const width of [40, 60, 72, 200])
    for (const line of optionLines(options, width)) expect(line.length).toBeLessThanOrEqual(width);
});
