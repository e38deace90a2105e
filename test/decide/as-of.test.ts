import { describe, expect, test } from 'vitest';
import { asOf } from '../../src/compare/as-of.ts';
import { examine } from '../../src/pipeline.ts';
import { folderOf } from '../helpers/folder.ts';

const LOCK = {
  format: 1,
  messages: {
    'one@example.org': { from: 'Ada Reed', date: '2030-01-01T23:59:59Z', subject: 'One' },
    'two@example.org': { from: 'Ben Moss', date: '2030-01-02T00:00:00Z', subject: 'Two' },
    'undated@example.org': { from: 'Ben Moss', subject: 'Three' },
  },
  uncited: [
    { id: 'four@example.org', date: '2030-01-01T01:00:00Z' },
    { id: 'five@example.org', date: '2030-01-05T01:00:00Z' },
  ],
};

async function past(day: string) {
  const { rfcs } = await examine(
    folderOf({
      'people.yaml': 'ada: { name: Ada Reed }\nben: { name: Ben Moss }\n',
      'criteria.yaml': 'cost: { name: Cost }\n',
      'clock/rfc.md':
        '---\ntitle: Clock\nquestion: Which?\nstatus: decided\noutcome: wall\ncriteria: [cost]\nfrom: two\nsources:\n  shop: https://shop.example.org/wall\n  one: <one@example.org>\n  two: <two@example.org>\n---\nAt first.\n\nThen [more][two].\n\n## Positions\n\n- ada supports wall, because [so][one]\n- ben opposes wall, because [no][two]\n\n## Outcome\n\nThe wall [it is][two].\n\n## Later\n\nSince [then][two].\n',
      'clock/options/1-wall.md':
        '---\ntitle: wall\n---\n- Good for cost, says ada, because it is [for sale][shop], [so][one], as [Ben][two] saw\n- Bad for cost, says ben, because [no][two]\n- Bad, because <undated@example.org>\n- Good, because so it is\n',
      'clock/citations.lock.json': JSON.stringify(LOCK),
    }),
  );
  const [one] = rfcs;
  if (one?.lock === undefined) throw new Error('The question was not read.');
  return asOf(one.rfc, one.lock, day);
}

describe('an RFC as of a day', () => {
  test('has what was said until the end of that day in UTC, by the first message that is cited', async () => {
    const { rfc, lock, asOf: told } = await past('2030-01-01');
    expect(rfc.positions.map(({ person }) => person.value)).toEqual(['ada']);
    expect(rfc.options[0]?.claims).toHaveLength(1);
    expect(told).toEqual({ day: '2030-01-01', later: 2, undated: 2 });
    expect(Object.keys(lock.messages)).toEqual(['one@example.org', 'undated@example.org']);
    expect(lock.uncited?.map(({ id }) => id)).toEqual(['four@example.org']);
  });

  test('is not decided yet, and says nothing that rests on later messages', async () => {
    const { rfc } = await past('2030-01-01');
    expect(rfc).toMatchObject({ status: { value: 'open' }, outcome: [], outcomeText: [], sections: [] });
    expect(rfc.context).toHaveLength(1);
    expect(rfc.from).toBeUndefined();
  });

  test('is whole on the day of its last message, but for what has no day', async () => {
    const { rfc, asOf: told } = await past('2030-01-02');
    expect(told).toEqual({ day: '2030-01-02', later: 0, undated: 2 });
    expect(rfc).toMatchObject({ status: { value: 'decided' }, outcome: [{ value: 'wall' }] });
    expect(rfc.positions).toHaveLength(2);
    expect(rfc.context).toHaveLength(2);
    expect(rfc.sections).toHaveLength(1);
  });

  test('is empty before all of it', async () => {
    const { rfc, asOf: told } = await past('2029-12-31');
    expect(told).toEqual({ day: '2029-12-31', later: 4, undated: 2 });
    expect(rfc.options.flatMap(({ claims }) => claims)).toEqual([]);
    expect(rfc.options).toHaveLength(1);
  });
});
